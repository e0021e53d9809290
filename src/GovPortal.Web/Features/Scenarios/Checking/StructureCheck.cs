using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>What stands in the flow for nothing, and what no way leads to, whatever is answered.</summary>
internal sealed class StructureCheck(Flow flow, FlowFindings findings)
{
    /// <returns>Whether every step lies on some way, so that trying answers makes sense.</returns>
    public bool Check()
    {
        var reached = flow.Graph.ReachableFrom(flow.Graph.Start);
        foreach (var question in flow.Questions.Where(q => !reached.Contains(q)))
        {
            findings.Error(question.Definition.Place, $"no way leads to the question '{question.Key}'");
        }

        foreach (var outcome in flow.Outcomes.Where(o => !reached.Contains(o)))
        {
            findings.Error(outcome.Definition.Place, $"no way leads to the outcome '{outcome.Key}'");
        }

        foreach (var item in flow.Items.Except(flow.Outcomes.SelectMany(o => o.Items)))
        {
            findings.Error(item.Definition.Place, $"the item '{item.Key}' belongs to no outcome");
        }

        var read = Read();
        foreach (var value in flow.Values.Where(v => !read.Contains(v.Name)))
        {
            findings.Warning(value.Definition.Place, $"nothing reads the value '{value.Key}'");
        }

        return reached.Count == flow.Questions.Count + flow.Outcomes.Count;
    }

    /// <summary>Names that rules or texts read, or that the words show.</summary>
    private HashSet<string> Read()
    {
        var rules = flow.Questions.SelectMany(q => FlowSlice.RulesToAsk(q).Concat(FlowSlice.RulesToLeave(q)))
            .Concat(flow.Items.SelectMany(i => new[] { i.When, i.Date, i.Amount }).OfType<FlowRule>())
            .Concat(flow.Words.Values.SelectMany(FlowTexts.Of).SelectMany(t => t.Template.Rules));
        return
        [
            .. rules.SelectMany(r => r.Expression.Names), .. flow.Values.SelectMany(v => v.Names),
            .. flow.Words.Values.SelectMany(w => w.Values.Keys).Select(FlowKeys.FeelName),
        ];
    }
}
