namespace GovPortal.Feel;

/// <content>Where names end.</content>
internal sealed partial class FeelParser
{
    private static readonly NameTable BuiltIns = new(FeelFunctions.Names);

    /// <summary>Properties of temporal values and ranges whose names hold a blank.</summary>
    private static readonly NameTable Properties = new(["time offset", "start included", "end included"]);

    private readonly List<string> locals = [];
    private readonly NameTable members;
    private bool inRangeEnd, inFilter;

    private FeelNode NameOrControl()
    {
        var start = reader.Position;
        if (!FeelName.IsStart(reader.Current) && !KnownName(start, out _, out _))
        {
            throw reader.Unexpected("a value");
        }

        var word = reader.Word(start);
        if (KnownName(start, out var name, out var end) && (end - start > word.Length || !FeelName.IsKeyword(word)))
        {
            reader.Position = end;
            return new NameNode(name, reader.Span(start));
        }
        reader.Position = start + word.Length;
        switch (word)
        {
            case "null": return new LiteralNode(null, reader.Span(start));
            case "true": return new LiteralNode(true, reader.Span(start));
            case "false": return new LiteralNode(false, reader.Span(start));
            case "if": return If(start);
            case "for": return For(start);
            case "some": return Quantified(start, false);
            case "every": return Quantified(start, true);
            case "function": return Function(start);
        }
        reader.Position = start;
        if (FeelName.IsKeyword(word))
        {
            throw reader.Unexpected("a value");
        }

        return new NameNode(UnknownName(), reader.Span(start));
    }

    /// <summary>The longest name known here: of the scope, of variables, of members in a filter, or of a built-in function.</summary>
    private bool KnownName(int start, out string name, out int end)
    {
        (name, end) = ("", -1);
        Consider(scope.Table.Longest(reader.Text, start), ref name, ref end);
        foreach (var local in locals)
        {
            var match = FeelName.Match(reader.Text, start, local);
            if (local.Length > 0 && match > end)
            {
                (name, end) = (local, match);
            }
        }
        if (inFilter)
        {
            Consider(members.Longest(reader.Text, start), ref name, ref end);
        }

        var function = BuiltIns.Longest(reader.Text, start);
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
        while (position < reader.Text.Length && FeelName.IsBlank(reader.Text[position]))
        {
            position++;
        }

        return position < reader.Text.Length && reader.Text[position] == symbol;
    }

    /// <summary>A name that nothing declares: all words up to one that has a meaning of its own.</summary>
    private string UnknownName()
    {
        var start = reader.Position;
        reader.Position += reader.Word(start).Length;
        while (true)
        {
            var at = reader.Position;
            while (at < reader.Text.Length && FeelName.IsBlank(reader.Text[at]))
            {
                at++;
            }

            var word = reader.Word(at);
            if (at == reader.Position || word == "" || FeelName.IsKeyword(word))
            {
                break;
            }

            reader.Position = at + word.Length;
        }
        return FeelName.Normalise(reader.Text[start..reader.Position]);
    }

    /// <summary>The name of a member after a dot.</summary>
    private string MemberName()
    {
        reader.SkipBlanks();
        var (name, end) = members.Longest(reader.Text, reader.Position);
        Consider(Properties.Longest(reader.Text, reader.Position), ref name!, ref end);
        if (name is not null)
        {
            reader.Position = end;
            return name;
        }
        if (!FeelName.IsStart(reader.Current))
        {
            throw reader.Unexpected("the name of a member");
        }

        return UnknownName();
    }

    /// <summary>A name that is declared here, up to a sign (or <c>in</c> for a variable); it may hold anything that a name may.</summary>
    private string NameUntil(string ends)
    {
        reader.SkipBlanks();
        var start = reader.Position;
        var c = reader.Current;
        if (!FeelName.IsStart(c) && c != '?')
        {
            throw reader.Unexpected("a name");
        }

        while (!reader.AtEnd && (ends == "in" || !ends.Contains(reader.Current)) && (FeelName.IsPart(reader.Current) || FeelName.IsSign(reader.Current) || FeelName.IsBlank(reader.Current) || reader.Current == '?'))
        {
            if (ends == "in" && FeelName.IsBlank(reader.Current))
            {
                var before = reader.Position;
                if (reader.TryWord("in"))
                {
                    reader.Position = before;
                    break;
                }
                reader.Position = before;
            }
            reader.Position++;
        }
        return FeelName.Normalise(reader.Text[start..reader.Position]);
    }

    /// <summary>Whether an argument begins with a name and a colon.</summary>
    private bool IsAtNamedArgument()
    {
        var at = reader.Position;
        if (!FeelName.IsStart(reader.Current))
        {
            return false;
        }

        while (at < reader.Text.Length && (FeelName.IsPart(reader.Text[at]) || FeelName.IsSign(reader.Text[at]) || FeelName.IsBlank(reader.Text[at])))
        {
            at++;
        }

        return at < reader.Text.Length && reader.Text[at] == ':';
    }
}
