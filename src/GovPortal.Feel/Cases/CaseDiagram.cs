namespace GovPortal.Feel;

/// <summary>
/// Sets of cases as nodes of a shared multi-valued decision diagram. A case picks one cell on each level; a node branches
/// on the cell of its level. Equal sets are the same node, so comparing sets is comparing numbers.
/// </summary>
/// <remarks>Every step of work is counted: a set that grows beyond the limit ends in <see cref="CaseLimitException"/>.</remarks>
internal sealed class CaseDiagram(long workLimit)
{
    /// <summary>The set without a case.</summary>
    public const int None = 0;

    /// <summary>The set of all cases.</summary>
    public const int All = 1;

    // What a node costs besides its children, in steps of a child.
    private const int NodeWork = 32;

    private readonly List<Node> nodes = [new(int.MaxValue, []), new(int.MaxValue, [])];
    private readonly Dictionary<Node, int> known = new(NodeComparer.Instance);
    private readonly Dictionary<(int, int), int> both = [];
    private readonly Dictionary<int, int> complements = [];
    private long work;

    public int Level(int set) => nodes[set].Level;

    /// <summary>The sets that remain below each cell of the set's own level.</summary>
    public int[] Children(int set) => nodes[set].Children;

    /// <summary>The cases whose cell on <paramref name="level"/> is marked.</summary>
    public int Cells(int level, bool[] marked) => Make(level, Array.ConvertAll(marked, m => m ? All : None));

    public int And(int first, int second)
    {
        if (first == None || second == None)
        {
            return None;
        }
        if (first == All || first == second)
        {
            return second;
        }
        if (second == All)
        {
            return first;
        }
        var key = first < second ? (first, second) : (second, first);
        if (both.TryGetValue(key, out var known))
        {
            return known;
        }
        var (a, b) = (nodes[first], nodes[second]);
        var level = Math.Min(a.Level, b.Level);
        var children = new int[(a.Level == level ? a : b).Children.Length];
        Spend(NodeWork + children.Length);
        for (var cell = 0; cell < children.Length; cell++)
        {
            children[cell] = And(a.Level == level ? a.Children[cell] : first, b.Level == level ? b.Children[cell] : second);
        }
        return both[key] = Make(level, children);
    }

    public int Not(int set)
    {
        if (set <= All)
        {
            return All - set;
        }
        if (complements.TryGetValue(set, out var known))
        {
            return known;
        }
        var node = nodes[set];
        Spend(NodeWork + node.Children.Length);
        var complement = Make(node.Level, Array.ConvertAll(node.Children, Not));
        complements[complement] = set;
        return complements[set] = complement;
    }

    public int Or(int first, int second) => Not(And(Not(first), Not(second)));

    /// <summary>Counts <paramref name="steps"/> against the limit of the whole analysis.</summary>
    /// <exception cref="CaseLimitException">The limit is reached.</exception>
    public void Spend(long steps)
    {
        work += steps;
        if (work > workLimit)
        {
            throw new CaseLimitException();
        }
    }

    /// <summary>Begins to count anew, for the next part of an analysis.</summary>
    public void Refill() => work = 0;

    private int Make(int level, int[] children)
    {
        if (Array.TrueForAll(children, c => c == children[0]))
        {
            return children[0];
        }
        var node = new Node(level, children);
        if (!known.TryGetValue(node, out var set))
        {
            set = nodes.Count;
            nodes.Add(node);
            known.Add(node, set);
        }
        return set;
    }

    private readonly record struct Node(int Level, int[] Children);

    private sealed class NodeComparer : IEqualityComparer<Node>
    {
        public static readonly NodeComparer Instance = new();

        public bool Equals(Node x, Node y) => x.Level == y.Level && x.Children.AsSpan().SequenceEqual(y.Children);

        public int GetHashCode(Node node)
        {
            var hash = new HashCode();
            hash.Add(node.Level);
            foreach (var child in node.Children)
            {
                hash.Add(child);
            }
            return hash.ToHashCode();
        }
    }
}

/// <summary>A set of conditions needs more work than an analysis may take.</summary>
internal sealed class CaseLimitException : Exception;
