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
}
