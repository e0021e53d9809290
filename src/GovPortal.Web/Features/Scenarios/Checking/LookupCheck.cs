using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Whether dated tables have a row for every key that can be asked for, on the earliest day that can be meant.</summary>
internal sealed class LookupCheck(Flow flow, FlowDay day, FlowFindings findings)
{
    /// <summary>Most combinations of keys that are looked at.</summary>
    private const int MostCombinations = 20_000;

    public void Check()
    {
        foreach (var value in flow.Values.OfType<LookupValue>())
        {
            Check(value);
        }
    }

    private void Check(LookupValue value)
    {
        var (place, table) = (value.Definition.Place, value.Definition.Lookup!.Table);
        var asked = Earliest(value);
        if (asked is not { } earliest)
        {
            findings.Warning(place, $"from which day on '{table}' is asked cannot be seen, so whether a row is missing for early days is not checked");
        }

        List<object?[]> combinations = [[]];
        foreach (var (column, rule) in value.Keys)
        {
            var keys = rule.Expression.Type switch
            {
                TextType { Allowed: { } allowed } => allowed.Cast<object?>().ToList(),
                BooleanType => [true, false],
                _ => [FlowTableReader.Default + column], // Any: only a default row surely serves it.
            };
            combinations = [.. combinations.SelectMany(c => keys.Select(k => (object?[])[.. c, k]))];
            if (combinations.Count > MostCombinations)
            {
                findings.Warning(place, $"'{table}' is asked for more than {MostCombinations:#,0} combinations of keys, which are not checked");
                return;
            }
        }

        var from = asked ?? (FeelDate)DateOnly.MaxValue;
        foreach (var keys in combinations.Where(k => value.Find(from, k) is null))
        {
            var words = string.Join(" and ", keys.Select((k, i) => $"{value.Keys[i].Column} = {(k is string text && text.StartsWith(FlowTableReader.Default, StringComparison.Ordinal) ? "anything else" : k)}"));
            findings.ErrorOnce(place, "row", () => $"'{table}' has no row for {(words.Length > 0 ? words : "this")}{(asked is null ? "" : $" on {from}")}; a row with * serves all that have none of their own");
        }
    }

    /// <summary>The first day that can be meant: today, or the least that the type of an answer allows; null when it cannot be seen.</summary>
    private FeelDate? Earliest(LookupValue value)
    {
        var expression = value.On.Expression;
        if (value.On.Questions.Count == 0)
        {
            return new FlowEnvironment(flow, day).Evaluate(value.On) as FeelDate?;
        }

        if (expression.Root is NameNode { Name: var name } && flow.Names.QuestionsByName.TryGetValue(name, out var question))
        {
            return question.Min is { Questions.Count: 0 } min ? new FlowEnvironment(flow, day).Evaluate(min) as FeelDate? : null;
        }

        return null;
    }
}
