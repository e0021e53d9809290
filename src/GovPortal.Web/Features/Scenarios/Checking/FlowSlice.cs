using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// What of a flow matters on the way to one step: the questions whose answers decide whether it is reached or that are
/// read there, and the questions at which ways part. All else is passed by, so that trying answers stays cheap however
/// long the flow is. (Program slicing, after Weiser 1981.)
/// </summary>
internal sealed class FlowSlice
{
    private readonly Flow flow;
    private readonly Dictionary<FlowStep, FlowStep?> next = [];
    private readonly Dictionary<FlowStep, IReadOnlySet<string>> kept = [];
    private readonly HashSet<FlowQuestion> partings = [];
    private readonly HashSet<string> answers;

    /// <param name="reads">Keys of the questions whose answers are read at the target.</param>
    public FlowSlice(Flow flow, FlowStep target, IEnumerable<string> reads)
    {
        this.flow = flow;
        Target = target;
        answers = [.. reads];
        HashSet<string> read = [.. answers];
        int before;
        do
        {
            before = answers.Count + partings.Count;
            FindWays();
            foreach (var question in flow.Questions.Where(IsVisited))
            {
                answers.UnionWith(Reads(question));
            }
        }
        while (answers.Count + partings.Count > before);

        FindKept(read);
        Rules = [.. flow.Questions.Where(IsVisited).SelectMany(RulesOf).Distinct()];
    }

    public FlowStep Target { get; }

    /// <summary>Questions whose answers matter.</summary>
    public IReadOnlySet<string> Answers => answers;

    /// <summary>The next step that matters, from this one on, it included; null when the target lies no longer ahead.</summary>
    public FlowStep? From(FlowStep step) => next.GetValueOrDefault(step);

    /// <summary>Whether all answers of a question have to be tried.</summary>
    public bool Matters(FlowQuestion question) => answers.Contains(question.Key);

    /// <summary>Whether the ways out of a question lead to different steps that matter.</summary>
    public bool Parts(FlowQuestion question) => partings.Contains(question);

    /// <summary>The rules on the way that matter.</summary>
    public IReadOnlyList<FlowRule> Rules { get; }

    /// <summary>Keys of the answers that are still read from a step on.</summary>
    public IReadOnlySet<string> Kept(FlowStep step) => kept[step];

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

    private IEnumerable<string> Reads(FlowQuestion question) => RulesOf(question).SelectMany(r => r.Questions);

    private void FindWays()
    {
        foreach (var outcome in flow.Outcomes)
        {
            next[outcome] = outcome == Target ? outcome : null;
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

    private void FindKept(HashSet<string> readAtTarget)
    {
        kept[Target] = Target is FlowQuestion own ? readAtTarget.Where(k => k != own.Key).ToHashSet() : readAtTarget;
        foreach (var question in flow.Questions.Reverse().Where(IsVisited))
        {
            var ahead = flow.Graph.From(question).Select(e => next[e.To]).OfType<FlowStep>().Distinct().SelectMany(s => kept[s]);
            kept[question] = Reads(question).Concat(ahead).Where(k => k != question.Key).ToHashSet();
        }
    }
}
