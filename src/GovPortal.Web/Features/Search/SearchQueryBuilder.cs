using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GovPortal.Web.Features.Search;

/// <summary>
/// Turns a query into one of Lucene's, in code: nothing that a visitor types is ever parsed. No word is required,
/// but the more of them a document has, and the rarer they are, the higher it stands.
/// </summary>
internal sealed class SearchQueryBuilder(IndexReader reader, SearchWords words)
{
    /// <summary>
    /// A word that stands in more documents than this says little beside rarer ones and costs most of the time: it
    /// counts only where nothing rarer was asked for. This bounds what a query can cost.
    /// </summary>
    private const int CommonFrom = 20_000;

    private const float CharacterBoost = 0.12f;
    private const float PhraseBoost = 1.2f;
    private const float SynonymBoost = 0.85f;
    private const float RespeltBoost = 0.8f;
    private const float PrefixBoost = 0.35f;
    private const float SmallNumberBoost = 0.4f;
    private const float NearBoost = 0.5f;
    private const float Tie = 0.25f;
    private const int LongestSpan = 10;
    private const int LongestRespelt = 5;
    private const int ShortestRespelt = 3;

    /// <summary>Looking for one costs more than anything else; a query that is all wrong has no better spelling.</summary>
    private const int MaximumRespelt = 3;

    private static readonly (string Field, float Boost)[] Everywhere =
    [
        (SearchFields.Title, 3f), (SearchFields.Keywords, 2.6f), (SearchFields.Summary, 1.5f), (SearchFields.Body, 0.9f), (SearchFields.About, 0.6f),
    ];

    private static readonly (string Field, float Boost)[] InShort = Everywhere[..3];

    private readonly SearchSpelling spelling = new(reader);
    private int tried;

    /// <summary>Words and pairs that snippets mark.</summary>
    public HashSet<string> Marked { get; } = [];

    /// <summary>Respellings of words that stand nowhere.</summary>
    public List<(Segment From, string To)> Respelt { get; } = [];

    /// <summary>Whether the query names a field of life rather than a case: one or two words.</summary>
    public bool IsBroad { get; private set; }

    /// <returns>Null when the text has no word.</returns>
    public Query? Build(string text)
    {
        var tokens = SearchTerms.Of(text, SearchTerms.MaximumTokens);
        if (tokens.Count == 0)
        {
            return null;
        }

        return Build(tokens, isLastComplete: char.IsWhiteSpace(text[^1]), CommonFrom) is { Clauses.Count: > 0 } query
            ? query
            : Build(tokens, isLastComplete: true, int.MaxValue);
    }

    private BooleanQuery Build(List<QueryToken> tokens, bool isLastComplete, int commonFrom)
    {
        var query = new BooleanQuery();
        var spans = words.In(tokens);
        var kept = spans.SelectMany(s => Enumerable.Range(s.Start, s.Length)).ToHashSet();
        var left = StopWords.Without(tokens, kept);
        IsBroad = left.Count(i => !tokens[i].IsCjk) + (left.Count(i => tokens[i].IsCjk) / 2f) <= 2;
        foreach (var (start, length, others) in spans)
        {
            Add(query, Synonyms(tokens.GetRange(start, length), others, commonFrom));
        }

        var characters = new BooleanQuery(disableCoord: true);
        for (var n = 0; n < left.Count; n++)
        {
            var i = left[n];
            var token = tokens[i];
            var next = n + 1 < left.Count && left[n + 1] == i + 1 ? tokens[i + 1] : (QueryToken?)null;
            if (!token.IsCjk)
            {
                if (!kept.Contains(i))
                {
                    Add(query, Word(token, isLast: i == tokens.Count - 1 && !isLastComplete, commonFrom));
                }

                if (n + 1 < left.Count && left[n + 1] <= i + 3 && tokens[left[n + 1]] is { IsCjk: false } near)
                {
                    Add(query, Near(token, near, commonFrom));
                }

                continue;
            }

            var isAlone = tokens.Count == 1;
            Add(characters, Term(token.Term, isAlone ? 1 : CharacterBoost, isAlone ? Everywhere : InShort, commonFrom));
            if (isAlone)
            {
                Marked.Add(token.Term);
            }

            if (next is { } pair && pair.Follows(token) && !(kept.Contains(i) && kept.Contains(i + 1) && spans.Any(s => s.Start <= i && i + 1 < s.Start + s.Length)))
            {
                Marked.Add(token.Term + pair.Term);
                Add(query, Term(token.Term + pair.Term, 1, Everywhere, commonFrom));
            }
        }

        RespellCharacters(query, tokens, kept, commonFrom);
        Add(query, characters.Clauses.Count > 0 ? characters : null);
        Add(query, Phrases(tokens));
        return query;
    }

    private Query? Word(QueryToken token, bool isLast, int commonFrom)
    {
        Marked.Add(token.Term);
        var exact = Term(token.Term, token.Word.Length <= 2 && char.IsDigit(token.Word[0]) ? SmallNumberBoost : 1, Everywhere, commonFrom);
        var any = new DisjunctionMaxQuery(0);
        AddTo(any, exact);
        if (isLast)
        {
            foreach (var word in spelling.Beginning(token.Word))
            {
                Marked.Add(Stems.Of(word));
                AddTo(any, Boosted(new TermQuery(new Term(SearchFields.Names, word)), PrefixBoost));
            }
        }

        if (any.Disjuncts.Count == 0 && tried < MaximumRespelt && !Stands(token.Term))
        {
            tried++;
            var respellings = spelling.Respell(token.Word);
            foreach (var word in respellings)
            {
                Marked.Add(Stems.Of(word));
                AddTo(any, Term(Stems.Of(word), RespeltBoost, Everywhere, commonFrom));
            }

            if (respellings.Count > 0)
            {
                Respelt.Add((token.Segment, respellings[0]));
            }
        }

        return any.Disjuncts.Count > 0 ? any : null;
    }

    /// <summary>A pair that stands nowhere is often one wrong character in a longer word.</summary>
    private void RespellCharacters(BooleanQuery query, List<QueryToken> tokens, HashSet<int> kept, int commonFrom)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (kept.Contains(i) || kept.Contains(i + 1) || !tokens[i + 1].Follows(tokens[i]) || Stands(tokens[i].Term + tokens[i + 1].Term))
            {
                continue;
            }

            if (tried++ >= MaximumRespelt || RespellAround(tokens, i) is not var (start, length, word))
            {
                continue;
            }

            if (Respelt.All(r => r.From.End <= tokens[start].Segment.Start))
            {
                Respelt.Add((new(word, tokens[start].Segment.Start, tokens[start + length - 1].Segment.End, true), word));
                Add(query, AllOf(SearchTerms.Of(word), RespeltBoost, commonFrom));
            }
        }
    }

    private (int Start, int Length, string Word)? RespellAround(List<QueryToken> tokens, int pair)
    {
        for (var length = LongestRespelt; length >= ShortestRespelt; length--)
        {
            for (var start = Math.Max(0, pair + 2 - length); start <= pair && start + length <= tokens.Count; start++)
            {
                var span = tokens.GetRange(start, length);
                if (span.All(t => t.IsCjk) && spelling.RespellPhrase(SearchTerms.Join(span, t => t.Term)) is { } word)
                {
                    return (start, length, word);
                }
            }
        }

        return null;
    }

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

    private Query? Term(string text, float boost, (string Field, float Boost)[] fields, int commonFrom)
    {
        var any = new DisjunctionMaxQuery(Tie);
        foreach (var (field, fieldBoost) in fields)
        {
            var term = new Term(field, text);
            if (reader.DocFreq(term) is > 0 and var frequency && frequency <= commonFrom)
            {
                any.Add(Boosted(new TermQuery(term), boost * fieldBoost));
            }
        }

        return any.Disjuncts.Count > 0 ? any : null;
    }

    private bool Stands(string term) => Everywhere.Any(f => reader.DocFreq(new Term(f.Field, term)) > 0);

    private static void Add(BooleanQuery query, Query? clause)
    {
        if (clause is not null)
        {
            query.Add(clause, Occur.SHOULD);
        }
    }

    private static void AddTo(DisjunctionMaxQuery query, Query? clause)
    {
        if (clause is not null)
        {
            query.Add(clause);
        }
    }

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
