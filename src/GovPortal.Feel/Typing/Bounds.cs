namespace GovPortal.Feel;

/// <summary>What is known of the results of arithmetic.</summary>
internal static class Bounds
{
    // Sums and products of numbers up to here fit a decimal, so that the result is certainly a number.
    private const decimal Safe = 1_000_000_000_000m;

    // Beyond these years a date plus a duration may leave the calendar.
    private const int SafeYear = 900_000_000;

    public static NumberType Of(FeelOperator operation, NumberType a, NumberType b)
    {
        var safe = IsSafe(a) && IsSafe(b);
        var whole = a.Whole && b.Whole;
        var result = operation switch
        {
            FeelOperator.Add => new NumberType(Plus(a.Minimum, b.Minimum), Plus(a.Maximum, b.Maximum), whole),
            FeelOperator.Subtract => new NumberType(Plus(a.Minimum, -b.Maximum), Plus(a.Maximum, -b.Minimum), whole),
            FeelOperator.Multiply when safe => Extremes(a, b, (x, y) => x * y, whole),
            FeelOperator.Multiply => new NumberType(null, null, whole),
            FeelOperator.Divide when safe && (b.Minimum >= 0.000001m || b.Maximum <= -0.000001m) => Extremes(a, b, (x, y) => x / y, false),
            _ => new NumberType { IsNullable = true },
        };
        return safe ? result : result with { IsNullable = true };
    }

    /// <summary>The type of a date plus (sign 1) or minus (sign −1) a duration: never null if both are known to be moderate.</summary>
    public static DateType Shifted(DateType date, FeelNode duration, int sign)
    {
        if (!Constants.TryRead(duration, out var constant) || date is not { Minimum: { } first, Maximum: { } last })
        {
            return new DateType { IsNullable = true };
        }
        FeelDate? Shift(FeelDate day) => constant switch
        {
            YearsMonthsDuration months => day.AddMonths(sign * months.Months),
            DaysTimeDuration days when Math.Abs(days.Seconds) < 86_400m * 365 * SafeYear => day.AddDays((long)decimal.Floor(sign * days.Seconds / 86_400)),
            _ => null,
        };
        var (low, high) = (Shift(first), Shift(last));
        return low is null || high is null || Math.Abs((long)low.Value.Year) > SafeYear || Math.Abs((long)high.Value.Year) > SafeYear
            ? new DateType { IsNullable = true }
            : new DateType(low, high);
    }

    private static bool IsSafe(NumberType type) => type.Minimum >= -Safe && type.Maximum <= Safe;

    private static decimal? Plus(decimal? a, decimal? b) => a is { } x && b is { } y ? FeelNumber.Add(x, y) : null;

    private static NumberType Extremes(NumberType a, NumberType b, Func<decimal, decimal, decimal> operation, bool whole)
    {
        decimal[] ends =
        [
            operation(a.Minimum!.Value, b.Minimum!.Value), operation(a.Minimum.Value, b.Maximum!.Value),
            operation(a.Maximum!.Value, b.Minimum.Value), operation(a.Maximum.Value, b.Maximum.Value),
        ];
        return new NumberType(ends.Min(), ends.Max(), whole);
    }
}
