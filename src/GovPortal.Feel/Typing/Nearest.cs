namespace GovPortal.Feel;

/// <summary>Finds what was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits, if these are few for the length of the word; letter case counts half.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        // In halves: a third of the letters may differ, one in very short words.
        var limit = Math.Max(2, word.Length * 2 / 3);
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) * 2 > limit || candidate == word)
            {
                continue;
            }
            var distance = Distance(word, candidate);
            if (distance < limit || (distance == limit && best is null))
            {
                (best, limit) = (candidate, distance);
            }
        }
        return best;
    }

    /// <summary>Twice the number of letters to insert, delete, replace or swap with the neighbour; 1 for a letter's case.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = 2 * i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = 2 * j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = a[i - 1] == b[j - 1] ? 0 : char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 1 : 2;
                var cost = Math.Min(rows[i - 1, j - 1] + replace, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 2);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, rows[i - 2, j - 2] + 2);
                }
                rows[i, j] = cost;
            }
        }
        return rows[a.Length, b.Length];
    }
}
