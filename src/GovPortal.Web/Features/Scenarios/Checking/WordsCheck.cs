using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Whether the words of each language are there: what every flow needs, and whatever the other language has. Words
/// that are too many, and rules in braces that are wrong, are found when the words are read.
/// </summary>
internal sealed class WordsCheck(Flow flow, IReadOnlyList<string> languages, FlowFindings findings)
{
    public void Check()
    {
        foreach (var lang in languages.Where(l => !flow.Words.ContainsKey(l)))
        {
            findings.Error(new(flow.Source.ContentPath(FlowSource.Words(lang)), 0, 0), "is missing");
        }

        var all = flow.Words.Values.SelectMany(FlowTexts.Paths).Concat(Needed()).ToHashSet();
        foreach (var words in flow.Words.Values)
        {
            foreach (var path in all.Except(FlowTexts.Paths(words)).Order(StringComparer.Ordinal))
            {
                findings.Error(Place(words, path), $"the text '{path}' is missing");
            }
        }
    }

    private IEnumerable<string> Needed() =>
        flow.Questions.SelectMany(q => Needed($"questions.{q.Key}", q))
            .Concat(flow.Definition.Rules.Select(r => r.Key).OfType<string>().Select(k => $"rules.{k}"))
            .Concat(flow.Outcomes.Select(o => $"outcomes.{o.Key}.title"))
            .Concat(flow.Items.Where(i => i.Kind is not (ItemKind.Service or ItemKind.Office)).Select(i => $"items.{i.Key}.title"));

    private static IEnumerable<string> Needed(string path, FlowQuestion question) =>
        question.Options.Select(o => $"{path}.options.{o.Key}")
            .Concat(question.Checks.Select(c => $"{path}.checks.{c.Key}"))
            .Concat(question.Kind == QuestionKind.Group ? [$"{path}.entry"] : Array.Empty<string>())
            .Concat(question.Questions.SelectMany(q => Needed($"{path}.questions.{q.Key}", q)))
            .Prepend($"{path}.title");

    /// <summary>Where a missing text belongs: the nearest key above it that is there.</summary>
    private FlowPlace Place(FlowWords words, string path)
    {
        var keys = path.Split('.');
        var part = keys[0] == "questions" ? flow.Question(keys[1])?.Part : null;
        var file = part is null ? FlowSource.Words(words.Lang) : FlowSource.PartWords(part, words.Lang);
        if (!flow.Source.Files.TryGetValue(file, out var text))
        {
            return new(flow.Source.ContentPath(file), 0, 0);
        }

        return new(flow.Source.ContentPath(file), Yaml.LineOf(text, keys), 0);
    }
}
