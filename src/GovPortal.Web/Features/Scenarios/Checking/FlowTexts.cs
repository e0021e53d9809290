using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>A text of the words with its path in them, such as <c>items.fee-card.title</c>.</summary>
internal sealed record FlowTextAt(string Path, FlowTemplate Template);

/// <summary>All texts of the words in one language.</summary>
internal static class FlowTexts
{
    public static IEnumerable<FlowTextAt> Of(FlowWords words) =>
        words.Questions.SelectMany(q => Of($"questions.{q.Key}", q.Value))
            .Concat(words.Outcomes.SelectMany(o => Named($"outcomes.{o.Key}", ("title", o.Value.Title), ("text", o.Value.Text))))
            .Concat(words.Items.SelectMany(i => Named($"items.{i.Key}", ("title", i.Value.Title), ("text", i.Value.Text), ("because", i.Value.Because))));

    /// <summary>The rules within some texts.</summary>
    public static IReadOnlyList<FlowRule> Rules(IEnumerable<FlowTemplate?> texts) => [.. texts.OfType<FlowTemplate>().SelectMany(t => t.Rules)];

    /// <summary>Paths of all words, those that are no templates too, with the place at which each stands or belongs.</summary>
    public static IEnumerable<string> Paths(FlowWords words) =>
        Of(words).Select(t => t.Path)
            .Concat(words.Questions.SelectMany(q => Plain($"questions.{q.Key}", q.Value)))
            .Concat(words.Values.Keys.Select(k => $"values.{k}"))
            .Concat(words.Rules.Keys.Select(k => $"rules.{k}"))
            .Concat(words.Need.Count > 0 ? ["need"] : Array.Empty<string>());

    private static IEnumerable<FlowTextAt> Of(string path, QuestionWords words) =>
        Named(path, ("title", words.Title), ("short", words.Short), ("hint", words.Hint), ("help", words.Help), ("alert", words.Alert))
            .Concat(words.Checks.Select(c => new FlowTextAt($"{path}.checks.{c.Key}", c.Value)))
            .Concat(words.Questions.SelectMany(q => Of($"{path}.questions.{q.Key}", q.Value)));

    private static IEnumerable<string> Plain(string path, QuestionWords words) =>
        new[] { ("none", words.NoneLabel), ("unsure", words.UnsureLabel), ("unit", words.Unit), ("entry", words.Entry) }
            .Where(t => t.Item2 is not null).Select(t => $"{path}.{t.Item1}")
            .Concat(words.Options.Select(o => $"{path}.options.{o.Key}"))
            .Concat(words.Options.Where(o => o.Value.Hint is not null).Select(o => $"{path}.options.{o.Key}.hint"))
            .Concat(words.Questions.SelectMany(q => Plain($"{path}.questions.{q.Key}", q.Value)));

    private static IEnumerable<FlowTextAt> Named(string path, params (string Name, FlowTemplate? Template)[] texts) =>
        texts.Where(t => t.Template is not null).Select(t => new FlowTextAt($"{path}.{t.Name}", t.Template!));
}
