namespace GovPortal.Web.Drawings;

/// <summary>
/// Widths of text and line breaks, for drawings made where no fonts can be measured. Widths are estimated on the
/// large side, so that text stays within its box in the usual sans-serif fonts.
/// </summary>
internal static class TextMeasure
{
    // Widths of the characters from the space to the tilde in hundredths of an em: of the usual sans-serif fonts, the widest.
    private static readonly byte[] Latin =
    [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
        102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56,
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
    ];

    // No line begins with the first or ends with the second (Chinese typesetting, GB/T 15834).
    private const string NotFirst = "，。、；：？！）》」』】〕％…—”’,.;:?!)]}%";
    private const string NotLast = "（《「『【〔“‘([{";

    /// <summary>Width in pixels.</summary>
    public static double Width(string text, double size) => text.EnumerateRunes().Sum(Em) * size;

    /// <summary>
    /// Breaks a text into lines: between words, and between Chinese characters. A word longer than a line is cut.
    /// </summary>
    /// <param name="width">Of a line, in pixels.</param>
    /// <param name="most">Lines; the last one ends with an ellipsis when there is more.</param>
    public static List<string> Wrap(string text, double width, double size, int most = int.MaxValue)
    {
        List<string> lines = [];
        var line = "";
        foreach (var piece in Pieces(text))
        {
            var joined = line + piece;
            if (line.Length > 0 && Width(joined.TrimEnd(), size) > width)
            {
                lines.Add(line.TrimEnd());
                joined = piece.TrimStart();
            }

            while (Width(joined.TrimEnd(), size) > width && Fitting(joined, width, size) is var cut && cut < joined.TrimEnd().Length)
            {
                lines.Add(joined[..cut]);
                joined = joined[cut..];
            }

            line = joined;
        }

        if (line.Trim().Length > 0)
        {
            lines.Add(line.TrimEnd());
        }

        if (lines.Count > most)
        {
            lines.RemoveRange(most, lines.Count - most);
            var last = lines[^1];
            while (last.Length > 0 && Width(last + "…", size) > width)
            {
                last = last[..^(last.Length > 1 && char.IsLowSurrogate(last[^1]) ? 2 : 1)];
            }

            lines[^1] = last.TrimEnd() + "…";
        }

        return lines;
    }

    private static double Em(System.Text.Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Latin[rune.Value - ' '] / 100.0,
        0x2014 or 0x2026 => 1,
        0x2212 or 0xd7 => 0.84,
        >= 0x2010 and <= 0x203a => 0.55,
        >= 0x1100 => 1,
        _ => 0.64,
    };

    /// <summary>The parts between which a line may break; spaces stay at the end of the part before them.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, after) = (text[i - 1], text[i]);
            if (char.IsLowSurrogate(after) || NotFirst.Contains(after, StringComparison.Ordinal) || NotLast.Contains(before, StringComparison.Ordinal))
            {
                continue;
            }

            if ((before == ' ' && after != ' ') || IsIdeograph(before) || (IsIdeograph(after) && before != ' '))
            {
                yield return text[start..i];
                start = i;
            }
        }

        yield return text[start..];
    }

    private static bool IsIdeograph(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef' || char.IsSurrogate(c);

    /// <summary>How many characters fit into a line; at least one, so that the work ends.</summary>
    private static int Fitting(string text, double width, double size)
    {
        var count = char.IsSurrogatePair(text, 0) ? 2 : 1;
        while (count < text.Length)
        {
            var next = count + (char.IsHighSurrogate(text[count]) && count + 1 < text.Length ? 2 : 1);
            if (Width(text[..next], size) > width)
            {
                break;
            }

            count = next;
        }

        return count;
    }
}
