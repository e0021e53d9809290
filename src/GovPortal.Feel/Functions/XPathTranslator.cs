using System.Text;

namespace GovPortal.Feel;

/// <param name="Groups">How many groups capture.</param>
/// <param name="HasReferences">Whether it refers back to what a group matched.</param>
/// <param name="Weight">How much work a character of the text can be: the length, times all numbers of repetitions.</param>
internal sealed record XPathTranslation(string Pattern, int Groups, bool HasReferences, long Weight);

/// <summary>Rewrites a regular expression of XPath for the base library, and finds what only the latter would accept.</summary>
internal sealed partial class XPathTranslator(string pattern, string flags)
{
    private const int MaxRepeat = 1000;
    private const int MaxDepth = 100;
    private const string NameStart = @"\p{L}_:";
    private const string NamePart = @"\p{L}\p{N}_:\-.\u00B7\p{M}";

    private readonly StringBuilder translated = new();
    private readonly List<int> open = [];
    private readonly HashSet<int> closed = [];
    private int at, groups;
    private bool hasReferences;
    private long weight = 1;

    /// <summary>Null if the pattern is wrong.</summary>
    public static XPathTranslation? Translate(string pattern, string flags)
    {
        if (flags.Contains('x', StringComparison.Ordinal))
        {
            pattern = WithoutBlanks(pattern);
        }

        return new XPathTranslator(pattern, flags).Translate();
    }

    private char Current => at < pattern.Length ? pattern[at] : '\0';

    private static string WithoutBlanks(string pattern)
    {
        var result = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var isEscaped = i > 0 && pattern[i - 1] == '\\' && (i < 2 || pattern[i - 2] != '\\');
            if (pattern[i] == '[' && !isEscaped)
            {
                depth++;
            }

            if (pattern[i] == ']' && !isEscaped)
            {
                depth--;
            }

            if (depth > 0 || pattern[i] is not (' ' or '\t' or '\n' or '\r'))
            {
                result.Append(pattern[i]);
            }
        }
        return result.ToString();
    }

    private XPathTranslation? Translate()
    {
        var canRepeat = false;
        while (at < pattern.Length)
        {
            var c = Current;
            switch (c)
            {
                case '(':
                    if (!Open())
                    {
                        return null;
                    }

                    canRepeat = false;
                    continue;
                case ')':
                    if (open.Count == 0)
                    {
                        return null;
                    }

                    closed.Add(open[^1]);
                    open.RemoveAt(open.Count - 1);
                    Take();
                    break;
                case '|':
                    Take();
                    canRepeat = false;
                    continue;
                case '^':
                    Take();
                    canRepeat = false;
                    continue;
                case '$':
                    translated.Append(flags.Contains('m', StringComparison.Ordinal) ? "$" : "\\z");
                    at++;
                    canRepeat = false;
                    continue;
                case '?' or '*' or '+' or '{':
                    if (!canRepeat || !Quantifier())
                    {
                        return null;
                    }

                    canRepeat = false;
                    continue;
                case '.':
                    translated.Append(flags.Contains('s', StringComparison.Ordinal) ? @"[\s\S]" : @"[^\n\r]");
                    at++;
                    break;
                case '[':
                    if (!Class(0))
                    {
                        return null;
                    }

                    break;
                case ']' or '}': return null;
                case '\\':
                    if (!Escape(false))
                    {
                        return null;
                    }

                    break;
                case '#' or ' ':
                    translated.Append('\\').Append(c);
                    at++;
                    break;
                default:
                    Take();
                    break;
            }
            canRepeat = true;
        }
        return open.Count == 0 ? new(translated.ToString(), groups, hasReferences, weight * (1 + pattern.Length)) : null;
    }

    private void Take() => translated.Append(pattern[at++]);

    private bool Open()
    {
        at++;
        if (open.Count >= MaxDepth)
        {
            return false;
        }

        if (Current == '?')
        {
            if (at + 1 >= pattern.Length || pattern[at + 1] != ':')
            {
                return false;
            }

            at += 2;
            translated.Append("(?:");
            open.Add(0);
            return true;
        }
        translated.Append('(');
        open.Add(++groups);
        return true;
    }

    private bool Quantifier()
    {
        if (Current == '{')
        {
            var end = pattern.IndexOf('}', at);
            if (end < 0)
            {
                return false;
            }

            var bounds = pattern[(at + 1)..end].Split(',');
            if (bounds.Length > 2 || !TryCount(bounds[0], out var low))
            {
                return false;
            }

            var high = low;
            if (bounds is [_, not ""] && (!TryCount(bounds[1], out high) || high < low))
            {
                return false;
            }

            weight = Math.Min(weight * Math.Max(1, high), 1_000_000);
            translated.Append(pattern, at, end + 1 - at);
            at = end + 1;
        }
        else
        {
            Take();
        }
        if (Current == '?')
        {
            Take();
        }

        return true;
    }

    private static bool TryCount(string text, out int count)
    {
        count = 0;
        return text.Length is > 0 and < 6 && text.All(char.IsAsciiDigit) && (count = int.Parse(text, null)) <= MaxRepeat;
    }
}
