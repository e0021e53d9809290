using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>How bars of several series stand.</summary>
internal enum BarMode
{
    /// <summary>One series, or several side by side.</summary>
    Grouped,
    Stacked,

    /// <summary>Stacked, each stack being 100 %.</summary>
    Share,
}

/// <summary>A bar or a part of one.</summary>
/// <param name="X">Index of the x.</param>
/// <param name="From">Where it begins on the axis of values; the end nearer to zero.</param>
internal sealed record BarPart(int X, int Series, decimal From, decimal To, decimal Value);

/// <summary>The bars of a chart, whichever way they are drawn.</summary>
internal sealed class BarModel
{
    public BarModel(Chart chart)
    {
        Chart = chart;
        Grid = chart.Grid;
        Mode = chart.Spec.Variant switch { "stacked" => BarMode.Stacked, "share" => BarMode.Share, _ => BarMode.Grouped };
        for (var x = 0; x < Grid.Xs.Count; x++)
        {
            Add(x);
        }
    }

    public Chart Chart { get; }

    public ChartGrid Grid { get; }

    public BarMode Mode { get; }

    public List<BarPart> Parts { get; } = [];

    public bool IsSingle => Grid.Series.Count == 1;

    /// <summary>Whether each value can be reached by keyboard.</summary>
    public bool HasMarks => Parts.Count <= ChartDrawing.MostMarks;

    /// <summary>Bars side by side at each x.</summary>
    public int Abreast => Mode == BarMode.Grouped ? Grid.Series.Count : 1;

    /// <param name="isTight">The axis ends with the longest bar.</param>
    public ValueScale Scale(int ticks, bool isTight = false) => Mode == BarMode.Share
        ? ValueScale.Of(Chart with { Spec = Chart.Spec with { From = 0, To = 100, Unit = ChartUnit.Percent, Multiplier = 1 } }, [0, 100], true, ticks)
        : ValueScale.Of(Chart, Parts.SelectMany(p => new[] { p.From, p.To }), true, ticks, isTight);

    /// <summary>What stands at a bar.</summary>
    public string Label(BarPart part) => Mode == BarMode.Share ? Percent(part) : Grid.Numbers.Short(part.Value);

    public string Tick(decimal value, ValueScale scale) => Mode == BarMode.Share ? $"{value:0}%" : Grid.Numbers.Tick(value, scale.Step);

    public string? Caption => Mode == BarMode.Share ? null : Grid.Numbers.Caption;

    /// <summary>What is read out for a bar.</summary>
    public string Reading(BarPart part)
    {
        var reading = Grid.Reading(Grid.Xs[part.X], Grid.Series[part.Series], part.Value, Chart.Lang);
        return Mode == BarMode.Share ? Chart.IsChinese ? $"{reading}，占{Percent(part)}" : $"{reading}, {Percent(part)}" : reading;
    }

    public bool IsOn(BarPart part) => Grid.IsOn(Grid.Xs[part.X], Grid.Series[part.Series]);

    public string Class(BarPart part) => Palette.Of(part.Series, Grid.Series.Count, IsOn(part));

    public string On(BarPart part) => Palette.On(part.Series, Grid.Series.Count, IsOn(part));

    /// <summary>Sum of the parts of an x that point one way.</summary>
    public decimal Total(int x) => Parts.Where(p => p.X == x).Sum(p => p.Value);

    private static string Percent(BarPart part) => $"{Math.Round(part.To - part.From, MidpointRounding.AwayFromZero):0}%";

    private void Add(int x)
    {
        var total = Mode == BarMode.Share ? Grid.Series.Sum(s => s.Values[x] ?? 0) : 0;
        decimal up = 0, down = 0;
        for (var s = 0; s < Grid.Series.Count; s++)
        {
            if (Grid.Series[s].Values[x] is not { } value || (Mode == BarMode.Share && total == 0))
            {
                continue;
            }

            if (Mode == BarMode.Grouped)
            {
                Parts.Add(new(x, s, 0, value, value));
                continue;
            }

            var length = Mode == BarMode.Share ? value / total * 100 : value;
            var from = length < 0 ? down : up;
            Parts.Add(new(x, s, from, from + length, value));
            (up, down) = length < 0 ? (up, down + length) : (up + length, down);
        }
    }
}
