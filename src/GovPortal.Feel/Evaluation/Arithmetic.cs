namespace GovPortal.Feel;

/// <summary>The operators on numbers, strings, temporal values and durations. What makes no sense gives null.</summary>
internal static class Arithmetic
{
    public static object? OfNumbers(FeelOperator operation, decimal a, decimal b) => operation switch
    {
        FeelOperator.Add => FeelNumber.Add(a, b),
        FeelOperator.Subtract => FeelNumber.Subtract(a, b),
        FeelOperator.Multiply => FeelNumber.Multiply(a, b),
        FeelOperator.Divide => FeelNumber.Divide(a, b),
        _ => FeelNumber.Power(a, b),
    };

    public static object? Of(FeelOperator operation, object? a, object? b)
    {
        if (a is null || b is null)
        {
            return null;
        }

        return operation switch
        {
            FeelOperator.Add => Add(a, b) ?? Add(b, a, true),
            FeelOperator.Subtract => Subtract(a, b),
            FeelOperator.Multiply => Multiply(a, b) ?? Multiply(b, a),
            FeelOperator.Divide => Divide(a, b),
            _ => null,
        };
    }

    public static object? Negate(object? value) => value switch
    {
        decimal number => -number,
        YearsMonthsDuration duration => new YearsMonthsDuration(-duration.Months),
        DaysTimeDuration duration => new DaysTimeDuration(-duration.Seconds),
        _ => null,
    };

    private static object? Add(object a, object b, bool swapped = false) => (a, b) switch
    {
        (string x, string y) when !swapped => x + y,
        (YearsMonthsDuration x, YearsMonthsDuration y) => YearsMonthsDuration.From(x.Months + y.Months),
        (DaysTimeDuration x, DaysTimeDuration y) => DaysTimeDuration.From(x.Seconds + y.Seconds),
        (FeelDate x, YearsMonthsDuration y) => x.AddMonths(y.Months),
        (FeelDateTime x, YearsMonthsDuration y) => x.Date.AddMonths(y.Months) is { } date ? x with { Date = date } : null,
        (FeelDate x, DaysTimeDuration y) => new FeelDateTime(x, new FeelTime(0, null)).Plus(y)?.Date,
        (FeelDateTime x, DaysTimeDuration y) => x.Plus(y),
        (FeelTime x, DaysTimeDuration y) => x.Plus(y),
        _ => null,
    };

    private static object? Subtract(object a, object b) => (a, b) switch
    {
        (FeelDate x, FeelDate y) => DaysTimeDuration.From((x.EpochDay - y.EpochDay) * 86_400m),
        (FeelTime x, FeelTime y) when x.Zone is null == y.Zone is null => DaysTimeDuration.FromNanos(x.UtcNanos - y.UtcNanos),
        (FeelDateTime x, FeelDateTime y) when x.Zone is null == y.Zone is null => DaysTimeDuration.FromNanos(x.Instant - y.Instant),
        // A date stands for its midnight in UTC, which lies nowhere on a local clock.
        (FeelDate x, FeelDateTime { Zone: not null } y) => DaysTimeDuration.FromNanos(new FeelDateTime(x, default).Instant - y.Instant),
        (FeelDateTime { Zone: not null } x, FeelDate y) => DaysTimeDuration.FromNanos(x.Instant - new FeelDateTime(y, default).Instant),
        (_, YearsMonthsDuration or DaysTimeDuration) => Add(a, Negate(b)!),
        _ => null,
    };

    private static object? Multiply(object a, object b) => (a, b) switch
    {
        (YearsMonthsDuration x, decimal y) => FeelNumber.Multiply(x.Months, y) is { } months ? YearsMonthsDuration.From(months) : null,
        (DaysTimeDuration x, decimal y) => FeelNumber.Multiply(x.Seconds, y) is { } seconds ? DaysTimeDuration.From(seconds) : null,
        _ => null,
    };

    private static object? Divide(object a, object b) => (a, b) switch
    {
        (YearsMonthsDuration x, decimal y) => FeelNumber.Divide(x.Months, y) is { } months ? YearsMonthsDuration.From(months) : null,
        (DaysTimeDuration x, decimal y) => FeelNumber.Divide(x.Seconds, y) is { } seconds ? DaysTimeDuration.From(seconds) : null,
        (YearsMonthsDuration x, YearsMonthsDuration y) => FeelNumber.Divide(x.Months, y.Months),
        (DaysTimeDuration x, DaysTimeDuration y) => FeelNumber.Divide(x.Seconds, y.Seconds),
        _ => null,
    };

    /// <summary>Moves along real time: in a named zone the clock may jump on the way.</summary>
    private static FeelDateTime? Plus(this FeelDateTime moment, DaysTimeDuration duration)
    {
        if (moment.Zone is null)
        {
            return FeelDateTime.FromLocal(moment.LocalNanos + duration.Nanos, null);
        }

        return FeelDateTime.FromInstant(moment.Instant + duration.Nanos, moment.Zone);
    }

    private static FeelTime Plus(this FeelTime time, DaysTimeDuration duration)
    {
        var nanos = (time.Nanos + duration.Nanos) % FeelTime.NanosPerDay;
        return new((long)(nanos < 0 ? nanos + FeelTime.NanosPerDay : nanos), time.Zone);
    }
}
