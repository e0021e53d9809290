using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Tries the answers that lead to outcomes, and looks at their items: whether each applies to somebody, and whether
/// dates, amounts and texts have a value when it does.
/// </summary>
internal sealed class ItemReach(Flow flow, FlowExploration exploration, FlowCoverage coverage, FlowFindings findings)
{
    private readonly HashSet<FlowItem> applying = [.. coverage.Applying];
    private readonly HashSet<string> incomplete = [];

    /// <returns>Keys of those for which not all answers could be tried.</returns>
    public IReadOnlySet<string> Check()
    {
        // What is needed at the same outcomes, and rests on the same answers, is tried together.
        List<(IReadOnlyList<FlowOutcome> At, IReadOnlySet<string> Answers, List<Need> Needs)> groups = [];
        foreach (var (need, slice) in Needs().Select(n => (n, n.Slice(flow))).OrderByDescending(n => n.Item2.Answers.Count))
        {
            var group = groups.FirstOrDefault(g => g.At.SequenceEqual(need.At) && slice.Answers.IsSubsetOf(g.Answers));
            if (group.Needs is null)
            {
                groups.Add((need.At, slice.Answers, [need]));
            }
            else
            {
                group.Needs.Add(need);
            }
        }

        foreach (var (_, _, needs) in groups)
        {
            Try(needs);
        }

        foreach (var item in flow.Outcomes.SelectMany(o => o.Items).Distinct().Where(i => !applying.Contains(i) && !incomplete.Contains(i.Key)))
        {
            findings.Warning(item.When?.Source.Place ?? item.Definition.Place, $"the item '{item.Key}' applies to nobody, with the answers tried today and in no example");
        }

        return incomplete;
    }

    private IEnumerable<Need> Needs()
    {
        foreach (var outcome in flow.Outcomes)
        {
            List<FlowRule> texts = [.. flow.Words.Values.Select(w => w.Of(outcome)).SelectMany(w => ReachCheck.Rules(w.Title, w.Text))];
            if (texts.Count > 0)
            {
                yield return new(outcome.Key, [outcome], null, texts);
            }
        }

        foreach (var item in flow.Items)
        {
            List<FlowOutcome> at = [.. flow.Outcomes.Where(o => o.Items.Contains(item))];
            var texts = flow.Words.Values.Select(w => w.Of(item)).SelectMany(w => ReachCheck.Rules(w.Title, w.Text, w.Because));
            if (at.Count > 0)
            {
                yield return new(item.Key, at, item, [.. new[] { item.Date, item.Amount }.OfType<FlowRule>(), .. texts]);
            }
        }
    }

    private void Try(List<Need> needs)
    {
        if (needs is [{ Item: { When: null } only, Shown.Count: 0 }])
        {
            applying.Add(only);
            return;
        }

        var slice = new FlowSlice(flow, needs[0].At, [.. needs.SelectMany(n => n.Reads)]);
        bool Run(TrialDensity density) => exploration.Run(slice, density, (state, environment) =>
        {
            foreach (var need in needs)
            {
                See(need, state, environment);
            }

            return true;
        });

        if (!Run(TrialDensity.Usual))
        {
            if (needs.Count > 1)
            {
                // Fewer rules at a time leave fewer differences to keep apart.
                Try(needs[..(needs.Count / 2)]);
                Try(needs[(needs.Count / 2)..]);
                return;
            }

            if (!Run(TrialDensity.Sparse))
            {
                incomplete.UnionWith(needs.Select(n => n.Key));
            }
        }

        foreach (var need in needs.Where(n => n.Item is { } item && !applying.Contains(item)))
        {
            var own = need.Slice(flow);
            exploration.Run(own, TrialDensity.Dense, (state, environment) =>
            {
                See(need, state, environment);
                return !applying.Contains(need.Item!);
            });
        }
    }

    private void See(Need need, TrialState state, FlowEnvironment environment)
    {
        if (need.Item is { When: { } when } item)
        {
            var applies = environment.Evaluate(when);
            if (applies is null && when.Questions.All(k => state.AnswerTo(k) is { Value: not null }))
            {
                findings.ErrorOnce(when.Source.Place, "when", () => $"'when' of the item '{item.Key}' is neither true nor false, although all that it reads is answered: {ReachCheck.Case(state)}");
            }

            if (applies is not true)
            {
                return;
            }
        }

        applying.UnionWith(need.Item is { } shown ? [shown] : []);
        foreach (var rule in need.Shown.Where(r => environment.Evaluate(r) is null))
        {
            var what = rule == need.Item?.Date ? "'date'" : rule == need.Item?.Amount ? "'amount'" : $"'{rule.Expression.Text.Trim()}' in a text";
            var of = need.Item is null ? $"the outcome '{need.Key}'" : $"the item '{need.Key}'";
            findings.ErrorOnce(rule.Source.Place, "null", () => $"{what} of {of} has no value for {ReachCheck.Case(state)}");
        }
    }

    /// <param name="Key">Of the item, or of the outcome whose texts are meant.</param>
    /// <param name="At">Outcomes at which it stands.</param>
    /// <param name="Shown">Rules that must have a value when it is shown.</param>
    private sealed record Need(string Key, IReadOnlyList<FlowOutcome> At, FlowItem? Item, IReadOnlyList<FlowRule> Shown)
    {
        public IEnumerable<(FlowRule, RuleUse)> Reads =>
            Shown.Select(r => (r, RuleUse.Presence)).Concat(Item?.When is { } when ? [(when, RuleUse.Value)] : []);

        public FlowSlice Slice(Flow flow) => new(flow, At, [.. Reads]);
    }
}
