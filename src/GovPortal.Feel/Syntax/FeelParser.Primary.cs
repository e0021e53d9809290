namespace GovPortal.Feel;

/// <content>Literals, brackets, and what may follow them: paths, filters and calls.</content>
internal sealed partial class FeelParser
{
    private FeelNode Primary()
    {
        _in.SkipBlanks();
        var start = _in.Position;
        switch (_in.Current)
        {
            case '"': return new LiteralNode(_in.String(), _in.Span(start));
            case '@' when _in.Ahead(1) == '"': return AtLiteral();
            case '(': return Bracketed();
            case '[': return ListOrRange();
            case ']': return OpenRange();
            case '{': return Context();
            case '.' when char.IsAsciiDigit(_in.Ahead(1)):
            case >= '0' and <= '9': return _in.Number();
            case '?' when !FeelName.IsPart(_in.Ahead(1)):
                _in.Position++;
                return _scope.TryGetType("?", out _) || _locals.Contains("?")
                    ? new NameNode("?", _in.Span(start))
                    : throw _in.Error(start, 1, "“?” has a meaning only in unary tests.");
            default: return NameOrControl();
        }
    }

    private LiteralNode AtLiteral()
    {
        var start = _in.Position++;
        var text = _in.String();
        var value = TemporalText.Parse(text) ?? throw _in.Error(start, _in.Position - start, $"“{text}” is no date, time or duration.");
        return new(value, _in.Span(start));
    }

    /// <summary><c>(expression)</c>, <c>(a..b]</c> or <c>(&lt; a)</c>.</summary>
    private FeelNode Bracketed()
    {
        var start = _in.Position++;
        if (Comparison() is { } comparison)
        {
            var operand = Sum();
            _in.ExpectSymbol(')');
            return OneSidedRange(comparison, operand, _in.Span(start));
        }
        var first = Expression();
        if (_in.TrySymbol(".."))
        {
            return RangeEnd(first, false, start);
        }

        _in.ExpectSymbol(')');
        return first;
    }

    private FeelNode ListOrRange()
    {
        var start = _in.Position++;
        List<FeelNode> items = [];
        if (!_in.TrySymbol(']'))
        {
            do
            {
                // The standard also lets (a..b) and the like stand as items, and tests such as < 5 in lists that are tested with "in".
                _in.SkipBlanks();
                var at = _in.Position;
                items.Add(Comparison() is { } comparison ? OneSidedRange(comparison, Sum(), _in.Span(at)) : Expression());
                if (items.Count == 1 && _in.TrySymbol(".."))
                {
                    return RangeEnd(items[0], true, start);
                }
            }
            while (_in.TrySymbol(','));
            _in.ExpectSymbol(']');
        }
        return Made(new ListNode(items, _in.Span(start)));
    }

    private RangeNode OpenRange()
    {
        var start = _in.Position++;
        var low = Expression();
        if (!_in.TrySymbol(".."))
        {
            throw _in.Unexpected("“..”");
        }

        return RangeEnd(low, false, start);
    }

    private RangeNode RangeEnd(FeelNode low, bool lowIncluded, int start)
    {
        var outer = _inRangeEnd;
        _inRangeEnd = true;
        var high = Expression();
        _inRangeEnd = outer;
        if (_in.TrySymbol(']'))
        {
            return Made(new RangeNode(low, lowIncluded, high, true, _in.Span(start)));
        }

        if (_in.TrySymbol(')') || _in.TrySymbol('['))
        {
            return Made(new RangeNode(low, lowIncluded, high, false, _in.Span(start)));
        }

        throw _in.Unexpected("“]”, “)” or “[”");
    }

    private RangeNode OneSidedRange(FeelOperator comparison, FeelNode operand, FeelSpan span) => Made(comparison switch
    {
        FeelOperator.Less => new RangeNode(null, false, operand, false, span) { Operator = comparison },
        FeelOperator.LessOrEqual => new RangeNode(null, false, operand, true, span) { Operator = comparison },
        FeelOperator.Greater => new RangeNode(operand, false, null, false, span) { Operator = comparison },
        FeelOperator.GreaterOrEqual => new RangeNode(operand, true, null, false, span) { Operator = comparison },
        FeelOperator.Equal => new RangeNode(operand, true, operand, true, span) { Operator = comparison },
        _ => new RangeNode(operand, false, operand, false, span) { Operator = comparison },
    });

    private ContextNode Context()
    {
        var start = _in.Position++;
        var outer = _locals.Count;
        List<FeelEntry> entries = [];
        if (!_in.TrySymbol('}'))
        {
            do
            {
                _in.SkipBlanks();
                var at = _in.Position;
                var key = _in.Current == '"' ? _in.String() : NameUntil(":");
                var span = _in.Span(at);
                if (entries.Exists(e => e.Key == key))
                {
                    throw _in.Error(at, span.Length, $"The context has two entries named “{key}”.");
                }

                _in.ExpectSymbol(':');
                var value = Expression();
                entries.Add(new(key, value, span));
                _members.Add(key);
                _locals.Add(key);
            }
            while (_in.TrySymbol(','));
            _in.ExpectSymbol('}');
        }
        _locals.RemoveRange(outer, _locals.Count - outer);
        return Made(new ContextNode(entries, _in.Span(start)));
    }

    private FeelNode Postfix(FeelNode node)
    {
        var start = node.Span.Start;
        while (true)
        {
            _in.SkipBlanks();
            switch (_in.Current)
            {
                case '.' when _in.Ahead(1) != '.':
                    _in.Position++;
                    node = Made(new PathNode(node, MemberName(), _in.Span(start)));
                    break;
                case '[' when !_inRangeEnd || FollowedByExpression():
                    node = Filter(node, start);
                    break;
                case '(' when node is not LiteralNode:
                    node = Call(node, start);
                    break;
                case 'i' when _in.IsAtWord("instance"):
                    node = InstanceOf(node, start);
                    break;
                default: return node;
            }
        }
    }

    /// <summary>Whether a bracket begins a filter; in <c>[1..3[</c> it ends a range.</summary>
    private bool FollowedByExpression()
    {
        var before = _in.Position++;
        _in.SkipBlanks();
        var next = _in.Current;
        var word = _in.Word(_in.Position);
        _in.Position = before;
        return word != "" ? word is "if" or "for" or "some" or "every" or "function" or "true" or "false" or "null" || !FeelName.IsKeyword(word)
            : char.IsAsciiDigit(next) || next is '"' or '(' or '[' or '{' or '@' or '?' or '-';
    }

    private FilterNode Filter(FeelNode source, int start)
    {
        _in.Position++;
        var (outerRange, outerFilter) = (_inRangeEnd, _inFilter);
        (_inRangeEnd, _inFilter) = (false, true);
        _locals.Add("item");
        var filter = Expression();
        _in.ExpectSymbol(']');
        _locals.RemoveAt(_locals.Count - 1);
        (_inRangeEnd, _inFilter) = (outerRange, outerFilter);
        return Made(new FilterNode(source, filter, _in.Span(start)));
    }

    private InvocationNode Call(FeelNode function, int start)
    {
        _in.Position++;
        var outer = _inRangeEnd;
        _inRangeEnd = false;
        List<FeelArgument> arguments = [];
        if (!_in.TrySymbol(')'))
        {
            do
            {
                _in.SkipBlanks();
                var at = _in.Position;
                var name = IsAtNamedArgument() ? NameUntil(":") : null;
                if (name is not null)
                {
                    _in.ExpectSymbol(':');
                }

                if (arguments.Count > 0 && arguments[0].Name is null != name is null)
                {
                    throw _in.Error(at, 0, "Arguments are all named or none is.");
                }

                if (name is not null && arguments.Exists(a => a.Name == name))
                {
                    throw _in.Error(at, name.Length, $"The argument “{name}” is given twice.");
                }

                arguments.Add(new(name, Expression(), _in.Span(at)));
            }
            while (_in.TrySymbol(','));
            _in.ExpectSymbol(')');
        }
        _inRangeEnd = outer;
        return Made(new InvocationNode(function, arguments, _in.Span(start)));
    }
}
