namespace GovPortal.Feel;

/// <summary>Reads conditions as formulas over terms and their scales.</summary>
/// <remarks>Parts with the same text are the same term, since an evaluation gives them the same value.</remarks>
internal sealed class CaseTerms(FeelScope scope)
{
    private readonly Dictionary<string, CaseTerm> terms = [];
    private readonly Dictionary<string, ComparisonScale> pairs = [];
    private readonly List<CaseScale> scales = [];
    private FeelNode? input;

    /// <summary>Fixes the cells and levels of all scales; to be called once, when all conditions are read.</summary>
    public IReadOnlyList<CaseScale> Divide()
    {
        foreach (var term in terms.Values)
        {
            term.Complete();
        }
        for (var level = 0; level < scales.Count; level++)
        {
            scales[level].Level = level;
            scales[level].Divide();
        }
        return scales;
    }

    /// <summary>Reads tests on an input; <c>?</c> in them is that input.</summary>
    public CaseFormula Read(FeelNode tests, FeelNode? input)
    {
        (var outer, this.input) = (this.input, input);
        var formula = Read(tests);
        this.input = outer;
        return formula;
    }

    public CaseFormula Read(FeelNode node) => node switch
    {
        LiteralNode literal => new KnownFormula(literal.Value as bool?),
        BinaryNode { Operator: FeelOperator.And } both => new AndFormula(Read(both.Left), Read(both.Right)),
        BinaryNode { Operator: FeelOperator.Or } either => new OrFormula(Read(either.Left), Read(either.Right)),
        BinaryNode { Operator: >= FeelOperator.Equal and <= FeelOperator.GreaterOrEqual } test => Compare(test.Operator, test.Left, test.Right),
        BetweenNode between => new BothFormula(
            Compare(FeelOperator.GreaterOrEqual, between.Value, between.Low), Compare(FeelOperator.LessOrEqual, between.Value, between.High)),
        InNode test => Tests(test.Tests, test.Value),
        UnaryTestsNode { Tests.Count: 0 } => CaseFormula.True,
        UnaryTestsNode tests when tests.IsNegated => new NotFormula(Tests(tests.Tests, new NameNode("?", tests.Span), inTable: true)),
        UnaryTestsNode tests => Tests(tests.Tests, new NameNode("?", tests.Span), inTable: true),
        // Something else than true, false or null is no condition: the result is null then, and neither branch.
        IfNode choice when TypeOf(choice.Condition) is BooleanType or NullType => new IfFormula(Read(choice.Condition), Read(choice.Then), Read(choice.Else)),
        InvocationNode { Function: NameNode { Name: "not" }, Arguments: [var negand] }
            when IsBuiltIn("not") && TypeOf(negand.Value) is BooleanType => new NotFormula(Read(negand.Value)),
        InvocationNode { Function: NameNode { Name: "list contains" }, Arguments: [{ Value: ListNode list, Name: null }, { Name: null } item] }
            when IsBuiltIn("list contains") && list.Items.All(i => Constants.TryRead(i, out _)) =>
            CaseFormula.Any(list.Items.Select(i => Item(i, item.Value))),
        NameNode { Name: "?" } when input is not null => Read(input, null),
        _ => TypeOf(node) switch
        {
            BooleanType => Term(node).IsTrue(),
            // It may be something else than true, false or null; as a condition that counts as null, yet it is not null.
            AnyType => Opaque($"({Text(node)})"),
            _ => CaseFormula.Null,
        },
    };

    private bool IsBuiltIn(string function) => !scope.TryGetType(function, out _);

    private CaseFormula Tests(IReadOnlyList<FeelNode> tests, FeelNode value, bool inTable = false) =>
        CaseFormula.Any(tests.Select(t => Test(t, value, inTable)));

    private CaseFormula Test(FeelNode test, FeelNode value, bool inTable)
    {
        switch (test)
        {
            case ComparisonTestNode comparison:
                return Compare(comparison.Operator, value, comparison.Operand);
            case RangeNode range:
                return Range(range, value);
            case ListNode list when TypeOf(value) is not (ListType or AnyType) && list.Items.All(i => i is RangeNode || Constants.TryRead(i, out _)):
                return CaseFormula.Any(list.Items.Select(i => Item(i, value)));
            case var _ when Constants.TryRead(test, out var constant) && constant is not bool:
                return Item(test, value);
        }
        return TypeOf(test) switch
        {
            BooleanType when MentionsInput(test) => Read(test, Resolved(value)),
            BooleanType when test is LiteralNode && TypeOf(value) is BooleanType => Compare(FeelOperator.Equal, value, test),
            // In a table a cell may be a condition on other names.
            BooleanType when inTable && test is not LiteralNode && TypeOf(value) is not (BooleanType or AnyType or NullType) => Read(test),
            ListType { IsNullable: false, Of: var of } when of.AlwaysCompares() && TypeOf(value) is not (ListType or AnyType) => Contains(test, value),
            var type when type.AlwaysCompares() && TypeRelations.SameKind(type, TypeOf(value)) && type is not BooleanType => Item(test, value),
            _ => Opaque($"{Text(value)} {(inTable ? "meets" : "in")} ({Text(test)})"),
        };
    }

    /// <summary>What is compared as an item of a list or of tests is simply not equal where equality would be null.</summary>
    private CaseFormula Item(FeelNode item, FeelNode value) =>
        new DefiniteFormula(item is RangeNode range ? Range(range, value) : Compare(FeelOperator.Equal, value, item));

    private CaseFormula Range(RangeNode range, FeelNode value)
    {
        if (range.Operator is FeelOperator.Equal or FeelOperator.NotEqual && (range.Low ?? range.High) is { } only)
        {
            // Unlike the operators outside of a range, these two are null for null.
            var equal = new BothFormula(Compare(FeelOperator.GreaterOrEqual, value, only), Compare(FeelOperator.LessOrEqual, value, only));
            return range.Operator == FeelOperator.Equal ? equal : new NotFormula(equal);
        }
        var low = range.Low is null ? null : Compare(range.LowIncluded ? FeelOperator.GreaterOrEqual : FeelOperator.Greater, value, range.Low);
        var high = range.High is null ? null : Compare(range.HighIncluded ? FeelOperator.LessOrEqual : FeelOperator.Less, value, range.High);
        return low is null || high is null ? low ?? high ?? CaseFormula.Null : new BothFormula(low, high);
    }

    private CaseFormula Compare(FeelOperator comparison, FeelNode left, FeelNode right)
    {
        (left, right) = (Resolved(left), Resolved(right));
        return comparison switch
        {
            FeelOperator.Equal => Equal(left, right),
            FeelOperator.NotEqual => new NotFormula(Equal(left, right)),
            FeelOperator.Less => Order(Comparison.Less, left, right),
            FeelOperator.LessOrEqual => Order(Comparison.LessOrEqual, left, right),
            FeelOperator.GreaterOrEqual => Order(Comparison.GreaterOrEqual, left, right),
            _ => Order(Comparison.Greater, left, right),
        };
    }

    private CaseFormula Equal(FeelNode left, FeelNode right)
    {
        if (Constants.TryRead(left, out var first) && !Constants.TryRead(right, out _))
        {
            (left, right) = (right, left);
        }
        var type = TypeOf(left);
        if (Constants.TryRead(right, out var constant))
        {
            switch (constant)
            {
                case null when type is BooleanType:
                    return new SameFormula(Read(left), CaseFormula.Null);
                case null when !Constants.TryRead(left, out _):
                    return Term(left).IsNull();
                case bool truth when type is BooleanType:
                    return new SameFormula(Read(left), new KnownFormula(truth));
                case string text when type is TextType:
                    return new DefiniteFormula(Term(left).IsText(text));
            }
        }
        else if (type is BooleanType && TypeOf(right) is BooleanType)
        {
            return new SameFormula(Read(left), Read(right));
        }
        else if (IsEmptyList(left, right) is { } isEmpty)
        {
            return isEmpty;
        }
        if (Ordered(Comparison.Equal, left, right) is { } ordered)
        {
            return ordered;
        }
        if (Pair(Comparison.Equal, left, right) is { } pair)
        {
            return new OrFormula(new AndFormula(Term(left).IsNull(), Term(right).IsNull()), new DefiniteFormula(pair));
        }
        var (a, b) = (Text(left), Text(right));
        return Opaque(string.CompareOrdinal(a, b) <= 0 ? $"{a} = {b}" : $"{b} = {a}");
    }

    private CaseFormula Order(Comparison comparison, FeelNode left, FeelNode right) =>
        Ordered(comparison, left, right) ?? Pair(comparison, left, right) ?? comparison switch
        {
            // Where values compare at all, exactly one of < and >= holds; where they do not, both are null.
            Comparison.Less => Opaque($"{Text(left)} < {Text(right)}"),
            Comparison.GreaterOrEqual => new NotFormula(Opaque($"{Text(left)} < {Text(right)}")),
            Comparison.Greater => Opaque($"{Text(right)} < {Text(left)}"),
            _ => new NotFormula(Opaque($"{Text(right)} < {Text(left)}")),
        };

    /// <summary>A comparison of a term with a constant or with a day relative to today; null if it is something else.</summary>
    private CaseFormula? Ordered(Comparison comparison, FeelNode left, FeelNode right)
    {
        if (IsFixed(left) && !IsFixed(right))
        {
            (left, right, comparison) = (right, left, Turned(comparison));
        }
        if (IsFixed(left) || !IsFixed(right))
        {
            return null;
        }
        var type = TypeOf(left);
        CaseFormula? formula = null;
        if (TodayOffset.Read(right) is { } offset)
        {
            formula = type is DateType ? Term(left).AgainstToday(comparison, offset) : null;
        }
        else if (Constants.TryRead(right, out var constant) && CaseCount.Of(constant) is { } count && TypeRelations.SameKind(type, Constants.TypeOf(constant)))
        {
            formula = Term(left).Against(comparison, count);
        }
        return formula is not null && comparison == Comparison.Equal ? new DefiniteFormula(formula) : formula;
    }

    private CaseFormula? Pair(Comparison comparison, FeelNode left, FeelNode right)
    {
        var type = TypeOf(left);
        if (IsFixed(left) || IsFixed(right) || !type.AlwaysCompares() || type is BooleanType || !TypeRelations.SameKind(type, TypeOf(right)))
        {
            return null;
        }
        if (string.CompareOrdinal(Text(left), Text(right)) > 0)
        {
            (left, right, comparison) = (right, left, Turned(comparison));
        }
        var (a, b) = (Term(left), Term(right));
        if (a == b)
        {
            return null;
        }
        if (!pairs.TryGetValue($"{a.Label}\n{b.Label}", out var scale))
        {
            scale = new(a.Label, b.Label);
            pairs.Add($"{a.Label}\n{b.Label}", scale);
            scales.Add(scale);
        }
        bool[] marked =
        [
            comparison is Comparison.Less or Comparison.LessOrEqual,
            comparison is Comparison.LessOrEqual or Comparison.Equal or Comparison.GreaterOrEqual,
            comparison is Comparison.Greater or Comparison.GreaterOrEqual,
        ];
        return new CellFormula(() => scale, () => marked, a.Null, b.Null);
    }

    /// <summary>A list of which all possible items are known is empty when it contains none of them.</summary>
    private CaseFormula? IsEmptyList(FeelNode left, FeelNode right)
    {
        var list = right is ListNode { Items.Count: 0 } ? left : left is ListNode { Items.Count: 0 } ? right : null;
        if (list is null || TypeOf(list) is not ListType { IsNullable: false, Of: TextType { IsNullable: false, Allowed: { } allowed } })
        {
            return null;
        }
        return new NotFormula(CaseFormula.Any(allowed.Select(a => Contains(list, new LiteralNode(a, list.Span)))));
    }

    private CaseFormula Contains(FeelNode list, FeelNode item) => Term(new InvocationNode(
        new NameNode("list contains", list.Span), [new(null, list, list.Span), new(null, item, item.Span)], list.Span)).IsTrue();

    private static Comparison Turned(Comparison comparison) => (Comparison)((int)Comparison.Greater - (int)comparison);

    private static bool IsFixed(FeelNode node) => TodayOffset.Read(node) is not null || Constants.TryRead(node, out _);

    private FeelNode Resolved(FeelNode node) => node is NameNode { Name: "?" } && input is not null ? input : node;

    private static bool MentionsInput(FeelNode node) => node is NameNode { Name: "?" } || node.Children.Any(MentionsInput);

    /// <summary>The text that stands for a part; the input of the tests, if it reads that, belongs to it.</summary>
    private string Text(FeelNode node) => Resolved(node) is var resolved && resolved != node ? resolved.ToString()
        : input is not null && MentionsInput(node) ? $"{node} with ? = {input}" : node.ToString();

    private FeelType TypeOf(FeelNode node)
    {
        node = Resolved(node);
        return TypeChecker.TypeOf(node, input is null ? scope : scope.With("?", TypeChecker.TypeOf(input, scope)));
    }

    private CaseTerm Term(FeelNode node) => Term(Text(node), TypeOf(node));

    private CaseTerm Term(string text, FeelType type)
    {
        if (!terms.TryGetValue(text, out var term))
        {
            term = new(text, type, scales.Add);
            terms.Add(text, term);
        }
        return term;
    }

    private CaseFormula Opaque(string text) => Term(text, FeelType.Boolean.OrNull()).IsTrue();
}
