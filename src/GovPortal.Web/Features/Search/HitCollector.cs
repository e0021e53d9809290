using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace GovPortal.Web.Features.Search;

/// <param name="Type">Place in <see cref="SearchTypes.All"/>.</param>
/// <param name="Roots">A bit for each top-level topic.</param>
internal readonly record struct Hit(int Doc, float Score, int Type, ulong Roots, bool InTopic);

/// <summary>
/// Collects hits with what filters and counts need, in one pass. Hits far below the best one are noise: they share
/// a common word with the query and are neither shown nor counted.
/// </summary>
/// <param name="roots">Top-level topics, counted each; the first 64.</param>
/// <param name="topic">The topic chosen as a filter.</param>
/// <param name="first">The document that stands first, whatever its score.</param>
/// <param name="topicWeight">What the scores of topics are multiplied by.</param>
internal sealed class HitCollector(IReadOnlyList<int> roots, int? topic, float cut, int? first = null, float topicWeight = 1) : ICollector
{
    private static readonly int TopicType = SearchTypes.All.IndexOf(SearchTypes.Topic);

    private readonly List<Hit> hits = [];
    private readonly BytesRef[] rootTerms = [.. roots.Take(64).Select(Bytes)];
    private Scorer? scorer;
    private int docBase;
    private NumericDocValues? types;
    private NumericDocValues? weights;
    private SortedSetDocValues? topics;
    private int[] bits = [];
    private long topicOrd;
    private float best;

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Hits that are worth showing, the best first.</summary>
    public List<Hit> Best()
    {
        var least = best * cut;
        hits.RemoveAll(h => h.Score < least);
        hits.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Doc.CompareTo(b.Doc));
        return hits;
    }

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        docBase = context.DocBase;
        var reader = context.AtomicReader;
        types = reader.GetNumericDocValues(SearchFields.Type);
        weights = reader.GetNumericDocValues(SearchFields.Weight);
        topics = reader.GetSortedSetDocValues(SearchFields.Topics);
        topicOrd = -1;
        if (topics is null)
        {
            return;
        }

        bits = new int[topics.ValueCount];
        Array.Fill(bits, -1);
        for (var i = 0; i < rootTerms.Length; i++)
        {
            if (topics.LookupTerm(rootTerms[i]) is >= 0 and var ord)
            {
                bits[ord] = i;
            }
        }

        topicOrd = topic is { } id ? topics.LookupTerm(Bytes(id)) : -1;
    }

    public void Collect(int doc)
    {
        var score = scorer!.GetScore() * (weights is null ? 1 : BitConverter.Int32BitsToSingle((int)weights.Get(doc)));
        var type = types is null ? 0 : (int)types.Get(doc);
        if (type == TopicType)
        {
            score *= topicWeight;
        }

        if (docBase + doc == first)
        {
            score = float.MaxValue;
        }
        else if (score < best * cut)
        {
            return;
        }
        else
        {
            best = Math.Max(best, score);
        }

        var (mask, inTopic) = (0UL, topic is null);
        if (topics is not null)
        {
            topics.SetDocument(doc);
            for (long ord; (ord = topics.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
            {
                inTopic |= ord == topicOrd;
                if (bits[ord] >= 0)
                {
                    mask |= 1UL << bits[ord];
                }
            }
        }

        hits.Add(new(docBase + doc, score, type, mask, inTopic));
    }

    private static BytesRef Bytes(int id) => new(id.ToString(CultureInfo.InvariantCulture));
}
