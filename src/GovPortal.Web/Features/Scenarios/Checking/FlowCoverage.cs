using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>What walks have shown: examples do so too, on days of their own.</summary>
internal sealed class FlowCoverage
{
    public HashSet<FlowStep> Reached { get; } = [];

    public HashSet<(FlowQuestion Question, string Option)> Offered { get; } = [];

    public HashSet<FlowItem> Applying { get; } = [];

    public void Add(FlowWalk walk)
    {
        foreach (var question in walk.Answered.Select(a => a.Question).Concat(walk.Next is { } next ? [next.Question] : []))
        {
            Reached.Add(question);
            foreach (var option in walk.Open(question.Key)?.Options ?? [])
            {
                Offered.Add((question, option));
            }
        }

        if (walk.Result is { } result)
        {
            Reached.Add(result.Outcome);
            Applying.UnionWith(result.Applying.Select(i => i.Item));
        }
    }
}
