namespace GovPortal.Feel;

/// <summary>Dates, times and durations: making them and asking about them.</summary>
internal static class TemporalFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        FeelFunctions.Define("date(from)", a => FeelValue.Single(a[0]) switch
        {
            string text => TemporalText.Date(text),
            FeelDate date => date,
            FeelDateTime moment => moment.Date,
            _ => null,
        }),
        FeelFunctions.Define("date(year, month, day)", a => Date(a, 0)),
        FeelFunctions.Define("time(from)", a => FeelValue.Single(a[0]) switch
        {
            string text => TemporalText.Time(text),
            FeelTime time => time,
            FeelDateTime moment => moment.Time,
            FeelDate => new FeelTime(0, FeelZone.Utc),
            _ => null,
        }),
        FeelFunctions.Define("time(hour, minute, second, offset?)", a => a[3] is null || a[3] is DaysTimeDuration ? Time(a, 0, a[3]) : null),
        FeelFunctions.Define("date and time(from)", a => FeelValue.Single(a[0]) switch
        {
            string text => TemporalText.DateTime(text),
            FeelDateTime moment => moment,
            FeelDate date => new FeelDateTime(date, new FeelTime(0, FeelZone.Utc)),
            _ => null,
        }),
        FeelFunctions.Define("date and time(date, time)", a => DateOf(a[0]) is { } date && FeelValue.Single(a[1]) is FeelTime time ? new FeelDateTime(date, time) : InZone(a)),
        FeelFunctions.Define("date and time(date, timezone)", InZone),
        FeelFunctions.Define("date and time(year, month, day, hour, minute, second)", a => Moment(a, null)),
        FeelFunctions.Define("date and time(year, month, day, hour, minute, second, offset)", a => a[6] is null or DaysTimeDuration ? Moment(a, a[6]) : a.Text(6) is { } id ? Moment(a, id) : null),
        FeelFunctions.Define("date and time(year, month, day, hour, minute, second, timezone)", a => a.Text(6) is { } id ? Moment(a, id) : null),
        FeelFunctions.Define("duration(from)", a => FeelValue.Single(a[0]) switch
        {
            string text => TemporalText.Duration(text),
            YearsMonthsDuration or DaysTimeDuration => FeelValue.Single(a[0]),
            _ => null,
        }),
        FeelFunctions.Define("years and months duration(from, to)", a => DateOf(a[0]) is { } from && DateOf(a[1]) is { } to ? new YearsMonthsDuration(MonthsBetween(from, to)) : null),
        FeelFunctions.Define("now()", a => FeelDateTime.From(a.Frame.Inputs.Now)),
        FeelFunctions.Define("today()", a => FeelDateTime.From(a.Frame.Inputs.Now).Date),
        FeelFunctions.Define("day of year(date)", a => DateOf(a[0]) is { } date ? (decimal)date.DayOfYear : null),
        FeelFunctions.Define("day of week(date)", a => DateOf(a[0]) is { } date ? Days[date.DayOfWeek - 1] : null),
        FeelFunctions.Define("month of year(date)", a => DateOf(a[0]) is { } date ? Months[date.Month - 1] : null),
        FeelFunctions.Define("week of year(date)", a => DateOf(a[0]) is { } date ? (decimal)Week(date) : null),
    ];

    private static FeelDate? DateOf(object? value) => FeelValue.Single(value) switch
    {
        FeelDate date => date,
        FeelDateTime moment => moment.Date,
        _ => null,
    };

    private static FeelDate? Date(Arguments a, int first)
    {
        if (a.Number(first) is not { } year || a.Number(first + 1) is not { } month || a.Number(first + 2) is not { } day)
        {
            return null;
        }

        return IsWhole(year) && IsWhole(month) && IsWhole(day) && FeelDate.Exists(year, month, day)
            ? new FeelDate((int)year, (int)month, (int)day) : null;
    }

    private static FeelTime? Time(Arguments a, int first, object? zone)
    {
        if (a.Number(first) is not { } hour || a.Number(first + 1) is not { } minute || a.Number(first + 2) is not { } second)
        {
            return null;
        }

        if (!IsWhole(hour) || !IsWhole(minute) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or >= 60)
        {
            return null;
        }

        var place = zone switch
        {
            DaysTimeDuration offset => FeelZone.FromOffset(offset.Seconds),
            string id => FeelZone.FromId(id),
            _ => null,
        };
        return zone is not null && place is null ? null : new FeelTime((int)hour, (int)minute, second, place);
    }

    private static object? Moment(Arguments a, object? zone) =>
        Date(a, 0) is { } date && Time(a, 3, zone) is { } time ? new FeelDateTime(date, time) : null;

    /// <summary>The same moment by the clock of another time zone; a local time is taken as one of that zone.</summary>
    private static object? InZone(Arguments a)
    {
        if (FeelValue.Single(a[0]) is not FeelDateTime moment || a.Text(1) is not { } id || FeelZone.FromId(id) is not { } zone)
        {
            return null;
        }

        return moment.Zone is null ? moment with { Time = new FeelTime(moment.Time.Nanos, zone) } : FeelDateTime.FromInstant(moment.Instant, zone);
    }

    private static bool IsWhole(decimal number) => number == decimal.Truncate(number);

    /// <summary>Whole months between two days; the times of day do not count.</summary>
    private static long MonthsBetween(FeelDate from, FeelDate to)
    {
        var months = (to.Year * 12L + to.Month) - (from.Year * 12L + from.Month);
        if (months > 0 && to.Day < from.Day)
        {
            return months - 1;
        }

        return months < 0 && to.Day > from.Day ? months + 1 : months;
    }

    /// <summary>The week by ISO 8601: weeks begin on Monday, the first one holds the first Thursday.</summary>
    private static int Week(FeelDate date)
    {
        var week = (date.DayOfYear - date.DayOfWeek + 10) / 7;
        if (week == 0)
        {
            return Math.Abs(date.Year) < FeelDate.MaxYear ? Week(new FeelDate(date.Year - 1, 12, 31)) : 1;
        }

        if (week < 53)
        {
            return week;
        }
        // Week 53 exists only if its Thursday still lies in the year.
        return date.DayOfYear - date.DayOfWeek + 4 > (FeelDate.IsLeapYear(date.Year) ? 366 : 365) ? 1 : 53;
    }
}
