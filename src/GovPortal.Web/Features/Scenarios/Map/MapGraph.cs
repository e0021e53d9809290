namespace GovPortal.Web.Features.Scenarios.Map;

public enum MapShape
{
    Question,
    Outcome,

    /// <summary>Stands for a node that is drawn far away, so that no line has to go there.</summary>
    Reference,
}

/// <summary>A box of a map.</summary>
/// <param name="Mark">Number of a question, letter of an outcome.</param>
/// <param name="Title">What stands in the box.</param>
/// <param name="Note">Smaller, beneath: the kind, and when it is asked.</param>
/// <param name="Part">Name of the sub-flow that it belongs to.</param>
/// <param name="Target">Of a reference: key of the box that is meant.</param>
public sealed record MapNode(string Key, MapShape Shape, string Mark, string Title, IReadOnlyList<string> Note, string? Part = null, string? Target = null);

/// <summary>A way from one box to another.</summary>
/// <param name="Condition">When it is taken, in words; null: always.</param>
/// <param name="Skips">The question it comes from was not asked.</param>
public sealed record MapEdge(string From, string To, string? Condition, bool Skips = false);

/// <summary>A flow as boxes and ways, in the order of the flow: every way leads to a later box.</summary>
public sealed record MapGraph(IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapEdge> Edges)
{
    /// <summary>Most rows that a line may cross; longer ones become references.</summary>
    private const int LongestLine = 4;

    /// <summary>Most outcomes side by side, so that a map is about as wide as a screen.</summary>
    private const int MostOutcomes = 4;

    /// <summary>Row of each box: the longest way to it; of many outcomes in one row, some stand in the next.</summary>
    public Dictionary<string, int> Ranks()
    {
        var ranks = Nodes.ToDictionary(n => n.Key, _ => 0);
        var ways = Edges.ToLookup(e => e.From);
        foreach (var node in Nodes)
        {
            foreach (var way in ways[node.Key])
            {
                ranks[way.To] = Math.Max(ranks[way.To], ranks[node.Key] + 1);
            }
        }

        foreach (var row in Nodes.Where(n => n.Shape == MapShape.Outcome).GroupBy(n => ranks[n.Key]).ToList())
        {
            foreach (var (index, outcome) in row.Index())
            {
                ranks[outcome.Key] += index / MostOutcomes;
            }
        }

        return ranks;
    }

    /// <summary>
    /// The same graph with references in the place of long lines, and of lines to an outcome that several
    /// distant questions lead to. One line to each box always stays.
    /// </summary>
    public MapGraph WithReferences()
    {
        var ranks = Ranks();
        var shapes = Nodes.ToDictionary(n => n.Key);
        var kept = Edges.GroupBy(e => e.To).Select(g => g.MaxBy(e => ranks[e.From])!).ToHashSet();
        List<MapNode> nodes = [.. Nodes];
        List<MapEdge> edges = [];
        foreach (var edge in Edges)
        {
            var to = shapes[edge.To];
            var most = to.Shape == MapShape.Outcome ? 2 : LongestLine;
            if (kept.Contains(edge) || ranks[edge.To] - ranks[edge.From] <= most)
            {
                edges.Add(edge);
                continue;
            }

            var key = $"{edge.From}>{edge.To}>{edges.Count}";
            nodes.Add(new(key, MapShape.Reference, to.Mark, to.Title, [], Target: to.Key));
            edges.Add(edge with { To = key });
        }

        return new(nodes, edges);
    }
}
