using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>A question: whether it is asked, what it offers and accepts, and whether one branch holds for each answer.</summary>
internal sealed class QuestionAim(Flow flow, FlowQuestion question, FlowExploration exploration, FlowCoverage coverage, FlowFindings findings,
    List<FlowWitness> witnesses) : FlowAim(flow)
{
    private readonly HashSet<string> offered = [.. coverage.Offered.Where(o => o.Question == question).Select(o => o.Option)];
    private readonly IReadOnlyList<FlowRule> texts = FlowTexts.Rules(flow.Words.Values.Select(w => w.Of(question)).SelectMany(w => new[] { w.Title, w.Short, w.Hint, w.Help, w.Alert }));

    private bool answered;
    private TrialVisit? first;

    public override string Key => question.Key;

    public override IReadOnlyList<FlowStep> At => [question];

    public override IReadOnlyList<(FlowRule Rule, RuleUse Use)> Reads =>
        [.. FlowSlice.RulesToAsk(question).Concat(FlowSlice.RulesToLeave(question)).Select(r => (r, RuleUse.Value)), .. texts.Select(t => (t, RuleUse.Presence))];

    public override bool IsShown =>
        (first is not null || coverage.Reached.Contains(question)) && (answered || first is null) && question.Options.All(o => offered.Contains(o.Key));

    private FlowPlace Place => question.Definition.Place;

    public override void See(TrialVisit visit)
    {
        if (first is null)
        {
            first = visit;
            witnesses.Add(new(question.Key, exploration.Trail(visit)));
        }

        foreach (var option in visit.Open!.Options.Where(offered.Add))
        {
            if (question.Options.FirstOrDefault(o => o.Key == option) is { When: not null })
            {
                witnesses.Add(new($"{question.Key}: {option}", exploration.Trail(visit)));
            }
        }

        CheckOpen(visit, visit.Open);
    }

    public override void See(TrialVisit visit, TriedAnswer answer)
    {
        answered = true;
        if (question.Branches.All(b => b.When is null))
        {
            return;
        }

        var holding = question.Branches.Where(b => b.When is not null && visit.Environment.Evaluate(b.When) is true).ToList();
        if (holding.Count == 0 && question.Branches[^1].When is not null)
        {
            findings.ErrorOnce(Place, BranchCheck.Gap, () => $"no branch of '{question.Key}' for {Case(visit, answer)}");
        }
        else if (holding.Count > 1)
        {
            findings.ErrorOnce(holding[1].Place, BranchCheck.Clash, () => $"the branches of '{question.Key}' to '{holding[0].To.Key}' and '{holding[1].To.Key}' both hold for {Case(visit, answer)}");
        }
    }

    public override void Conclude(bool isComplete)
    {
        if (first is null && isComplete && !coverage.Reached.Contains(question))
        {
            findings.Error(Place, $"no answers lead to the question '{question.Key}'");
        }
        else if (first is { } before && isComplete && !answered)
        {
            findings.Error(Place, $"'{question.Key}' has no answer that is accepted, so that nobody can go on, for {Case(before)}");
        }

        foreach (var option in first is not null && isComplete ? question.Options.Where(o => !offered.Contains(o.Key)) : [])
        {
            findings.Error(option.When?.Source.Place ?? option.Definition.Place, $"the option '{option.Key}' is never offered");
        }
    }

    private void CheckOpen(TrialVisit visit, OpenTrial open)
    {
        if (question.Kind is QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Place && open.Options.Count == 0 && !question.Definition.HasNone)
        {
            findings.ErrorOnce(Place, "empty", () => $"'{question.Key}' offers nothing to choose for {Case(visit)}");
        }

        if (open.NullEnd is { } end)
        {
            var rule = end == "min" ? question.Min! : question.Max!;
            findings.ErrorOnce(rule.Source.Place, "end", () => $"'{end}' of '{question.Key}' has no value for {Case(visit)}");
        }
        else if (open.IsRangeEmpty)
        {
            findings.ErrorOnce(question.Min!.Source.Place, "range", () => $"'min' of '{question.Key}' is more than 'max' for {Case(visit)}");
        }

        foreach (var rule in texts.Where(r => visit.Environment.Evaluate(r) is null))
        {
            findings.ErrorOnce(rule.Source.Place, "text", () => $"'{rule.Expression.Text.Trim()}' in a text of '{question.Key}' has no value for {Case(visit)}");
        }
    }
}
