using System.Globalization;
using GovPortal.Feel;
using GovPortal.Web.Features.Language;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Values in words, as people of a language write them.</summary>
public static class FlowFormat
{
    private const string Nothing = "–";
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="format">How to write it; null: by its type.</param>
    public static string Write(object? value, ValueFormat? format, string lang) => (value, format) switch
    {
        (null, _) => Nothing,
        (decimal number, ValueFormat.Money) => Money(number, lang),
        (decimal number, ValueFormat.Percent) => $"{Digits(number)}%",
        (decimal number, ValueFormat.Year) => number.ToString("0", CultureInfo.InvariantCulture) + (IsChinese(lang) ? "年" : ""),
        (decimal number, ValueFormat.Span) => Span((long)decimal.Truncate(Math.Clamp(number, -1e9m, 1e9m)), lang),
        (decimal number, _) => Digits(number),
        (bool truth, _) => PortalWords.In(lang)[truth ? "answer yes" : "answer no"],
        (FeelDate date, _) => Date(date, format, lang),
        (DateOnly date, _) => Date(date, format, lang),
        (YearsMonthsDuration span, _) => Span(span.Months, lang),
        (DaysTimeDuration span, _) => Days((long)(span.Seconds / 86_400), lang),
        (string text, _) => text,
        (IReadOnlyDictionary<string, object?> map, _) => MoneyWithPeriod(map, lang),
        (IReadOnlyList<object?> list, _) => string.Join(IsChinese(lang) ? "、" : ", ", list.Select(v => Write(v, format, lang))),
        _ => FeelText.Write(value),
    };

    /// <summary>The amount of an item.</summary>
    public static string Amount(decimal amount, AmountUnit unit, string lang) => unit switch
    {
        AmountUnit.Yuan => Money(amount, lang),
        AmountUnit.YuanMonth => IsChinese(lang) ? $"每月{Money(amount, lang)}" : $"{Money(amount, lang)} a month",
        AmountUnit.YuanYear => IsChinese(lang) ? $"每年{Money(amount, lang)}" : $"{Money(amount, lang)} a year",
        AmountUnit.Months => Count(amount, "month", "个月", lang),
        AmountUnit.Years => Count(amount, "year", "年", lang),
        AmountUnit.Days => Count(amount, "day", "天", lang),
        AmountUnit.Percent => $"{Digits(amount)}%",
        _ => Digits(amount),
    };

    /// <summary>Yuan; in Chinese round sums from ten thousand on in 万, as people write them.</summary>
    public static string Money(decimal amount, string lang)
    {
        amount = decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
        if (!IsChinese(lang))
        {
            return $"{MoneyDigits(amount)} yuan";
        }

        return Math.Abs(amount) >= 10_000 && amount % 1000 == 0 ? $"{Digits(amount / 10_000)}万元" : $"{MoneyDigits(amount)}元";
    }

    public static string Date(FeelDate date, ValueFormat? format, string lang)
    {
        var month = English.DateTimeFormat.GetMonthName(date.Month);
        return (format, IsChinese(lang)) switch
        {
            (ValueFormat.Year, true) => $"{date.Year}年",
            (ValueFormat.Year, false) => $"{date.Year}",
            (ValueFormat.Month, true) => $"{date.Year}年{date.Month}月",
            (ValueFormat.Month, false) => $"{month} {date.Year}",
            (_, true) => $"{date.Year}年{date.Month}月{date.Day}日",
            _ => $"{date.Day} {month} {date.Year}",
        };
    }

    /// <summary>Years and months.</summary>
    public static string Span(long months, string lang)
    {
        var sign = months < 0 ? (IsChinese(lang) ? "负" : "minus ") : "";
        var (years, rest) = Math.DivRem(Math.Abs(months), 12);
        var inYears = years > 0 ? Count(years, "year", "年", lang) : "";
        var inMonths = rest > 0 || years == 0 ? Count(rest, "month", "个月", lang) : "";
        return sign + inYears + (inYears.Length > 0 && inMonths.Length > 0 && !IsChinese(lang) ? " " : "") + inMonths;
    }

    public static string Days(long days, string lang) => Count(days, "day", "天", lang);

    /// <summary>An amount with its period, such as 1,200 yuan a month.</summary>
    private static string MoneyWithPeriod(IReadOnlyDictionary<string, object?> map, string lang)
    {
        if (map.GetValueOrDefault("amount") is not decimal amount || map.GetValueOrDefault("period") is not string period)
        {
            return string.Join(IsChinese(lang) ? "，" : ", ", map.Values.Select(v => Write(v, null, lang)));
        }

        return IsChinese(lang)
            ? $"每{period switch { "week" => "周", "month" => "月", _ => "年" }}{Money(amount, lang)}"
            : $"{Money(amount, lang)} a {period}";
    }

    private static string Count(decimal number, string english, string chinese, string lang) =>
        IsChinese(lang) ? $"{Digits(number)}{chinese}" : $"{Digits(number)} {english}{(number == 1 ? "" : "s")}";

    private static string Digits(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);

    private static string MoneyDigits(decimal amount) => amount.ToString(decimal.Truncate(amount) == amount ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    private static bool IsChinese(string lang) => lang == "zh";
}
