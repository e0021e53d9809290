using System.Text;
using System.Text.RegularExpressions;
using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>
/// Conditions as people say them: names and labels from the words of the flow, comparisons in words. What cannot be
/// said simply stays as FEEL.
/// </summary>
internal sealed partial class ConditionWords(Flow flow, IStringLocalizer<Words> words, string lang)
{
    public string Write(FlowRule rule) => Say(rule.Expression.Root) ?? Plain(rule.Source.Text);

    /// <summary>Name of a question or value in words; its key when it has none.</summary>
    public string Name(FlowQuestion question)
    {
        var own = flow.In(lang).Of(question);
        return Text(own.Short ?? own.Title) ?? question.Name;
    }

    /// <summary>A text of the words without answers: rules in braces are named, in square brackets.</summary>
    public string? Text(FlowTemplate? template) => template is null ? null : Plain(BracesPattern().Replace(
        template.Source.Text, hole => $"[{(flow.EndScope.TryGetType(hole.Groups[1].Value.Trim(), out _) ? Term(hole.Groups[1].Value.Trim()) : null) ?? hole.Groups[1].Value.Trim()}]"));

    /// <summary>On one line, with single blanks.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            if (!char.IsWhiteSpace(letter))
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    private string? Say(FeelNode node) => node switch
    {
        BinaryNode { Operator: FeelOperator.And } and => words["{0} and {1}", Within(and.Left), Within(and.Right)].Value,
        BinaryNode { Operator: FeelOperator.Or } or => words["{0} or {1}", Part(or.Left), Part(or.Right)].Value,
        BinaryNode comparison => Compare(comparison.Operator, comparison.Left, comparison.Right),
        InNode { Value: var value, Tests: var tests } => OneOf(value, tests),
        BetweenNode between => Term(between.Value) is { } name && Value(between.Value, between.Low) is { } low && Value(between.Value, between.High) is { } high
            ? words["{0} is between {1} and {2}", name, low, high].Value : null,
        InvocationNode { Function: NameNode { Name: "not" }, Arguments: [{ Value: NameNode name }] } => Truth(name, false),
        InvocationNode { Function: NameNode { Name: "not" }, Arguments: [{ Value: var inner }] } => Say(inner) is { } said ? words["it is not so that {0}", said].Value : null,
        InvocationNode { Function: NameNode { Name: "list contains" }, Arguments: [{ Value: var list }, { Value: var item }] } =>
            Term(list) is { } all && Value(list, item) is { } one ? words["{0} includes {1}", all, one].Value : null,
        NameNode name => Truth(name, true),
        _ => null,
    };

    private string Part(FeelNode node) => Say(node) ?? node.ToString();

    /// <summary>A side of an "and": brackets keep an "or" in it together.</summary>
    private string Within(FeelNode node) => node is BinaryNode { Operator: FeelOperator.Or } ? $"({Part(node)})" : Part(node);

    private string? Compare(FeelOperator sign, FeelNode left, FeelNode right)
    {
        if (Term(left) is not { } name)
        {
            return null;
        }

        if (right is LiteralNode { Value: null })
        {
            return sign switch
            {
                FeelOperator.Equal => words["{0} is not known", name].Value,
                FeelOperator.NotEqual => words["{0} is known", name].Value,
                _ => null,
            };
        }

        if (right is LiteralNode { Value: bool truth } && left is NameNode own)
        {
            return Truth(own, truth == (sign == FeelOperator.Equal));
        }

        if (Value(left, right) is not { } value)
        {
            return null;
        }

        return (sign, IsDay(left)) switch
        {
            (FeelOperator.Less, true) => words["{0} is before {1}", name, value].Value,
            (FeelOperator.LessOrEqual, true) => words["{0} is {1} or earlier", name, value].Value,
            (FeelOperator.Greater, true) => words["{0} is after {1}", name, value].Value,
            (FeelOperator.GreaterOrEqual, true) => words["{0} is {1} or later", name, value].Value,
            (FeelOperator.Equal, _) => words["{0} is {1}", name, value].Value,
            (FeelOperator.NotEqual, _) => words["{0} is not {1}", name, value].Value,
            (FeelOperator.Less, _) => words["{0} is under {1}", name, value].Value,
            (FeelOperator.LessOrEqual, _) => words["{0} is at most {1}", name, value].Value,
            (FeelOperator.Greater, _) => words["{0} is over {1}", name, value].Value,
            (FeelOperator.GreaterOrEqual, _) => words["{0} is at least {1}", name, value].Value,
            _ => null,
        };
    }

    private bool IsDay(FeelNode node) => node is NameNode { Name: var name } && flow.EndScope.TryGetType(name, out var type) && type is DateType;

    private string? OneOf(FeelNode value, IReadOnlyList<FeelNode> tests)
    {
        IReadOnlyList<FeelNode> all = tests is [ListNode { Items: var items }] ? items : tests;
        List<string?> values = [.. all.Select(t => Value(value, t))];
        return Term(value) is { } name && values.Count > 0 && !values.Contains(null)
            ? words["{0} is {1}", name, values.Aggregate((a, b) => words["{0} or {1}", a!, b!].Value)!].Value
            : null;
    }

    private string? Truth(NameNode node, bool truth) =>
        Term(node) is not { } name ? null : truth ? words["{0}: yes", name].Value : words["{0}: no", name].Value;

    /// <summary>What is compared: a question or a value, by its name in words; another part stays as it is written.</summary>
    private string? Term(FeelNode node)
    {
        return node switch
        {
            NameNode { Name: var name } => Term(name),
            InvocationNode { Function: NameNode { Name: "today" }, Arguments: [] } => words["today"].Value,
            LiteralNode or ListNode => null,
            _ => node.ToString(),
        };
    }

    private string? Term(string name) =>
        flow.Names.QuestionsByName.TryGetValue(name, out var question) ? Name(question)
            : flow.Names.ValuesByName.TryGetValue(name, out var value) ? flow.In(lang).Values.GetValueOrDefault(value.Key) ?? name
            : null;

    /// <summary>What it is compared with: the label of an option, a constant, or another name.</summary>
    private string? Value(FeelNode of, FeelNode node)
    {
        if (node is NameNode or InvocationNode { Function: NameNode { Name: "today" } })
        {
            return Term(node);
        }

        var question = of is NameNode { Name: var name } ? flow.Names.QuestionsByName.GetValueOrDefault(name) : null;
        var format = of is NameNode { Name: var own } ? flow.Names.ValuesByName.GetValueOrDefault(own)?.Format : null;
        return node switch
        {
            LiteralNode { Value: string key } when question is not null => $"“{Plain(FlowSpeech.OptionLabel(flow, question, key, lang))}”",
            LiteralNode { Value: not null and var value } => question is null ? FlowFormat.Write(value, format, lang) : FlowSpeech.Value(flow, question, value, lang),
            InvocationNode { Function: NameNode { Name: "date" }, Arguments: [{ Value: LiteralNode { Value: string day } }] } when DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) =>
                FlowFormat.Write((FeelDate)date, question?.Kind == QuestionKind.Month ? ValueFormat.Month : format, lang),
            ComparisonTestNode or RangeNode => null,
            _ => node.ToString(),
        };
    }

    [GeneratedRegex(@"\{\{([^}|]*)(?:\|[^}]*)?\}\}")]
    private static partial Regex BracesPattern();
}
