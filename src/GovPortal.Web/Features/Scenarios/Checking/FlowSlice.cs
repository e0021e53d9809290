using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>How much of a rule's result matters.</summary>
internal enum RuleUse
{
    /// <summary>Only whether there is a value.</summary>
    Presence,

    /// <summary>The value itself.</summary>
    Value,
}

/// <summary>
/// What of a flow matters for some aims: the questions whose answers decide whether they are reached or that are read
/// there, and the questions at which ways part. All else is passed by, so that trying answers stays cheap however long
/// the flow is. (Program slicing, after Weiser 1981.)
/// </summary>
internal sealed class FlowSlice
{
    private readonly Flow flow;
    private readonly Dictionary<FlowStep, FlowStep> targets = [];
    private readonly Dictionary<FlowStep, IReadOnlyList<FlowAim>> aimsAt = [];
    private readonly Dictionary<FlowStep, FlowStep?> next = [];
    private readonly HashSet<FlowQuestion> partings = [];
    private readonly HashSet<string> answers;
    private readonly Dictionary<FlowStep, SliceMemory> memories = [];

    public FlowSlice(Flow flow, IReadOnlyList<FlowAim> aims)
    {
        this.flow = flow;
        // Steps at which the same is looked at are one.
        foreach (var steps in flow.Graph.Steps.Where(s => aims.Any(a => a.At.Contains(s))).GroupBy(s => string.Join(' ', aims.Index().Where(a => a.Item.At.Contains(s)).Select(a => a.Index))))
        {
            aimsAt[steps.First()] = [.. aims.Where(a => a.At.Contains(steps.First()))];
            foreach (var step in steps)
            {
                targets[step] = steps.First();
            }
        }

        answers = [.. aims.SelectMany(a => a.Reads).SelectMany(r => r.Rule.Questions)];
        int before;
        do
        {
            before = answers.Count + partings.Count;
            FindWays();
            answers.UnionWith(flow.Questions.Where(GoesOn).SelectMany(RulesOf).SelectMany(r => r.Questions));
        }
        while (answers.Count + partings.Count > before);

        Rules = [.. flow.Questions.Where(GoesOn).SelectMany(RulesOf).Concat(aims.SelectMany(a => a.Reads).Select(r => r.Rule)).Distinct()];
        foreach (var step in flow.Graph.Steps.Reverse().Where(s => next[s] == s))
        {
            var passing = step is FlowQuestion question && GoesOn(question) ? RulesOf(question).Select(r => (r, RuleUse.Value)).Concat(AheadOf(question)) : [];
            memories[step] = new(flow, step, [.. passing, .. At(step).SelectMany(a => a.Reads)]);
        }
    }

    /// <summary>Keys of the questions whose answers matter.</summary>
    public IReadOnlySet<string> Answers => answers;

    /// <summary>The rules that matter, on the way and at the aims.</summary>
    public IReadOnlyList<FlowRule> Rules { get; }

    /// <summary>What is looked at when a step is reached.</summary>
    public IReadOnlyList<FlowAim> At(FlowStep step) => aimsAt.GetValueOrDefault(step, []);

    /// <summary>The next step that matters, from this one on, it included; null when no aim lies ahead.</summary>
    public FlowStep? From(FlowStep step) => next.GetValueOrDefault(step);

    /// <summary>Whether all answers of a question have to be tried.</summary>
    public bool Matters(string question) => answers.Contains(question);

    /// <summary>Whether the ways out of a question lead to different steps that matter.</summary>
    public bool Parts(FlowQuestion question) => partings.Contains(question);

    /// <summary>Whether a question is stopped at, and aims lie behind it.</summary>
    public bool GoesOn(FlowQuestion question) => next[question] == question && flow.Graph.From(question).Any(e => next[e.To] is not null);

    /// <summary>What has to be remembered of the answers when a step is reached.</summary>
    public SliceMemory Memory(FlowStep step) => memories[step];

    /// <summary>Rules that decide whether a question is asked and what can be answered.</summary>
    public static IEnumerable<FlowRule> RulesToAsk(FlowQuestion question) =>
        new[] { question.Ask, question.Min, question.Max }
            .Concat(question.Options.Select(o => o.When))
            .Concat(question.Checks.Select(c => c.Rule))
            .OfType<FlowRule>().Concat(question.Questions.SelectMany(RulesToAsk));

    /// <summary>Rules that decide where the way goes on.</summary>
    public static IEnumerable<FlowRule> RulesToLeave(FlowQuestion question) => question.Branches.Select(b => b.When).OfType<FlowRule>();

    private IEnumerable<FlowRule> RulesOf(FlowQuestion question) =>
        (Matters(question.Key) ? RulesToAsk(question) : new[] { question.Ask }.OfType<FlowRule>()).Concat(Parts(question) ? RulesToLeave(question) : []);

    private IEnumerable<(FlowRule, RuleUse)> AheadOf(FlowQuestion question) =>
        flow.Graph.From(question).Select(e => next[e.To]).OfType<FlowStep>().Distinct().SelectMany(s => memories[s].Rules);

    private void FindWays()
    {
        foreach (var outcome in flow.Outcomes)
        {
            next[outcome] = targets.GetValueOrDefault(outcome);
        }

        foreach (var question in flow.Questions.Reverse())
        {
            var ways = flow.Graph.From(question).Select(e => next[e.To]).Distinct().ToList();
            if (ways.Count > 1)
            {
                partings.Add(question);
            }

            var stops = targets.ContainsKey(question) || ways.Count > 1 || (Matters(question.Key) && ways is [not null]);
            next[question] = stops ? question : ways.FirstOrDefault();
        }
    }
}
