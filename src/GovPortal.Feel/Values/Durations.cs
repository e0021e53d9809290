using System.Globalization;

namespace GovPortal.Feel;

/// <summary>A duration in whole months, which have no fixed length in days.</summary>
/// <param name="Months">All months, the years included; negative when it runs backwards.</param>
public readonly record struct YearsMonthsDuration(long Months) : IComparable<YearsMonthsDuration>
{
    internal const long MaxMonths = 1_000_000_000_000;

    internal static YearsMonthsDuration? From(decimal months) =>
        months is < -MaxMonths or > MaxMonths ? null : new((long)decimal.Truncate(months));

    public int CompareTo(YearsMonthsDuration other) => Months.CompareTo(other.Months);

    /// <summary>The duration as <c>P1Y6M</c>; <c>P0M</c> if it is nothing.</summary>
    public override string ToString()
    {
        var (years, months) = Math.DivRem(Math.Abs(Months), 12);
        var text = years == 0 && months == 0 ? "0M" : (years == 0 ? "" : years + "Y") + (months == 0 ? "" : months + "M");
        return (Months < 0 ? "-P" : "P") + text;
    }
}

/// <summary>A duration of fixed length.</summary>
/// <param name="Seconds">All seconds, to the nanosecond; negative when it runs backwards.</param>
public readonly record struct DaysTimeDuration(decimal Seconds) : IComparable<DaysTimeDuration>
{
    internal const decimal MaxSeconds = 1_000_000_000_000_000_000m;

    internal static DaysTimeDuration? From(decimal seconds) =>
        seconds is < -MaxSeconds or > MaxSeconds ? null : new(FeelNumber.Trim(decimal.Round(seconds, 9)));

    internal static DaysTimeDuration? FromNanos(Int128 nanos) => From((decimal)nanos / FeelTime.NanosPerSecond);

    /// <summary>The duration in nanoseconds.</summary>
    internal Int128 Nanos => (Int128)(Seconds * FeelTime.NanosPerSecond);

    public static implicit operator DaysTimeDuration(TimeSpan span) => new(FeelNumber.Trim(span.Ticks / (decimal)TimeSpan.TicksPerSecond));

    public int CompareTo(DaysTimeDuration other) => Seconds.CompareTo(other.Seconds);

    /// <summary>The duration as <c>P1DT2H30M</c>; <c>PT0S</c> if it is nothing.</summary>
    public override string ToString()
    {
        var total = Math.Abs(Seconds);
        var days = decimal.Truncate(total / 86_400);
        var rest = total - days * 86_400;
        var hours = decimal.Truncate(rest / 3600);
        var minutes = decimal.Truncate(rest / 60) % 60;
        var seconds = rest % 60;
        var time = Part(hours, "H") + Part(minutes, "M") + Part(seconds, "S");
        var date = Part(days, "D");
        return (Seconds < 0 ? "-P" : "P") + date + (time != "" ? "T" + time : date != "" ? "" : "T0S");
    }

    private static string Part(decimal value, string unit) =>
        value == 0 ? "" : value.ToString("0.#########", CultureInfo.InvariantCulture) + unit;
}
