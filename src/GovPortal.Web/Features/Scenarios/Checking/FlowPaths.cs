using System.Numerics;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Counts the different sequences of questions, with the outcome, that the ways of a flow allow.</summary>
internal static class FlowPaths
{
    /// <summary>
    /// Exact: a skipped question is no part of a sequence, so each is counted once, however many ways pass by skipped
    /// questions. Whether answers exist for each is not asked.
    /// </summary>
    public static BigInteger Count(Flow flow)
    {
        Dictionary<FlowStep, BigInteger> counts = flow.Outcomes.ToDictionary(o => (FlowStep)o, _ => BigInteger.One);
        Dictionary<FlowStep, HashSet<FlowStep>> asked = flow.Outcomes.ToDictionary(o => (FlowStep)o, o => new HashSet<FlowStep> { o });
        foreach (var question in flow.Questions.Reverse())
        {
            var ways = flow.Graph.From(question);
            HashSet<FlowStep> after = [.. ways.Where(w => !w.IsSkip).SelectMany(w => asked[w.To])];
            counts[question] = after.Aggregate(BigInteger.Zero, (sum, step) => sum + counts[step]);
            asked[question] = [question, .. ways.Where(w => w.IsSkip).SelectMany(w => asked[w.To])];
        }

        return asked[flow.Graph.Start].Aggregate(BigInteger.Zero, (sum, step) => sum + counts[step]);
    }
}
