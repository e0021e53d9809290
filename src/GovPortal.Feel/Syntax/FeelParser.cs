namespace GovPortal.Feel;

/// <summary>
/// Recursive descent over the grammar of DMN 1.5. Names are read with the scope: the longest name known at a place is meant.
/// Split by area: operators here, then what they join, control, names, types and unary tests.
/// </summary>
internal sealed partial class FeelParser
{
    private const int MaxLength = 20_000;

    private readonly FeelReader reader;
    private readonly FeelScope scope;
    private readonly FeelLimits limits;
    private int depth;

    private FeelParser(string text, FeelScope scope, FeelLimits limits)
    {
        if (text.Length > MaxLength)
        {
            throw new FeelSyntaxException(new($"The expression is longer than {MaxLength} characters.", 1, 1, 0));
        }

        (reader, this.scope, this.limits) = (new(text), scope, limits);
        members = new(scope.MemberNames);
    }

    /// <exception cref="FeelSyntaxException">The text is no expression.</exception>
    public static FeelNode ParseExpression(string text, FeelScope scope, FeelLimits limits)
    {
        var parser = new FeelParser(text, scope, limits);
        var node = parser.Expression();
        parser.ExpectEnd();
        return node;
    }

    /// <summary>Reads unary tests; <c>?</c> has to be in the scope.</summary>
    /// <exception cref="FeelSyntaxException">The text is no list of unary tests.</exception>
    public static UnaryTestsNode ParseTests(string text, FeelScope scope, FeelLimits limits)
    {
        var parser = new FeelParser(text, scope, limits);
        var node = parser.UnaryTests();
        parser.ExpectEnd();
        return node;
    }

    private void ExpectEnd()
    {
        reader.SkipBlanks();
        if (!reader.AtEnd)
        {
            throw reader.Unexpected("an operator or the end");
        }
    }

    private FeelNode Expression() => Operators(Unary(), 1);

    /// <summary>An expression without <c>and</c>, <c>or</c> and comparisons.</summary>
    private FeelNode Sum() => Operators(Unary(), 4);

    /// <summary>Precedence climbing: 1 or, 2 and, 3 comparison, 4 sum, 5 product, 6 power; all join to the left.</summary>
    private FeelNode Operators(FeelNode left, int lowest)
    {
        while (true)
        {
            var start = left.Span.Start;
            var before = reader.Position;
            if (Operator() is not var (precedence, symbol, operation))
            {
                return left;
            }

            if (precedence < lowest)
            {
                reader.Position = before;
                return left;
            }
            if (operation is { } binary)
            {
                var right = Operators(Unary(), precedence + 1);
                left = Made(new BinaryNode(binary, left, right, reader.Span(start)));
            }
            else if (symbol == "between")
            {
                var low = Sum();
                reader.ExpectWord("and");
                var high = Sum();
                left = Made(new BetweenNode(left, low, high, reader.Span(start)));
            }
            else
            {
                var tests = InTests();
                left = Made(new InNode(left, tests, reader.Span(start)));
            }
        }
    }

    private (int Precedence, string Symbol, FeelOperator? Operation)? Operator()
    {
        reader.SkipBlanks();
        switch (reader.Current)
        {
            case 'o' when reader.TryWord("or"): return (1, "or", FeelOperator.Or);
            case 'a' when reader.TryWord("and"): return (2, "and", FeelOperator.And);
            case 'b' when reader.TryWord("between"): return (3, "between", null);
            case 'i' when reader.TryWord("in"): return (3, "in", null);
            case '+': reader.Position++; return (4, "+", FeelOperator.Add);
            case '-': reader.Position++; return (4, "-", FeelOperator.Subtract);
            case '*' when reader.TrySymbol("**"): return (6, "**", FeelOperator.Power);
            case '*': reader.Position++; return (5, "*", FeelOperator.Multiply);
            case '/': reader.Position++; return (5, "/", FeelOperator.Divide);
            default: return Comparison() is { } comparison ? (3, "", comparison) : null;
        }
    }

    private FeelOperator? Comparison()
    {
        if (reader.TrySymbol("!="))
        {
            return FeelOperator.NotEqual;
        }

        if (reader.TrySymbol("<="))
        {
            return FeelOperator.LessOrEqual;
        }

        if (reader.TrySymbol(">="))
        {
            return FeelOperator.GreaterOrEqual;
        }

        if (reader.TrySymbol('='))
        {
            return FeelOperator.Equal;
        }

        if (reader.TrySymbol('<'))
        {
            return FeelOperator.Less;
        }

        if (reader.TrySymbol('>'))
        {
            return FeelOperator.Greater;
        }

        return null;
    }

    private FeelNode Unary()
    {
        Enter();
        reader.SkipBlanks();
        var start = reader.Position;
        FeelNode node;
        if (reader.TrySymbol('-'))
        {
            var operand = Unary();
            node = operand is LiteralNode { Value: decimal number } && operand.Span.Start == start + 1
                ? new LiteralNode(-number, reader.Span(start))
                : Made(new NegationNode(operand, reader.Span(start)));
        }
        else
        {
            node = Postfix(Primary());
        }
        depth--;
        return node;
    }

    /// <summary>Counts nesting, so that hostile text ends in an error instead of an overflow of the stack.</summary>
    private void Enter()
    {
        if (++depth > limits.Depth)
        {
            throw TooDeep();
        }
    }

    /// <summary>A part with its depth. Long chains of operators are deep without being nested.</summary>
    private T Made<T>(T node) where T : FeelNode
    {
        var depth = 0;
        foreach (var child in node.Children)
        {
            depth = Math.Max(depth, child.Depth);
        }

        if (depth >= limits.Depth)
        {
            throw TooDeep();
        }

        node.Depth = depth + 1;
        return node;
    }

    private FeelSyntaxException TooDeep() => reader.Error(Math.Min(reader.Position, reader.Text.Length), 0, $"The expression is nested more than {limits.Depth} levels deep.");
}
