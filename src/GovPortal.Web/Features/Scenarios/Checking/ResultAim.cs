using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>An outcome: whether it is reached, and whether its texts have all their values then.</summary>
internal sealed class OutcomeAim(Flow flow, FlowOutcome outcome, FlowExploration exploration, FlowCoverage coverage, FlowFindings findings,
    List<FlowWitness> witnesses) : FlowAim(flow)
{
    private readonly IReadOnlyList<FlowRule> texts = FlowTexts.Rules(flow.Words.Values.Select(w => w.Of(outcome)).SelectMany(w => new[] { w.Title, w.Text }));
    private bool reached;

    public override string Key => outcome.Key;

    public override IReadOnlyList<FlowStep> At => [outcome];

    public override IReadOnlyList<(FlowRule Rule, RuleUse Use)> Reads => [.. texts.Select(t => (t, RuleUse.Presence))];

    public override bool IsShown => reached || coverage.Reached.Contains(outcome);

    public override void See(TrialVisit visit)
    {
        if (!reached)
        {
            reached = true;
            witnesses.Add(new(outcome.Key, exploration.Trail(visit)));
        }

        foreach (var rule in texts.Where(r => visit.Environment.Evaluate(r) is null))
        {
            findings.ErrorOnce(rule.Source.Place, "null", () => $"'{rule.Expression.Text.Trim()}' in a text of the outcome '{Key}' has no value for {Case(visit)}");
        }
    }

    public override void Conclude(bool isComplete)
    {
        if (!IsShown && isComplete)
        {
            findings.Error(outcome.Definition.Place, $"no answers lead to the outcome '{Key}'");
        }
    }
}

/// <summary>An item: whether it applies to somebody, is decided by what was asked, and has a date, amount and texts when it applies.</summary>
internal sealed class ItemAim(Flow flow, FlowItem item, FlowCoverage coverage, FlowFindings findings) : FlowAim(flow)
{
    private readonly IReadOnlyList<FlowStep> at = [.. flow.Outcomes.Where(o => o.Items.Contains(item))];
    private readonly IReadOnlyList<FlowRule> shown =
    [
        .. new[] { item.Date, item.Amount }.OfType<FlowRule>(),
        .. FlowTexts.Rules(flow.Words.Values.Select(w => w.Of(item)).SelectMany(w => new[] { w.Title, w.Text, w.Because })),
    ];

    private bool applies = coverage.Applying.Contains(item);

    public override string Key => item.Key;

    public override IReadOnlyList<FlowStep> At => at;

    public override IReadOnlyList<(FlowRule Rule, RuleUse Use)> Reads =>
        [.. shown.Select(r => (r, RuleUse.Presence)), .. item.When is { } when ? [(when, RuleUse.Value)] : Array.Empty<(FlowRule, RuleUse)>()];

    public override bool IsShown => applies;

    public override void See(TrialVisit visit)
    {
        if (item.When is { } when)
        {
            var holds = visit.Environment.Evaluate(when);
            if (holds is null)
            {
                SayUndecided(visit, when);
            }

            if (holds is not true)
            {
                return;
            }
        }

        applies = true;
        foreach (var rule in shown.Where(r => visit.Environment.Evaluate(r) is null))
        {
            var what = rule == item.Date ? "'date'" : rule == item.Amount ? "'amount'" : $"'{rule.Expression.Text.Trim()}' in a text";
            findings.ErrorOnce(rule.Source.Place, "null", () => $"{what} of the item '{Key}' has no value for {Case(visit)}");
        }
    }

    public override void Conclude(bool isComplete)
    {
        if (!applies && isComplete)
        {
            findings.Warning(item.When?.Source.Place ?? item.Definition.Place, $"the item '{Key}' applies to nobody, with the answers tried today and in no example");
        }
    }

    /// <summary>Null is for answers that the reader does not know; whoever was not asked can do nothing about it.</summary>
    private void SayUndecided(TrialVisit visit, FlowRule when)
    {
        var notAsked = when.Questions.Where(k => visit.State.AnswerTo(k) is null).Order(StringComparer.Ordinal).ToList();
        if (FlowReasons.Missing(visit.Environment, when).Count > 0)
        {
            return;
        }

        if (notAsked.Count == 0)
        {
            findings.ErrorOnce(when.Source.Place, "when", () => $"'when' of the item '{Key}' is neither true nor false, although all that it reads is answered: {Case(visit)}");
        }
        else
        {
            findings.WarningOnce(when.Source.Place, "not asked", () => $"'when' of the item '{Key}' is neither true nor false where '{string.Join("' and '", notAsked)}' is not asked, so that the item does not apply: {Case(visit)}; compare with null if that is meant");
        }
    }
}
