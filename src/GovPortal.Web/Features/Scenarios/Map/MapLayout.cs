using GovPortal.Web.Drawings;

namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>The line around the boxes of one sub-flow.</summary>
/// <param name="Corners">Of a polygon, clockwise from the upper left.</param>
internal sealed record MapFrame(string Part, IReadOnlyList<(double X, double Y)> Corners);

/// <summary>Where everything of a map stands, in pixels from the upper left.</summary>
internal sealed class MapLayout
{
    public const double Margin = 16;

    /// <summary>Between the rows, where ways bend.</summary>
    public const double RowGap = 18;
    private const double FramePadding = 9;
    private const double FrameTitle = 20;

    private MapLayout(MapRows rows)
    {
        Places = [.. rows.Rows.SelectMany(r => r)];
        Ways = rows.Ways;
    }

    public IReadOnlyList<MapPlace> Places { get; }

    public IReadOnlyList<MapWay> Ways { get; }

    public IReadOnlyList<MapFrame> Frames { get; private set; } = [];

    public double Width { get; private set; }

    public double Height { get; private set; }

    public static MapLayout Of(MapGraph graph)
    {
        var rows = new MapRows(graph.WithReferences());
        LayerOrder.Improve(rows.Rows);
        LayerColumns.Place(rows.Rows);
        var layout = new MapLayout(rows);
        layout.PlaceRows(rows.Rows);
        return layout;
    }

    private void PlaceRows(IReadOnlyList<List<MapPlace>> rows)
    {
        foreach (var place in Places)
        {
            place.X += Margin;
        }

        var first = Places.Where(p => p.Part is not null).GroupBy(p => p.Part!).ToDictionary(g => g.Key, g => g.Min(p => p.Row));
        var last = Places.Where(p => p.Part is not null).GroupBy(p => p.Part!).ToDictionary(g => g.Key, g => g.Max(p => p.Row));
        var y = Margin;
        var bands = new (double Top, double Bottom)[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            y += first.ContainsValue(i) ? FrameTitle + FramePadding : 0;
            foreach (var place in rows[i])
            {
                place.Y = y;
            }

            bands[i] = (y, y + rows[i].Select(p => p.Height).DefaultIfEmpty().Max());
            y = bands[i].Bottom + RowGap + (last.ContainsValue(i) ? FramePadding : 0);
        }

        Frames = [.. first.Keys.Select(part => Frame(part, rows, bands))];
        Width = Places.Max(p => p.Right) + Margin;
        Height = y - RowGap + Margin;
    }

    /// <summary>
    /// A rectangle around the sub-flow's places, drawn in where something else stands beside them in a row. They stand
    /// together in each row, so nothing else comes within the frame.
    /// </summary>
    private static MapFrame Frame(string part, IReadOnlyList<List<MapPlace>> rows, (double Top, double Bottom)[] bands)
    {
        var inside = rows.Select((r, i) => (Row: i, Places: r.Where(p => p.Part == part).ToList())).Where(r => r.Places.Count > 0).ToList();
        List<(double, double)> left = [];
        List<(double, double)> right = [];
        var (outerLeft, outerRight) = (inside.Min(r => r.Places.Min(p => p.Left)), inside.Max(r => r.Places.Max(p => p.Right)));
        foreach (var (row, places) in inside)
        {
            var top = bands[row].Top - (row == inside[0].Row ? FrameTitle + (FramePadding / 2) : RowGap / 2);
            var bottom = bands[row].Bottom + (row == inside[^1].Row ? FramePadding : RowGap / 2);
            var (first, last) = (rows[row].IndexOf(places[0]), rows[row].IndexOf(places[^1]));
            var from = Math.Max(outerLeft, first == 0 ? outerLeft : rows[row][first - 1].Right + LayerColumns.Gap) - FramePadding;
            var to = Math.Min(outerRight, last == rows[row].Count - 1 ? outerRight : rows[row][last + 1].Left - LayerColumns.Gap) + FramePadding;
            left.AddRange([(from, top), (from, bottom)]);
            right.AddRange([(to, top), (to, bottom)]);
        }

        left.Reverse();
        return new(part, [.. right, .. left]);
    }
}
