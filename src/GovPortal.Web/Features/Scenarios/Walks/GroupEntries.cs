using System.Globalization;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Forms;
using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>The inputs of a group: <c>children=2</c> entries, each with its questions: <c>children.1.birth-month</c>.</summary>
internal static class GroupEntries
{
    public static string Name(string group, int number, string question) => $"{group}.{number}.{question}";

    /// <summary>Entries that the form had.</summary>
    public static int Count(FlowQuestion group, FieldTexts texts) =>
        int.TryParse(texts[group.Key], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 0, group.Definition.Most) : 0;

    /// <summary>Entries to begin with: one to be filled in, or as many as there must be.</summary>
    public static int First(FlowQuestion group) => Math.Max(1, group.Definition.Least);

    /// <summary>What the form holds without one entry; those behind it move up.</summary>
    public static FieldTexts Without(FlowQuestion group, FieldTexts texts, int removed)
    {
        var count = Count(group, texts);
        var kept = Enumerable.Range(1, count).Where(n => n != removed).ToList();
        return FieldTexts.Of(
        [
            new(group.Key, kept.Count.ToString(CultureInfo.InvariantCulture)),
            .. kept.SelectMany((old, i) => Moved(texts, $"{group.Key}.{old}.", $"{group.Key}.{i + 1}.")),
            .. Moved(texts, TypedAnswer.UnsureBox(group.Key), TypedAnswer.UnsureBox(group.Key)),
        ]);
    }

    /// <summary>What the form holds without entries in which nothing was filled in, as far as so few may be given.</summary>
    public static FieldTexts WithoutEmpty(FlowQuestion group, FieldTexts texts)
    {
        for (var number = Count(group, texts); number > 0 && Count(group, texts) > group.Definition.Least; number--)
        {
            if (group.Questions.All(q => TypedAnswer.Read(q, Name(group.Key, number, q.Key), texts).Count == 0))
            {
                texts = Without(group, texts, number);
            }
        }

        return texts;
    }

    /// <summary>The answers typed, by their names; of questions left open there are none.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Raw)> Read(FlowQuestion group, FieldTexts texts)
    {
        for (var number = 1; number <= Count(group, texts); number++)
        {
            foreach (var question in group.Questions)
            {
                var name = Name(group.Key, number, question.Key);
                if (TypedAnswer.Read(question, name, texts) is { Count: > 0 } raw)
                {
                    yield return (name, raw);
                }
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Moved(FieldTexts texts, string from, string to) =>
        texts.Names.Where(n => n.StartsWith(from, StringComparison.Ordinal))
            .Select(n => KeyValuePair.Create(to + n[from.Length..], new StringValues([.. texts.All(n)])));
}
