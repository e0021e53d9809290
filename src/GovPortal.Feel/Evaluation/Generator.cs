namespace GovPortal.Feel;

/// <summary>
/// Turns a syntax tree into code: each variable gets a number in the frame, each name of the scope a number among the inputs.
/// Functions keep a copy of the variables around them, so that a call needs no chain of frames.
/// </summary>
internal sealed class Generator(FeelScope scope)
{
    /// <summary>A variable, or (without a name) the item of a filter, whose members are names.</summary>
    private readonly record struct Local(string? Name, int Slot);

    private readonly List<Local> locals = [];
    private readonly List<string> inputs = [];
    private int next, slots;

    /// <summary>How many variables the code needs.</summary>
    public int Slots => slots;

    /// <summary>The names of the scope that the code reads.</summary>
    public string[] Inputs => [.. inputs];

    public Code Generate(FeelNode node) => node switch
    {
        LiteralNode literal => new ConstantCode(literal.Value is bool truth ? FeelValue.Of(truth) : literal.Value),
        NameNode name => Name(name.Name, locals.Count - 1),
        NegationNode negation => new NegationCode(Generate(negation.Operand)),
        BinaryNode binary => Binary(binary),
        BetweenNode between => new BetweenCode(Generate(between.Value), Generate(between.Low), Generate(between.High)),
        InNode @in => Tests(Generate(@in.Value), @in.Tests, false, false),
        UnaryTestsNode tests => Tests(Name("?", locals.Count - 1), tests.Tests, tests.IsNegated, true),
        ComparisonTestNode => throw new InvalidOperationException("A comparison test stands only among tests."),
        RangeNode range => Range(range),
        IfNode @if => new IfCode(Generate(@if.Condition), Generate(@if.Then), Generate(@if.Else)),
        ForNode @for => For(@for),
        QuantifiedNode quantified => Quantified(quantified),
        FilterNode filter => Filter(filter),
        PathNode path => new PathCode(Generate(path.Source), path.Name),
        InvocationNode invocation => Invocation(invocation),
        FunctionNode function => Function(function),
        ListNode list => new ListCode([.. list.Items.Select(Generate)]),
        ContextNode context => Context(context),
        InstanceOfNode instance => new InstanceCode(Generate(instance.Value), instance.Type),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    /// <summary>Parts of a tree, a rough measure of the work of evaluating it once.</summary>
    public static int Size(FeelNode node) => 1 + node.Children.Sum(Size);

    private Code Name(string name, int from)
    {
        for (var i = from; i >= 0; i--)
        {
            if (locals[i].Name == name)
            {
                return new LocalCode(locals[i].Slot);
            }

            if (locals[i].Name is null)
            {
                var outer = name == "item" ? new LocalCode(locals[i].Slot) : Name(name, i - 1);
                return new ItemNameCode(locals[i].Slot, name, outer);
            }
        }
        if (!scope.TryGetType(name, out _))
        {
            return new ConstantCode(FeelFunctions.Find(name));
        }

        var index = inputs.IndexOf(name);
        if (index < 0)
        {
            index = inputs.Count;
            inputs.Add(name);
        }
        return new InputCode(index);
    }

    private Code Binary(BinaryNode node)
    {
        var (left, right) = (Generate(node.Left), Generate(node.Right));
        return node.Operator switch
        {
            FeelOperator.And => new LogicCode(false, left, right),
            FeelOperator.Or => new LogicCode(true, left, right),
            <= FeelOperator.Power => new ArithmeticCode(node.Operator, left, right),
            _ => new ComparisonCode(node.Operator, left, right),
        };
    }

    private TestsCode Tests(Code value, IReadOnlyList<FeelNode> nodes, bool isNegated, bool inTable)
    {
        var slot = Declare("?");
        Test[] tests = [.. nodes.Select(n => n is ComparisonTestNode test
            ? new Test(test.Operator, Generate(test.Operand), false)
            : new Test(null, Generate(n), ReadsInput(n)))];
        Forget(1);
        return new(value, slot, tests, isNegated, inTable);
    }

    private static bool ReadsInput(FeelNode node) => node is NameNode { Name: "?" } || node.Children.Any(ReadsInput);

    private Code Range(RangeNode node)
    {
        var low = node.Low is null ? null : Generate(node.Low);
        var high = node.High is null ? null : Generate(node.High);
        var range = new RangeCode(low, node.LowIncluded, high, node.HighIncluded, node.Operator);
        var isConstant = low is null or ConstantCode && high is null or ConstantCode;
        return isConstant ? new ConstantCode(range.Run(null!)) : range;
    }

    private ForCode For(ForNode node)
    {
        var iterators = Iterators(node.Iterators);
        var partial = Declare("partial");
        var body = Generate(node.Return);
        Forget(iterators.Length + 1);
        return new(iterators, body, Reads(node.Return, "partial") ? partial : null, Size(node.Return));
    }

    private static bool Reads(FeelNode node, string name) => (node as NameNode)?.Name == name || node.Children.Any(c => Reads(c, name));

    private QuantifiedCode Quantified(QuantifiedNode node)
    {
        var iterators = Iterators(node.Iterators);
        var condition = Generate(node.Condition);
        Forget(iterators.Length);
        return new(!node.IsEvery, iterators, condition, Size(node.Condition));
    }

    private IteratorCode[] Iterators(IReadOnlyList<FeelIterator> nodes)
    {
        var iterators = new IteratorCode[nodes.Count];
        for (var i = 0; i < iterators.Length; i++)
        {
            var (source, end) = (Generate(nodes[i].Source), nodes[i].End is { } last ? Generate(last) : null);
            iterators[i] = new(Declare(nodes[i].Name), source, end);
        }
        return iterators;
    }

    private FilterCode Filter(FilterNode node)
    {
        var source = Generate(node.Source);
        var slot = Declare(null);
        var filter = Generate(node.Filter);
        Forget(1);
        return new(source, filter, slot, Size(node.Filter));
    }

    private ContextCode Context(ContextNode node)
    {
        var first = next;
        var values = new Code[node.Entries.Count];
        // The slots of the entries come first, those that their values need behind them.
        next += values.Length;
        slots = Math.Max(slots, next);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Generate(node.Entries[i].Value);
            locals.Add(new(node.Entries[i].Key, first + i));
        }
        locals.RemoveRange(locals.Count - values.Length, values.Length);
        next = first;
        return new([.. node.Entries.Select(e => e.Key)], values, first);
    }

    private FunctionCode Function(FunctionNode node)
    {
        var (captured, slots) = (next, this.slots);
        this.slots = next;
        foreach (var parameter in node.Parameters)
        {
            Declare(parameter.Name);
        }

        var body = node.IsExternal ? new ConstantCode(null) : Generate(node.Body);
        var definition = new FunctionDefinition(node, new([.. node.Parameters.Select(p => p.Type ?? FeelType.Any)], FeelType.Any))
        {
            Captured = captured,
            Slots = this.slots,
            Size = Size(node.Body),
            Depth = node.Body.Depth,
            Body = body,
        };
        Forget(node.Parameters.Count);
        this.slots = Math.Max(slots, captured);
        return new(definition);
    }

    private Code Invocation(InvocationNode node)
    {
        Code[] arguments = [.. node.Arguments.Select(a => Generate(a.Value))];
        string[]? names = node.Arguments is [{ Name: not null }, ..] ? [.. node.Arguments.Select(a => a.Name!)] : null;
        var callee = Generate(node.Function);
        var builtIn = node.Function is NameNode name ? FeelFunctions.Find(name.Name) : null;
        if (callee is not ConstantCode { Value: BuiltInFunction function })
        {
            return new CallCode(callee, builtIn, names, arguments);
        }

        return function.Bind(names, arguments.Length) is var (form, order)
            ? new BuiltInCode(form, [.. order.Select(o => o < 0 ? null : arguments[o])])
            : new ConstantCode(null);
    }

    private int Declare(string? name)
    {
        var slot = next++;
        slots = Math.Max(slots, next);
        locals.Add(new(name, slot));
        return slot;
    }

    private void Forget(int count)
    {
        locals.RemoveRange(locals.Count - count, count);
        next -= count;
    }
}
