using System.Globalization;
using System.Text;

namespace GovPortal.Feel;

/// <summary>Walks through the text of an expression. What a word means depends on the scope, so the parser asks for what may stand here instead of getting tokens.</summary>
internal sealed class FeelReader(string text)
{
    private readonly List<int> lines = FindLines(text);

    public string Text { get; } = text;

    public int Position { get; set; }

    public char Current => Position < Text.Length ? Text[Position] : '\0';

    public bool AtEnd => Position >= Text.Length;

    public char Ahead(int count) => Position + count < Text.Length ? Text[Position + count] : '\0';

    /// <summary>Skips blanks and comments.</summary>
    public void SkipBlanks()
    {
        while (!AtEnd)
        {
            if (FeelName.IsBlank(Current))
            {
                Position++;
            }
            else if (Current == '/' && Ahead(1) == '/')
            {
                while (!AtEnd && Current is not ('\n' or '\r' or '\u2028' or '\u2029'))
                {
                    Position++;
                }
            }
            else if (Current == '/' && Ahead(1) == '*')
            {
                var end = Text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    throw Error(Position, 2, "The comment has no end; “*/” is missing.");
                }

                Position = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Whether a whole word stands here; does not move.</summary>
    public bool IsAtWord(string word) =>
        string.CompareOrdinal(Text, Position, word, 0, word.Length) == 0 && !FeelName.IsPart(Ahead(word.Length));

    public bool TryWord(string word)
    {
        SkipBlanks();
        if (!IsAtWord(word))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    public bool TrySymbol(char symbol)
    {
        SkipBlanks();
        if (Current != symbol)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool TrySymbol(string symbol)
    {
        SkipBlanks();
        if (string.CompareOrdinal(Text, Position, symbol, 0, symbol.Length) != 0)
        {
            return false;
        }

        Position += symbol.Length;
        return true;
    }

    public void ExpectSymbol(char symbol)
    {
        if (!TrySymbol(symbol))
        {
            throw Unexpected($"“{symbol}”");
        }
    }

    public void ExpectWord(string word)
    {
        if (!TryWord(word))
        {
            throw Unexpected($"“{word}”");
        }
    }

    /// <summary>One word of letters and digits; empty if none stands here.</summary>
    public string Word(int at)
    {
        if (at >= Text.Length || !FeelName.IsStart(Text[at]))
        {
            return "";
        }

        var end = at + 1;
        while (end < Text.Length && FeelName.IsPart(Text[end]))
        {
            end++;
        }

        return Text[at..end];
    }

    /// <summary>A number literal. Its exponent is part of it: <c>1.5e3</c>.</summary>
    public LiteralNode Number()
    {
        var start = Position;
        while (char.IsAsciiDigit(Current))
        {
            Position++;
        }

        if (Current == '.' && char.IsAsciiDigit(Ahead(1)))
        {
            Position++;
            while (char.IsAsciiDigit(Current))
            {
                Position++;
            }
        }
        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Ahead(1)) || (Ahead(1) is '+' or '-' && char.IsAsciiDigit(Ahead(2)))))
        {
            Position += 2;
            while (char.IsAsciiDigit(Current))
            {
                Position++;
            }
        }
        if (FeelName.IsStart(Current))
        {
            throw Error(start, Position - start + 1, "A name cannot begin with a digit.");
        }

        return decimal.TryParse(Text.AsSpan(start, Position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new(value, Span(start))
            : throw Error(start, Position - start, "The number is too large.");
    }

    /// <summary>A string literal with its escapes resolved. A backslash before another sign stays, so that patterns are readable.</summary>
    public string String()
    {
        var start = Position++;
        var value = new StringBuilder();
        while (Current != '"')
        {
            if (AtEnd)
            {
                throw Error(start, 1, "The string has no end; “\"” is missing.");
            }

            if (Current != '\\')
            {
                value.Append(Current);
                Position++;
                continue;
            }
            var digits = Ahead(1) switch { 'u' => 4, 'U' => 6, _ => 0 };
            if (digits > 0 && Position + 2 + digits <= Text.Length
                && int.TryParse(Text.AsSpan(Position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code <= 0x10FFFF)
            {
                if (digits == 4)
                {
                    value.Append((char)code);
                }
                else if (Rune.IsValid(code))
                {
                    value.Append(new Rune(code));
                }
                else
                {
                    value.Append((char)code);
                }

                Position += 2 + digits;
                continue;
            }
            if (Position + 1 >= Text.Length)
            {
                throw Error(start, 1, "The string has no end; “\"” is missing.");
            }

            var next = Ahead(1);
            value.Append(next switch { 'n' => "\n", 'r' => "\r", 't' => "\t", '"' => "\"", '\'' => "'", '\\' => "\\", _ => "\\" + next });
            Position += 2;
        }
        Position++;
        return value.ToString();
    }

    public FeelSpan Span(int start) => SpanOf(start, Position - start);

    public FeelSpan SpanOf(int start, int length)
    {
        var line = lines.BinarySearch(start);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new(start, length, line + 1, start - lines[line] + 1);
    }

    public FeelSyntaxException Error(int start, int length, string message, string? suggestion = null) =>
        new(FeelError.At(SpanOf(start, length), message, suggestion));

    /// <summary>The error that something else should stand here.</summary>
    public FeelSyntaxException Unexpected(string expected)
    {
        SkipBlanks();
        if (AtEnd)
        {
            return Error(Text.Length, 0, $"The expression ends where {expected} is expected.");
        }

        var word = Word(Position);
        var found = word != "" ? word : char.IsHighSurrogate(Current) && Position + 1 < Text.Length ? Text.Substring(Position, 2) : Current.ToString();
        return Error(Position, found.Length, $"Expected {expected}, found “{found}”.");
    }

    private static List<int> FindLines(string text)
    {
        List<int> lines = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                lines.Add(i + 1);
            }
        }
        return lines;
    }
}
