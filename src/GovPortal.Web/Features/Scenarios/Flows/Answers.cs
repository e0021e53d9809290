using System.Text;
using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Answers as texts, by the keys of questions. Never changes; bounded in number and length, whatever is sent.</summary>
public sealed class Answers
{
    /// <summary>Most keys that are taken.</summary>
    public const int MaximumCount = 400;

    /// <summary>Most texts for one key.</summary>
    public const int MaximumTexts = 60;

    /// <summary>Longer texts are cut: more than anybody types, so that what is refused can still be shown again.</summary>
    public const int MaximumLength = 1000;

    /// <summary>The answer of somebody who does not know.</summary>
    public const string Unsure = "unsure";

    /// <summary>Choices: none of these.</summary>
    public const string NoneOfThese = "none";

    public static readonly Answers Empty = new(new OrderedDictionary<string, IReadOnlyList<string>>());

    private readonly OrderedDictionary<string, IReadOnlyList<string>> texts;

    private Answers(OrderedDictionary<string, IReadOnlyList<string>> texts) => this.texts = texts;

    public int Count => texts.Count;

    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The texts given for a key; empty when there are none.</summary>
    public IReadOnlyList<string> this[string key] => texts.GetValueOrDefault(key, []);

    /// <summary>Takes what belongs to the flow out of anything that was sent; keys that it does not know are left out.</summary>
    public static Answers From(IEnumerable<KeyValuePair<string, StringValues>> sent, Flow flow) =>
        From(sent.Select(s => new KeyValuePair<string, IReadOnlyList<string>>(s.Key, [.. s.Value.OfType<string>()])), flow);

    /// <inheritdoc cref="From(IEnumerable{KeyValuePair{string, StringValues}}, Flow)"/>
    public static Answers From(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> sent, Flow flow)
    {
        var texts = new OrderedDictionary<string, IReadOnlyList<string>>();
        foreach (var (key, given) in sent)
        {
            if (texts.Count < MaximumCount && flow.QuestionOf(key) is not null && Clean(given) is { Count: > 0 } clean)
            {
                texts[key] = clean;
            }
        }

        return new(texts);
    }

    /// <summary>Takes what belongs to the flow out of a query string, with or without its question mark.</summary>
    public static Answers Parse(string query, Flow flow) => From(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query), flow);

    /// <summary>These answers with one set; without it when there are no texts.</summary>
    public Answers With(string key, params IReadOnlyList<string> given)
    {
        var copy = new OrderedDictionary<string, IReadOnlyList<string>>(texts);
        copy.Remove(key);
        if (Clean(given) is { Count: > 0 } clean)
        {
            copy[key] = clean;
        }

        return new(copy);
    }

    /// <summary>These answers without those to a question, for a group with all its entries.</summary>
    public Answers Without(FlowQuestion question)
    {
        var copy = new OrderedDictionary<string, IReadOnlyList<string>>(texts);
        foreach (var key in texts.Keys.Where(k => k == question.Key || k.StartsWith(question.Key + ".", StringComparison.Ordinal)))
        {
            copy.Remove(key);
        }

        return new(copy);
    }

    /// <summary>As a query string without a question mark, in the order of the keys; empty when there are none.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        foreach (var (key, given) in texts)
        {
            foreach (var text in given)
            {
                query.Append(query.Length == 0 ? "" : "&").Append(key).Append('=').Append(Uri.EscapeDataString(text));
            }
        }

        return query.ToString();
    }

    public override string ToString() => $"{texts.Count} answers";

    /// <summary>Key of a question within an entry of a group.</summary>
    /// <param name="entry">From 1.</param>
    public static string EntryKey(FlowQuestion question, int entry) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{question.Group!.Key}.{entry}.{question.Key}");

    private static List<string> Clean(IReadOnlyList<string> given) =>
        [.. given.Take(MaximumTexts).Select(t => Cut(t)).Where(t => t.Trim().Length > 0)];

    // Half a character at the cut would be no text any more.
    private static string Cut(string text) => text.Length <= MaximumLength
        ? text
        : text[..(char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
}
