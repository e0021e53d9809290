namespace GovPortal.Feel;

/// <summary>Makes readable cases: with as few things said as possible.</summary>
internal static class CaseSamples
{
    private const int MaxSteps = 5_000;

    /// <summary>A case within a set that is not empty.</summary>
    public static CaseSample Within(int set, CaseDiagram diagram, IReadOnlyList<CaseScale> scales)
    {
        var path = new List<(int Level, int Cell)>();
        for (var rest = set; rest != CaseDiagram.All;)
        {
            var children = diagram.Children(rest);
            // All of the rest first: the less is said, the better.
            var cell = Array.IndexOf(children, CaseDiagram.All);
            cell = cell >= 0 ? cell : Array.FindIndex(children, c => c != CaseDiagram.None);
            path.Add((diagram.Level(rest), cell));
            rest = children[cell];
        }
        return Shortest(path, [diagram.Not(set)], diagram, scales);
    }

    /// <summary>The case without what may be left out, so that still none of the sets holds any of it.</summary>
    public static CaseSample Shortest(
        IReadOnlyList<(int Level, int Cell)> path, IReadOnlyList<int> sets, CaseDiagram diagram, IReadOnlyList<CaseScale> scales)
    {
        var cells = path.ToDictionary(p => p.Level, p => p.Cell);
        foreach (var (level, cell) in path.Reverse())
        {
            cells.Remove(level);
            var steps = MaxSteps;
            if (sets.Any(s => Meets(s, cells, diagram, [], ref steps)))
            {
                cells[level] = cell;
            }
        }
        return new([.. cells.OrderBy(c => c.Key).Select(c => scales[c.Key].Sample(c.Value)).Where(v => !IsNullSaid(v, cells, scales))]);
    }

    /// <summary>That a value is not null need not be said beside what it is.</summary>
    private static bool IsNullSaid(CaseSampleValue value, Dictionary<int, int> cells, IReadOnlyList<CaseScale> scales) =>
        cells.Any(c => scales[c.Key] is NullScale { Label: var label } && c.Value == 1 && label == value.Name && value.Text == $"{label} != null")
        && cells.Any(c => scales[c.Key] is not NullScale && scales[c.Key].Sample(c.Value).Name == value.Name);

    /// <summary>Whether the set holds some of the cases; also said when there is too much to look through.</summary>
    private static bool Meets(int set, Dictionary<int, int> cells, CaseDiagram diagram, HashSet<int> missed, ref int steps)
    {
        if (set <= CaseDiagram.All || --steps < 0)
        {
            return set != CaseDiagram.None;
        }
        if (missed.Contains(set))
        {
            return false;
        }
        var children = diagram.Children(set);
        foreach (var child in cells.TryGetValue(diagram.Level(set), out var cell) ? [children[cell]] : children)
        {
            if (Meets(child, cells, diagram, missed, ref steps))
            {
                return true;
            }
        }
        missed.Add(set);
        return false;
    }
}
