namespace GovPortal.Feel;

/// <content>Unary tests and the right side of <c>in</c>.</content>
internal sealed partial class FeelParser
{
    private UnaryTestsNode UnaryTests()
    {
        reader.SkipBlanks();
        var start = reader.Position;
        if (reader.Current == '-')
        {
            reader.Position++;
            reader.SkipBlanks();
            if (reader.AtEnd)
            {
                return new UnaryTestsNode([], false, reader.SpanOf(start, 1));
            }

            reader.Position = start;
        }
        if (reader.TryWord("not") && reader.TrySymbol('('))
        {
            var negated = Tests();
            if (reader.TrySymbol(')'))
            {
                var node = new UnaryTestsNode(negated, true, reader.Span(start));
                reader.SkipBlanks();
                if (reader.AtEnd)
                {
                    return Made(node);
                }
            }
        }
        // "not(a) or b" is an expression that begins with a call.
        reader.Position = start;
        var tests = Tests();
        return Made(new UnaryTestsNode(tests, false, reader.Span(start)));
    }

    private List<FeelNode> Tests()
    {
        List<FeelNode> tests = [];
        do
        {
            tests.Add(Test(Expression));
        }
        while (reader.TrySymbol(','));
        return tests;
    }

    private FeelNode Test(Func<FeelNode> expression)
    {
        reader.SkipBlanks();
        var start = reader.Position;
        return Comparison() is { } comparison ? Made(new ComparisonTestNode(comparison, Sum(), reader.Span(start))) : expression();
    }

    /// <summary>What stands after <c>in</c>; <c>?</c> is the tested value there.</summary>
    private List<FeelNode> InTests()
    {
        locals.Add("?");
        var tests = OneOrMoreTests();
        locals.RemoveAt(locals.Count - 1);
        return tests;
    }

    /// <summary>One test, or several in brackets. Brackets also begin an expression or an open range.</summary>
    private List<FeelNode> OneOrMoreTests()
    {
        reader.SkipBlanks();
        var start = reader.Position;
        if (reader.Current != '(')
        {
            return [Test(Sum)];
        }

        reader.Position++;
        Enter();
        var outer = inRangeEnd;
        inRangeEnd = false;
        var tests = new List<FeelNode> { Test(Expression) };
        if (tests[0] is not ComparisonTestNode && reader.TrySymbol(".."))
        {
            tests[0] = RangeEnd(tests[0], false, start);
            inRangeEnd = outer;
        }
        else
        {
            while (reader.TrySymbol(','))
            {
                tests.Add(Test(Expression));
            }

            reader.ExpectSymbol(')');
            inRangeEnd = outer;
            if (tests is [not ComparisonTestNode])
            {
                tests[0] = Operators(Postfix(tests[0]), 4);
            }
        }
        depth--;
        return tests;
    }
}
