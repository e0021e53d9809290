using GovPortal.Feel;
using GovPortal.Web.Features.Language;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Questions, answers and messages in words.</summary>
public static class FlowSpeech
{
    /// <summary>Heading of a question; its key when the words lack it.</summary>
    public static string Title(FlowWalk walk, FlowQuestion question, string lang) =>
        walk.Flow.In(lang).Of(question).Title is { } title ? walk.Text(title, lang) : question.Key;

    /// <summary>Short name of a question, for lists of answers and for reasons.</summary>
    public static string Short(FlowWalk walk, FlowQuestion question, string lang) =>
        walk.Flow.In(lang).Of(question).Short is { } words ? walk.Text(words, lang) : Title(walk, question, lang);

    /// <summary>An answer in words: the label of a choice, a date, an amount.</summary>
    public static string Answer(Flow flow, AnsweredQuestion answer, string lang)
    {
        var words = flow.In(lang).Of(answer.Question);
        if (answer.IsUnsure)
        {
            return words.UnsureLabel ?? PortalWords.In(lang)["I am not sure"];
        }

        return answer.Question.Kind == QuestionKind.Group ? Entries(flow, answer, words, lang) : Value(flow, answer.Question, answer.Value, lang);
    }

    /// <summary>The value of a question in words.</summary>
    public static string Value(Flow flow, FlowQuestion question, object? value, string lang)
    {
        var words = flow.In(lang).Of(question);
        string Label(object? key) => key is string text ? OptionLabel(flow, question, text, lang) : FlowFormat.Write(key, null, lang);
        return (question.Kind, value) switch
        {
            (QuestionKind.Choice or QuestionKind.Place, string) => Label(value),
            (QuestionKind.Choices, IReadOnlyList<object?> { Count: 0 }) => words.NoneLabel ?? PortalWords.In(lang)["None of these"],
            (QuestionKind.Choices, IReadOnlyList<object?> list) => string.Join(PortalWords.In(lang)[", "], list.Select(Label)),
            (QuestionKind.Month, _) => FlowFormat.Write(value, ValueFormat.Month, lang),
            (QuestionKind.Year, _) => FlowFormat.Write(value, ValueFormat.Year, lang),
            (QuestionKind.Money, _) => FlowFormat.Write(value, ValueFormat.Money, lang),
            (QuestionKind.Whole or QuestionKind.Decimal, decimal) when words.Unit is { } unit =>
                FlowFormat.Write(value, null, lang) + (lang == "zh" ? "" : " ") + unit,
            (QuestionKind.Group, IReadOnlyList<object?> list) => FlowFormat.Write((decimal)list.Count, null, lang),
            _ => FlowFormat.Write(value, null, lang),
        };
    }

    /// <summary>Label of an option, or name of a place.</summary>
    public static string OptionLabel(Flow flow, FlowQuestion question, string key, string lang) =>
        question.Table is { } table ? table.Name(key, lang) : flow.In(lang).Of(question).Options.GetValueOrDefault(key)?.Label ?? key;

    /// <summary>What is wrong with an answer, and what to do.</summary>
    public static string Problem(FlowWalk walk, AnswerProblem problem, IStringLocalizer<Words> words, string lang)
    {
        if (problem.Check is { } check)
        {
            return walk.Flow.In(lang).Of(problem.Question).Checks.GetValueOrDefault(check) is { } text ? walk.Text(text, lang) : check;
        }

        var format = problem.Question.Kind switch
        {
            QuestionKind.Month => ValueFormat.Month,
            QuestionKind.Year => ValueFormat.Year,
            QuestionKind.Money or QuestionKind.MoneyPeriod => ValueFormat.Money,
            _ => (ValueFormat?)null,
        };
        var argument = problem.Argument is null ? "" : FlowFormat.Write(problem.Argument, problem.Kind is ProblemKind.AtLeast or ProblemKind.AtMost ? format : null, lang);
        return problem.Kind switch
        {
            ProblemKind.Missing => words["Answer this question"],
            ProblemKind.ChooseOne => words["Choose one of the answers"],
            ProblemKind.ChooseSome => words["Choose at least one answer"],
            ProblemKind.NoneAndOthers => words["Choose either “none” or other answers, not both"],
            ProblemKind.NoNumber => words["Write a number in digits, such as 12"],
            ProblemKind.NotWhole => words["Write a whole number, such as 12"],
            ProblemKind.TooManyDecimals => words["Write at most {0} digits after the point", argument],
            ProblemKind.TooLarge => words["This number is too large"],
            ProblemKind.NoMoney => words["Write an amount in yuan, such as 1,200 or 1200.50"],
            ProblemKind.NoPeriod => words["Choose the period that the amount is for"],
            ProblemKind.NoDate => words["Write a real date with day, month and year of four digits"],
            ProblemKind.NoMonth => words["Write a month and a year of four digits"],
            ProblemKind.NoYear => words["Write a year of four digits, such as 1965"],
            ProblemKind.NoSpan => words["Write years and months in digits, such as 3 and 6"],
            ProblemKind.NoDays => words["Write a number of days, such as 10"],
            ProblemKind.TooLong => words["Write at most {0} characters", argument],
            ProblemKind.AtLeast => problem.Question.Kind is QuestionKind.Date or QuestionKind.Month or QuestionKind.Year
                ? words["It must be {0} or later", argument] : words["It must be {0} or more", argument],
            ProblemKind.AtMost => problem.Question.Kind is QuestionKind.Date or QuestionKind.Month or QuestionKind.Year
                ? words["It must be {0} or earlier", argument] : words["It must be {0} or less", argument],
            ProblemKind.TooFewEntries => words["Add at least {0}", argument],
            _ => words["There can be at most {0}", argument],
        };
    }

    private static string Entries(Flow flow, AnsweredQuestion answer, QuestionWords words, string lang)
    {
        var (between, colon) = lang == "zh" ? ("；", "：") : ("; ", ": ");
        return answer.Entries.Count == 0
            ? "0"
            : string.Join(between, answer.Entries.Select((entry, i) =>
                $"{words.Entry} {i + 1}".Trim() + colon + string.Join(lang == "zh" ? "，" : ", ", entry.Select(a => Answer(flow, a, lang)))));
    }
}
