using System.Text;

namespace GovPortal.Feel;

/// <param name="Groups">How many groups capture.</param>
/// <param name="HasReferences">Whether it refers back to what a group matched.</param>
internal sealed record XPathTranslation(string Pattern, int Groups, bool HasReferences);

/// <summary>Rewrites a regular expression of XPath for the base library, and finds what only the latter would accept.</summary>
internal sealed class XPathTranslator(string pattern, string flags)
{
    private const int MaxRepeat = 1000;
    private const int MaxDepth = 100;
    private const string NameStart = @"\p{L}_:";
    private const string NamePart = @"\p{L}\p{N}_:\-.\u00B7\p{M}";

    private readonly StringBuilder _out = new();
    private readonly List<int> _open = [];
    private readonly HashSet<int> _closed = [];
    private int _at, _groups;
    private bool _hasReferences;

    /// <summary>Null if the pattern is wrong.</summary>
    public static XPathTranslation? Translate(string pattern, string flags)
    {
        if (flags.Contains('x', StringComparison.Ordinal))
        {
            pattern = WithoutBlanks(pattern);
        }

        return new XPathTranslator(pattern, flags).Translate();
    }

    private char Current => _at < pattern.Length ? pattern[_at] : '\0';

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
        while (_at < pattern.Length)
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
                    if (_open.Count == 0)
                    {
                        return null;
                    }

                    _closed.Add(_open[^1]);
                    _open.RemoveAt(_open.Count - 1);
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
                    _out.Append(flags.Contains('m', StringComparison.Ordinal) ? "$" : "\\z");
                    _at++;
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
                    _out.Append(flags.Contains('s', StringComparison.Ordinal) ? @"[\s\S]" : @"[^\n\r]");
                    _at++;
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
                    _out.Append('\\').Append(c);
                    _at++;
                    break;
                default:
                    Take();
                    break;
            }
            canRepeat = true;
        }
        return _open.Count == 0 ? new(_out.ToString(), _groups, _hasReferences) : null;
    }

    private void Take() => _out.Append(pattern[_at++]);

    private bool Open()
    {
        _at++;
        if (_open.Count >= MaxDepth)
        {
            return false;
        }

        if (Current == '?')
        {
            if (_at + 1 >= pattern.Length || pattern[_at + 1] != ':')
            {
                return false;
            }

            _at += 2;
            _out.Append("(?:");
            _open.Add(0);
            return true;
        }
        _out.Append('(');
        _open.Add(++_groups);
        return true;
    }

    private bool Quantifier()
    {
        if (Current == '{')
        {
            var end = pattern.IndexOf('}', _at);
            if (end < 0)
            {
                return false;
            }

            var bounds = pattern[(_at + 1)..end].Split(',');
            if (bounds.Length > 2 || !TryCount(bounds[0], out var low))
            {
                return false;
            }

            if (bounds is [_, not ""] && (!TryCount(bounds[1], out var high) || high < low))
            {
                return false;
            }

            _out.Append(pattern, _at, end + 1 - _at);
            _at = end + 1;
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

    /// <summary>A class such as <c>[a-z-[aeiou]]</c>.</summary>
    private bool Class(int depth)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        Take();
        if (Current == '^')
        {
            Take();
        }

        var isEmpty = true;
        while (true)
        {
            if (_at >= pattern.Length)
            {
                return false;
            }

            switch (Current)
            {
                case ']':
                    if (isEmpty)
                    {
                        return false;
                    }

                    Take();
                    return true;
                case '[': return false;
                case '-' when _at + 1 < pattern.Length && pattern[_at + 1] == '[':
                    if (isEmpty)
                    {
                        return false;
                    }

                    Take();
                    if (!Class(depth + 1) || Current != ']')
                    {
                        return false;
                    }

                    Take();
                    return true;
                case '\\':
                    if (!Escape(true))
                    {
                        return false;
                    }

                    break;
                default:
                    Take();
                    break;
            }
            isEmpty = false;
        }
    }

    private bool Escape(bool inClass)
    {
        if (_at + 1 >= pattern.Length)
        {
            return false;
        }

        var c = pattern[_at + 1];
        switch (c)
        {
            case 'n' or 'r' or 't' or 's' or 'S' or 'd' or 'D' or 'w' or 'W':
            case '\\' or '|' or '.' or '-' or '^' or '?' or '*' or '+' or '{' or '}' or '(' or ')' or '[' or ']' or '$':
                _out.Append('\\').Append(c);
                _at += 2;
                return true;
            case 'i': return Class(NameStart, inClass, false);
            case 'I': return Class(NameStart, inClass, true);
            case 'c': return Class(NamePart, inClass, false);
            case 'C': return Class(NamePart, inClass, true);
            case 'p' or 'P': return Category();
            default: return !inClass && c is >= '1' and <= '9' && Reference();
        }
    }

    private bool Class(string members, bool inClass, bool isNegated)
    {
        if (inClass && isNegated)
        {
            return false;
        }

        _out.Append(inClass ? members : isNegated ? $"[^{members}]" : $"[{members}]");
        _at += 2;
        return true;
    }

    private bool Category()
    {
        var end = pattern.IndexOf('}', _at);
        if (_at + 2 >= pattern.Length || pattern[_at + 2] != '{' || end < 0)
        {
            return false;
        }

        var name = pattern.AsSpan(_at + 3, end - _at - 3);
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }
        _out.Append(pattern, _at, end + 1 - _at);
        _at = end + 1;
        return true;
    }

    private bool Reference()
    {
        var group = pattern[_at + 1] - '0';
        _at += 2;
        while (char.IsAsciiDigit(Current) && group * 10 + Current - '0' <= _groups)
        {
            group = group * 10 + pattern[_at++] - '0';
        }

        if (!_closed.Contains(group))
        {
            return false;
        }

        _hasReferences = true;
        // In brackets, so that a digit that follows does not become part of the number.
        _out.Append("(?:\\").Append(group).Append(')');
        return true;
    }
}
