using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>
/// Big numbers. Where x is a time, each column of values is one number: the last value, its change and a small line of
/// the others. Where x is a text, each row is a number of its own: what covers a year, a half and a quarter stands side
/// by side and is never compared.
/// </summary>
internal sealed class NumberType : ChartType
{
    /// <summary>The change that the source itself gives for a row.</summary>
    private const string Change = "change";

    private const int MostTiles = 6;

    public override string Name => "number";

    public override IReadOnlyList<string> Variants => ["difference"];

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.X, true, 1, Places),
        new(ChartRoles.Y, true, 4, FieldKind.Number),
        new(Change, false, 1, FieldKind.Number),
    ];

    public override int MostRows => 400;

    public override int MostSeries => 4;

    public override ChartDrawing Draw(Chart chart, ChartLayout layout) => NumberTiles.Draw(chart, layout, Tiles(chart));

    public override ChartTable Table(Chart chart) => ChartTable.OfColumns(chart);

    public override string? Describe(Chart chart) => string.Join(chart.IsChinese ? "" : " ", Tiles(chart).Select(t => t.Reading + (chart.IsChinese ? "。" : ".")));

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        if (findings.Count > 0)
        {
            return findings;
        }

        var path = $"interpretations/{chart.Interpretation}/{ChartSource.DataFile(chart.Spec.Data)}";
        var place = chart.Spec.Place;
        List<ChartColumn> ys = [.. chart.Data.ColumnsOf(ChartRoles.Y)];
        var isTime = chart.Grid.IsTime;
        foreach (var cell in isTime ? ys.Where(y => y.Cells.All(c => c.IsGap)).Select(y => y.Cells[^1]) : ys.SelectMany(y => y.Cells).Where(c => c.IsGap))
        {
            findings.Add(new(FindingLevel.Error, path, cell.Line, "has no number to show", cell.Column));
        }

        var tiles = isTime ? ys.Count : ys.Count * chart.Data.Rows;
        if (tiles > MostTiles)
        {
            findings.Add(new(FindingLevel.Error, place.File, place.Line, $"{tiles} numbers; at most {MostTiles} stand beside each other", place.Column));
        }

        if (ys.Count > 1 && chart.Data.Column(Change) is { } change)
        {
            findings.Add(new(FindingLevel.Error, change.Field.Place.File, change.Field.Place.Line, $"a field of role '{Change}' needs a single field of role '{ChartRoles.Y}', to which it belongs", change.Field.Place.Column));
        }

        return findings;
    }

    private static List<NumberTile> Tiles(Chart chart)
    {
        var (grid, all) = (chart.Grid, chart.At(null).Grid);
        List<NumberTile> tiles = [];
        foreach (var column in chart.Data.ColumnsOf(ChartRoles.Y))
        {
            var series = grid.Series.First(s => s.Key == column.Field.Name);
            if (!grid.IsTime)
            {
                tiles.AddRange(all.Xs.Select(x => Single(chart, column, series, x)));
                continue;
            }

            // A step that is about earlier times shows their number large.
            var at = Last(grid.Xs, x => series.Values[x] is not null && grid.IsOn(grid.Xs[x], series)) ?? Last(grid.Xs, x => series.Values[x] is not null);
            if (at is { } index)
            {
                tiles.Add(Trend(chart, column, series, index));
            }
        }

        return tiles;
    }

    private static NumberTile Single(Chart chart, ChartColumn column, ChartSeries series, ChartX x)
    {
        var row = RowOf(chart, x);
        var value = column.Cells[row].Number!.Value;
        return new(chart, chart.NumbersOf(column, value), x.Label, series.Name, value, PublishedAt(chart, column, row), [], chart.Grid.IsOn(x, series), null);
    }

    private static NumberTile Trend(Chart chart, ChartColumn column, ChartSeries series, int index)
    {
        var grid = chart.Grid;
        var (x, value) = (grid.Xs[index], series.Values[index]!.Value);
        // What came before may be out of view, but not out of the data.
        var all = chart.At(null).Grid;
        var whole = all.Series.First(s => s.Key == series.Key);
        var change = PublishedAt(chart, column, RowOf(chart, x));
        if (change is null && Last(all.Xs, i => all.Xs[i].Position < x.Position && whole.Values[i] is not null) is { } before)
        {
            change = ChartChange.Between(chart, column, all.Xs[before].Label, whole.Values[before]!.Value, value, chart.Spec.Variant == "difference");
        }

        List<NumberPoint> points = [.. grid.Xs.Select((place, i) => new NumberPoint(place, series.Values[i], grid.IsOn(place, series)))];
        return new(chart, chart.NumbersOf([column]), series.Name, x.Label, value, change, points.Count(p => p.Value is not null) > 1 ? points : [], grid.IsOn(series), x);
    }

    private static ChartChange? PublishedAt(Chart chart, ChartColumn column, int row) =>
        row >= 0 && chart.Data.Column(Change) is { } changes && changes.Cells[row].Number is { } change
            ? ChartChange.Published(chart, changes, column.Field.Unit ?? chart.Spec.Unit, change) : null;

    private static int RowOf(Chart chart, ChartX x) => chart.Data.Column(ChartRoles.X)!.Cells.Select((c, i) => (c, i)).First(c => c.c.Text == x.Key).i;

    private static int? Last(IReadOnlyList<ChartX> xs, Func<int, bool> where) => Enumerable.Range(0, xs.Count).Where(where).Select(i => (int?)i).LastOrDefault();
}
