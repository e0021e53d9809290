using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GovPortal.Web.Features.Search;

/// <summary>Words that belong together: synonyms, titles and keywords, and words near each other.</summary>
internal sealed partial class SearchQueryBuilder
{
    private DisjunctionMaxQuery Synonyms(List<QueryToken> written, List<List<QueryToken>> others, int commonFrom)
    {
        var any = new DisjunctionMaxQuery(0.1f);
        AddTo(any, AllOf(written, 1, commonFrom));
        foreach (var other in others)
        {
            AddTo(any, AllOf(other, SynonymBoost, commonFrom));
        }

        return any;
    }

    /// <summary>A phrase: its words beside each other, in whatever field; written in the query itself, also apart.</summary>
    private Query? AllOf(List<QueryToken> phrase, float boost, int commonFrom)
    {
        var terms = TermsOf(phrase);
        Marked.UnionWith(terms.Where(t => !StopWords.English.Contains(t)));
        if (terms.Count == 1)
        {
            return Term(terms[0], boost, Everywhere, commonFrom);
        }

        var all = new BooleanQuery(disableCoord: true) { Boost = boost };
        if (boost >= 1)
        {
            foreach (var term in terms)
            {
                Add(all, Term(term, 1, Everywhere, commonFrom));
            }

            return all.Clauses.Count > 0 ? all : null;
        }

        var any = new DisjunctionMaxQuery(Tie) { Boost = boost };
        foreach (var (field, fieldBoost) in Everywhere)
        {
            if (terms.All(t => reader.DocFreq(new Term(field, t)) is > 0 and var df && df <= commonFrom))
            {
                var near = new PhraseQuery { Slop = 1, Boost = fieldBoost };
                foreach (var term in terms)
                {
                    near.Add(new Term(field, term));
                }

                any.Add(near);
            }
        }

        return any.Disjuncts.Count > 0 ? any : null;
    }

    private static List<string> TermsOf(List<QueryToken> phrase)
    {
        List<string> terms = [];
        for (var i = 0; i < phrase.Count; i++)
        {
            if (i + 1 < phrase.Count && phrase[i + 1].Follows(phrase[i]))
            {
                terms.Add(phrase[i].Term + phrase[i + 1].Term);
            }
            else if (i == 0 || !phrase[i].Follows(phrase[i - 1]))
            {
                terms.Add(phrase[i].Term);
            }
        }

        return terms;
    }

    /// <summary>Titles and keywords that stand in the query as a whole.</summary>
    private BooleanQuery? Phrases(List<QueryToken> tokens)
    {
        var phrases = new BooleanQuery(disableCoord: true);
        for (var start = 0; start < tokens.Count; start++)
        {
            for (var length = Math.Min(LongestSpan, tokens.Count - start); length > 0; length--)
            {
                var term = new Term(SearchFields.Phrase, SearchTerms.Join(tokens.GetRange(start, length), t => t.Term));
                if (reader.DocFreq(term) is > 0 and <= CommonFrom)
                {
                    phrases.Add(Boosted(new TermQuery(term), PhraseBoost * MathF.Sqrt(length)), Occur.SHOULD);
                }
            }
        }

        return phrases.Clauses.Count > 0 ? phrases : null;
    }

    private BooleanQuery? Near(QueryToken first, QueryToken second, int commonFrom)
    {
        var near = new BooleanQuery(disableCoord: true);
        foreach (var (field, boost) in InShort)
        {
            var (a, b) = (new Term(field, first.Term), new Term(field, second.Term));
            if (reader.DocFreq(a) is var one and > 0 && reader.DocFreq(b) is var two and > 0 && one <= commonFrom && two <= commonFrom)
            {
                var phrase = new PhraseQuery { Slop = 2, Boost = NearBoost * boost };
                phrase.Add(a);
                phrase.Add(b);
                near.Add(phrase, Occur.SHOULD);
            }
        }

        return near.Clauses.Count > 0 ? near : null;
    }
}
