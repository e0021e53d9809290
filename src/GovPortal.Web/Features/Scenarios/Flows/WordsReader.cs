using GovPortal.Feel;
using GovPortal.Web.Data.Import;
using YamlDotNet.RepresentationModel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>
/// Reads the words of a flow in one language, those of its parts too. Whether all are there is the checker's
/// business; here only what cannot be read, keys that the flow does not have, and rules in braces are found.
/// </summary>
internal sealed class WordsReader(
    FlowSource source, string lang, FlowDefinition definition, IReadOnlyList<FlowQuestion> questions, IReadOnlyList<FlowOutcome> outcomes,
    IReadOnlyList<FlowItem> items, FlowRules rules, List<ContentFinding> findings)
{
    private readonly Dictionary<string, QuestionWords> questionWords = [];
    private readonly Dictionary<string, string> values = [];

    public FlowWords Read()
    {
        foreach (var part in definition.Parts.Where(p => source.Files.ContainsKey(FlowSource.PartWords(p, lang))))
        {
            if (Open(FlowSource.PartWords(part, lang)) is { } words)
            {
                ReadQuestions(words.Map("questions"), questions.Where(q => q.Part == part));
                ReadValues(words.Map("values"));
                words.End();
            }
        }

        if (Open(FlowSource.Words(lang)) is not { } root)
        {
            return new() { Lang = lang, Questions = questionWords, Values = values };
        }

        ReadQuestions(root.Map("questions"), questions);
        ReadValues(root.Map("values"));
        var read = new FlowWords
        {
            Lang = lang,
            Need = [.. root.Texts("need").Select(t => t.Text)],
            Questions = questionWords,
            Values = values,
            Rules = Plain(root.Map("rules"), "rule", definition.Rules.Select(r => r.Key).OfType<string>()),
            Outcomes = Entries(root.Map("outcomes"), "outcome", outcomes.ToDictionary(o => o.Key), (map, outcome) =>
                new OutcomeWords(Template(map, "title", outcome.Scope), Template(map, "text", outcome.Scope), map.Place)),
            Items = Entries(root.Map("items"), "item", items.ToDictionary(i => i.Key), ReadItem),
        };
        root.End();
        return read;
    }

    private FlowMap? Open(string file) => new FlowFile(source.ContentPath(file), source.Files[file], findings).Root;

    private ItemWords ReadItem(FlowMap map, FlowItem item)
    {
        // A document has a name and a note; both are the same to whoever shows it.
        var (title, text) = item.Kind == ItemKind.Document && !map.Has("title") ? ("name", "note") : ("title", "text");
        return new(Template(map, title, item.Scope), Template(map, text, item.Scope), Template(map, "because", item.Scope), map.Place);
    }

    private void ReadQuestions(FlowMap? map, IEnumerable<FlowQuestion> known)
    {
        foreach (var (key, words) in Entries(map, "question", known.ToDictionary(q => q.Key), ReadQuestion))
        {
            if (!questionWords.TryAdd(key, words))
            {
                map!.File.Error(map.PlaceOf(key), $"the words of '{key}' stand with its part");
            }
        }
    }

    private QuestionWords ReadQuestion(FlowMap map, FlowQuestion question) => new()
    {
        Place = map.Place,
        Title = Template(map, "title", question.Scope),
        Short = Template(map, "short", question.Scope),
        Hint = Template(map, "hint", question.Scope),
        Help = Template(map, "help", question.Scope),
        Alert = Template(map, "alert", question.Scope),
        Options = ReadOptions(map.Map("options"), question),
        NoneLabel = map.Text("none"),
        UnsureLabel = map.Text("unsure"),
        Unit = map.Text("unit"),
        Checks = ReadChecks(map.Map("checks"), question),
        Entry = map.Text("entry"),
        Questions = question.Kind == QuestionKind.Group
            ? Entries(map.Map("questions"), "question", question.Questions.ToDictionary(q => q.Key), ReadQuestion)
            : [],
    };

    private static Dictionary<string, OptionWords> ReadOptions(FlowMap? map, FlowQuestion question)
    {
        Dictionary<string, OptionWords> options = [];
        foreach (var key in map?.Keys ?? [])
        {
            if (question.Options.All(o => o.Key != key))
            {
                map!.Find(key);
                map.File.Error(map.PlaceOf(key), $"the question '{question.Key}' has no option '{key}'");
            }
            else if (map!.Find(key) is YamlMappingNode)
            {
                var option = map.Map(key)!;
                options[key] = new(option.Required("label"), option.Text("hint"), map.PlaceOf(key));
                option.End();
            }
            else if (map.Text(key) is { } label)
            {
                options[key] = new(label, null, map.PlaceOf(key));
            }
        }

        return options;
    }

    private Dictionary<string, FlowTemplate> ReadChecks(FlowMap? map, FlowQuestion question)
    {
        Dictionary<string, FlowTemplate> checks = [];
        foreach (var key in map?.Keys ?? [])
        {
            if (question.Checks.All(c => c.Key != key))
            {
                map!.File.Error(map.PlaceOf(key), $"the question '{question.Key}' has no check '{key}'");
            }
            else if (Template(map!, key, question.ScopeAfter) is { } message)
            {
                checks[key] = message;
            }
        }

        return checks;
    }

    private void ReadValues(FlowMap? map)
    {
        foreach (var (key, name) in Plain(map, "value", definition.Values.Select(v => v.Key)))
        {
            values[key] = name;
        }
    }

    private static Dictionary<string, string> Plain(FlowMap? map, string what, IEnumerable<string> known)
    {
        HashSet<string> keys = [.. known];
        Dictionary<string, string> texts = [];
        foreach (var key in map?.Keys ?? [])
        {
            if (!keys.Contains(key))
            {
                map!.File.Error(map.PlaceOf(key), $"the flow has no {what} '{key}'");
            }
            else if (map!.Text(key) is { } text)
            {
                texts[key] = text;
            }
        }

        return texts;
    }

    private static Dictionary<string, TWords> Entries<TThing, TWords>(
        FlowMap? map, string what, Dictionary<string, TThing> known, Func<FlowMap, TThing, TWords> read)
    {
        Dictionary<string, TWords> entries = [];
        foreach (var key in map?.Keys ?? [])
        {
            if (!known.TryGetValue(key, out var thing))
            {
                map!.File.Error(map.PlaceOf(key), $"the flow has no {what} '{key}'");
            }
            else if (map!.Map(key) is { } entry)
            {
                entries[key] = read(entry, thing);
                entry.End();
            }
        }

        return entries;
    }

    private FlowTemplate? Template(FlowMap map, string key, FeelScope scope) =>
        map.Feel(key) is { } text ? FlowTemplate.Compile(text, scope, rules, findings) : null;
}
