using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Forms;
using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>The inputs of a question: what was typed into them, and what stands in them for an answer.</summary>
internal static class TypedAnswer
{
    /// <summary>The answer as typed; empty when nothing was.</summary>
    /// <param name="name">Name of the inputs: the question's key, in a group with the entry before it.</param>
    public static IReadOnlyList<string> Read(FlowQuestion question, string name, FieldTexts texts) =>
        AnswerFields.Read(question, name, texts.Values) ?? [];

    /// <summary>Whether an answer was typed and "I am not sure" was ticked as well.</summary>
    public static bool IsBoth(FlowQuestion question, string name, FieldTexts texts) =>
        question.HasUnsure && texts[UnsureBox(name)] is not null
        && (AnswerFields.Parts(question) is { Count: > 0 } parts ? parts.Any(p => Text(texts, name, p).Length > 0 && p != MoneyPeriodField.Period) : texts[name] is not null);

    /// <summary>Parts that are empty while others of the same answer are not: what to ask for by name.</summary>
    public static IReadOnlyList<string> MissingParts(FlowQuestion question, string name, FieldTexts texts)
    {
        if (question.Kind is not (QuestionKind.Date or QuestionKind.Month))
        {
            return []; // Whole years need no months; money without a period has a message of its own.
        }

        var parts = AnswerFields.Parts(question);
        var missing = parts.Where(p => Text(texts, name, p).Length == 0).ToList();
        return missing.Count == parts.Count ? [] : missing;
    }

    /// <summary>What stands in the inputs for an answer, canonical or as typed.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Split(FlowQuestion question, string name, IReadOnlyList<string> answer)
    {
        var parts = AnswerFields.Parts(question);
        if (answer is [Answers.Unsure] && (parts.Count > 0 || HasUnsureBox(question.Kind)))
        {
            return [new(UnsureBox(name), Answers.Unsure)];
        }

        return parts.Count == 0
            ? [new(name, new StringValues([.. answer]))]
            : parts.Select(p => KeyValuePair.Create($"{name}.{p}", new StringValues(AnswerFields.Part(question, answer, p))));
    }

    /// <summary>Name of the first input.</summary>
    public static string First(FlowQuestion question, string name) => AnswerFields.Parts(question) is [var first, ..] ? $"{name}.{first}" : name;

    private static string Text(FieldTexts texts, string name, string part) => texts[$"{name}.{part}"]?.Trim() ?? "";

    /// <summary>Name of the box "I am not sure".</summary>
    public static string UnsureBox(string name) => $"{name}.{NamedField.UnsureText}";

    // Others have it among their options.
    private static bool HasUnsureBox(QuestionKind kind) =>
        kind is QuestionKind.Whole or QuestionKind.Decimal or QuestionKind.Money or QuestionKind.Year or QuestionKind.Text or QuestionKind.Span
            or QuestionKind.Group;
}
