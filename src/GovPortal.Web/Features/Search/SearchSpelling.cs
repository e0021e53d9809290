using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GovPortal.Web.Features.Search;

/// <summary>Words of the index that a typed one may stand for.</summary>
internal sealed class SearchSpelling(IndexReader reader)
{
    private const int MaximumBeginnings = 12;
    private const int MaximumRespellings = 3;
    private const int ShortestWord = 5;
    private const int LongWord = 8;

    /// <summary>Terms looked at for one beginning: enough for any that says something.</summary>
    private const int MaximumLooked = 500;

    /// <summary>Words of titles and keywords that begin so, the most frequent first.</summary>
    public List<string> Beginning(string start)
    {
        if (start.Length < 2 || MultiFields.GetTerms(reader, SearchFields.Names) is not { } terms)
        {
            return [];
        }

        List<(string Word, int Frequency)> found = [];
        var all = terms.GetEnumerator();
        if (all.SeekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END)
        {
            return [];
        }

        do
        {
            var word = all.Term.Utf8ToString();
            if (!word.StartsWith(start, StringComparison.Ordinal))
            {
                break;
            }

            if (word.Length > start.Length)
            {
                found.Add((word, all.DocFreq));
            }
        }
        while (found.Count < MaximumLooked && all.MoveNext());

        return [.. found.OrderByDescending(f => f.Frequency).Take(MaximumBeginnings).Select(f => f.Word)];
    }

    /// <summary>Words one or two slips away, the nearest and most frequent first.</summary>
    public List<string> Respell(string word)
    {
        if (word.Length < ShortestWord || word.Any(char.IsDigit))
        {
            return [];
        }

        // Two slips make another word of most short ones: "ladder" is no misspelt "later".
        return [.. Similar(SearchFields.Words, word, word.Length < LongWord ? 1 : 2, prefix: 1).Take(MaximumRespellings)];
    }

    /// <summary>A title or keyword in Chinese that differs in one character.</summary>
    public string? RespellPhrase(string phrase) =>
        Similar(SearchFields.Phrase, phrase, 1, prefix: 0).FirstOrDefault(p => p.Length == phrase.Length);

    private IEnumerable<string> Similar(string field, string word, int slips, int prefix)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms)
        {
            return [];
        }

        List<(string Word, int Slips, int Frequency)> found = [];
        var similar = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(field, word), slips, prefix, transpositions: true);
        while (similar.MoveNext())
        {
            var candidate = similar.Term.Utf8ToString();
            found.Add((candidate, Slips(word, candidate), similar.DocFreq));
        }

        return found.Where(f => f.Slips > 0).OrderBy(f => f.Slips).ThenByDescending(f => f.Frequency).ThenBy(f => f.Word, StringComparer.Ordinal).Select(f => f.Word);
    }

    /// <summary>Letters put in, left out, changed or swapped with their neighbour.</summary>
    private static int Slips(string a, string b)
    {
        var counts = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    counts[i, j] = i + j;
                    continue;
                }

                var changed = counts[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                counts[i, j] = Math.Min(changed, Math.Min(counts[i - 1, j], counts[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    counts[i, j] = Math.Min(counts[i, j], counts[i - 2, j - 2] + 1);
                }
            }
        }

        return counts[a.Length, b.Length];
    }
}
