namespace GovPortal.Feel;

/// <summary>The properties of temporal values, durations and ranges.</summary>
internal static class Properties
{
    /// <summary>Null for a property that the value does not have.</summary>
    public static object? Get(object? value, string name) => value switch
    {
        FeelDate date => OfDate(date, name),
        FeelTime time => OfTime(time, name, time.Zone?.OffsetSeconds),
        FeelDateTime moment => OfDate(moment.Date, name) ?? OfTime(moment.Time, name, moment.OffsetSeconds),
        YearsMonthsDuration duration => name switch
        {
            "years" => (decimal)(duration.Months / 12),
            "months" => (decimal)(duration.Months % 12),
            _ => null,
        },
        DaysTimeDuration duration => OfDuration(duration.Seconds, name),
        FeelRange range => OfRange(range, name),
        _ => null,
    };

    private static object? OfDate(FeelDate date, string name) => name switch
    {
        "year" => (decimal)date.Year,
        "month" => (decimal)date.Month,
        "day" => (decimal)date.Day,
        "weekday" => (decimal)date.DayOfWeek,
        _ => null,
    };

    private static object? OfTime(FeelTime time, string name, int? offset) => name switch
    {
        "hour" => (decimal)time.Hour,
        "minute" => (decimal)time.Minute,
        "second" => time.Second,
        "time offset" => offset is { } seconds ? new DaysTimeDuration(seconds) : null,
        "timezone" => time.Zone?.Id,
        _ => null,
    };

    private static object? OfDuration(decimal seconds, string name) => name switch
    {
        "days" => decimal.Truncate(seconds / 86_400),
        "hours" => decimal.Truncate(seconds / 3600) % 24,
        "minutes" => decimal.Truncate(seconds / 60) % 60,
        "seconds" => FeelNumber.Trim(seconds % 60),
        _ => null,
    };

    private static object? OfRange(FeelRange range, string name) => name switch
    {
        "start" => range.Low,
        "end" => range.High,
        "start included" => FeelValue.Of(range.LowIncluded),
        "end included" => FeelValue.Of(range.HighIncluded),
        _ => null,
    };
}
