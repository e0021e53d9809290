namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>A way from a question to a step.</summary>
/// <param name="When">Condition; null where there is none: the only way, or otherwise.</param>
/// <param name="IsSkip">Taken when the question is not asked.</param>
/// <param name="IsOtherwise">Taken when no condition of the other ways is true.</param>
public sealed record FlowEdge(FlowQuestion From, FlowStep To, FlowRule? When, bool IsSkip, bool IsOtherwise);

/// <summary>Steps and ways of a flow; every way leads forward, so there are no cycles.</summary>
public sealed class FlowGraph
{
    private readonly Dictionary<FlowStep, IReadOnlyList<FlowEdge>> edges;
    private readonly Dictionary<FlowStep, int> longest = [];

    internal FlowGraph(Flow flow)
    {
        Start = flow.Questions[0];
        Steps = [.. flow.Questions, .. flow.Outcomes];
        edges = flow.Questions.ToDictionary(q => (FlowStep)q, EdgesOf);
        foreach (var question in flow.Questions.Reverse())
        {
            longest[question] = From(question).Max(e => LongestFrom(e.To) + (e.IsSkip ? 0 : 1));
        }
    }

    public FlowQuestion Start { get; }

    /// <summary>Questions in their order, then outcomes.</summary>
    public IReadOnlyList<FlowStep> Steps { get; }

    public IEnumerable<FlowEdge> Edges => edges.Values.SelectMany(e => e);

    public IReadOnlyList<FlowEdge> From(FlowStep step) => edges.GetValueOrDefault(step, []);

    /// <summary>Most questions asked from a step on, it included.</summary>
    public int LongestFrom(FlowStep step) => longest.GetValueOrDefault(step);

    /// <summary>Steps that some way leads to from a step, it included.</summary>
    public IReadOnlySet<FlowStep> ReachableFrom(FlowStep step)
    {
        HashSet<FlowStep> reached = [step];
        Stack<FlowStep> open = new([step]);
        while (open.TryPop(out var next))
        {
            foreach (var edge in From(next))
            {
                if (reached.Add(edge.To))
                {
                    open.Push(edge.To);
                }
            }
        }

        return reached;
    }

    private static IReadOnlyList<FlowEdge> EdgesOf(FlowQuestion question)
    {
        var ways = question.Branches.Select(b => new FlowEdge(question, b.To, b.When, false, b.When is null && question.Branches.Count > 1));
        return [.. ways, .. question.WhenSkipped is { } skipped ? [new FlowEdge(question, skipped, question.Ask, true, false)] : Array.Empty<FlowEdge>()];
    }
}
