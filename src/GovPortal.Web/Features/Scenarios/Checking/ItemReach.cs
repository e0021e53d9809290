using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Tries the answers that lead to an outcome, and looks at its items: whether each applies to somebody, and whether
/// dates, amounts and texts have a value when it does.
/// </summary>
internal sealed class ItemReach(Flow flow, FlowExploration exploration, FlowFindings findings)
{
    private readonly HashSet<FlowItem> applying = [];
    private readonly HashSet<FlowItem> incomplete = [];

    public void Check(FlowOutcome outcome)
    {
        // Rules that read the same answers are tried together.
        List<(FlowSlice Slice, List<Need> Needs)> groups = [];
        foreach (var need in Needs(outcome).Select(n => (Need: n, Slice: new FlowSlice(flow, outcome, n.Rules.SelectMany(r => r.Questions)))).OrderByDescending(n => n.Slice.Answers.Count))
        {
            var group = groups.FirstOrDefault(g => g.Slice.Answers.IsSupersetOf(need.Slice.Answers));
            if (group.Needs is null)
            {
                groups.Add((need.Slice, [need.Need]));
            }
            else
            {
                group.Needs.Add(need.Need);
            }
        }

        foreach (var (_, needs) in groups)
        {
            Try(outcome, new FlowSlice(flow, outcome, needs.SelectMany(n => n.Rules).SelectMany(r => r.Questions)), needs);
        }
    }

    /// <summary>Names the items that apply to nobody, once all outcomes are looked at.</summary>
    public void End()
    {
        foreach (var item in flow.Outcomes.SelectMany(o => o.Items).Distinct().Where(i => !applying.Contains(i) && !incomplete.Contains(i)))
        {
            findings.Warning(item.When?.Source.Place ?? item.Definition.Place, $"the item '{item.Key}' applies to nobody with the answers tried");
        }
    }

    private IEnumerable<Need> Needs(FlowOutcome outcome)
    {
        var texts = flow.Words.Values.Select(w => w.Of(outcome)).SelectMany(w => ReachCheck.Rules(w.Title, w.Text)).ToList();
        if (texts.Count > 0)
        {
            yield return new(null, texts);
        }

        foreach (var item in outcome.Items)
        {
            var words = flow.Words.Values.Select(w => w.Of(item)).SelectMany(w => ReachCheck.Rules(w.Title, w.Text, w.Because));
            yield return new(item, [.. new[] { item.When, item.Date, item.Amount }.OfType<FlowRule>(), .. words]);
        }
    }

    private void Try(FlowOutcome outcome, FlowSlice slice, List<Need> needs)
    {
        IReadOnlyList<FlowRule> rules = [.. needs.SelectMany(n => n.Rules)];
        bool Run(TrialDensity density) => exploration.Run(slice, rules, density, (state, environment) =>
        {
            foreach (var need in needs)
            {
                See(outcome, need, state, environment);
            }

            return true;
        });

        if (Run(TrialDensity.Usual) || Run(TrialDensity.Sparse))
        {
            if (needs.Any(n => n.Item is { } item && !applying.Contains(item)))
            {
                Run(TrialDensity.Dense);
            }
        }
        else
        {
            incomplete.UnionWith(needs.Select(n => n.Item).OfType<FlowItem>());
            var place = needs[0].Item?.Definition.Place ?? outcome.Definition.Place;
            findings.Warning(place, $"not all answers that matter to '{needs[0].Item?.Key ?? outcome.Key}' in the outcome '{outcome.Key}' could be tried: too many are read ({string.Join(", ", slice.Answers.Order(StringComparer.Ordinal))})");
        }
    }

    private void See(FlowOutcome outcome, Need need, TrialState state, FlowEnvironment environment)
    {
        if (need.Item is { } item)
        {
            var applies = item.When is null ? true : environment.Evaluate(item.When);
            if (applies is null && item.When!.Questions.All(k => state.AnswerTo(k) is { Value: not null }))
            {
                findings.ErrorOnce(item.When.Source.Place, "when", () => $"'when' of the item '{item.Key}' is neither true nor false, although all that it reads is answered: {ReachCheck.Case(state)}");
            }

            if (applies is not true)
            {
                return;
            }

            applying.Add(item);
        }

        foreach (var rule in need.Rules.Where(r => r != need.Item?.When && environment.Evaluate(r) is null))
        {
            var what = rule == need.Item?.Date ? "'date'" : rule == need.Item?.Amount ? "'amount'" : $"'{rule.Expression.Text.Trim()}' in a text";
            var of = need.Item is { } owner ? $"the item '{owner.Key}'" : $"the outcome '{outcome.Key}'";
            findings.ErrorOnce(rule.Source.Place, "null", () => $"{what} of {of} has no value for {ReachCheck.Case(state)}");
        }
    }

    /// <param name="Item">Null for the texts of the outcome.</param>
    private sealed record Need(FlowItem? Item, IReadOnlyList<FlowRule> Rules);
}
