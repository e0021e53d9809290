namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>Keeps labels in a column apart, each as near to its wish as the others allow.</summary>
internal static class Spread
{
    /// <summary>
    /// Tops of labels, in the order of the wishes, between two ends. Labels keep the order of their wishes from top to
    /// bottom; there must be room for all of them.
    /// </summary>
    /// <param name="wishes">Wished middle and height of each.</param>
    public static double[] Apart(IReadOnlyList<(double Middle, double Height)> wishes, double top, double bottom)
    {
        var order = Enumerable.Range(0, wishes.Count).OrderBy(i => wishes[i].Middle).ToList();
        var tops = new double[wishes.Count];
        var free = top;
        foreach (var i in order)
        {
            tops[i] = Math.Max(free, wishes[i].Middle - (wishes[i].Height / 2));
            free = tops[i] + wishes[i].Height;
        }

        // Back from the end, where they ran out of it.
        var last = bottom;
        foreach (var i in Enumerable.Reverse(order))
        {
            tops[i] = Math.Min(tops[i], last - wishes[i].Height);
            last = tops[i];
        }

        return tops;
    }
}
