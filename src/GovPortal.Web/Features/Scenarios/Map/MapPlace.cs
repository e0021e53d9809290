namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>Something that takes up room in a row of a map: a box, the label of a way, or the way itself in passing.</summary>
/// <param name="width">In pixels, as all measures here.</param>
internal sealed class MapPlace(MapNode? node, IReadOnlyList<string> label, string? part, int row, double width, double height)
{
    /// <summary>Weight on the main way: from question to question.</summary>
    public const double MainWeight = 24;

    /// <summary>Null for labels and ways.</summary>
    public MapNode? Node { get; } = node;

    /// <summary>Lines of a label; empty for boxes and for ways in passing.</summary>
    public IReadOnlyList<string> Label { get; } = label;

    /// <summary>Sub-flow within whose frame this stands.</summary>
    public string? Part { get; } = part;

    public int Row { get; } = row;

    public double Width { get; } = width;

    public double Height { get; } = height;

    public List<MapPlace> Above { get; } = [];

    public List<MapPlace> Below { get; } = [];

    /// <summary>Centre.</summary>
    public double X { get; set; }

    /// <summary>Upper edge.</summary>
    public double Y { get; set; }

    /// <summary>How strongly it pulls its neighbours into one line with it: most where the main way goes.</summary>
    public double Weight { get; set; } = 1;

    public double Left => X - (Width / 2);

    public double Right => X + (Width / 2);

    public double Bottom => Y + Height;

    public void LeadsTo(MapPlace below)
    {
        Below.Add(below);
        below.Above.Add(this);
    }
}

/// <summary>A way with all the places it goes through, from box to box.</summary>
internal sealed record MapWay(MapEdge Edge, IReadOnlyList<MapPlace> Places);
