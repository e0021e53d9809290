using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace GovPortal.Feel;

/// <summary>
/// A regular expression of XPath and XQuery, run by the engine of the base library. Without references to groups it cannot
/// backtrack, so its time grows only with the text; with them it has a time limit.
/// </summary>
internal sealed class XPathPattern
{
    private const int CacheSize = 500;

    /// <summary>Making a pattern takes about as long as so many steps.</summary>
    private const int MakingSteps = 2000;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(500);
    private static readonly ConcurrentDictionary<(string, string), XPathPattern?> Cache = new();

    private readonly Regex regex;
    private readonly int groups;
    private readonly bool isLiteral;
    private readonly long weight;

    private XPathPattern(Regex regex, XPathTranslation translation, bool isLiteral) =>
        (this.regex, groups, weight, this.isLiteral) = (regex, translation.Groups, translation.Weight, isLiteral);

    /// <summary>The pattern; null if it or its flags are wrong.</summary>
    public static XPathPattern? Get(string pattern, string flags, Meter meter)
    {
        if (Cache.TryGetValue((pattern, flags), out var known))
        {
            return known;
        }
        meter.Charge(MakingSteps + 50L * pattern.Length);
        // Patterns nearly always stand in the text of a rule; clearing keeps memory bounded when they are computed.
        if (Cache.Count >= CacheSize)
        {
            Cache.Clear();
        }

        return Cache[(pattern, flags)] = Make(pattern, flags);
    }

    private static XPathPattern? Make(string pattern, string flags)
    {
        if (flags.Any(f => f is not ('s' or 'm' or 'i' or 'x' or 'q')))
        {
            return null;
        }

        var isLiteral = flags.Contains('q', StringComparison.Ordinal);
        var translation = isLiteral ? new XPathTranslation(Regex.Escape(pattern), 0, false, pattern.Length) : XPathTranslator.Translate(pattern, flags);
        if (translation is null)
        {
            return null;
        }

        var options = RegexOptions.CultureInvariant
            | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0)
            | (flags.Contains('m', StringComparison.Ordinal) ? RegexOptions.Multiline : 0)
            | (translation.HasReferences ? 0 : RegexOptions.NonBacktracking);
        try
        {
            return new(new Regex(translation.Pattern, options, translation.HasReferences ? TimeLimit : Regex.InfiniteMatchTimeout), translation, isLiteral);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            throw new FeelLimitException("The pattern of a regular expression is too large.");
        }
    }

    public bool IsMatch(string text, Meter meter) => Guard(text, meter, () => regex.IsMatch(text));

    /// <summary>Null for a pattern that matches nothing at all (as in XPath) or a wrong replacement.</summary>
    public string? Replace(string text, string replacement, Meter meter)
    {
        if (Parts(replacement) is not { } parts)
        {
            return null;
        }

        return Guard(text, meter, () =>
        {
            if (regex.IsMatch(""))
            {
                return null;
            }

            var result = new StringBuilder();
            var end = 0;
            foreach (var match in regex.EnumerateMatchesOf(text))
            {
                meter.Charge(parts.Count);
                result.Append(text, end, match.Index - end);
                foreach (var (literal, group) in parts)
                {
                    result.Append(literal ?? match.Groups[group].Value);
                }

                end = match.Index + match.Length;
                meter.CheckText(result.Length);
            }
            return meter.Text(result.Append(text, end, text.Length - end).ToString());
        });
    }

    public FeelList? Split(string text, Meter meter) => Guard(text, meter, () =>
    {
        if (regex.IsMatch(""))
        {
            return null;
        }

        List<object?> parts = [];
        var end = 0;
        foreach (var match in regex.EnumerateMatchesOf(text))
        {
            parts.Add(text[end..match.Index]);
            end = match.Index + match.Length;
        }
        parts.Add(text[end..]);
        return meter.List([.. parts]);
    });

    private T Guard<T>(string text, Meter meter, Func<T> run)
    {
        meter.Charge(1 + text.Length * weight / 64);
        try
        {
            return run();
        }
        catch (RegexMatchTimeoutException)
        {
            throw new FeelLimitException("A regular expression takes too long.");
        }
    }

    /// <summary>The replacement in literal pieces and numbers of groups; null if a $ or a backslash stands alone.</summary>
    private List<(string? Literal, int Group)>? Parts(string replacement)
    {
        if (isLiteral)
        {
            return [(replacement, 0)];
        }

        List<(string?, int)> parts = [];
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (replacement[i] == '\\')
            {
                if (next is not ('\\' or '$'))
                {
                    return null;
                }

                parts.Add((next.ToString(), 0));
                i++;
            }
            else if (replacement[i] == '$')
            {
                if (!char.IsAsciiDigit(next))
                {
                    return null;
                }

                var group = next - '0';
                i++;
                // More digits belong to the number as long as there is such a group.
                while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && group * 10 + replacement[i + 1] - '0' <= groups)
                {
                    group = group * 10 + replacement[++i] - '0';
                }

                parts.Add(group <= groups ? (null, group) : ("", 0));
            }
            else
            {
                parts.Add((replacement[i].ToString(), 0));
            }
        }
        return parts;
    }
}

internal static class RegexMatches
{
    public static IEnumerable<Match> EnumerateMatchesOf(this Regex regex, string text)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            yield return match;
        }
    }
}
