using System.Globalization;

namespace GovPortal.Web.Features.Charts;

/// <summary>A year, a month or a day, as exact as it was written.</summary>
/// <param name="Kind">Year, Month or Date.</param>
/// <param name="First">The first day of it.</param>
public readonly record struct ChartMoment(FieldKind Kind, DateOnly First)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Reads <c>2024</c>, <c>2024-07</c> or <c>2024-07-31</c>; null for anything else.</summary>
    public static ChartMoment? Parse(string text) => text.Length switch
    {
        4 => Parse(text, FieldKind.Year),
        7 => Parse(text, FieldKind.Month),
        _ => Parse(text, FieldKind.Date),
    };

    public static ChartMoment? Parse(string text, FieldKind kind)
    {
        var (format, rest) = kind switch { FieldKind.Year => ("yyyy", "-01-01"), FieldKind.Month => ("yyyy-MM", "-01"), _ => ("yyyy-MM-dd", "") };
        return text.Length == format.Length && DateOnly.TryParseExact(text + rest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(kind, day) : null;
    }

    /// <summary>Place on an axis of time in units of its kind: years, months or days.</summary>
    public int Ordinal => Kind switch
    {
        FieldKind.Year => First.Year,
        FieldKind.Month => (First.Year * 12) + First.Month - 1,
        _ => First.DayNumber,
    };

    public static ChartMoment At(FieldKind kind, int ordinal) => new(kind, kind switch
    {
        FieldKind.Year => new DateOnly(ordinal, 1, 1),
        FieldKind.Month => new DateOnly(ordinal / 12, (ordinal % 12) + 1, 1),
        _ => DateOnly.FromDayNumber(ordinal),
    });

    /// <summary>As people write it in a sentence.</summary>
    public string Write(string lang) => (Kind, lang) switch
    {
        (FieldKind.Year, "zh") => $"{First.Year}年",
        (FieldKind.Year, _) => $"{First.Year}",
        (FieldKind.Month, "zh") => $"{First.Year}年{First.Month}月",
        (FieldKind.Month, _) => First.ToString("MMMM yyyy", English),
        (_, "zh") => $"{First.Year}年{First.Month}月{First.Day}日",
        _ => First.ToString("d MMMM yyyy", English),
    };

    /// <summary>As short as an axis needs it.</summary>
    public string WriteShort(string lang) => (Kind, lang) switch
    {
        (FieldKind.Year, _) => $"{First.Year}",
        (FieldKind.Month, "zh") => $"{First.Year}年{First.Month}月",
        (FieldKind.Month, _) => First.ToString("MMM yyyy", English),
        (_, "zh") => $"{First.Month}月{First.Day}日",
        _ => First.ToString("d MMM", English),
    };

    /// <summary>For machines, such as <c>2024-07</c>.</summary>
    public override string ToString() => First.ToString(Kind switch { FieldKind.Year => "yyyy", FieldKind.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
