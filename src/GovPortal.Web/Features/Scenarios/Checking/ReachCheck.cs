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
internal sealed class ReachCheck(Flow flow, FlowExploration exploration, FlowCoverage coverage, FlowFindings findings)
{
    private readonly List<FlowWitness> witnesses = [];
    private readonly SortedSet<string> incomplete = new(StringComparer.Ordinal);

    /// <summary>A way to each question, option and outcome that is reached.</summary>
    public IReadOnlyList<FlowWitness> Witnesses => witnesses;

    public void Check()
    {
        foreach (var question in flow.Questions)
        {
            if (!new QuestionReach(flow, question, exploration, coverage, findings, witnesses).Check())
            {
                incomplete.Add(question.Key);
            }
        }

        foreach (var outcome in flow.Outcomes)
        {
            CheckOutcome(outcome);
        }

        incomplete.UnionWith(new ItemReach(flow, exploration, coverage, findings).Check());
        if (incomplete.Count > 0)
        {
            findings.Warning(
                new(flow.Source.ContentPath(FlowSource.Flow), 0, 0),
                $"too many answers matter together to try them all; not all were tried for {string.Join(", ", incomplete)}");
        }
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
        var slice = new FlowSlice(flow, [outcome], []);
        FlowWitness? witness = null;
        bool See(TrialState state, FlowEnvironment environment)
        {
            witness = new(outcome.Key, exploration.Trail(slice, state));
            return false;
        }

        var complete = exploration.Run(slice, TrialDensity.Usual, See);
        if (witness is null && !coverage.Reached.Contains(outcome))
        {
            exploration.Run(slice, TrialDensity.Dense, See);
        }

        if (witness is not null)
        {
            witnesses.Add(witness);
        }
        else if (!coverage.Reached.Contains(outcome) && complete)
        {
            findings.Error(outcome.Definition.Place, $"no answers lead to the outcome '{outcome.Key}'");
        }
        else if (!coverage.Reached.Contains(outcome))
        {
            incomplete.Add(outcome.Key);
        }
    }
}
