using System.Globalization;
using System.Text;

namespace GovPortal.Web.Drawings;

/// <summary>The line of a way through the places that keep room for it.</summary>
internal static class LayerPath
{
    /// <summary>Between two rows, where ways bend.</summary>
    public const double RowGap = 18;

    /// <param name="places">From box to box, downwards.</param>
    /// <returns>Path data; where a label stands the line is left out.</returns>
    public static string Of(IReadOnlyList<LayerPlace> places)
    {
        var path = new StringBuilder();
        for (var i = 0; i + 1 < places.Count; i++)
        {
            var (from, to) = (places[i], places[i + 1]);
            var (x1, x2) = (Port(from, from.Below, to), Port(to, to.Above, from));
            if (i == 0 || from.Label.Count > 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{Number(x1)} {Number(from.Bottom)}");
            }

            // Straight down past the boxes of its own row, then over to the next row.
            var bend = Math.Max(from.Bottom, to.Y - RowGap);
            var middle = (bend + to.Y) / 2;
            path.Append(CultureInfo.InvariantCulture, $"V{Number(bend)}C{Number(x1)} {Number(middle)} {Number(x2)} {Number(middle)} {Number(x2)} {Number(to.Y)}");
        }

        return path.ToString();
    }

    /// <summary>Where a way touches a place: the ways of a box are spread along its edge, in the order of their other ends.</summary>
    /// <param name="others">All that the place has on that side.</param>
    public static double Port(LayerPlace place, List<LayerPlace> others, LayerPlace other)
    {
        if (!place.IsBox || others.Count < 2)
        {
            return place.X;
        }

        var order = others.OrderBy(o => o.X).ToList().IndexOf(other);
        var step = Math.Min(28, (place.Width - 40) / (others.Count - 1));
        return place.X + ((order - ((others.Count - 1) / 2.0)) * step);
    }

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
