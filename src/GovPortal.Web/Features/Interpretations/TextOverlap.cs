using System.Text;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>
/// How much of a text is taken over from another: the share of its shingles (runs of words, of characters in Chinese)
/// that stand in the other one too.
/// </summary>
internal static class TextOverlap
{
    /// <summary>From this share on an interpretation says what the policy says, in the policy's words.</summary>
    public const double Limit = 0.5;

    /// <summary>Words in a shingle; shorter runs are the same in any two texts on one matter.</summary>
    public const int Words = 6;

    /// <summary>Chinese characters in a shingle.</summary>
    public const int Characters = 10;

    /// <summary>Shingles below which a share says nothing.</summary>
    private const int Least = 12;

    /// <returns>From 0 to 1; 0 where the text is too short to tell.</returns>
    public static double Share(string text, string of)
    {
        var own = Shingles(text).ToList();
        if (own.Count < Least)
        {
            return 0;
        }

        var other = Shingles(of).ToHashSet();
        return own.Count(other.Contains) / (double)own.Count;
    }

    private static IEnumerable<string> Shingles(string text)
    {
        List<string> units = [.. Units(text)];
        for (var i = 0; i < units.Count; i++)
        {
            // As long as its first unit's script asks for.
            var length = units[i][0] >= '\u2e80' ? Characters : Words;
            if (i + length <= units.Count)
            {
                yield return string.Join(' ', units.GetRange(i, length));
            }
        }
    }

    // Words in lower case and single Chinese characters; punctuation and spaces say nothing.
    private static IEnumerable<string> Units(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c) && c < '\u2e80';
            if (isWord)
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (char.IsLetter(c))
            {
                yield return c.ToString();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
