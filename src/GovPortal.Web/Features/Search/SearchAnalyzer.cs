using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace GovPortal.Web.Features.Search;

/// <summary>
/// One analysis for every language: words by their English stem, Chinese as single characters and pairs. A text may
/// mix them ("HPV疫苗"), and so may a query.
/// </summary>
internal sealed class SearchAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new SegmentTokenizer(reader, SearchFields.IsStemmed(fieldName), withCjk: fieldName != SearchFields.Words));
}

/// <summary>English stems (Snowball). Words of other languages come out much as they went in.</summary>
internal static class Stems
{
    [ThreadStatic]
    private static EnglishStemmer? stemmer;

    public static string Of(string word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        stemmer ??= new EnglishStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}

/// <summary>Gives the segments of a text to Lucene: each character with the pair that begins at it, at one position.</summary>
internal sealed class SegmentTokenizer : Tokenizer
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private readonly bool stemmed;
    private readonly bool withCjk;
    private List<Segment> segments = [];
    private int next;
    private bool pairIsDue;

    public SegmentTokenizer(TextReader reader, bool stemmed, bool withCjk)
        : base(reader)
    {
        this.stemmed = stemmed;
        this.withCjk = withCjk;
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        segments = Segments.Of(m_input.ReadToEnd());
        if (!withCjk)
        {
            segments.RemoveAll(s => s.IsCjk);
        }

        (next, pairIsDue) = (0, false);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (pairIsDue)
        {
            pairIsDue = false;
            term.SetEmpty().Append(segments[next - 1].Text).Append(segments[next].Text);
            increment.PositionIncrement = 0;
            return true;
        }

        if (next == segments.Count)
        {
            return false;
        }

        var segment = segments[next++];
        term.SetEmpty().Append(stemmed && !segment.IsCjk ? Stems.Of(segment.Text) : segment.Text);
        pairIsDue = segment.IsCjk && next < segments.Count && segments[next].IsCjk && segments[next].Start == segment.End;
        return true;
    }
}
