namespace GovPortal.Feel;

/// <summary>
/// Walks down the levels with the sets that still may cover the case; a combination of sets that was walked before is not
/// walked again.
/// </summary>
internal sealed class GapSearch(IReadOnlyList<int> covers, CaseDiagram diagram, IReadOnlyList<CaseScale> scales, int max)
{
    private readonly HashSet<int[]> walked = new(SetComparer.Instance);
    private readonly List<(int Level, int Cell)> path = [];

    /// <summary>Cases that nothing covers, each as the cells that led to it; other levels do not matter.</summary>
    public List<IReadOnlyList<(int Level, int Cell)>> Found { get; } = [];

    /// <exception cref="CaseLimitException">The work is too much; what was found is there.</exception>
    public void Run()
    {
        var sets = covers.Where(c => c != CaseDiagram.None).Distinct().Order().ToArray();
        if (!sets.Contains(CaseDiagram.All))
        {
            Walk(sets);
        }
    }

    private void Walk(int[] sets)
    {
        if (sets.Length == 0)
        {
            Found.Add([.. path]);
            return;
        }
        if (!walked.Add(sets))
        {
            return;
        }
        var level = sets.Min(diagram.Level);
        var cells = diagram.Children(Array.Find(sets, s => diagram.Level(s) == level)).Length;
        diagram.Spend((long)sets.Length * cells);
        int[]? before = null;
        for (var cell = 0; cell < cells && Found.Count < max; cell++)
        {
            var below = Below(sets, level, cell);
            // Neighbours on an ordered scale that are left out alike are one gap.
            var isNew = scales[level] is not OrderedScale || before is null || below is null || !SetComparer.Instance.Equals(before, below);
            before = below;
            if (below is not null && isNew)
            {
                path.Add((level, cell));
                Walk(below);
                path.RemoveAt(path.Count - 1);
            }
        }
    }

    /// <summary>What remains of the sets in a cell; null if one of them covers it all.</summary>
    private int[]? Below(int[] sets, int level, int cell)
    {
        var below = new List<int>(sets.Length);
        foreach (var set in sets)
        {
            var rest = diagram.Level(set) == level ? diagram.Children(set)[cell] : set;
            if (rest == CaseDiagram.All)
            {
                return null;
            }
            if (rest != CaseDiagram.None && !below.Contains(rest))
            {
                below.Add(rest);
            }
        }
        below.Sort();
        return [.. below];
    }

    private sealed class SetComparer : IEqualityComparer<int[]>
    {
        public static readonly SetComparer Instance = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] sets)
        {
            var hash = new HashCode();
            foreach (var set in sets)
            {
                hash.Add(set);
            }
            return hash.ToHashCode();
        }
    }
}
