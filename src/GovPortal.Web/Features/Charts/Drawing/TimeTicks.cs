namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>A mark of an axis of time.</summary>
/// <param name="At">In units of the axis: years, months or days.</param>
/// <param name="Second">Second line, for the year.</param>
internal sealed record TimeTick(int At, string Text, string? Second);

/// <summary>Marks that people expect on an axis of time, as close as they can stand.</summary>
internal static class TimeTicks
{
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
    private static readonly int[] DaySteps = [1, 2, 7, 14];

    /// <param name="unit">Width of one year, month or day on the axis.</param>
    public static List<TimeTick> Of(FieldKind kind, int from, int to, double unit, string lang) => kind switch
    {
        FieldKind.Year => Every(YearSteps, from, to, unit, a => new(a, $"{a}", null)),
        FieldKind.Month => Every(MonthSteps, from, to, unit, a => Month(ChartMoment.At(FieldKind.Month, a), a, a == from, lang)),
        _ when to - from <= 70 => Every(DaySteps, from, to, unit, a => Day(a, a == from, lang)),
        _ => Months(from, to, unit, lang),
    };

    private static List<TimeTick> Every(int[] steps, int from, int to, double unit, Func<int, TimeTick> make)
    {
        foreach (var step in steps)
        {
            List<TimeTick> ticks = [.. Enumerable.Range(from, to - from + 1).Where(a => steps == DaySteps ? (a - from) % step == 0 : a % step == 0).Select(make)];
            if (ticks.Count <= 1 || ticks.Max(t => TextStyle.Tick.Width(t.Text)) + 10 <= unit * step)
            {
                return ticks;
            }
        }

        return [make(from)];
    }

    private static List<TimeTick> Months(int from, int to, double unit, string lang)
    {
        var first = DateOnly.FromDayNumber(from);
        var start = (first.Year * 12) + first.Month - 1 + (first.Day == 1 ? 0 : 1);
        var last = DateOnly.FromDayNumber(to);
        var isFirst = true;
        List<TimeTick> ticks = [];
        foreach (var month in Every(MonthSteps, start, (last.Year * 12) + last.Month - 1, unit * 30, a => Month(ChartMoment.At(FieldKind.Month, a), a, a == start, lang)))
        {
            ticks.Add(Month(ChartMoment.At(FieldKind.Month, month.At), ChartMoment.At(FieldKind.Month, month.At).First.DayNumber, isFirst, lang));
            isFirst = false;
        }

        return ticks;
    }

    private static TimeTick Month(ChartMoment month, int at, bool isFirst, string lang) => new(
        at,
        lang == "zh" ? $"{month.First.Month}月" : month.WriteShort("en")[..3],
        isFirst || month.First.Month == 1 ? lang == "zh" ? $"{month.First.Year}年" : $"{month.First.Year}" : null);

    private static TimeTick Day(int at, bool isFirst, string lang)
    {
        var day = ChartMoment.At(FieldKind.Date, at);
        return new(at, day.WriteShort(lang), isFirst ? lang == "zh" ? $"{day.First.Year}年" : $"{day.First.Year}" : null);
    }
}
