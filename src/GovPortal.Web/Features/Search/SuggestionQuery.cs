using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GovPortal.Web.Features.Search;

/// <summary>What finds suggestions: every word typed stands in a title or keyword; the last one may be half typed.</summary>
internal static class SuggestionQuery
{
    private const float InTitle = 3;

    public static Query Build(IndexReader reader, List<QueryToken> tokens)
    {
        var query = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (i + 1 < tokens.Count && tokens[i + 1].Follows(token))
            {
                query.Add(Either(token.Word + tokens[i + 1].Word, token.Term + tokens[i + 1].Term), Occur.MUST);
            }
            else if (i == 0 || !token.Follows(tokens[i - 1]))
            {
                query.Add(i == tokens.Count - 1 && !token.IsCjk ? Begun(reader, token) : Either(token.Word, token.Term), Occur.MUST);
            }
        }

        return query;
    }

    private static Query Begun(IndexReader reader, QueryToken token)
    {
        var any = new DisjunctionMaxQuery(0);
        any.Add(Either(token.Word, token.Term));
        foreach (var word in new SearchSpelling(reader).Beginning(token.Word))
        {
            any.Add(Either(word, Stems.Of(word)));
        }

        return any;
    }

    private static DisjunctionMaxQuery Either(string word, string term)
    {
        var any = new DisjunctionMaxQuery(0);
        any.Add(Same(SearchFields.Names, word, 1));
        any.Add(Same(SearchFields.Title, term, InTitle));
        return any;
    }

    // Among titles that hold the words, what people use most is the better guess than where a word is rare.
    private static ConstantScoreQuery Same(string field, string text, float boost) => new(new TermQuery(new Term(field, text))) { Boost = boost };
}
