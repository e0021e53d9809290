namespace GovPortal.Web.Features.Charts;

/// <summary>A change of a value over time, in words.</summary>
/// <param name="Direction">1 up, -1 down, 0 none.</param>
/// <param name="Text">Says the direction too, such as “up 0.6% on 2023”.</param>
internal sealed record ChartChange(int Direction, string Text)
{
    // From here on “up 1,500%” tells less than the difference.
    private const decimal MostPercent = 1000;
    private const int MostDigits = 4;

    /// <summary>
    /// From one value of a column to a later one: in per cent, or as a difference where shares, times or values below
    /// zero are compared or the chart asks for it.
    /// </summary>
    /// <param name="before">Name of the time of the earlier value.</param>
    public static ChartChange Between(Chart chart, ChartColumn column, string before, decimal from, decimal to, bool asDifference)
    {
        var unit = column.Field.Unit ?? chart.Spec.Unit;
        if (from == to)
        {
            return new(0, chart.IsChinese ? $"与{before}持平" : $"unchanged from {before}");
        }

        var percent = from > 0 && to >= 0 && unit is ChartUnit.Number or ChartUnit.Yuan && !asDifference ? (to - from) / from * 100 : MostPercent;
        var amount = Math.Abs(percent) < MostPercent ? Percent(chart.Lang, Math.Abs(percent))
            : unit == ChartUnit.Percent ? Points(chart, column, Math.Abs(to - from))
            : Amount(chart, chart.NumbersOf(column, Math.Abs(to - from)), Math.Abs(to - from));
        return new(Math.Sign(to - from), chart.IsChinese ? $"比{before}{Word(chart, unit, to > from)}{amount}" : $"{Word(chart, unit, to > from)} {amount} on {before}");
    }

    /// <summary>As the source itself gives it, in a column of its own whose name says against what.</summary>
    public static ChartChange Published(Chart chart, ChartColumn column, ChartUnit of, decimal change)
    {
        var unit = column.Field.Unit ?? chart.Spec.Unit;
        var against = chart.NameOf(column.Field.Name);
        var amount = unit == ChartUnit.Percent && of == ChartUnit.Percent ? Points(chart, column, Math.Abs(change)) : Amount(chart, chart.NumbersOf(column, Math.Abs(change)), Math.Abs(change));
        return change == 0
            ? new(0, chart.IsChinese ? $"{against}持平" : $"unchanged {against}")
            : new(Math.Sign(change), chart.IsChinese ? $"{against}{Word(chart, of, change > 0)}{amount}" : $"{Word(chart, of, change > 0)} {amount} {against}");
    }

    private static string Word(Chart chart, ChartUnit unit, bool isUp) => (chart.IsChinese, unit == ChartUnit.Percent, isUp) switch
    {
        (false, _, true) => "up",
        (false, _, false) => "down",
        (true, true, true) => "提高",
        (true, true, false) => "降低",
        (true, false, true) => "增加",
        _ => "减少",
    };

    private static string Amount(Chart chart, ChartNumbers numbers, decimal amount)
    {
        var unit = numbers.UnitOf(amount);
        return numbers.Large(amount) + (chart.IsChinese || unit.Length == 0 ? unit : " " + unit);
    }

    // A share that goes from 95.7% to 95.9% does not rise by 0.2%.
    private static string Points(Chart chart, ChartColumn column, decimal points)
    {
        var number = chart.NumbersOf(column, points).Exact(points).TrimEnd('%');
        return chart.IsChinese ? $"{number}个百分点" : number == "1" ? "1 percentage point" : $"{number} percentage points";
    }

    private static string Percent(string lang, decimal percent)
    {
        var digits = 1;
        while (digits < MostDigits && decimal.Round(percent, digits, MidpointRounding.AwayFromZero) == 0)
        {
            digits++;
        }

        var rounded = decimal.Round(percent, digits, MidpointRounding.AwayFromZero);
        return new ChartNumbers(lang, ChartUnit.Percent, 1, null, [rounded], digits).Exact(rounded);
    }
}
