namespace GovPortal.Feel;

/// <content>Literals, brackets, and what may follow them: paths, filters and calls.</content>
internal sealed partial class FeelParser
{
    private FeelNode Primary()
    {
        reader.SkipBlanks();
        var start = reader.Position;
        switch (reader.Current)
        {
            case '"': return new LiteralNode(reader.String(), reader.Span(start));
            case '@' when reader.Ahead(1) == '"': return AtLiteral();
            case '(': return Bracketed();
            case '[': return ListOrRange();
            case ']': return OpenRange();
            case '{': return Context();
            case '.' when char.IsAsciiDigit(reader.Ahead(1)):
            case >= '0' and <= '9': return reader.Number();
            case '?' when !FeelName.IsPart(reader.Ahead(1)):
                reader.Position++;
                return scope.TryGetType("?", out _) || locals.Contains("?")
                    ? new NameNode("?", reader.Span(start))
                    : throw reader.Error(start, 1, "“?” has a meaning only in unary tests.");
            default: return NameOrControl();
        }
    }

    private LiteralNode AtLiteral()
    {
        var start = reader.Position++;
        var text = reader.String();
        var value = TemporalText.Parse(text) ?? throw reader.Error(start, reader.Position - start, $"“{text}” is no date, time or duration.");
        return new(value, reader.Span(start));
    }

    /// <summary><c>(expression)</c>, <c>(a..b]</c> or <c>(&lt; a)</c>.</summary>
    private FeelNode Bracketed()
    {
        var start = reader.Position++;
        if (Comparison() is { } comparison)
        {
            var operand = Sum();
            reader.ExpectSymbol(')');
            return OneSidedRange(comparison, operand, reader.Span(start));
        }
        var first = Expression();
        if (reader.TrySymbol(".."))
        {
            return RangeEnd(first, false, start);
        }

        reader.ExpectSymbol(')');
        return first;
    }

    private FeelNode ListOrRange()
    {
        var start = reader.Position++;
        List<FeelNode> items = [];
        if (!reader.TrySymbol(']'))
        {
            do
            {
                // The standard also lets (a..b) and the like stand as items, and tests such as < 5 in lists that are tested with "in".
                reader.SkipBlanks();
                var at = reader.Position;
                items.Add(Comparison() is { } comparison ? OneSidedRange(comparison, Sum(), reader.Span(at)) : Expression());
                if (items.Count == 1 && reader.TrySymbol(".."))
                {
                    return RangeEnd(items[0], true, start);
                }
            }
            while (reader.TrySymbol(','));
            reader.ExpectSymbol(']');
        }
        return Made(new ListNode(items, reader.Span(start)));
    }

    private RangeNode OpenRange()
    {
        var start = reader.Position++;
        var low = Expression();
        if (!reader.TrySymbol(".."))
        {
            throw reader.Unexpected("“..”");
        }

        return RangeEnd(low, false, start);
    }

    private RangeNode RangeEnd(FeelNode low, bool lowIncluded, int start)
    {
        var outer = inRangeEnd;
        inRangeEnd = true;
        var high = Expression();
        inRangeEnd = outer;
        if (reader.TrySymbol(']'))
        {
            return Made(new RangeNode(low, lowIncluded, high, true, reader.Span(start)));
        }

        if (reader.TrySymbol(')') || reader.TrySymbol('['))
        {
            return Made(new RangeNode(low, lowIncluded, high, false, reader.Span(start)));
        }

        throw reader.Unexpected("“]”, “)” or “[”");
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
        var start = reader.Position++;
        var outer = locals.Count;
        List<FeelEntry> entries = [];
        if (!reader.TrySymbol('}'))
        {
            do
            {
                reader.SkipBlanks();
                var at = reader.Position;
                var key = reader.Current == '"' ? reader.String() : NameUntil(":");
                var span = reader.Span(at);
                if (entries.Exists(e => e.Key == key))
                {
                    throw reader.Error(at, span.Length, $"The context has two entries named “{key}”.");
                }

                reader.ExpectSymbol(':');
                var value = Expression();
                entries.Add(new(key, value, span));
                members.Add(key);
                locals.Add(key);
            }
            while (reader.TrySymbol(','));
            reader.ExpectSymbol('}');
        }
        locals.RemoveRange(outer, locals.Count - outer);
        return Made(new ContextNode(entries, reader.Span(start)));
    }

    private FeelNode Postfix(FeelNode node)
    {
        var start = node.Span.Start;
        while (true)
        {
            reader.SkipBlanks();
            switch (reader.Current)
            {
                case '.' when reader.Ahead(1) != '.':
                    reader.Position++;
                    node = Made(new PathNode(node, MemberName(), reader.Span(start)));
                    break;
                case '[' when !inRangeEnd || FollowedByExpression():
                    node = Filter(node, start);
                    break;
                case '(' when node is not LiteralNode:
                    node = Call(node, start);
                    break;
                case 'i' when reader.IsAtWord("instance"):
                    node = InstanceOf(node, start);
                    break;
                default: return node;
            }
        }
    }

    /// <summary>Whether a bracket begins a filter; in <c>[1..3[</c> it ends a range.</summary>
    private bool FollowedByExpression()
    {
        var before = reader.Position++;
        reader.SkipBlanks();
        var next = reader.Current;
        var word = reader.Word(reader.Position);
        reader.Position = before;
        return word != "" ? word is "if" or "for" or "some" or "every" or "function" or "true" or "false" or "null" || !FeelName.IsKeyword(word)
            : char.IsAsciiDigit(next) || next is '"' or '(' or '[' or '{' or '@' or '?' or '-';
    }

    private FilterNode Filter(FeelNode source, int start)
    {
        reader.Position++;
        var (outerRange, outerFilter) = (inRangeEnd, inFilter);
        (inRangeEnd, inFilter) = (false, true);
        locals.Add("item");
        var filter = Expression();
        reader.ExpectSymbol(']');
        locals.RemoveAt(locals.Count - 1);
        (inRangeEnd, inFilter) = (outerRange, outerFilter);
        return Made(new FilterNode(source, filter, reader.Span(start)));
    }

    private InvocationNode Call(FeelNode function, int start)
    {
        reader.Position++;
        var outer = inRangeEnd;
        inRangeEnd = false;
        List<FeelArgument> arguments = [];
        if (!reader.TrySymbol(')'))
        {
            do
            {
                reader.SkipBlanks();
                var at = reader.Position;
                var name = IsAtNamedArgument() ? NameUntil(":") : null;
                if (name is not null)
                {
                    reader.ExpectSymbol(':');
                }

                if (arguments.Count > 0 && arguments[0].Name is null != name is null)
                {
                    throw reader.Error(at, 0, "Arguments are all named or none is.");
                }

                if (name is not null && arguments.Exists(a => a.Name == name))
                {
                    throw reader.Error(at, name.Length, $"The argument “{name}” is given twice.");
                }

                arguments.Add(new(name, Expression(), reader.Span(at)));
            }
            while (reader.TrySymbol(','));
            reader.ExpectSymbol(')');
        }
        inRangeEnd = outer;
        return Made(new InvocationNode(function, arguments, reader.Span(start)));
    }
}
