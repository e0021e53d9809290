using System.Globalization;
using System.Text;

namespace GovPortal.Web.Features.Search;

/// <summary>A word, or one character of a script that is written without spaces.</summary>
/// <param name="Text">Folded: lower case, without accents, full width and half width the same.</param>
/// <param name="Start">First place in the text.</param>
/// <param name="End">First place behind it.</param>
/// <param name="IsCjk">A Chinese (or Japanese or Korean) character, not a word.</param>
internal readonly record struct Segment(string Text, int Start, int End, bool IsCjk);

/// <summary>
/// Cuts text into words and characters. Indexing, queries and snippets all use it, so that they agree. Works on
/// the text as it stands, so that what is marked in a snippet is what the author wrote.
/// </summary>
internal static class Segments
{
    private const int MaximumWordLength = 64;
    private const int FirstHan = 0x4e00;
    private const int LastHan = 0x9fff;

    // Texts are cut at each search for its snippets; a string for every character each time would be most of its cost.
    private static readonly string?[] Han = new string?[LastHan - FirstHan + 1];

    public static List<Segment> Of(string text)
    {
        List<Segment> segments = new(text.Length / 4 + 4);
        Span<char> word = stackalloc char[MaximumWordLength];
        var (length, start, end) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var consumed);
            if (IsCjk(rune.Value))
            {
                Flush(word);
                segments.Add(new(Fold(rune), at, at + consumed, true));
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                if (length == 0)
                {
                    start = at;
                }

                Append(rune, word);
                end = at + consumed;
            }
            else if (!IsInsideWord(rune))
            {
                Flush(word);
            }

            at += consumed;
        }

        Flush(word);
        return segments;

        void Flush(Span<char> word)
        {
            if (length > 0)
            {
                segments.Add(new(new string(word[..length]), start, end, false));
                length = 0;
            }
        }

        void Append(Rune rune, Span<char> word)
        {
            if (rune.IsAscii)
            {
                if (length < word.Length)
                {
                    word[length++] = char.ToLowerInvariant((char)rune.Value);
                }

                return;
            }

            foreach (var character in Fold(rune))
            {
                if (length < word.Length)
                {
                    word[length++] = character;
                }
            }
        }
    }

    private static string Fold(Rune rune)
    {
        if (rune.Value is >= FirstHan and <= LastHan)
        {
            return Han[rune.Value - FirstHan] ??= ((char)rune.Value).ToString();
        }

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpaceSeparator))
            {
                folded.Append(Rune.ToLowerInvariant(part));
            }
        }

        return folded.ToString();
    }

    // "driver's" and "can't" are one word, and an accent may stand as a character of its own.
    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '’' or 0xff07 || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsCjk(int value) => value
        is (>= 0x3400 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff)
        or 0x3007 or (>= 0x3041 and <= 0x30fa) or (>= 0xff66 and <= 0xff9d) or (>= 0xac00 and <= 0xd7a3);
}
