using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>
/// Writes a map as SVG. All colours are classes of <c>map.css</c>, so that it follows the theme and needs no inline
/// style.
/// </summary>
internal static class MapSvg
{
    public const string Id = "flow-map";

    private const double Chamfer = 12;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="title">Short text alternative.</param>
    /// <param name="description">What can be seen, in a sentence or two.</param>
    /// <param name="language">Language tag of the words.</param>
    /// <param name="css">Style sheet to carry along, for a file that stands alone.</param>
    public static XElement Write(MapLayout layout, string title, string description, string language, string? css = null) => new(
        Svg + "svg",
        new XAttribute("class", "flow-map"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", $"{Id}-title {Id}-desc"),
        new XAttribute("lang", language),
        new XAttribute("viewBox", $"0 0 {Number(layout.Width)} {Number(layout.Height)}"),
        new XAttribute("width", Number(layout.Width)),
        new XAttribute("height", Number(layout.Height)),
        new XElement(Svg + "title", new XAttribute("id", $"{Id}-title"), title),
        new XElement(Svg + "desc", new XAttribute("id", $"{Id}-desc"), description),
        css is null ? null : new XElement(Svg + "style", css),
        new XElement(
            Svg + "defs",
            new XElement(
                Svg + "marker",
                new XAttribute("id", $"{Id}-arrow"), new XAttribute("viewBox", "0 0 10 10"), new XAttribute("refX", "9"), new XAttribute("refY", "5"),
                new XAttribute("markerWidth", "8"), new XAttribute("markerHeight", "8"), new XAttribute("orient", "auto"),
                new XElement(Svg + "path", new XAttribute("class", "arrow"), new XAttribute("d", "M0 0L10 5L0 10z")))),
        layout.Frames.Select(Frame),
        layout.Ways.Select(Way),
        layout.Places.Where(p => p.Label.Count > 0).Select(Label),
        layout.Places.Where(p => p.Node is not null).Select(p => Box(p, p.Node!)));

    private static XElement Frame(MapFrame frame)
    {
        var (x, y) = frame.Corners[^1];
        return new(
            Svg + "g",
            new XAttribute("class", "frame"),
            new XElement(Svg + "polygon", new XAttribute("points", string.Join(' ', frame.Corners.Select(c => $"{Number(c.X)},{Number(c.Y)}")))),
            Text(x + 8, y + MapRows.NoteSize + 4, "note", frame.Part));
    }

    private static XElement Way(MapWay way)
    {
        var path = new StringBuilder();
        var places = way.Places;
        for (var i = 0; i + 1 < places.Count; i++)
        {
            var (from, to) = (places[i], places[i + 1]);
            var (x1, x2) = (from.PortBelow(to), to.PortAbove(from));
            if (i == 0 || from.Label.Count > 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{Number(x1)} {Number(from.Bottom)}");
            }

            // Straight down past the boxes of its own row, then over to the next row.
            var bend = Math.Max(from.Bottom, to.Y - MapLayout.RowGap);
            var middle = (bend + to.Y) / 2;
            path.Append(CultureInfo.InvariantCulture, $"V{Number(bend)}C{Number(x1)} {Number(middle)} {Number(x2)} {Number(middle)} {Number(x2)} {Number(to.Y)}");
        }

        return new(
            Svg + "path",
            new XAttribute("class", way.Edge.Skips ? "way skip" : "way"),
            new XAttribute("d", path.ToString()),
            new XAttribute("marker-end", $"url(#{Id}-arrow)"));
    }

    private static XElement Label(MapPlace place) => new(
        Svg + "g",
        new XAttribute("class", "label"),
        place.Label.Select((line, i) => Text(place.X, place.Y + MapRows.LabelPadding + (((i * MapRows.LineHeight) + 1) * MapRows.NoteSize), null, line)));

    private static XElement Box(MapPlace place, MapNode node)
    {
        var (title, note) = MapRows.Lines(node);
        var size = node.Shape == MapShape.Reference ? MapRows.NoteSize : MapRows.TitleSize;
        var y = place.Y + MapRows.Padding;
        var lines = new List<XElement>();
        foreach (var (line, own, style) in title.Select(l => (l, size, "name")).Concat(note.Select(l => (l, MapRows.NoteSize, "note"))))
        {
            lines.Add(Text(place.Left + MapRows.Padding, y + own, style, line));
            y += own * MapRows.LineHeight;
        }

        var group = new XElement(
            Svg + "g",
            new XAttribute("class", $"box {node.Shape.ToString().ToLowerInvariant()}"),
            node.Shape == MapShape.Reference ? null : new XAttribute("id", $"{Id}-{node.Key}"),
            Outline(place, node.Shape),
            lines);
        return node.Target is { } target ? new(Svg + "a", new XAttribute("href", $"#{Id}-{target}"), group) : group;
    }

    private static XElement Outline(MapPlace place, MapShape shape)
    {
        if (shape != MapShape.Outcome)
        {
            return new(
                Svg + "rect",
                new XAttribute("x", Number(place.Left)), new XAttribute("y", Number(place.Y)),
                new XAttribute("width", Number(place.Width)), new XAttribute("height", Number(place.Height)),
                new XAttribute("rx", shape == MapShape.Question ? "6" : "16"));
        }

        var (l, t, r, b) = (place.Left, place.Y, place.Right, place.Bottom);
        (double X, double Y)[] corners = [(l + Chamfer, t), (r - Chamfer, t), (r, t + Chamfer), (r, b - Chamfer), (r - Chamfer, b), (l + Chamfer, b), (l, b - Chamfer), (l, t + Chamfer)];
        return new(Svg + "polygon", new XAttribute("points", string.Join(' ', corners.Select(c => $"{Number(c.X)},{Number(c.Y)}"))));
    }

    private static XElement Text(double x, double y, string? style, string text) => new(
        Svg + "text",
        style is null ? null : new XAttribute("class", style),
        new XAttribute("x", Number(x)), new XAttribute("y", Number(y)),
        text);

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
