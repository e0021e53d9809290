namespace GovPortal.Feel;

/// <content>Unary tests and the right side of <c>in</c>.</content>
internal sealed partial class FeelParser
{
    private UnaryTestsNode UnaryTests()
    {
        _in.SkipBlanks();
        var start = _in.Position;
        if (_in.Current == '-')
        {
            _in.Position++;
            _in.SkipBlanks();
            if (_in.AtEnd)
            {
                return new UnaryTestsNode([], false, _in.SpanOf(start, 1));
            }

            _in.Position = start;
        }
        if (_in.TryWord("not") && _in.TrySymbol('('))
        {
            var negated = Tests();
            if (_in.TrySymbol(')'))
            {
                var node = new UnaryTestsNode(negated, true, _in.Span(start));
                _in.SkipBlanks();
                if (_in.AtEnd)
                {
                    return Made(node);
                }
            }
        }
        // "not(a) or b" is an expression that begins with a call.
        _in.Position = start;
        var tests = Tests();
        return Made(new UnaryTestsNode(tests, false, _in.Span(start)));
    }

    private List<FeelNode> Tests()
    {
        List<FeelNode> tests = [];
        do
        {
            tests.Add(Test(Expression));
        }
        while (_in.TrySymbol(','));
        return tests;
    }

    private FeelNode Test(Func<FeelNode> expression)
    {
        _in.SkipBlanks();
        var start = _in.Position;
        return Comparison() is { } comparison ? Made(new ComparisonTestNode(comparison, Sum(), _in.Span(start))) : expression();
    }

    /// <summary>What stands after <c>in</c>; <c>?</c> is the tested value there.</summary>
    private List<FeelNode> InTests()
    {
        _locals.Add("?");
        var tests = OneOrMoreTests();
        _locals.RemoveAt(_locals.Count - 1);
        return tests;
    }

    /// <summary>One test, or several in brackets. Brackets also begin an expression or an open range.</summary>
    private List<FeelNode> OneOrMoreTests()
    {
        _in.SkipBlanks();
        var start = _in.Position;
        if (_in.Current != '(')
        {
            return [Test(Sum)];
        }

        _in.Position++;
        Enter();
        var outer = _inRangeEnd;
        _inRangeEnd = false;
        var tests = new List<FeelNode> { Test(Expression) };
        if (tests[0] is not ComparisonTestNode && _in.TrySymbol(".."))
        {
            tests[0] = RangeEnd(tests[0], false, start);
            _inRangeEnd = outer;
        }
        else
        {
            while (_in.TrySymbol(','))
            {
                tests.Add(Test(Expression));
            }

            _in.ExpectSymbol(')');
            _inRangeEnd = outer;
            if (tests is [not ComparisonTestNode])
            {
                tests[0] = Operators(Postfix(tests[0]), 4);
            }
        }
        _depth--;
        return tests;
    }
}
