using System.Collections.Frozen;

namespace GovPortal.Feel;

/// <summary>What names are made of, by the grammar of the standard.</summary>
internal static class FeelName
{
    /// <summary>Words that end a name which the scope does not know.</summary>
    private static readonly FrozenSet<string> Words = new[]
    {
        "and", "or", "in", "between", "instance", "then", "else", "return", "satisfies", "if", "for", "some", "every", "function", "true", "false", "null",
    }.ToFrozenSet();

    public static bool IsKeyword(string word) => Words.Contains(word);

    public static bool IsStart(char c) =>
        char.IsAsciiLetter(c) || c == '_' || (c >= 0xC0 && IsBeyondAscii(c));

    public static bool IsPart(char c) => IsStart(c) || char.IsAsciiDigit(c) || c is '\u00B7' || c is >= '\u0300' and <= '\u036F' || c is '\u203F' or '\u2040';

    /// <summary>Signs that a name may hold although they are operators too.</summary>
    public static bool IsSign(char c) => c is '.' or '/' or '-' or '\'' or '+' or '*' or '\u2019';

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u180E';

    /// <summary>The name with each run of blanks as one space and none at the ends; that is how names are compared.</summary>
    public static string Normalise(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (IsBlank(name[i]) && (name[i] != ' ' || i == 0 || i == name.Length - 1 || IsBlank(name[i + 1])))
            {
                return string.Join(' ', name.Split(name.Where(IsBlank).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries));
            }
        }
        return name;
    }

    /// <summary>How far a name reaches in a text, blanks counting as one; −1 if it is not there as a whole.</summary>
    public static int Match(string text, int start, string name)
    {
        var at = start;
        foreach (var c in name)
        {
            if (at >= text.Length)
            {
                return -1;
            }

            if (c == ' ')
            {
                if (!IsBlank(text[at]))
                {
                    return -1;
                }

                while (at < text.Length && IsBlank(text[at]))
                {
                    at++;
                }
            }
            else if (text[at++] != c)
            {
                return -1;
            }
        }
        return at < text.Length && IsPart(text[at]) && IsPart(text[at - 1]) ? -1 : at;
    }

    // The ranges of the standard; surrogates stand for the planes above, where all is allowed.
    private static bool IsBeyondAscii(char c) =>
        c is not ('\u00D7' or '\u00F7' or '\u037E')
        && (c <= '\u02FF' || c is >= '\u0370' and <= '\u1FFF' and not ('\u1680' or '\u180E') || c is '\u200C' or '\u200D'
            || c is >= '\u2070' and <= '\u218F' || c is >= '\u2C00' and <= '\u2FEF' || c is >= '\u3001' and <= '\uDFFF'
            || c is >= '\uF900' and <= '\uFDCF' || c is >= '\uFDF0' and <= '\uFFFD' and not '\uFEFF');
}

/// <summary>A set of names that finds the longest one at a place in a text.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<char, List<string>> byFirst = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public NameTable(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Add(name);
        }
    }

    public void Add(string name)
    {
        if (name.Length == 0 || !names.Add(name))
        {
            return;
        }

        if (!byFirst.TryGetValue(name[0], out var list))
        {
            byFirst[name[0]] = list = [];
        }

        var at = list.FindIndex(n => n.Length < name.Length);
        list.Insert(at < 0 ? list.Count : at, name);
    }

    /// <summary>The longest name there and where it ends.</summary>
    public (string? Name, int End) Longest(string text, int start)
    {
        if (start >= text.Length || !byFirst.TryGetValue(text[start], out var list))
        {
            return (null, -1);
        }

        foreach (var name in list)
        {
            var end = FeelName.Match(text, start, name);
            if (end >= 0)
            {
                return (name, end);
            }
        }
        return (null, -1);
    }
}
