namespace GovPortal.Feel;

/// <content>Classes of characters, escapes and references to groups.</content>
internal sealed partial class XPathTranslator
{
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
            if (at >= pattern.Length)
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
                case '-' when at + 1 < pattern.Length && pattern[at + 1] == '[':
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
        if (at + 1 >= pattern.Length)
        {
            return false;
        }

        var c = pattern[at + 1];
        switch (c)
        {
            case 'n' or 'r' or 't' or 's' or 'S' or 'd' or 'D' or 'w' or 'W':
            case '\\' or '|' or '.' or '-' or '^' or '?' or '*' or '+' or '{' or '}' or '(' or ')' or '[' or ']' or '$':
                translated.Append('\\').Append(c);
                at += 2;
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

        translated.Append(inClass ? members : isNegated ? $"[^{members}]" : $"[{members}]");
        at += 2;
        return true;
    }

    private bool Category()
    {
        var end = pattern.IndexOf('}', at);
        if (at + 2 >= pattern.Length || pattern[at + 2] != '{' || end < 0)
        {
            return false;
        }

        var name = pattern.AsSpan(at + 3, end - at - 3);
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }
        translated.Append(pattern, at, end + 1 - at);
        at = end + 1;
        return true;
    }

    private bool Reference()
    {
        var group = pattern[at + 1] - '0';
        at += 2;
        while (char.IsAsciiDigit(Current) && group * 10 + Current - '0' <= groups)
        {
            group = group * 10 + pattern[at++] - '0';
        }

        if (!closed.Contains(group))
        {
            return false;
        }

        hasReferences = true;
        // In brackets, so that a digit that follows does not become part of the number.
        translated.Append("(?:\\").Append(group).Append(')');
        return true;
    }
}
