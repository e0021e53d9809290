namespace GovPortal.Web.Drawings;

/// <summary>
/// Something that takes up room in a row of a drawing of boxes and ways: a box, the label of a way, or the way itself
/// in passing, so that nothing is drawn across it.
/// </summary>
/// <param name="width">In pixels, as all measures here.</param>
internal abstract class LayerPlace(IReadOnlyList<string> label, string? part, int row, double width, double height)
{
    /// <summary>Weight on the main way: from question to question.</summary>
    public const double MainWeight = 24;

    /// <summary>False for labels and ways.</summary>
    public abstract bool IsBox { get; }

    /// <summary>Lines of a label; empty for boxes and for ways in passing.</summary>
    public IReadOnlyList<string> Label { get; } = label;

    /// <summary>Name of a part whose places stand together in each row.</summary>
    public string? Part { get; } = part;

    public int Row { get; } = row;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public List<LayerPlace> Above { get; } = [];

    public List<LayerPlace> Below { get; } = [];

    /// <summary>Centre.</summary>
    public double X { get; set; }

    /// <summary>Upper edge.</summary>
    public double Y { get; set; }

    /// <summary>How strongly it pulls its neighbours into one line with it: most where the main way goes.</summary>
    public double Weight { get; set; } = 1;

    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);

    public double Bottom => Y + Height;

    public void LeadsTo(LayerPlace below)
    {
        Below.Add(below);
        below.Above.Add(this);
    }

    /// <summary>
    /// Where the way to a place below leaves this one: the ways of a box are spread along its edge, in the order of
    /// their other ends, the main one in the middle.
    /// </summary>
    public double PortBelow(LayerPlace below) => Port(Below, below);

    public double PortAbove(LayerPlace above) => Port(Above, above);

    private double Port(List<LayerPlace> side, LayerPlace other)
    {
        if (!IsBox || side.Count < 2)
        {
            return X;
        }

        var order = side.OrderBy(o => o.X).ToList();
        var middle = side.Count(o => o.Weight >= MainWeight) == 1 ? order.FindIndex(o => o.Weight >= MainWeight) : (order.Count - 1) / 2.0;
        var step = Math.Min(28, ((Width / 2) - 20) / Math.Max(middle, order.Count - 1 - middle));
        return X + ((order.IndexOf(other) - middle) * step);
    }
}
