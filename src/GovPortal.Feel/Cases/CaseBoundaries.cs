namespace GovPortal.Feel;

/// <summary>Collects the values at which rules change their mind.</summary>
internal sealed class CaseBoundaries(FeelScope scope, FeelDate? today)
{
    private readonly Dictionary<string, List<object?>> values = [];

    public static IReadOnlyDictionary<string, IReadOnlyList<object?>> Of(IEnumerable<FeelNode> rules, FeelScope scope, FeelDate? today)
    {
        var boundaries = new CaseBoundaries(scope, today);
        foreach (var rule in rules)
        {
            boundaries.Visit(rule, null);
        }
        return boundaries.values.ToDictionary(v => v.Key, v => (IReadOnlyList<object?>)boundaries.Sorted(v.Value));
    }

    private void Visit(FeelNode node, FeelNode? input)
    {
        switch (node)
        {
            case NameNode or PathNode:
                AddName(node);
                break;
            case BinaryNode { Operator: >= FeelOperator.Equal and <= FeelOperator.GreaterOrEqual } comparison:
                AddPair(comparison.Left, comparison.Right, input);
                break;
            case BetweenNode between:
                AddPair(between.Value, between.Low, input);
                AddPair(between.Value, between.High, input);
                break;
            case InNode test:
                AddTests(test.Value, test.Tests, input);
                break;
            case UnaryTestsNode tests when input is not null:
                AddTests(input, tests.Tests, input);
                break;
        }
        foreach (var child in node.Children)
        {
            Visit(child, node is InNode own && child != own.Value ? own.Value : input);
        }
    }

    private void AddTests(FeelNode value, IEnumerable<FeelNode> tests, FeelNode? input)
    {
        foreach (var test in tests)
        {
            foreach (var constant in test is ComparisonTestNode or RangeNode or ListNode ? test.Children : [test])
            {
                AddPair(value, constant, input);
            }
        }
    }

    private void AddPair(FeelNode left, FeelNode right, FeelNode? input)
    {
        foreach (var (part, other) in ((FeelNode, FeelNode)[])[(left, right), (right, left)])
        {
            var name = part is NameNode { Name: "?" } && input is not null ? input : part;
            if (name is NameNode or PathNode && Key(name) is { } key)
            {
                AddName(name);
                if (Constants.TryRead(other, out var constant))
                {
                    Add(key, TypeChecker.TypeOf(name, scope), constant);
                }
                else if (today is { } day && TodayOffset.Read(other)?.On(day) is { } date)
                {
                    Add(key, TypeChecker.TypeOf(name, scope), date);
                }
            }
        }
    }

    /// <summary>The name as it is known; null for what is no name of the scope.</summary>
    private string? Key(FeelNode node)
    {
        var root = node;
        while (root is PathNode path)
        {
            root = path.Source;
        }
        return root is NameNode name && scope.TryGetType(name.Name, out _) ? node.ToString() : null;
    }

    private void AddName(FeelNode node)
    {
        if (Key(node) is not { } key || this.values.ContainsKey(key))
        {
            return;
        }
        var type = TypeChecker.TypeOf(node, scope);
        var values = this.values[key] = [];
        if (type.IsNullable)
        {
            values.Add(null);
        }
        switch (type)
        {
            case BooleanType:
                values.AddRange([false, true]);
                break;
            case TextType { Allowed: { } allowed }:
                values.AddRange(allowed);
                break;
            case NumberType { Minimum: var low, Maximum: var high }:
                values.AddRange(new[] { low, high }.Where(e => e is not null).Cast<object?>());
                break;
            case DateType { Minimum: var first, Maximum: var last }:
                values.AddRange(new[] { first, last }.Where(e => e is not null).Cast<object?>());
                break;
        }
    }

    private void Add(string key, FeelType type, object? constant)
    {
        if (constant is null || !TypeRelations.SameKind(type, Constants.TypeOf(constant)))
        {
            return;
        }
        var values = this.values[key];
        values.Add(constant);
        if (CaseCount.Of(constant) is not { } count)
        {
            return;
        }
        // The neighbours: the next whole count, the next cent of a number with decimals, the next second.
        var step = type is NumberType { Whole: false } ? 0.01m : 1;
        var (low, high) = CaseCount.Ends(type);
        foreach (var neighbour in (decimal[])[count - step, count + step])
        {
            if (!(neighbour < low) && !(neighbour > high))
            {
                values.Add(CaseCount.Value(type, neighbour));
            }
        }
    }

    private List<object?> Sorted(List<object?> values) =>
        [.. values.Distinct().OrderBy(v => CaseCount.Of(v) is { } count ? count : v is null ? decimal.MinValue : 0)];
}
