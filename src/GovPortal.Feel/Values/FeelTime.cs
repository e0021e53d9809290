using System.Globalization;

namespace GovPortal.Feel;

/// <summary>A time of day to the nanosecond, with or without a zone.</summary>
public readonly record struct FeelTime
{
    internal const long NanosPerSecond = 1_000_000_000;
    internal const long NanosPerDay = 86_400 * NanosPerSecond;

    internal FeelTime(long nanos, FeelZone? zone) => (Nanos, Zone) = (nanos, zone);

    /// <param name="second">From 0 to less than 60, with up to nine decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public FeelTime(int hour, int minute, decimal second, FeelZone? zone = null)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or >= 60)
        {
            throw new ArgumentOutOfRangeException(nameof(hour), $"There is no time {hour}:{minute}:{second}.");
        }

        (Nanos, Zone) = ((hour * 60L + minute) * 60 * NanosPerSecond + (long)(second * NanosPerSecond), zone);
    }

    /// <summary>Nanoseconds since midnight.</summary>
    public long Nanos { get; }

    /// <summary>Null for a local time, wherever that is.</summary>
    public FeelZone? Zone { get; }

    public int Hour => (int)(Nanos / NanosPerSecond / 3600);
    public int Minute => (int)(Nanos / NanosPerSecond / 60 % 60);
    public decimal Second => FeelNumber.Trim(Nanos % (60 * NanosPerSecond) / (decimal)NanosPerSecond);

    internal long SecondOfDay => Nanos / NanosPerSecond;

    /// <summary>Nanoseconds since midnight UTC; those of the local clock if there is no zone.</summary>
    internal long UtcNanos => Nanos - (Zone?.OffsetSeconds ?? 0) * NanosPerSecond;

    internal long UtcSecond => SecondOfDay - (Zone?.OffsetSeconds ?? 0);

    /// <summary>The time as <c>09:30:00</c>, with decimals only if there are any, and the zone.</summary>
    public override string ToString()
    {
        var fraction = Nanos % NanosPerSecond;
        var decimals = fraction == 0 ? "" : "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{SecondOfDay % 60:00}{decimals}{Zone}");
    }
}
