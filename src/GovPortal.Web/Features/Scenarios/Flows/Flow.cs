using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>
/// A compiled flow: questions, values and outcomes with their rules ready to be evaluated. Never changes, so one
/// serves all walks at once.
/// </summary>
public sealed class Flow
{
    /// <summary>Flows with a path of more questions than this have a start page and a page to check the answers.</summary>
    public const int MostQuestionsOfShort = 4;

    internal Flow(FlowSource source, FlowDefinition definition, FlowParts parts)
    {
        (Source, Definition) = (source, definition);
        (Questions, Values, Outcomes, Items, Tables, EndScope) =
            (parts.Questions, parts.Values, parts.Outcomes, parts.Items, parts.Tables, parts.EndScope);
        Words = parts.Words;
        Graph = new FlowGraph(this);
        Names = new FlowNames(this);
        IsShort = Graph.LongestFrom(Questions[0]) <= MostQuestionsOfShort;
        HasStartPage = definition.Start ?? !IsShort;
        IsPrivate = Questions.Any(q => q.IsPersonal || q.Questions.Any(e => e.IsPersonal));
    }

    public string Slug => Source.Slug;

    public FlowSource Source { get; }

    public FlowDefinition Definition { get; }

    /// <summary>All questions, in the order in which they stand; every way leads forward.</summary>
    public IReadOnlyList<FlowQuestion> Questions { get; }

    /// <summary>Values, each after those that it reads.</summary>
    public IReadOnlyList<FlowValue> Values { get; }

    public IReadOnlyList<FlowOutcome> Outcomes { get; }

    public IReadOnlyList<FlowItem> Items { get; }

    /// <summary>Data tables by key: lists that rules can read.</summary>
    public IReadOnlyDictionary<string, FlowTable> Tables { get; }

    /// <summary>Words by language.</summary>
    public IReadOnlyDictionary<string, FlowWords> Words { get; }

    /// <summary>All names, with the types that they have when any outcome is reached.</summary>
    public FeelScope EndScope { get; }

    public FlowGraph Graph { get; }

    /// <summary>No path has more than <see cref="MostQuestionsOfShort"/> questions.</summary>
    public bool IsShort { get; }

    public bool HasStartPage { get; }

    /// <summary>Holds personal questions: answers stay out of addresses, caches and logs.</summary>
    public bool IsPrivate { get; }

    internal FlowNames Names { get; }

    /// <summary>The question with a key; null when there is none.</summary>
    public FlowQuestion? Question(string key) => Names.Questions.GetValueOrDefault(key);

    /// <summary>The question that a key of an answer belongs to, such as <c>children.2.birth-month</c>; null when there is none.</summary>
    public FlowQuestion? QuestionOf(string key)
    {
        if (Question(key) is { } own)
        {
            return own;
        }

        return key.Split('.') is [var group, var entry, var question] && Question(group) is { Kind: QuestionKind.Group } found
            && entry.Length is 1 or 2 && entry[0] != '0' && int.TryParse(entry, System.Globalization.NumberStyles.None, null, out var number)
            && number <= found.Definition.Most
            ? found.Questions.FirstOrDefault(q => q.Key == question)
            : null;
    }

    public FlowOutcome? Outcome(string key) => Outcomes.FirstOrDefault(o => o.Key == key);

    public FlowValue? Value(string key) => Values.FirstOrDefault(v => v.Key == key);

    /// <summary>Words in a language, or in another one when there are none.</summary>
    public FlowWords In(string lang) => Words.TryGetValue(lang, out var words) ? words : Words.Values.First();

    /// <returns>The flow, null when it cannot be walked; and what is wrong. With errors it must not be published.</returns>
    internal static (Flow? Flow, IReadOnlyList<ContentFinding> Findings) Compile(FlowSource source) => new FlowCompiler(source).Compile();
}

/// <summary>What the compiler hands to a new <see cref="Flow"/>.</summary>
internal sealed record FlowParts(
    IReadOnlyList<FlowQuestion> Questions, IReadOnlyList<FlowValue> Values, IReadOnlyList<FlowOutcome> Outcomes, IReadOnlyList<FlowItem> Items,
    IReadOnlyDictionary<string, FlowTable> Tables, IReadOnlyDictionary<string, FlowWords> Words, FeelScope EndScope);

/// <summary>What a way can lead to: a question or an outcome.</summary>
public abstract class FlowStep(string key)
{
    public string Key { get; } = key;
}

/// <summary>A question, compiled.</summary>
public sealed class FlowQuestion(QuestionDefinition definition, int index, FlowQuestion? group) : FlowStep(definition.Key)
{
    public QuestionDefinition Definition => definition;

    public QuestionKind Kind => definition.Kind;

    /// <summary>Place in the flow, from 0; within a group, in the group.</summary>
    public int Index => index;

    /// <summary>The group that it belongs to; null for a question of its own.</summary>
    public FlowQuestion? Group => group;

    /// <summary>Name in rules.</summary>
    public string Name { get; } = FlowKeys.FeelName(definition.Key);

    public string? Part => definition.Part;

    public bool IsPersonal => definition.IsPersonal;

    public bool HasUnsure => definition.HasUnsure;

    /// <summary>Type of the answer once given; nullable where people may be unsure.</summary>
    public FeelType Type { get; internal set; } = FeelType.Any;

    /// <summary>What the rules that stand before the answer can read.</summary>
    public FeelScope Scope { get; internal set; } = FeelScope.Empty;

    /// <summary>What checks and branches can read: the answer too.</summary>
    public FeelScope ScopeAfter { get; internal set; } = FeelScope.Empty;

    public FlowRule? Ask { get; internal set; }

    public FlowRule? Min { get; internal set; }

    public FlowRule? Max { get; internal set; }

    public IReadOnlyList<FlowOption> Options { get; internal set; } = [];

    public IReadOnlyList<AnswerCheck> Checks { get; internal set; } = [];

    /// <summary>At least one; the last may be without condition: otherwise.</summary>
    public IReadOnlyList<FlowBranch> Branches { get; internal set; } = [];

    /// <summary>Where the way goes on when the question is skipped; null when it is always asked.</summary>
    public FlowStep? WhenSkipped { get; internal set; }

    /// <summary>Questions of one entry of a group.</summary>
    public IReadOnlyList<FlowQuestion> Questions { get; internal set; } = [];

    /// <summary>Places: where they are listed.</summary>
    public FlowTable? Table { get; internal set; }
}

/// <summary>A compiled FEEL text and where it stands.</summary>
/// <param name="Questions">Keys of the questions on whose answers it depends, through values too.</param>
public sealed record FlowRule(FeelExpression Expression, FlowText Source, IReadOnlySet<string> Questions);

public sealed record FlowOption(string Key, FlowRule? When, OptionDefinition Definition);

/// <param name="Key">Of the message in the words.</param>
public sealed record AnswerCheck(string Key, FlowRule Rule);

/// <param name="When">Null: otherwise.</param>
public sealed record FlowBranch(FlowRule? When, FlowStep To, FlowPlace Place);

/// <summary>A computed value.</summary>
public abstract class FlowValue(ValueDefinition definition, FeelType type, IReadOnlyCollection<string> names, IReadOnlySet<string> questions)
{
    public string Key => definition.Key;

    /// <summary>Name in rules.</summary>
    public string Name { get; } = FlowKeys.FeelName(definition.Key);

    public ValueDefinition Definition => definition;

    public ValueFormat? Format => definition.Format;

    public FeelType Type => type;

    /// <summary>Names that it reads.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>Keys of the questions on whose answers it depends, through other values too.</summary>
    public IReadOnlySet<string> Questions => questions;

    public abstract object? Evaluate(FeelInputs inputs);

    public abstract FeelExplanation Explain(FeelInputs inputs);
}

public sealed class FlowOutcome(OutcomeDefinition definition, IReadOnlyList<FlowItem> items, FeelScope scope) : FlowStep(definition.Key)
{
    public OutcomeDefinition Definition => definition;

    public IReadOnlyList<FlowItem> Items => items;

    /// <summary>What its texts can read.</summary>
    public FeelScope Scope => scope;
}

public sealed class FlowItem(ItemDefinition definition, FeelScope scope)
{
    public string Key => definition.Key;

    public ItemKind Kind => definition.Kind;

    public ItemDefinition Definition => definition;

    /// <summary>What its rules and texts can read.</summary>
    public FeelScope Scope => scope;

    public FlowRule? When { get; internal set; }

    public FlowRule? Date { get; internal set; }

    public FlowRule? Amount { get; internal set; }
}

/// <summary>Finds what a FEEL name stands for.</summary>
internal sealed class FlowNames(Flow flow)
{
    public IReadOnlyDictionary<string, FlowQuestion> Questions { get; } = flow.Questions.ToDictionary(q => q.Key);

    public IReadOnlyDictionary<string, FlowQuestion> QuestionsByName { get; } = flow.Questions.ToDictionary(q => q.Name);

    public IReadOnlyDictionary<string, FlowValue> ValuesByName { get; } = flow.Values.ToDictionary(v => v.Name);

    public IReadOnlyDictionary<string, FlowTable> TablesByName { get; } = flow.Tables.Values.ToDictionary(t => FlowKeys.FeelName(t.Key));
}
