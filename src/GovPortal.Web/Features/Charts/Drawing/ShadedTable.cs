namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>Numbers, steps of shade and classes of a table with shades.</summary>
internal sealed class ShadedTable
{
    /// <summary>Shades from light to dark of values on one side of zero: <c>h1</c> to <c>h6</c> in charts.css.</summary>
    public const int Shades = 6;

    /// <summary>Shades of each side where there are values below zero: <c>n3</c> to <c>n1</c>, <c>h2</c>, <c>h4</c>, <c>h6</c>.</summary>
    public const int Sides = 3;

    private readonly List<Column> columns;

    public ShadedTable(Chart chart)
    {
        Chart = chart;
        Grid = chart.Grid;
        ByColumn = chart.Spec.Variant == "columns";
        HasMarks = Grid.Values.Count() <= ChartDrawing.MostMarks;
        var whole = chart.At(null).Grid;
        List<ChartColumn> ys = [.. chart.Data.ColumnsOf(ChartRoles.Y)];
        columns = [.. Grid.Series.Select(series =>
        {
            var own = ys.FirstOrDefault(y => y.Field.Name == series.Key);
            var numbers = own is null || !ByColumn ? Grid.Numbers : chart.NumbersOf([own]);
            return new Column(numbers, Steps(chart, ByColumn ? whole.Series.First(s => s.Key == series.Key).Values.OfType<decimal>() : whole.Values));
        })];
    }

    public Chart Chart { get; }

    public ChartGrid Grid { get; }

    /// <summary>Each column is shaded by itself.</summary>
    public bool ByColumn { get; }

    public bool HasMarks { get; }

    /// <summary>What the numbers count, where that is the same for all.</summary>
    public string? Caption => ByColumn ? null : Grid.Numbers.Caption;

    /// <summary>Bounds between shades, from low to high; empty where all values are alike or each column has its own.</summary>
    public IReadOnlyList<decimal> Bounds => ByColumn || Grid.Series.Count == 0 ? [] : columns[0].Steps;

    public string BoundText(decimal bound) => Grid.Numbers.Tick(bound, Bounds.Count > 1 ? Bounds[1] - Bounds[0] : bound);

    /// <summary>Class of the shade between two neighbouring bounds.</summary>
    public string ClassBetween(int step) => ClassOf(Bounds, (Bounds[step] + Bounds[step + 1]) / 2);

    public string Head(int series) => ByColumn && columns[series].Numbers.Caption is { } caption
        ? Chart.IsChinese ? $"{Grid.Series[series].Name}（{caption}）" : $"{Grid.Series[series].Name} ({caption})" : Grid.Series[series].Name;

    public string Text(int x, int series) => Grid.Series[series].Values[x] is { } value ? columns[series].Numbers.Short(value) : ChartTable.Gap;

    public bool IsOn(int x, int series) => Grid.IsOn(Grid.Xs[x], Grid.Series[series]);

    /// <summary>Class of a cell: its shade; what does not stand out and what is missing has none.</summary>
    public string Class(int x, int series) => Grid.Series[series].Values[x] is not { } value ? "gap"
        : IsOn(x, series) ? ClassOf(columns[series].Steps, value) : "plain";

    public string? Reading(int x, int series)
    {
        if (Grid.Series[series].Values[x] is not { } value)
        {
            return null;
        }

        var (colon, comma) = Chart.IsChinese ? ("：", "，") : (": ", ", ");
        return $"{Grid.Xs[x].Label}{comma}{Grid.Series[series].Name}{colon}{columns[series].Numbers.Full(value)}";
    }

    private static string ClassOf(IReadOnlyList<decimal> steps, decimal value)
    {
        if (steps.Count < 2)
        {
            return "h2";
        }

        var size = steps[1] - steps[0];
        if (steps[0] >= 0)
        {
            var count = steps.Count - 1;
            var step = Math.Clamp((int)Math.Floor((value - steps[0]) / size), 0, count - 1);
            return count == 1 ? "h2" : $"h{1 + (int)Math.Round(step * (Shades - 1.0) / (count - 1))}";
        }

        // Far from zero is dark on both sides.
        var most = Math.Max(-steps[0], steps[^1]) / size;
        var weight = (int)Math.Ceiling(Math.Clamp(Math.Ceiling(Math.Abs(value) / size), 0, most) * Sides / most);
        return value == 0 ? "zero" : value < 0 ? $"n{weight}" : $"h{weight * 2}";
    }

    /// <summary>Round bounds; where there are values below zero, zero is one of them.</summary>
    private static IReadOnlyList<decimal> Steps(Chart chart, IEnumerable<decimal> values)
    {
        List<decimal> all = [.. values];
        if (all.Distinct().Count() < 2)
        {
            return [];
        }

        if (all.Min() >= 0)
        {
            var fine = ValueScale.Of(chart, all, zero: false, ticks: Shades).Ticks;
            return fine.Count <= Shades + 1 ? fine : ValueScale.Of(chart, all, zero: false, ticks: Shades - 1).Ticks;
        }

        var step = ValueScale.Of(chart, [all.Max(v => Math.Abs(v))], zero: true, ticks: Sides).Step;
        var (from, to) = ((int)Math.Floor(all.Min() / step), Math.Max((int)Math.Ceiling(all.Max() / step), 0));
        return [.. Enumerable.Range(from, to - from + 1).Select(i => i * step)];
    }

    private sealed record Column(ChartNumbers Numbers, IReadOnlyList<decimal> Steps);
}
