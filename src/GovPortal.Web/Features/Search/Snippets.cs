namespace GovPortal.Web.Features.Search;

/// <param name="Marked">Whether it is what was searched for.</param>
public sealed record SnippetPart(string Text, bool Marked);

/// <summary>
/// The part of a text that shows best why it was found. Made of plain parts that the page encodes like any text:
/// there is no HTML here.
/// </summary>
internal static class Snippets
{
    private const int Words = 28;
    private const int Characters = 70;

    /// <param name="marked">Stems of words, single characters and pairs, as <see cref="SearchQueryBuilder.Marked"/>.</param>
    /// <returns>From the summary when the words stand in it, else from the text, else the summary unmarked.</returns>
    public static List<SnippetPart> Of(string summary, string text, IReadOnlySet<string> marked)
    {
        var inSummary = Marks(Segments.Of(summary), marked);
        var distinct = inSummary.Select(m => m.Term).Distinct().Count();
        if (distinct < Math.Min(2, marked.Count) && Best(text, marked) is { } found && found.Distinct > distinct)
        {
            return Parts(text, found.Start, found.End, found.Marks);
        }

        return Parts(summary, 0, summary.Length, inSummary);
    }

    /// <summary>A title with its marks.</summary>
    public static List<SnippetPart> Whole(string text, IReadOnlySet<string> marked) =>
        Parts(text, 0, text.Length, Marks(Segments.Of(text), marked));

    private static (int Start, int End, int Distinct, List<Mark> Marks)? Best(string text, IReadOnlySet<string> marked)
    {
        var segments = Segments.Of(text);
        var marks = Marks(segments, marked);
        if (marks.Count == 0)
        {
            return null;
        }

        var (first, distinct) = (marks[0], 0);
        foreach (var candidate in marks)
        {
            var end = EndOf(segments, candidate.Segment);
            var inside = marks.Where(m => m.Segment >= candidate.Segment && m.Segment < end).Select(m => m.Term).Distinct().Count();
            if (inside > distinct)
            {
                (first, distinct) = (candidate, inside);
            }
        }

        var start = StartOf(text, segments, first.Segment);
        var last = EndOf(segments, segments.FindIndex(s => s.Start >= start));
        return (start, last >= segments.Count ? text.Length : segments[last - 1].End, distinct, marks);
    }

    // A sentence is the best beginning; a line or a sentence that began long ago is not needed whole.
    private static int StartOf(string text, List<Segment> segments, int segment)
    {
        var earliest = segments[Math.Max(0, segment - (segments[segment].IsCjk ? Characters / 3 : Words / 3))].Start;
        for (var at = segments[segment].Start - 1; at >= earliest; at--)
        {
            if (text[at] is '\n' or '。' or '？' or '！' or '；' || (text[at] is '.' or '?' or '!' && at + 1 < text.Length && text[at + 1] == ' '))
            {
                return segments.First(s => s.Start > at).Start;
            }
        }

        return earliest;
    }

    private static int EndOf(List<Segment> segments, int start)
    {
        var (at, length) = (start, 0);
        while (at < segments.Count && length < Characters)
        {
            length += segments[at].IsCjk ? 1 : Characters / Words;
            at++;
        }

        return at;
    }

    private static List<Mark> Marks(List<Segment> segments, IReadOnlySet<string> marked)
    {
        List<Mark> marks = [];
        // A stem begins as its word does: most words need not be stemmed to know that they are not marked.
        var beginnings = marked.Select(m => m[0]).ToHashSet();
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (!beginnings.Contains(segment.Text[0]))
            {
                continue;
            }

            var term = segment.IsCjk ? segment.Text : Stems.Of(segment.Text);
            if (marked.Contains(term))
            {
                marks.Add(new(i, segment.Start, segment.End, term));
            }
            else if (segment.IsCjk && i + 1 < segments.Count && segments[i + 1] is var next && next.IsCjk && next.Start == segment.End
                && marked.Contains(segment.Text + next.Text))
            {
                marks.Add(new(i, segment.Start, next.End, segment.Text + next.Text));
            }
        }

        return marks;
    }

    private static List<SnippetPart> Parts(string text, int start, int end, List<Mark> marks)
    {
        List<SnippetPart> parts = [];
        void Add(int from, int to, bool isMarked)
        {
            if (to > from)
            {
                parts.Add(new(text[from..to].Replace('\n', ' '), isMarked));
            }
        }

        if (start > 0)
        {
            parts.Add(new("… ", false));
        }

        var at = start;
        for (var i = 0; i < marks.Count; i++)
        {
            var (from, to) = (Math.Max(marks[i].Start, at), marks[i].End);
            // Pairs overlap: 公积金 is 公积 and 积金.
            while (i + 1 < marks.Count && marks[i + 1].Start <= to)
            {
                to = Math.Max(to, marks[++i].End);
            }

            if (from >= to || from < start || to > end)
            {
                continue;
            }

            Add(at, from, false);
            Add(from, to, true);
            at = to;
        }

        Add(at, end, false);
        if (end < text.Length)
        {
            parts.Add(new(" …", false));
        }

        return parts;
    }

    private readonly record struct Mark(int Segment, int Start, int End, string Term);
}
