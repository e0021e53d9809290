namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>An axis of values with round marks, in units of the data.</summary>
internal sealed class ValueScale
{
    private static readonly decimal[] Rounds = [1, 2, 2.5m, 5, 10];
    private static readonly decimal[] MonthRounds = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200];

    private ValueScale(decimal step, IReadOnlyList<decimal> ticks, decimal from, decimal to)
    {
        Step = step;
        Ticks = ticks;
        From = from;
        To = to;
    }

    public decimal From { get; }

    public decimal To { get; }

    public decimal Step { get; }

    public IReadOnlyList<decimal> Ticks { get; }

    /// <param name="zero">Zero is shown, because lengths are compared.</param>
    /// <param name="ticks">About how many marks; their number follows from round steps.</param>
    /// <param name="isTight">The axis ends with the data, not with a mark: for drawings that show no marks.</param>
    public static ValueScale Of(Chart chart, IEnumerable<decimal> values, bool zero, int ticks, bool isTight = false)
    {
        decimal low = 0, high = 0;
        var any = false;
        foreach (var value in values)
        {
            (low, high) = any ? (Math.Min(low, value), Math.Max(high, value)) : (value, value);
            any = true;
        }

        // What begins far above zero is drawn from where it begins; the axis says so.
        if (zero || (low >= 0 && low < high * 0.4m) || (high <= 0 && high > low * 0.4m))
        {
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        }

        if (chart.Spec.From is { } from)
        {
            low = zero ? Math.Min(from, low) : from;
        }

        if (chart.Spec.To is { } to)
        {
            high = zero ? Math.Max(to, high) : to;
        }

        var isNothing = low == 0 && high == 0;
        if (low >= high)
        {
            // One value, or none: room around it, and around nothing one unit.
            (low, high) = low switch { 0 => (0, 1), > 0 => (zero ? 0 : low * 0.9m, low * 1.1m), _ => (low * 1.1m, zero ? 0 : low * 0.9m) };
        }

        var step = chart.Spec.Unit == ChartUnit.Months ? MonthStep((high - low) * chart.Spec.Multiplier / ticks) / chart.Spec.Multiplier : RoundStep((high - low) / ticks);
        var first = (chart.Spec.From is not null && chart.Spec.From == low) || isTight ? low : Math.Floor(low / step) * step;
        var last = (chart.Spec.To is not null && chart.Spec.To == high) || isTight ? high : Math.Ceiling(high / step) * step;
        List<decimal> marks = [];
        for (var mark = Math.Ceiling(first / step) * step; mark <= last; mark += step)
        {
            marks.Add(mark);
        }

        return new(step, isNothing ? [0] : marks, first, last);
    }

    /// <summary>Place of a value between two ends.</summary>
    public double At(decimal value, double start, double end) => start + ((double)((Math.Clamp(value, From, To) - From) / (To - From)) * (end - start));

    private static decimal RoundStep(decimal least)
    {
        var power = 1m;
        while (power > least)
        {
            power /= 10;
        }

        while (power * 10 <= least)
        {
            power *= 10;
        }

        return Rounds.First(r => r * power >= least) * power;
    }

    private static decimal MonthStep(decimal least) => MonthRounds.FirstOrDefault(r => r >= least) is > 0 and var step ? step : RoundStep(least / 12) * 12;
}
