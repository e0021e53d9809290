using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Tries the answers that lead to one question, and those to the question itself.</summary>
internal sealed class QuestionReach(Flow flow, FlowQuestion question, FlowExploration exploration, FlowCoverage coverage, FlowFindings findings,
    List<FlowWitness> witnesses)
{
    private readonly HashSet<string> offered = [.. coverage.Offered.Where(o => o.Question == question).Select(o => o.Option)];
    private readonly IReadOnlyList<FlowRule> texts =
        [.. flow.Words.Values.Select(w => w.Of(question)).SelectMany(w => ReachCheck.Rules(w.Title, w.Short, w.Hint, w.Help, w.Alert))];

    private bool asked;
    private TrialState? stuck;
    private bool answered;

    private FlowPlace Place => question.Definition.Place;

    /// <returns>Whether all answers that matter were tried.</returns>
    public bool Check()
    {
        var slice = new FlowSlice(
            flow, [question],
            [.. FlowSlice.RulesToAsk(question).Concat(FlowSlice.RulesToLeave(question)).Select(r => (r, RuleUse.Value)), .. texts.Select(t => (t, RuleUse.Presence))]);
        var complete = Try(slice, TrialDensity.Usual);
        if (!complete)
        {
            Try(slice, TrialDensity.Sparse);
        }

        if (!IsDone)
        {
            Try(slice, TrialDensity.Dense);
        }

        if (!asked && complete && !coverage.Reached.Contains(question))
        {
            findings.Error(Place, $"no answers lead to the question '{question.Key}'");
        }
        else if (asked && complete && !answered && stuck is { } before)
        {
            findings.Error(Place, $"'{question.Key}' has no answer that is accepted, so that nobody can go on, for {ReachCheck.Case(before)}");
        }

        foreach (var option in asked && complete ? question.Options.Where(o => !offered.Contains(o.Key)) : [])
        {
            findings.Error(option.When?.Source.Place ?? option.Definition.Place, $"the option '{option.Key}' is never offered");
        }

        return complete;
    }

    private bool IsDone => (asked || coverage.Reached.Contains(question)) && (answered || !asked) && question.Options.All(o => offered.Contains(o.Key));

    private bool Try(FlowSlice slice, TrialDensity density) => exploration.Run(slice, density, (state, environment) =>
    {
        if (OpenTrial.IsAsked(question, environment))
        {
            See(slice, density, state, environment);
        }

        return true;
    });

    private void See(FlowSlice slice, TrialDensity density, TrialState state, FlowEnvironment environment)
    {
        var open = new OpenTrial(question, environment);
        if (!asked)
        {
            asked = true;
            witnesses.Add(new(question.Key, exploration.Trail(slice, state)));
        }

        foreach (var option in open.Options.Where(offered.Add))
        {
            if (question.Options.FirstOrDefault(o => o.Key == option) is { When: not null })
            {
                witnesses.Add(new($"{question.Key}: {option}", exploration.Trail(slice, state)));
            }
        }

        CheckOpen(open, state, environment);
        var any = false;
        foreach (var answer in exploration.Accepted(question, open, environment, slice.Rules, density))
        {
            any = answered = true;
            if (!CheckBranches(state, answer, environment))
            {
                break;
            }
        }

        stuck ??= any ? null : state;
    }

    private void CheckOpen(OpenTrial open, TrialState state, FlowEnvironment environment)
    {
        if (question.Kind is QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Place && open.Options.Count == 0 && !question.Definition.HasNone)
        {
            findings.ErrorOnce(Place, "empty", () => $"'{question.Key}' offers nothing to choose for {ReachCheck.Case(state)}");
        }

        if (open.NullEnd is { } end)
        {
            var rule = end == "min" ? question.Min! : question.Max!;
            findings.ErrorOnce(rule.Source.Place, "end", () => $"'{end}' of '{question.Key}' has no value for {ReachCheck.Case(state)}");
        }
        else if (open.IsRangeEmpty)
        {
            findings.ErrorOnce(question.Min!.Source.Place, "range", () => $"'min' of '{question.Key}' is more than 'max' for {ReachCheck.Case(state)}");
        }

        foreach (var rule in texts.Where(r => environment.Evaluate(r) is null))
        {
            findings.ErrorOnce(rule.Source.Place, "text", () => $"'{rule.Expression.Text.Trim()}' in a text of '{question.Key}' has no value for {ReachCheck.Case(state)}");
        }
    }

    /// <returns>False when branches do not depend on anything, so that one answer is enough.</returns>
    private bool CheckBranches(TrialState state, TriedAnswer answer, FlowEnvironment environment)
    {
        if (question.Branches.All(b => b.When is null))
        {
            return false;
        }

        var holding = question.Branches.Where(b => b.When is not null && environment.Evaluate(b.When) is true).ToList();
        if (holding.Count == 0 && question.Branches[^1].When is not null)
        {
            findings.ErrorOnce(Place, BranchCheck.Gap, () => $"no branch of '{question.Key}' for {ReachCheck.Case(state, answer)}");
        }
        else if (holding.Count > 1)
        {
            findings.ErrorOnce(holding[1].Place, BranchCheck.Clash, () => $"the branches of '{question.Key}' to '{holding[0].To.Key}' and '{holding[1].To.Key}' both hold for {ReachCheck.Case(state, answer)}");
        }

        return true;
    }
}
