using System.Globalization;

namespace GovPortal.Feel;

/// <summary>What a time of day is relative to: a fixed offset from UTC, or a named time zone such as <c>Asia/Shanghai</c>.</summary>
public sealed record FeelZone
{
    private const int MaxOffset = 18 * 3600;
    private readonly TimeZoneInfo? zone;

    private FeelZone(int offset) => OffsetSeconds = offset;

    private FeelZone(TimeZoneInfo zone, string id) => (this.zone, Id, OffsetSeconds) = (zone, id, (int)zone.BaseUtcOffset.TotalSeconds);

    /// <summary>The name of the time zone; null for a fixed offset.</summary>
    public string? Id { get; }

    /// <summary>Seconds ahead of UTC; of a named zone in its standard time.</summary>
    public int OffsetSeconds { get; }

    public static FeelZone Utc { get; } = new(0);

    /// <summary>A fixed offset of at most 18 hours; null if it is more.</summary>
    public static FeelZone? FromOffset(decimal seconds) =>
        seconds is < -MaxOffset or > MaxOffset || seconds != decimal.Truncate(seconds) ? null : new((int)seconds);

    /// <summary>A zone of the time zone database; null if there is none of that name.</summary>
    public static FeelZone? FromId(string id) =>
        id.Length is > 0 and <= 50 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+') && char.IsAsciiLetter(id[0])
            && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? new(zone, id) : null;

    /// <summary>Seconds ahead of UTC on a day at a time shown by the clocks there. Where clocks show a time twice, the first is meant.</summary>
    internal int OffsetAt(FeelDate date, long secondOfDay)
    {
        if (zone is null)
        {
            return OffsetSeconds;
        }

        var local = Known(date, secondOfDay, DateTimeKind.Unspecified);
        return zone.IsAmbiguousTime(local)
            ? (int)zone.GetAmbiguousTimeOffsets(local).Max().TotalSeconds
            : (int)zone.GetUtcOffset(local).TotalSeconds;
    }

    /// <summary>Seconds ahead of UTC at a moment given in UTC.</summary>
    internal int OffsetAtUtc(FeelDate date, long secondOfDay) =>
        zone is null ? OffsetSeconds : (int)zone.GetUtcOffset(Known(date, secondOfDay, DateTimeKind.Utc)).TotalSeconds;

    // Zones have no rules outside these years; a year of the same length stands for the others.
    private static DateTime Known(FeelDate date, long secondOfDay, DateTimeKind kind)
    {
        var isLeap = FeelDate.IsLeapYear(date.Year);
        var year = date.Year is >= 2 and <= 9998 ? date.Year : date.Year < 2 ? (isLeap ? 4 : 2) : isLeap ? 9996 : 9997;
        return new DateTime(year, date.Month, date.Day, 0, 0, 0, kind).AddSeconds(secondOfDay);
    }

    public bool Equals(FeelZone? other) => other is not null && Id == other.Id && (Id is not null || OffsetSeconds == other.OffsetSeconds);

    public override int GetHashCode() => Id?.GetHashCode(StringComparison.Ordinal) ?? OffsetSeconds;

    /// <summary>As it stands after a time: <c>Z</c>, <c>+08:00</c> or <c>@Asia/Shanghai</c>.</summary>
    public override string ToString()
    {
        if (Id is not null)
        {
            return "@" + Id;
        }

        if (OffsetSeconds == 0)
        {
            return "Z";
        }

        var offset = Math.Abs(OffsetSeconds);
        var seconds = offset % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{offset % 60:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{(OffsetSeconds < 0 ? '-' : '+')}{offset / 3600:00}:{offset / 60 % 60:00}{seconds}");
    }
}
