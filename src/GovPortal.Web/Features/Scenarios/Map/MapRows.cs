using GovPortal.Web.Drawings;

namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>
/// Rows of a map: boxes by the longest way to them, and between each two a row for the labels of ways. A way that
/// goes past a row has a place in it, so that nothing is drawn across it.
/// </summary>
internal sealed class MapRows
{
    /// <summary>Inner measures of boxes and labels, which the drawing uses too.</summary>
    public const double BoxWidth = 216;

    public const double ReferenceWidth = 168;
    public const double LabelWidth = 176;
    public const double Padding = 10;
    public const double TitleSize = 14;
    public const double NoteSize = 12;
    public const double LineHeight = 1.35;
    public const double LabelPadding = 3;

    /// <summary>How much wider bold letters are.</summary>
    private const double Bold = 1.1;

    private const double PassingWidth = 14;

    private readonly Dictionary<string, MapPlace> boxes = [];
    private readonly List<List<MapPlace>> rows = [];

    public MapRows(MapGraph graph)
    {
        var ranks = graph.Ranks();
        foreach (var node in graph.Nodes)
        {
            boxes[node.Key] = Add(Box(node, ranks[node.Key] * 2));
        }

        foreach (var edge in graph.Edges)
        {
            Ways.Add(Trace(edge));
        }
    }

    public IReadOnlyList<List<MapPlace>> Rows => rows;

    public List<MapWay> Ways { get; } = [];

    /// <summary>Lines of a box's title and of its note.</summary>
    public static (List<string> Title, List<string> Note) Lines(MapNode node)
    {
        var room = (node.Shape == MapShape.Reference ? ReferenceWidth : BoxWidth) - (2 * Padding);
        return node.Shape == MapShape.Reference
            ? (TextMeasure.Wrap($"→ {node.Mark} {node.Title}", room, NoteSize, 2), [])
            : (TextMeasure.Wrap($"{node.Mark} {node.Title}", room, TitleSize * Bold, 5), [.. node.Note.SelectMany(n => TextMeasure.Wrap(n, room, NoteSize, 4))]);
    }

    private static MapPlace Box(MapNode node, int row)
    {
        var (title, note) = Lines(node);
        var size = node.Shape == MapShape.Reference ? NoteSize : TitleSize;
        var height = (2 * Padding) + (((title.Count * size) + (note.Count * NoteSize)) * LineHeight);
        return new(node, [], node.Part, row, node.Shape == MapShape.Reference ? ReferenceWidth : BoxWidth, height);
    }

    private MapWay Trace(MapEdge edge)
    {
        var (from, to) = (boxes[edge.From], boxes[edge.To]);
        var part = from.Part == to.Part ? from.Part : null;
        // Outcomes stand in several rows when there are many: there is room for their labels only above each.
        var labelRow = to.Node!.Shape == MapShape.Outcome ? to.Row - 1 : from.Row + 1;
        List<MapPlace> places = [from];
        for (var row = from.Row + 1; row <= to.Row; row++)
        {
            var place = row == to.Row ? to : Add(row == labelRow && edge.Condition is { } words ? Label(words, part, row) : new(null, [], part, row, PassingWidth, 0));
            places[^1].LeadsTo(place);
            places.Add(place);
        }

        // What leads on to another question is the main way, and stays straight.
        var weight = to.Node.Shape == MapShape.Question && !edge.Skips ? LayerPlace.MainWeight : 1;
        foreach (var place in places.Where(p => p.Node?.Shape != MapShape.Reference))
        {
            place.Weight = Math.Max(place.Weight, weight);
        }

        return new(edge, places);
    }

    private static MapPlace Label(string words, string? part, int row)
    {
        var lines = TextMeasure.Wrap(words, LabelWidth, NoteSize, 4);
        return new(null, lines, part, row, lines.Max(l => TextMeasure.Width(l, NoteSize)) + 8, (lines.Count * NoteSize * LineHeight) + (2 * LabelPadding));
    }

    private MapPlace Add(MapPlace place)
    {
        while (rows.Count <= place.Row)
        {
            rows.Add([]);
        }

        rows[place.Row].Add(place);
        return place;
    }
}
