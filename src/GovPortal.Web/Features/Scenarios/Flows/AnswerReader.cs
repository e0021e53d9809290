using System.Globalization;
using System.Text.RegularExpressions;
using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>An answer as it was understood.</summary>
/// <param name="Value">FEEL value; null when unsure or refused.</param>
/// <param name="Raw">Canonical texts; reading them again gives the same.</param>
internal sealed record AnswerReading(object? Value, IReadOnlyList<string> Raw, AnswerProblem? Problem = null)
{
    public bool IsValid => Problem is null;
}

/// <summary>Understands what people type, in both languages, and refuses what it cannot be sure of. Groups are read by <see cref="GroupReader"/>.</summary>
internal static partial class AnswerReader
{
    /// <param name="options">Keys that are offered; for kinds with options.</param>
    public static AnswerReading Read(FlowQuestion question, string key, IReadOnlyList<string> typed, IReadOnlyList<string> options)
    {
        AnswerReading Refuse(ProblemKind kind, object? argument = null, string? part = null) =>
            new(null, typed, new(key, question, kind, argument, null, part));

        if (typed.Count == 0)
        {
            return Refuse(question.Kind switch
            {
                QuestionKind.Choice or QuestionKind.YesNo or QuestionKind.Place => ProblemKind.ChooseOne,
                QuestionKind.Choices => ProblemKind.ChooseSome,
                _ => ProblemKind.Missing,
            });
        }

        if (question.HasUnsure && typed.Contains(Answers.Unsure))
        {
            return new(null, [Answers.Unsure]);
        }

        var text = typed[0];
        switch (question.Kind)
        {
            case QuestionKind.Choice:
                return options.Contains(text.Trim()) ? new(text.Trim(), [text.Trim()]) : Refuse(ProblemKind.ChooseOne);
            case QuestionKind.Choices:
                return Choices(question, typed, options, Refuse);
            case QuestionKind.YesNo:
                return text.Trim().ToLowerInvariant() switch
                {
                    "yes" or "true" or "是" => new(true, ["yes"]),
                    "no" or "false" or "否" => new(false, ["no"]),
                    _ => Refuse(ProblemKind.ChooseOne),
                };
            case QuestionKind.Whole or QuestionKind.Decimal or QuestionKind.Money:
                return Number(question, text, Refuse);
            case QuestionKind.MoneyPeriod:
                return MoneyWithPeriod(question, text, Refuse);
            case QuestionKind.Date:
                return AnswerText.Date(text) is { } day ? new((FeelDate)day, [Iso(day)]) : Refuse(ProblemKind.NoDate);
            case QuestionKind.Month:
                return AnswerText.MonthOfYear(text) is { } month ? new((FeelDate)month, [Iso(month)[..7]]) : Refuse(ProblemKind.NoMonth);
            case QuestionKind.Year:
                return AnswerText.YearOf(text) is { } year ? new((decimal)year, [year.ToString("0000", CultureInfo.InvariantCulture)]) : Refuse(ProblemKind.NoYear);
            case QuestionKind.Span:
                return Span(question, text, Refuse);
            case QuestionKind.Place:
                return Place(question, text, options) is { } place ? new(place, [place]) : Refuse(ProblemKind.ChooseOne);
            default:
                var line = AnswerText.Line(text);
                return line.Length == 0 ? Refuse(ProblemKind.Missing)
                    : line.Length > question.Definition.Length ? Refuse(ProblemKind.TooLong, (decimal)question.Definition.Length)
                    : new(line, [line]);
        }
    }

    /// <summary>Months of a span of years and months; null when it is none.</summary>
    public static long? Months(string text)
    {
        var plain = AnswerText.Normalise(text);
        if (plain.Split(AnswerText.Parts) is [var years, var months])
        {
            return Count(years) is { } y && Count(months) is { } m ? (y * 12L) + m : null;
        }

        return YearsAndMonths().Match(plain) is { Success: true, Groups: var g } && (g["y"].Length > 0 || g["m"].Length > 0)
            ? ((Count(g["y"].Value) ?? 0) * 12L) + (Count(g["m"].Value) ?? 0)
            : null;
    }

    private static AnswerReading Choices(
        FlowQuestion question, IReadOnlyList<string> typed, IReadOnlyList<string> options, Func<ProblemKind, object?, string?, AnswerReading> refuse)
    {
        HashSet<string> keys = [.. typed.SelectMany(t => t.Split('|')).Select(t => t.Trim()).Where(t => t.Length > 0)];
        if (question.Definition.HasNone && keys.Remove(Answers.NoneOfThese))
        {
            return keys.Count == 0 ? new(FeelList.Empty, [Answers.NoneOfThese]) : refuse(ProblemKind.NoneAndOthers, null, null);
        }

        // An option that is not offered any more refuses the answer: leaving it out would answer for somebody.
        return keys.Count > 0 && keys.All(options.Contains)
            ? new(FeelList.From(options.Where(keys.Contains)), [.. options.Where(keys.Contains)])
            : refuse(ProblemKind.ChooseSome, null, null);
    }

    private static AnswerReading Number(FlowQuestion question, string text, Func<ProblemKind, object?, string?, AnswerReading> refuse)
    {
        var isMoney = question.Kind == QuestionKind.Money;
        if (AnswerText.Number(text) is not { } number)
        {
            return refuse(isMoney ? ProblemKind.NoMoney : ProblemKind.NoNumber, null, null);
        }

        var decimals = question.Kind switch { QuestionKind.Whole => 0, QuestionKind.Money => 2, _ => question.Definition.Decimals };
        if (Math.Abs(number) >= AnswerText.Limit)
        {
            return refuse(ProblemKind.TooLarge, null, null);
        }

        if (decimal.Round(number, decimals) != number)
        {
            return question.Kind == QuestionKind.Whole ? refuse(ProblemKind.NotWhole, null, null) : refuse(ProblemKind.TooManyDecimals, (decimal)decimals, null);
        }

        return new(Trim(number), [isMoney ? Money(number) : Plain(number)]);
    }

    private static AnswerReading MoneyWithPeriod(FlowQuestion question, string text, Func<ProblemKind, object?, string?, AnswerReading> refuse)
    {
        var periods = question.Definition.Periods;
        var plain = AnswerText.Normalise(text);
        var cut = plain.LastIndexOf(AnswerText.Parts) is >= 0 and var parts ? parts : plain.LastIndexOf('-') is > 0 and var dash ? dash : plain.Length;
        var (amountText, periodText) = (plain[..cut], cut < plain.Length ? plain[(cut + 1)..].Trim() : "");
        if (AnswerText.Number(amountText) is not { } amount)
        {
            return refuse(ProblemKind.NoMoney, null, "amount");
        }

        if (Math.Abs(amount) >= AnswerText.Limit)
        {
            return refuse(ProblemKind.TooLarge, null, "amount");
        }

        if (decimal.Round(amount, 2) != amount)
        {
            return refuse(ProblemKind.TooManyDecimals, 2m, "amount");
        }

        MoneyPeriod? period = periodText.Length == 0 && periods.Count == 1
            ? periods[0]
            : periods.Where(p => FlowMap.Hyphenated(p.ToString()) == periodText.ToLowerInvariant()).Cast<MoneyPeriod?>().FirstOrDefault();
        if (period is not { } every)
        {
            return refuse(ProblemKind.NoPeriod, null, "period");
        }

        var yearly = amount * every switch { MoneyPeriod.Week => 52, MoneyPeriod.Month => 12, _ => 1 };
        var name = FlowMap.Hyphenated(every.ToString());
        var value = FeelContext.From(
        [
            new("amount", Trim(amount)), new("period", name),
            new("monthly", Trim(decimal.Round(yearly / 12, 2, MidpointRounding.AwayFromZero))), new("yearly", Trim(yearly)),
        ]);
        return new(value, [$"{Money(amount)}-{name}"]);
    }

    private static AnswerReading Span(FlowQuestion question, string text, Func<ProblemKind, object?, string?, AnswerReading> refuse)
    {
        if (question.Definition.InDays)
        {
            return Days(text) is { } days
                ? new(new DaysTimeDuration(days * 86_400m), [string.Create(CultureInfo.InvariantCulture, $"P{days}D")])
                : refuse(ProblemKind.NoDays, null, null);
        }

        return Months(text) is { } months
            ? new(new YearsMonthsDuration(months), [new YearsMonthsDuration(months).ToString()])
            : refuse(ProblemKind.NoSpan, null, null);
    }

    private static long? Days(string text) =>
        DaysOrWeeks().Match(AnswerText.Normalise(text)) is { Success: true, Groups: var g }
            ? long.Parse(g["n"].Value, CultureInfo.InvariantCulture) * (g["w"].Length > 0 ? 7 : 1)
            : null;

    // Also the name of a place, in any language of its table.
    private static string? Place(FlowQuestion question, string text, IReadOnlyList<string> options)
    {
        var plain = text.Trim();
        return options.Contains(plain)
            ? plain
            : question.Table?.Rows.OfType<FeelContext>()
                .Where(row => row.Values.OfType<string>().Contains(plain, StringComparer.OrdinalIgnoreCase))
                .Select(row => row["key"] as string).FirstOrDefault(k => k is not null && options.Contains(k));
    }

    private static long? Count(string text) => text.Trim().Length == 0 ? 0 : AnswerText.Small(text) is { } number and <= 100_000 ? number : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    // 1.50 and 1.5 are one number; the digits of the input would otherwise be seen in results.
    private static decimal Trim(decimal number) => number / 1.000000000000000000000000000000000m;

    [GeneratedRegex(@"^P?\s*(?:(?<y>\d{1,5})\s*(?:Y|years?|yrs?|年))?\s*,?\s*(?:and\s+|零|又)?(?:(?<m>\d{1,5})\s*(?:M|months?|个月|月))?$", RegexOptions.IgnoreCase)]
    private static partial Regex YearsAndMonths();

    [GeneratedRegex(@"^P?\s*(?<n>\d{1,6})\s*(?:(?<w>W|weeks?|周|个星期|星期)|D|days?|天|日)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DaysOrWeeks();
}
