using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Makes a <see cref="Flow"/> of its files: names and types of everything that rules can read, then the rules themselves.</summary>
internal sealed partial class FlowCompiler(FlowSource source)
{
    private readonly List<ContentFinding> findings = [];
    private readonly FlowRules rules = new();
    private readonly Dictionary<string, FlowTable> dataTables = [];
    private readonly Dictionary<string, FlowTable> datedTables = [];
    private readonly HashSet<string> decisionTables = [];
    private readonly Dictionary<string, FlowStep> steps = [];
    private FlowDefinition definition = new();
    private FeelScope tables = FeelScope.Empty;
    private List<FlowQuestion> questions = [];
    private List<FlowValue> values = [];

    /// <summary>Questions surely answered before each step: on every way that leads to it.</summary>
    private readonly Dictionary<FlowStep, HashSet<string>> sure = [];

    public (Flow? Flow, IReadOnlyList<ContentFinding> Findings) Compile()
    {
        if (new FlowReader(source, findings).Read() is not { } read)
        {
            return (null, findings);
        }

        definition = read;
        ReadTables();
        CheckNames();
        if (findings.Count > 0 || definition.Steps.Count == 0)
        {
            return (null, findings);
        }

        questions = [.. definition.Steps.Select((q, i) => new FlowQuestion(q, i, null))];
        foreach (var question in questions)
        {
            Shape(question);
            rules.Know(question.Name, new HashSet<string> { question.Key });
        }

        var items = definition.Items.ToDictionary(i => i.Key);
        var outcomes = definition.Outcomes.ToDictionary(o => o.Key);
        LinkSteps(outcomes);
        if (findings.Count > 0)
        {
            return (null, findings);
        }

        FindWhatIsSure();
        CompileValues();
        foreach (var question in questions)
        {
            CompileQuestion(question);
        }

        var (compiledOutcomes, compiledItems) = CompileResults(items);
        Rewire(compiledOutcomes);
        if (findings.Count > 0)
        {
            return (null, findings);
        }

        var words = source.Languages.ToDictionary(l => l, l => new WordsReader(source, l, definition, questions, compiledOutcomes, compiledItems, rules, findings).Read());
        if (words.Count == 0)
        {
            findings.Add(new(FindingLevel.Error, source.ContentPath(FlowSource.Words("en")), 0, "is missing: the flow has no words in any language"));
            return (null, findings);
        }

        return (new Flow(source, definition, new(questions, values, compiledOutcomes, compiledItems, dataTables, words, ScopeOf(EndSure(), questions.Count))), findings);
    }

    private void Error(FlowPlace place, string reason) => findings.Add(new(FindingLevel.Error, place.File, place.Line, reason, place.Column));

    private void ReadTables()
    {
        foreach (var (file, text) in source.Files.Where(f => f.Key.StartsWith(FlowSource.Tables, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var (key, path) = (Path.GetFileNameWithoutExtension(file), source.ContentPath(file));
            if (!FlowKeys.IsKey(key) || FlowSource.Table(key) != file)
            {
                findings.Add(new(FindingLevel.Error, path, 0, "is not named with lower-case words, hyphens and .csv"));
            }
            else if (text.StartsWith("hit,", StringComparison.Ordinal))
            {
                decisionTables.Add(key);
            }
            else if (FlowTableReader.Read(key, path, text, findings) is { } table)
            {
                (table.Columns[0].Name == FlowTableReader.From ? datedTables : dataTables)[key] = table;
            }
        }

        tables = tables.With(dataTables.Values.Select(t => KeyValuePair.Create(FlowKeys.FeelName(t.Key), t.Type)));
    }

    private void CheckNames()
    {
        // One set of names: a rule, a way and an address must each mean one thing.
        Dictionary<string, string> used = dataTables.Keys.ToDictionary(k => k, _ => "table");
        void Use(string key, string what, FlowPlace place)
        {
            if (!used.TryAdd(key, what))
            {
                Error(place, $"'{key}' is already the name of a {used[key]}");
            }
        }

        foreach (var question in definition.Steps)
        {
            Use(question.Key, "question", question.Place);
            if (FlowKeys.Reserved.Contains(question.Key))
            {
                Error(question.Place, $"'{question.Key}' has a meaning of its own in addresses; choose another key");
            }
        }

        foreach (var value in definition.Values)
        {
            Use(value.Key, "value", value.Place);
        }

        foreach (var outcome in definition.Outcomes)
        {
            Use(outcome.Key, "outcome", outcome.Place);
        }

        foreach (var same in definition.Items.GroupBy(i => i.Key).Where(g => g.Count() > 1))
        {
            Error(same.Last().Place, $"the item '{same.Key}' stands twice");
        }

        if (definition.Steps.Count + definition.Steps.Sum(s => s.Questions.Count) > FlowReader.MaximumQuestions)
        {
            Error(definition.Steps[^1].Place, $"there are more than {FlowReader.MaximumQuestions} questions");
        }
    }

    /// <summary>Type of the answer, and the questions of a group.</summary>
    private void Shape(FlowQuestion question)
    {
        question.Questions = [.. question.Definition.Questions.Select((q, i) => new FlowQuestion(q, i, question))];
        foreach (var below in question.Questions)
        {
            Shape(below);
        }

        if (question.Definition.Table is { } key)
        {
            question.Table = dataTables.GetValueOrDefault(key);
            if (question.Table is null)
            {
                Error(question.Definition.Place, $"there is no data table '{key}'");
            }
            else if (question.Table.Keys.Count != question.Table.Rows.Count || question.Table.Keys.Count == 0)
            {
                Error(question.Definition.Place, $"the table '{key}' has no column 'key' with a key in every row");
            }
        }

        question.Type = QuestionTypes.Of(question) with { IsNullable = question.HasUnsure };
    }
}
