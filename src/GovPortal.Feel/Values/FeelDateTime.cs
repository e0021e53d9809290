namespace GovPortal.Feel;

/// <summary>A time on a day, with or without a zone.</summary>
public readonly record struct FeelDateTime(FeelDate Date, FeelTime Time)
{
    public FeelZone? Zone => Time.Zone;

    /// <summary>Seconds ahead of UTC at this moment; null without a zone.</summary>
    public int? OffsetSeconds => Zone?.OffsetAt(Date, Time.SecondOfDay);

    /// <summary>Nanoseconds since 1970-01-01T00:00:00 UTC; by the local clock if there is no zone.</summary>
    internal Int128 Instant => LocalNanos - (Int128)(OffsetSeconds ?? 0) * FeelTime.NanosPerSecond;

    internal long InstantSecond => Date.EpochDay * 86_400 + Time.SecondOfDay - (OffsetSeconds ?? 0);

    internal Int128 LocalNanos => (Int128)Date.EpochDay * FeelTime.NanosPerDay + Time.Nanos;

    internal static FeelDateTime? FromLocal(Int128 nanos, FeelZone? zone)
    {
        var (days, rest) = Int128.DivRem(nanos, FeelTime.NanosPerDay);
        if (rest < 0)
        {
            (days, rest) = (days - 1, rest + FeelTime.NanosPerDay);
        }

        if (days < FeelDate.MinEpochDay || days > FeelDate.MaxEpochDay)
        {
            return null;
        }

        return FeelDate.FromEpochDay((long)days) is { } date ? new(date, new FeelTime((long)rest, zone)) : null;
    }

    /// <summary>What the clocks of a zone show at a moment.</summary>
    internal static FeelDateTime? FromInstant(Int128 instant, FeelZone zone)
    {
        if (FromLocal(instant, null) is not { } utc)
        {
            return null;
        }

        return FromLocal(instant + (Int128)zone.OffsetAtUtc(utc.Date, utc.Time.SecondOfDay) * FeelTime.NanosPerSecond, zone);
    }

    /// <summary>A moment as it is shown by the clock that it came from.</summary>
    public static FeelDateTime From(DateTimeOffset moment) => new(
        DateOnly.FromDateTime(moment.DateTime),
        new FeelTime(moment.TimeOfDay.Ticks * 100, FeelZone.FromOffset((decimal)moment.Offset.TotalSeconds)));

    /// <summary>The date and the time with a T between them.</summary>
    public override string ToString() => $"{Date}T{Time}";
}
