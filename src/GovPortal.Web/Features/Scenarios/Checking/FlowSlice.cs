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
/// What of a flow matters on the way to a target: the questions whose answers decide whether it is reached or that are
/// read there, and the questions at which ways part. All else is passed by, so that trying answers stays cheap however
/// long the flow is. (Program slicing, after Weiser 1981.)
/// </summary>
internal sealed class FlowSlice
{
    private readonly Flow flow;
    private readonly IReadOnlySet<FlowStep> targets;
    private readonly Dictionary<FlowStep, FlowStep?> next = [];
    private readonly HashSet<FlowQuestion> partings = [];
    private readonly HashSet<string> answers;
    private readonly Dictionary<FlowStep, SliceMemory> memories = [];

    /// <param name="targets">One question, or outcomes between which no difference is made.</param>
    /// <param name="read">The rules read at the target, and how.</param>
    public FlowSlice(Flow flow, IReadOnlyCollection<FlowStep> targets, IReadOnlyList<(FlowRule Rule, RuleUse Use)> read)
    {
        this.flow = flow;
        this.targets = targets.ToHashSet();
        Target = targets.First();
        answers = [.. read.SelectMany(r => r.Rule.Questions)];
        int before;
        do
        {
            before = answers.Count + partings.Count;
            FindWays();
            foreach (var question in flow.Questions.Where(IsVisited))
            {
                answers.UnionWith(RulesOf(question).SelectMany(r => r.Questions));
            }
        }
        while (answers.Count + partings.Count > before);

        Rules = [.. flow.Questions.Where(IsVisited).SelectMany(RulesOf).Concat(read.Select(r => r.Rule)).Distinct()];
        memories[Target] = new(flow, Target, read);
        foreach (var question in flow.Questions.Reverse().Where(IsVisited))
        {
            memories[question] = new(flow, question, [.. RulesOf(question).Select(r => (r, RuleUse.Value)), .. AheadOf(question)]);
        }
    }

    /// <summary>The step that stands for the targets.</summary>
    public FlowStep Target { get; }

    /// <summary>Questions whose answers matter.</summary>
    public IReadOnlySet<string> Answers => answers;

    /// <summary>The rules that matter, on the way and at the target.</summary>
    public IReadOnlyList<FlowRule> Rules { get; }

    /// <summary>The next step that matters, from this one on, it included; null when the target lies no longer ahead.</summary>
    public FlowStep? From(FlowStep step) => next.GetValueOrDefault(step);

    /// <summary>Whether all answers of a question have to be tried.</summary>
    public bool Matters(FlowQuestion question) => answers.Contains(question.Key);

    /// <summary>Whether the ways out of a question lead to different steps that matter.</summary>
    public bool Parts(FlowQuestion question) => partings.Contains(question);

    /// <summary>What has to be remembered of the answers when a step is reached.</summary>
    public SliceMemory At(FlowStep step) => memories[step];

    /// <summary>Rules that decide whether a question is asked and what can be answered.</summary>
    public static IEnumerable<FlowRule> RulesToAsk(FlowQuestion question) =>
        new[] { question.Ask, question.Min, question.Max }
            .Concat(question.Options.Select(o => o.When))
            .Concat(question.Checks.Select(c => c.Rule))
            .OfType<FlowRule>().Concat(question.Questions.SelectMany(RulesToAsk));

    /// <summary>Rules that decide where the way goes on.</summary>
    public static IEnumerable<FlowRule> RulesToLeave(FlowQuestion question) => question.Branches.Select(b => b.When).OfType<FlowRule>();

    private bool IsVisited(FlowQuestion question) => next[question] == question && question != Target;

    private IEnumerable<FlowRule> RulesOf(FlowQuestion question) =>
        (Matters(question) ? RulesToAsk(question) : new[] { question.Ask }.OfType<FlowRule>()).Concat(Parts(question) ? RulesToLeave(question) : []);

    private IEnumerable<(FlowRule, RuleUse)> AheadOf(FlowQuestion question) =>
        flow.Graph.From(question).Select(e => next[e.To]).OfType<FlowStep>().Distinct().SelectMany(s => memories[s].Rules);

    private void FindWays()
    {
        foreach (var outcome in flow.Outcomes)
        {
            next[outcome] = targets.Contains(outcome) ? Target : null;
        }

        foreach (var question in flow.Questions.Reverse())
        {
            if (question == Target)
            {
                next[question] = question;
                continue;
            }

            var ways = flow.Graph.From(question).Select(e => next[e.To]).Distinct().ToList();
            if (ways.Count > 1)
            {
                partings.Add(question);
            }

            next[question] = ways.Count > 1 || (Matters(question) && ways is [not null]) ? question : ways.FirstOrDefault();
        }
    }
}
