using System.Globalization;
using System.Text.RegularExpressions;
using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// The constants that stand in a flow's rules, their values and tables: near them answers make a difference. Parts that
/// read no answer, such as <c>today() - duration("P16Y")</c>, are constants too.
/// </summary>
internal sealed partial class RuleConstants(Flow flow, FlowDay day)
{
    private readonly Dictionary<FlowRule, IReadOnlyList<object>> ofRules = [];
    private readonly Dictionary<FlowValue, IReadOnlyList<object>> ofValues = [];

    /// <summary>Constants of a rule, and of the values and tables that it reads.</summary>
    public IReadOnlyList<object> Of(FlowRule rule)
    {
        if (!ofRules.TryGetValue(rule, out var found))
        {
            ofRules[rule] = found = [.. In(rule.Expression.Root).Concat(Behind(rule.Expression.Names)).Distinct()];
        }

        return found;
    }

    private IEnumerable<object> Behind(IEnumerable<string> names) => names.SelectMany(name =>
        flow.Names.ValuesByName.TryGetValue(name, out var value) ? Of(value)
        : flow.Names.TablesByName.TryGetValue(name, out var table) ? InText(flow.Source.Files.GetValueOrDefault(FlowSource.Table(table.Key), ""))
        : []);

    private IReadOnlyList<object> Of(FlowValue value)
    {
        if (!ofValues.TryGetValue(value, out var found))
        {
            var definition = value.Definition;
            var own = (definition.Table ?? definition.Lookup?.Table) is { } table
                ? InText(flow.Source.Files.GetValueOrDefault(FlowSource.Table(table), ""))
                : definition.Rule is { } rule && FeelExpression.Compile(rule.Text, flow.EndScope).Expression is { } expression ? In(expression.Root) : [];
            ofValues[value] = found = [.. own.Concat(Behind(value.Names)).Distinct()];
        }

        return found;
    }

    private IEnumerable<object> In(FeelNode node)
    {
        if (IsConstant(node))
        {
            if (Evaluate(node) is { } constant and (decimal or string or FeelDate or YearsMonthsDuration or DaysTimeDuration))
            {
                yield return constant;
            }

            // A list or a range is no answer, but what stands in it is.
            if (Evaluate(node) is not (IReadOnlyList<object?> or FeelRange))
            {
                yield break;
            }
        }

        foreach (var constant in node.Children.SelectMany(In))
        {
            yield return constant;
        }
    }

    private bool IsConstant(FeelNode node) =>
        node is not NameNode && (node is LiteralNode || node.Children.All(c => c is NameNode { Name: var name } ? !IsRead(name) : IsConstant(c)));

    // A name that is none of the flow's is one of the language's functions, or a variable that makes the evaluation fail.
    private bool IsRead(string name) =>
        flow.Names.QuestionsByName.ContainsKey(name) || flow.Names.ValuesByName.ContainsKey(name) || flow.Names.TablesByName.ContainsKey(name);

    private object? Evaluate(FeelNode node)
    {
        if (node is LiteralNode literal)
        {
            return literal.Value;
        }

        try
        {
            return FeelExpression.Compile(node.ToString(), FeelScope.Empty).Expression?.Evaluate(new FeelInputs(new Dictionary<string, object?>(), day.Now));
        }
        catch (FeelLimitException)
        {
            return null;
        }
    }

    private static IEnumerable<object> InText(string text)
    {
        foreach (Match match in LiteralPattern().Matches(text))
        {
            if (match.Groups["date"].Success)
            {
                if (DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                {
                    yield return (FeelDate)date;
                }
            }
            else if (match.Groups["text"].Success)
            {
                yield return match.Groups["text"].Value;
            }
            else if (decimal.TryParse(match.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                yield return number;
            }
        }
    }

    [GeneratedRegex("""(?<date>\d{4}-\d\d-\d\d)|"(?<text>[^",]{1,60})"|\d{1,12}(?:\.\d{1,6})?""")]
    private static partial Regex LiteralPattern();
}
