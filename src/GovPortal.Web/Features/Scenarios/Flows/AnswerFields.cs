using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>
/// The form fields of an answer. Most kinds have one, named as the answer's key; dates, months, spans and money with
/// a period have one for each part, such as <c>birth.year</c>. "I am not sure" is the value <c>unsure</c> of the field
/// itself or, beside text fields, a box <c>birth.unsure</c>.
/// </summary>
public static class AnswerFields
{
    /// <summary>Names of the parts, in order; empty when there is one field.</summary>
    public static IReadOnlyList<string> Parts(FlowQuestion question) => question.Kind switch
    {
        QuestionKind.Date => ["year", "month", "day"],
        QuestionKind.Month => ["year", "month"],
        QuestionKind.Span when !question.Definition.InDays => ["years", "months"],
        QuestionKind.MoneyPeriod => ["amount", "period"],
        _ => [],
    };

    /// <summary>What was posted for a key; null when the form has no such field at all.</summary>
    /// <param name="field">Value of a form field, empty when it is absent.</param>
    /// <returns>Texts for <see cref="Answers.With"/>, empty when all fields were left empty.</returns>
    public static IReadOnlyList<string>? Read(FlowQuestion question, string key, Func<string, StringValues> field)
    {
        if (question.HasUnsure && field($"{key}.unsure").Count > 0)
        {
            return [Answers.Unsure];
        }

        StringValues[] parts = [.. Parts(question).Select(p => field($"{key}.{p}"))];
        if (parts.Any(p => p.Count > 0))
        {
            string[] texts = [.. parts.Select(p => (p.Count > 0 ? p[0] ?? "" : "").Replace(AnswerText.Parts, ' '))];
            // A period that is chosen beforehand is no answer without an amount.
            var given = question.Kind == QuestionKind.MoneyPeriod ? texts[..1] : texts;
            return given.All(string.IsNullOrWhiteSpace) ? [] : [string.Join(AnswerText.Parts, texts)];
        }

        var whole = field(key);
        return whole.Count == 0 ? null : [.. whole.OfType<string>().Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t.Replace(AnswerText.Parts, ' '))];
    }

    /// <summary>The text of a field's part, to fill the form again: from what was typed, or from a canonical answer.</summary>
    /// <param name="part">One of <see cref="Parts"/>.</param>
    public static string Part(FlowQuestion question, IReadOnlyList<string> typed, string part)
    {
        if (typed is not [var text, ..] || text == Answers.Unsure)
        {
            return "";
        }

        var index = Parts(question).ToList().IndexOf(part);
        if (text.Contains(AnswerText.Parts))
        {
            return text.Split(AnswerText.Parts).ElementAtOrDefault(index) ?? "";
        }

        return Split(question, text) is { } parts ? parts[index] : index == 0 ? text : "";
    }

    private static string[]? Split(FlowQuestion question, string text)
    {
        switch (question.Kind)
        {
            case QuestionKind.Date:
                return AnswerText.Date(text) is { } day ? [$"{day.Year:0000}", $"{day.Month}", $"{day.Day}"] : null;
            case QuestionKind.Month:
                return AnswerText.MonthOfYear(text) is { } month ? [$"{month.Year:0000}", $"{month.Month}"] : null;
            case QuestionKind.Span:
                return AnswerReader.Months(text) is { } months ? [$"{months / 12}", $"{months % 12}"] : null;
            default:
                var dash = text.LastIndexOf('-');
                return dash > 0 ? [text[..dash], text[(dash + 1)..]] : null;
        }
    }
}
