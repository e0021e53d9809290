using System.Globalization;
using System.Text.RegularExpressions;

namespace GovPortal.Feel;

/// <summary>Dates, times and durations in the forms of XML Schema, with time zones as <c>@Asia/Shanghai</c>.</summary>
internal static partial class TemporalText
{
    private const int MaxLength = 120;

    [GeneratedRegex(@"^(-?)(\d{4}|[1-9]\d{4,8})-(\d\d)-(\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:(Z)|([+-])(\d\d):(\d\d)(?::(\d\d))?|@(.+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^(-?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearsMonthsPattern();

    [GeneratedRegex(@"^(-?)P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DaysTimePattern();

    /// <summary>Whatever the text is, as after @; null if it is nothing of the kind.</summary>
    public static object? Parse(string text) =>
        text.Contains('P', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal) ? Duration(text)
        : text.Contains('T', StringComparison.Ordinal) && !text.StartsWith('T') && text.IndexOf('T', StringComparison.Ordinal) < (uint)text.IndexOf('@', StringComparison.Ordinal) ? DateTime(text)
        : text.Contains(':', StringComparison.Ordinal) ? Time(text)
        : Date(text);

    public static FeelDate? Date(string text)
    {
        if (text.Length > MaxLength || DatePattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var year = Whole(match.Groups[2]) * (match.Groups[1].Length > 0 ? -1 : 1);
        var (month, day) = (Whole(match.Groups[3]), Whole(match.Groups[4]));
        return FeelDate.Exists(year, month, day) ? new FeelDate((int)year, (int)month, (int)day) : null;
    }

    /// <summary>A time of day; 24:00:00 is midnight.</summary>
    public static FeelTime? Time(string text) => ReadTime(text)?.Time;

    /// <summary>A date and a time, or a date alone, which is its midnight. 24:00:00 is the midnight after.</summary>
    public static FeelDateTime? DateTime(string text)
    {
        var split = text.IndexOf('T', StringComparison.Ordinal);
        if (split < 0)
        {
            return Date(text) is { } midnight ? new FeelDateTime(midnight, new FeelTime(0, null)) : null;
        }

        if (Date(text[..split]) is not { } date || ReadTime(text[(split + 1)..]) is not var (time, isNextDay))
        {
            return null;
        }

        return isNextDay ? date.AddDays(1) is { } next ? new FeelDateTime(next, time) : null : new FeelDateTime(date, time);
    }

    public static object? Duration(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        if (YearsMonthsPattern().Match(text) is { Success: true } months)
        {
            if (Amount(months.Groups[2]) is not { } years || Amount(months.Groups[3]) is not { } rest)
            {
                return null;
            }

            return FeelNumber.Multiply(years, 12) is { } total && FeelNumber.Add(total, rest) is { } sum
                ? YearsMonthsDuration.From(months.Groups[1].Length > 0 ? -sum : sum) : null;
        }
        if (DaysTimePattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        if (Amount(match.Groups[2]) is not { } days || Amount(match.Groups[3]) is not { } hours || Amount(match.Groups[4]) is not { } minutes
            || Amount(match.Groups[5]) is not { } seconds)
        {
            return null;
        }

        var all = days * 86_400 + hours * 3600 + minutes * 60 + seconds + Fraction(match.Groups[6].Value) / (decimal)FeelTime.NanosPerSecond;
        return DaysTimeDuration.From(match.Groups[1].Length > 0 ? -all : all);
    }

    private static (FeelTime Time, bool IsNextDay)? ReadTime(string text)
    {
        if (text.Length > MaxLength || TimePattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (hour, minute, second) = (Whole(match.Groups[1]), Whole(match.Groups[2]), Whole(match.Groups[3]));
        var nanos = Fraction(match.Groups[4].Value);
        var isMidnight = hour == 24 && minute == 0 && second == 0 && nanos == 0;
        if ((hour > 23 && !isMidnight) || minute > 59 || second > 59)
        {
            return null;
        }

        FeelZone? zone = null;
        if (match.Groups[5].Success)
        {
            zone = FeelZone.Utc;
        }
        else if (match.Groups[6].Success)
        {
            if (Whole(match.Groups[8]) > 59 || Whole(match.Groups[9]) > 59)
            {
                return null;
            }

            var offset = Whole(match.Groups[7]) * 3600 + Whole(match.Groups[8]) * 60 + Whole(match.Groups[9]);
            zone = FeelZone.FromOffset(match.Groups[6].Value == "-" ? -offset : offset);
            if (zone is null)
            {
                return null;
            }
        }
        else if (match.Groups[10].Success)
        {
            zone = FeelZone.FromId(match.Groups[10].Value);
            if (zone is null)
            {
                return null;
            }
        }
        return (new FeelTime(((hour % 24 * 60 + minute) * 60 + second) * FeelTime.NanosPerSecond + nanos, zone), isMidnight);
    }

    private static long Whole(Group digits) => digits.Length == 0 ? 0 : long.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Zero if it is not there; null if it is beyond all bounds.</summary>
    private static decimal? Amount(Group digits) =>
        digits.Length == 0 ? 0 : digits.Length <= 18 ? decimal.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>Digits after the point in nanoseconds; what is finer is cut off.</summary>
    private static long Fraction(string digits) =>
        digits.Length == 0 ? 0 : long.Parse(digits.PadRight(9, '0')[..9], NumberStyles.None, CultureInfo.InvariantCulture);
}
