using System.Text;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>What became of a piece of text.</summary>
public enum DiffKind
{
    Kept,
    Deleted,
    Inserted,
}

public readonly record struct DiffPiece(DiffKind Kind, string Text);

/// <summary>
/// The words that differ between two clauses. Latin words and numbers are compared whole, Chinese by character: where
/// words end is not written there. Kept and deleted pieces together are the old text, kept and inserted ones the new.
/// </summary>
internal static class WordDiff
{
    /// <summary>Cells of the comparison; what differs in longer texts is shown as replaced as a whole.</summary>
    private const int MostCells = 4_000_000;

    /// <summary>Weight up to which what is the same between two changes counts as changed: a word, or three characters.</summary>
    private const int MostNoise = 3;

    public static IReadOnlyList<DiffPiece> Compare(string old, string @new)
    {
        List<string> before = [.. Tokens(old)], after = [.. Tokens(@new)];
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        List<(DiffKind Kind, string Text)> pieces = [.. before[..head].Select(t => (DiffKind.Kept, t))];
        pieces.AddRange(Middle(before[head..(before.Count - tail)], after[head..(after.Count - tail)]));
        pieces.AddRange(before[(before.Count - tail)..].Select(t => (DiffKind.Kept, t)));
        return Joined(Settled(pieces));
    }

    // Longest common subsequence, by dynamic programming from the end.
    private static IEnumerable<(DiffKind, string)> Middle(List<string> before, List<string> after)
    {
        if ((long)before.Count * after.Count > MostCells)
        {
            return [.. before.Select(t => (DiffKind.Deleted, t)), .. after.Select(t => (DiffKind.Inserted, t))];
        }

        var length = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                length[i, j] = before[i] == after[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        List<(DiffKind, string)> pieces = [];
        var (b, a) = (0, 0);
        while (b < before.Count || a < after.Count)
        {
            if (b < before.Count && a < after.Count && before[b] == after[a])
            {
                pieces.Add((DiffKind.Kept, before[b]));
                (b, a) = (b + 1, a + 1);
            }
            else if (a == after.Count || (b < before.Count && length[b + 1, a] >= length[b, a + 1]))
            {
                pieces.Add((DiffKind.Deleted, before[b++]));
            }
            else
            {
                pieces.Add((DiffKind.Inserted, after[a++]));
            }
        }

        return pieces;
    }

    // A space, a word or a few characters that happen to be the same between two larger changes read as noise: "…, one
    // car 480 yuan" against "…, 360 yuan, an electric car 180 yuan". They count as changed.
    private static List<(DiffKind Kind, string Text)> Settled(List<(DiffKind Kind, string Text)> pieces)
    {
        List<List<(DiffKind Kind, string Text)>> runs = [];
        foreach (var piece in pieces)
        {
            if (runs.Count > 0 && (runs[^1][0].Kind == DiffKind.Kept) == (piece.Kind == DiffKind.Kept))
            {
                runs[^1].Add(piece);
            }
            else
            {
                runs.Add([piece]);
            }
        }

        return [.. runs.SelectMany((run, i) => i > 0 && i < runs.Count - 1 && run[0].Kind == DiffKind.Kept && IsNoise(run, runs[i - 1], runs[i + 1])
            ? run.Select(p => (DiffKind.Deleted, p.Text)).Concat(run.Select(p => (DiffKind.Inserted, p.Text)))
            : run)];
    }

    private static bool IsNoise(
        List<(DiffKind Kind, string Text)> kept, List<(DiffKind Kind, string Text)> before, List<(DiffKind Kind, string Text)> after)
    {
        var weight = Weight(kept, DiffKind.Kept);
        return weight <= 1 || (weight <= MostNoise && 2 * weight < Changed(before) + Changed(after));
    }

    private static int Changed(List<(DiffKind Kind, string Text)> run) => Math.Max(Weight(run, DiffKind.Deleted), Weight(run, DiffKind.Inserted));

    // A word says about as much as two characters; spaces and points say nothing.
    private static int Weight(List<(DiffKind Kind, string Text)> run, DiffKind kind) =>
        run.Where(p => p.Kind == kind).Sum(p => IsIdeograph(p.Text) ? 1 : IsWord(p.Text[0]) ? 2 : 0);

    // Between two kept stretches: all that went, then all that came.
    private static List<DiffPiece> Joined(List<(DiffKind Kind, string Text)> pieces)
    {
        List<DiffPiece> joined = [];
        var (kept, gone, come) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        void Flush(StringBuilder text, DiffKind kind)
        {
            if (text.Length > 0)
            {
                joined.Add(new(kind, text.ToString()));
                text.Clear();
            }
        }

        foreach (var (kind, text) in pieces)
        {
            if (kind == DiffKind.Kept)
            {
                Flush(gone, DiffKind.Deleted);
                Flush(come, DiffKind.Inserted);
                kept.Append(text);
            }
            else
            {
                Flush(kept, DiffKind.Kept);
                (kind == DiffKind.Deleted ? gone : come).Append(text);
            }
        }

        Flush(kept, DiffKind.Kept);
        Flush(gone, DiffKind.Deleted);
        Flush(come, DiffKind.Inserted);
        return joined;
    }

    private static IEnumerable<string> Tokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            if (IsWord(text[i]))
            {
                while (end < text.Length && (IsWord(text[end]) || (IsInner(text[end]) && end + 1 < text.Length && IsWord(text[end + 1]))))
                {
                    end++;
                }
            }
            else if (char.IsHighSurrogate(text[i]) && end < text.Length)
            {
                end++;
            }

            yield return text[i..end];
            i = end;
        }
    }

    // 1,000 and 3.5 and “employer’s” are one word.
    private static bool IsInner(char c) => c is '.' or ',' or '’' or '\'' or '-' or '%';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && !IsIdeograph(c);

    private static bool IsIdeograph(string token) => token.Length > 0 && (IsIdeograph(token[0]) || char.IsHighSurrogate(token[0]));

    private static bool IsIdeograph(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';
}
