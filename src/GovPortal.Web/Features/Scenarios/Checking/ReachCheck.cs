using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Answers that lead somewhere, in the order of the way.</summary>
/// <param name="To">Key of the question or outcome; of an option with its question: <c>plan: early</c>.</param>
internal sealed record FlowWitness(string To, IReadOnlyList<KeyValuePair<FlowQuestion, TriedAnswer>> Answers)
{
    public override string ToString() => Answers.Count == 0 ? "at once" : string.Join(", ", Answers.Select(a => a.Value));
}

/// <summary>
/// Shows by concrete answers that every question is asked, every option offered and every outcome reached, and finds
/// answers with which nothing can be chosen, no branch or two hold, or a rule that is needed gives nothing.
/// </summary>
internal sealed class ReachCheck(Flow flow, FlowExploration exploration, FlowFindings findings)
{
    private readonly List<FlowWitness> witnesses = [];

    /// <summary>A way to each question, option and outcome that is reached.</summary>
    public IReadOnlyList<FlowWitness> Witnesses => witnesses;

    public void Check()
    {
        foreach (var question in flow.Questions)
        {
            new QuestionReach(flow, question, exploration, findings, witnesses).Check();
        }

        var items = new ItemReach(flow, exploration, findings);
        foreach (var outcome in flow.Outcomes)
        {
            CheckOutcome(outcome);
            items.Check(outcome);
        }

        items.End();
    }

    /// <summary>The rules within texts, in all languages.</summary>
    public static IReadOnlyList<FlowRule> Rules(params IEnumerable<FlowTemplate?> templates) => [.. templates.OfType<FlowTemplate>().SelectMany(t => t.Rules)];

    /// <summary>Answers as a reader of the flow writes them.</summary>
    public static string Case(TrialState state, TriedAnswer? last = null)
    {
        var answers = state.Answers().Select(a => a.Value).Concat(last is null ? [] : [last]).SelectMany(a => a.Raw)
            .Select(r => $"{FlowKeys.FeelName(r.Key)} = {string.Join('|', r.Value)}").ToList();
        return answers.Count == 0 ? "any answers" : string.Join(" and ", answers);
    }

    private void CheckOutcome(FlowOutcome outcome)
    {
        var slice = new FlowSlice(flow, outcome, []);
        FlowWitness? witness = null;
        bool See(TrialState state, FlowEnvironment environment)
        {
            witness = new(outcome.Key, exploration.Trail(slice, state));
            return false;
        }

        var complete = exploration.Run(slice, [], TrialDensity.Usual, See);
        if (witness is null)
        {
            exploration.Run(slice, [], complete ? TrialDensity.Dense : TrialDensity.Sparse, See);
        }

        if (witness is not null)
        {
            witnesses.Add(witness);
        }
        else if (complete)
        {
            findings.Error(outcome.Definition.Place, $"no answers lead to the outcome '{outcome.Key}'");
        }
        else
        {
            findings.Warning(outcome.Definition.Place, $"no way to the outcome '{outcome.Key}' was found, but not all answers could be tried: too many of them matter on the way to it");
        }
    }
}
