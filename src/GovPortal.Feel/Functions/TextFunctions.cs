using System.Text;

namespace GovPortal.Feel;

/// <summary>Functions on strings. Positions and lengths count code points, not UTF-16 units.</summary>
internal static class TextFunctions
{
    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        FeelFunctions.Define("substring(string, start position, length?)", Substring),
        FeelFunctions.Define("string length(string)", a => a.Text(0) is { } text ? (decimal)Length(text) : null),
        FeelFunctions.Define("upper case(string)", a => a.Text(0)?.ToUpperInvariant()),
        FeelFunctions.Define("lower case(string)", a => a.Text(0)?.ToLowerInvariant()),
        FeelFunctions.Define("substring before(string, match)", a => Find(a) is var (text, at, _) ? (at < 0 ? "" : text[..at]) : null),
        FeelFunctions.Define("substring after(string, match)", a => Find(a) is var (text, at, length) ? (at < 0 ? "" : text[(at + length)..]) : null),
        FeelFunctions.Define("contains(string, match)", a => Find(a) is var (_, at, _) ? FeelValue.Of(at >= 0) : null),
        FeelFunctions.Define("starts with(string, match)", a => Both(a) is var (text, match) ? FeelValue.Of(text.StartsWith(match, StringComparison.Ordinal)) : null),
        FeelFunctions.Define("ends with(string, match)", a => Both(a) is var (text, match) ? FeelValue.Of(text.EndsWith(match, StringComparison.Ordinal)) : null),
        FeelFunctions.Define("matches(input, pattern, flags?)", a => Patterns(a, 1, 2) is var (text, pattern) ? FeelValue.Of(pattern.IsMatch(text, a.Meter)) : null),
        FeelFunctions.Define("replace(input, pattern, replacement, flags?)", a => Patterns(a, 1, 3) is var (text, pattern) && a.Text(2) is { } replacement ? pattern.Replace(text, replacement, a.Meter) : null),
        FeelFunctions.Define("split(string, delimiter)", a => Patterns(a, 1, 2) is var (text, pattern) ? pattern.Split(text, a.Meter) : null),
        FeelFunctions.Define("string join(list, delimiter?)", Join),
    ];

    private static (string Text, string Match)? Both(Arguments a)
    {
        if (a.Text(0) is not { } text || a.Text(1) is not { } match)
        {
            return null;
        }

        a.Meter.Charge(1 + text.Length / 16);
        return (text, match);
    }

    private static (string Text, int At, int Length)? Find(Arguments a) =>
        Both(a) is var (text, match) ? (text, text.IndexOf(match, StringComparison.Ordinal), match.Length) : null;

    private static (string Text, XPathPattern Pattern)? Patterns(Arguments a, int pattern, int flags)
    {
        if (a.Text(0) is not { } text || a.Text(pattern) is not { } source)
        {
            return null;
        }

        if (a[flags] is not null && a.Text(flags) is null)
        {
            return null;
        }

        return XPathPattern.Get(source, a.Text(flags) ?? "", a.Meter) is { } compiled ? (text, compiled) : null;
    }

    private static int Length(string text)
    {
        var pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                pairs++;
            }
        }
        return text.Length - pairs;
    }

    private static object? Substring(Arguments a)
    {
        if (a.Text(0) is not { } text || a.Number(1) is not { } position || (a.Has(2) && a.Number(2) is not >= 1))
        {
            return null;
        }

        a.Meter.Charge(1 + text.Length / 16);
        var length = Length(text);
        var start = decimal.Truncate(position);
        start = start < 0 ? length + start : start - 1;
        if (decimal.Truncate(position) == 0 || start < 0 || start >= length)
        {
            return null;
        }

        var count = a.Has(2) ? Math.Min(decimal.Truncate(a.Number(2)!.Value), length - start) : length - start;
        var from = Offset(text, 0, (int)start);
        return text[from..Offset(text, from, (int)count)];
    }

    private static int Offset(string text, int from, int codePoints)
    {
        for (; codePoints > 0 && from < text.Length; codePoints--)
        {
            from += from + 1 < text.Length && char.IsSurrogatePair(text[from], text[from + 1]) ? 2 : 1;
        }

        return from;
    }

    private static object? Join(Arguments a)
    {
        if (a.List(0) is not { } list || (a[1] is not null && a.Text(1) is null))
        {
            return null;
        }

        var delimiter = a.Text(1) ?? "";
        var result = new StringBuilder();
        var isFirst = true;
        foreach (var item in list.Span)
        {
            if (item is null)
            {
                continue;
            }

            if (item is not string text)
            {
                return null;
            }

            if (!isFirst)
            {
                result.Append(delimiter);
            }

            isFirst = false;
            result.Append(text);
            a.Meter.CheckText(result.Length);
        }
        return result.ToString();
    }
}
