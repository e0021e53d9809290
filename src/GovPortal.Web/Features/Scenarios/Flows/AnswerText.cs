using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>What people type, brought to one form: half-width digits and signs, single blanks.</summary>
internal static partial class AnswerText
{
    /// <summary>Stands between the parts of an answer that was typed into several fields; nobody types it.</summary>
    public const char Parts = '\u001f';

    /// <summary>Nobody means a sum beyond this; it also keeps every calculation exact.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    public static string Normalise(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == Parts)
            {
                clean.Append(Parts);
            }
            else if (Rune.IsDigit(rune))
            {
                clean.Append((int)Rune.GetNumericValue(rune));
            }
            else if (rune.Value is >= 0xFF01 and <= 0xFF5E)
            {
                clean.Append((char)(rune.Value - 0xFEE0));
            }
            else if (rune.Value is 0x2212 or 0x2010 or 0x2011 or 0x2012 or 0x2013)
            {
                clean.Append('-');
            }
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)
            {
                clean.Append(' ');
            }
            else
            {
                clean.Append(rune.ToString());
            }
        }

        return Blanks().Replace(clean.ToString(), " ").Trim();
    }

    /// <summary>Free text: one line without control characters, otherwise as typed.</summary>
    public static string Line(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return Blanks().Replace(clean.ToString(), " ").Trim();
    }

    /// <summary>A number with separators of thousands or a decimal comma; null when it is none or cannot be told.</summary>
    public static decimal? Number(string text)
    {
        var plain = NumberSigns().Replace(Normalise(text), "");
        var factor = 1m;
        if (plain.EndsWith('万'))
        {
            (plain, factor) = (plain[..^1], 10_000m);
        }

        if (plain.Contains(','))
        {
            if (WithThousands().IsMatch(plain))
            {
                plain = plain.Replace(",", "", StringComparison.Ordinal);
            }
            else if (DecimalComma().IsMatch(plain))
            {
                plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
            }
            else
            {
                return null;
            }
        }

        if (!PlainNumber().IsMatch(plain))
        {
            return null;
        }

        // More digits than a decimal holds are beyond every limit, or below every precision.
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Math.Abs(number) < decimal.MaxValue / 10_000 ? number * factor : Limit
            : Limit;
    }

    public static int? Small(string text) =>
        SmallNumber().Match(Normalise(text)) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>1 to 12 for a number or an English or Chinese name; null for anything else.</summary>
    public static int? Month(string text)
    {
        var plain = Normalise(text).TrimEnd('.', '月').Trim();
        if (Small(plain) is { } number)
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        if (plain.Length < 3)
        {
            return null;
        }

        var index = Array.FindIndex(Months, m => m.Length > 0 && (m.StartsWith(plain, StringComparison.OrdinalIgnoreCase) || (m == "September" && plain.Equals("sept", StringComparison.OrdinalIgnoreCase))));
        return index >= 0 ? index + 1 : null;
    }

    /// <summary>Year, month and day as typed into one field or three; null when it is no day of the years 1 to 9999.</summary>
    public static DateOnly? Date(string text)
    {
        var plain = Normalise(text);
        var (year, month, day) = plain.Split(Parts) is [var y, var m, var d] ? (y, m, d) : SplitDate(plain);
        return YearOf(year) is { } yearNumber && Month(month) is { } monthNumber && Small(day.TrimEnd('日', '号', ' ')) is { } dayNumber
            && dayNumber >= 1 && dayNumber <= DateTime.DaysInMonth(yearNumber, monthNumber)
            ? new DateOnly(yearNumber, monthNumber, dayNumber)
            : null;
    }

    /// <summary>The first day of a month typed into one field or two.</summary>
    public static DateOnly? MonthOfYear(string text)
    {
        var plain = Normalise(text);
        string[] parts = plain.Split(Parts);
        if (parts is not [var year, var month])
        {
            (year, month) = YearFirst().Match(plain) is { Success: true, Groups: var g } && g["d"].Value.Length == 0
                ? (g["y"].Value, g["m"].Value)
                : MonthFirst().Match(plain) is { Success: true, Groups: var h } ? (h["y"].Value, h["m"].Value) : ("", "");
        }

        return YearOf(year) is { } yearNumber && Month(month) is { } monthNumber ? new DateOnly(yearNumber, monthNumber, 1) : null;
    }

    /// <summary>1 to 9999, in four digits; two digits could mean two centuries.</summary>
    public static int? YearOf(string text)
    {
        var plain = Normalise(text).TrimEnd('年', ' ');
        return plain.Length == 4 && Small(plain) is >= 1 and var year ? year : null;
    }

    private static (string Year, string Month, string Day) SplitDate(string plain)
    {
        if (YearFirst().Match(plain) is { Success: true, Groups: var g } && g["d"].Value.Length > 0)
        {
            return (g["y"].Value, g["m"].Value, g["d"].Value);
        }

        if (Named().Match(plain) is { Success: true, Groups: var n })
        {
            return (n["y"].Value, n["m"].Value, n["d"].Value + n["e"].Value);
        }

        if (YearLast().Match(plain) is { Success: true, Groups: var l })
        {
            // Day and month are told apart only where one of them cannot be a month.
            var (first, second) = (Small(l["a"].Value) ?? 0, Small(l["b"].Value) ?? 0);
            return first > 12 || first == second
                ? (l["y"].Value, l["b"].Value, l["a"].Value)
                : second > 12 ? (l["y"].Value, l["a"].Value, l["b"].Value) : ("", "", "");
        }

        return ("", "", "");
    }

    [GeneratedRegex(@"[ \u00a0\u202f]+")]
    private static partial Regex Blanks();

    // Blanks and apostrophes between digits, signs of money, and counting words after the number.
    [GeneratedRegex(@"(?<=\d)[ '’](?=\d{3}(?!\d))|^\s*(?:¥|￥|CNY|RMB|yuan)\s*|\s*(?:元|块|圆|yuan|CNY|RMB|years?|months?|days?|年|个月|天|岁|人|个)\s*$|\+(?=\d)|(?<=\d)\s+(?=万$|万\s*元$)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberSigns();

    [GeneratedRegex(@"^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$")]
    private static partial Regex WithThousands();

    [GeneratedRegex(@"^-?(?:\d+|\d{1,3}(?:\.\d{3})+),\d{1,2}$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^-?(?:\d+(?:\.\d+)?|\.\d+)$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^(\d{1,8})$")]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@"^(?<y>\d{4})(?: ?[-/.年] ?)(?<m>\d{1,2})(?: ?[-/.月] ?(?<d>\d{1,2})?(?: ?[日号])?)?$|^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<m>[A-Za-z]{3,9}\.?|\d{1,2})(?:[ ,/.-]+)(?<y>\d{4})$")]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?<d>\d{1,2})(?:st|nd|rd|th)?(?:[ .,-]+)(?<m>[A-Za-z]{3,9})\.?(?:[ ,-]+)(?<y>\d{4})$|^(?<m>[A-Za-z]{3,9})\.?[ -]+(?<e>\d{1,2})(?:st|nd|rd|th)?(?:[ ,-]+)(?<y>\d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<a>\d{1,2}) ?[-/.] ?(?<b>\d{1,2}) ?[-/.] ?(?<y>\d{4})$")]
    private static partial Regex YearLast();
}
