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

    /// <summary>A way to each question, option and outcome that is reached, in the order of the flow.</summary>
    public IReadOnlyList<FlowWitness> Witnesses { get; private set; } = [];

    public void Check()
    {
        List<FlowAim> aims =
        [
            .. flow.Questions.Select(q => new QuestionAim(flow, q, exploration, coverage, findings, witnesses)),
            .. flow.Outcomes.Select(o => new OutcomeAim(flow, o, exploration, coverage, findings, witnesses)),
            .. flow.Items.Where(i => flow.Outcomes.Any(o => o.Items.Contains(i))).Select(i => new ItemAim(flow, i, coverage, findings)),
        ];
        List<FlowAim> incomplete = [.. Together(aims).SelectMany(Try)];
        foreach (var aim in aims.Where(a => !a.IsShown))
        {
            exploration.Run([aim], TrialDensity.Dense);
        }

        foreach (var aim in aims)
        {
            aim.Conclude(!incomplete.Contains(aim));
        }

        var order = flow.Graph.Steps.Index().ToDictionary(s => s.Item.Key, s => s.Index);
        Witnesses = [.. witnesses.OrderBy(w => order[w.To.Split(':')[0]])];
        if (incomplete.Count > 0)
        {
            findings.Warning(
                new(flow.Source.ContentPath(FlowSource.Flow), 0, 0),
                $"too many answers matter together to try them all; not all were tried for {string.Join(", ", incomplete.Select(a => a.Key).Order(StringComparer.Ordinal))}");
        }
    }

    /// <summary>Aims that rest on the same answers are tried together.</summary>
    private List<List<FlowAim>> Together(IEnumerable<FlowAim> aims)
    {
        List<(FlowAim Leader, List<FlowAim> Aims)> groups = [];
        foreach (var aim in aims.OrderByDescending(a => a.Slice().Answers.Count))
        {
            var answers = aim.Slice().Answers;
            var group = groups.FirstOrDefault(g => answers.IsSubsetOf(g.Leader.Slice().Answers)
                && new FlowSlice(flow, [g.Leader, aim]).Answers.Count == g.Leader.Slice().Answers.Count);
            if (group.Aims is null)
            {
                groups.Add((aim, [aim]));
            }
            else
            {
                group.Aims.Add(aim);
            }
        }

        return [.. groups.Select(g => g.Aims)];
    }

    /// <summary>Tries all together; when that is too much, each half of what is left: fewer rules leave fewer differences to keep apart.</summary>
    /// <returns>Those for which not all answers were tried.</returns>
    private List<FlowAim> Try(IReadOnlyList<FlowAim> aims)
    {
        var open = exploration.Run(aims, TrialDensity.Usual);
        if (aims.Count == 1)
        {
            return open.Count == 0 ? [] : [.. exploration.Run(aims, TrialDensity.Sparse)];
        }

        return open.Count switch
        {
            0 => [],
            1 => Try(open),
            _ => [.. Try([.. open.Take(open.Count / 2)]), .. Try([.. open.Skip(open.Count / 2)])],
        };
    }
}
