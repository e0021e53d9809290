namespace GovPortal.Feel;

/// <content>Where names end.</content>
internal sealed partial class FeelParser
{
    private static readonly NameTable BuiltIns = new(FeelFunctions.Names);

    /// <summary>Properties of temporal values and ranges whose names hold a blank.</summary>
    private static readonly NameTable Properties = new(["time offset", "start included", "end included"]);

    private readonly List<string> _locals = [];
    private readonly NameTable _members;
    private bool _inRangeEnd, _inFilter;

    private FeelNode NameOrControl()
    {
        var start = _in.Position;
        if (!FeelName.IsStart(_in.Current) && !KnownName(start, out _, out _))
        {
            throw _in.Unexpected("a value");
        }

        var word = _in.Word(start);
        if (KnownName(start, out var name, out var end) && (end - start > word.Length || !FeelName.IsKeyword(word)))
        {
            _in.Position = end;
            return new NameNode(name, _in.Span(start));
        }
        _in.Position = start + word.Length;
        switch (word)
        {
            case "null": return new LiteralNode(null, _in.Span(start));
            case "true": return new LiteralNode(true, _in.Span(start));
            case "false": return new LiteralNode(false, _in.Span(start));
            case "if": return If(start);
            case "for": return For(start);
            case "some": return Quantified(start, false);
            case "every": return Quantified(start, true);
            case "function": return Function(start);
        }
        _in.Position = start;
        if (FeelName.IsKeyword(word))
        {
            throw _in.Unexpected("a value");
        }

        return new NameNode(UnknownName(), _in.Span(start));
    }

    /// <summary>The longest name known here: of the scope, of variables, of members in a filter, or of a built-in function.</summary>
    private bool KnownName(int start, out string name, out int end)
    {
        (name, end) = ("", -1);
        Consider(_scope.Table.Longest(_in.Text, start), ref name, ref end);
        foreach (var local in _locals)
        {
            var match = FeelName.Match(_in.Text, start, local);
            if (local.Length > 0 && match > end)
            {
                (name, end) = (local, match);
            }
        }
        if (_inFilter)
        {
            Consider(_members.Longest(_in.Text, start), ref name, ref end);
        }

        var function = BuiltIns.Longest(_in.Text, start);
        // With variables named date and time, "date and time" is a function only before a bracket.
        if (function.End > end && (end < 0 || IsBefore('(', function.End)))
        {
            (name, end) = (function.Name!, function.End);
        }

        return end > start;
    }

    private static void Consider((string? Name, int End) found, ref string name, ref int end)
    {
        if (found.Name is not null && found.End > end)
        {
            (name, end) = (found.Name, found.End);
        }
    }

    private bool IsBefore(char symbol, int position)
    {
        while (position < _in.Text.Length && FeelName.IsBlank(_in.Text[position]))
        {
            position++;
        }

        return position < _in.Text.Length && _in.Text[position] == symbol;
    }

    /// <summary>A name that nothing declares: all words up to one that has a meaning of its own.</summary>
    private string UnknownName()
    {
        var start = _in.Position;
        _in.Position += _in.Word(start).Length;
        while (true)
        {
            var at = _in.Position;
            while (at < _in.Text.Length && FeelName.IsBlank(_in.Text[at]))
            {
                at++;
            }

            var word = _in.Word(at);
            if (at == _in.Position || word == "" || FeelName.IsKeyword(word))
            {
                break;
            }

            _in.Position = at + word.Length;
        }
        return FeelName.Normalise(_in.Text[start.._in.Position]);
    }

    /// <summary>The name of a member after a dot.</summary>
    private string MemberName()
    {
        _in.SkipBlanks();
        var (name, end) = _members.Longest(_in.Text, _in.Position);
        Consider(Properties.Longest(_in.Text, _in.Position), ref name!, ref end);
        if (name is not null)
        {
            _in.Position = end;
            return name;
        }
        if (!FeelName.IsStart(_in.Current))
        {
            throw _in.Unexpected("the name of a member");
        }

        return UnknownName();
    }

    /// <summary>A name that is declared here, up to a sign (or <c>in</c> for a variable); it may hold anything that a name may.</summary>
    private string NameUntil(string ends)
    {
        _in.SkipBlanks();
        var start = _in.Position;
        var c = _in.Current;
        if (!FeelName.IsStart(c) && c != '?')
        {
            throw _in.Unexpected("a name");
        }

        while (!_in.AtEnd && (ends == "in" || !ends.Contains(_in.Current)) && (FeelName.IsPart(_in.Current) || FeelName.IsSign(_in.Current) || FeelName.IsBlank(_in.Current) || _in.Current == '?'))
        {
            if (ends == "in" && FeelName.IsBlank(_in.Current))
            {
                var before = _in.Position;
                if (_in.TryWord("in"))
                {
                    _in.Position = before;
                    break;
                }
                _in.Position = before;
            }
            _in.Position++;
        }
        return FeelName.Normalise(_in.Text[start.._in.Position]);
    }

    /// <summary>Whether an argument begins with a name and a colon.</summary>
    private bool IsAtNamedArgument()
    {
        var at = _in.Position;
        if (!FeelName.IsStart(_in.Current))
        {
            return false;
        }

        while (at < _in.Text.Length && (FeelName.IsPart(_in.Text[at]) || FeelName.IsSign(_in.Text[at]) || FeelName.IsBlank(_in.Text[at])))
        {
            at++;
        }

        return at < _in.Text.Length && _in.Text[at] == ':';
    }
}
