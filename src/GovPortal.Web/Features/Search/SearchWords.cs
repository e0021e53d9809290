using GovPortal.Web.Data;
using GovPortal.Web.Features.Site;

namespace GovPortal.Web.Features.Search;

/// <summary>Synonyms and best bets of the site, ready for looking up.</summary>
internal sealed class SearchWords
{
    private readonly Dictionary<string, List<List<QueryToken>>> synonyms = [];
    private readonly Dictionary<string, string> bestBets = [];
    private readonly int longest;

    public SearchWords(IEnumerable<SynonymSet> sets, IEnumerable<BestBet> bets)
    {
        foreach (var set in sets)
        {
            var phrases = set.Words.Select(w => SearchTerms.Of(w, SearchTerms.MaximumTokens)).Where(p => p.Count > 0).ToList();
            foreach (var phrase in phrases)
            {
                longest = Math.Max(longest, phrase.Count);
                var key = Key(phrase);
                if (!synonyms.TryGetValue(key, out var others))
                {
                    synonyms[key] = others = [];
                }

                others.AddRange(phrases.Where(p => Key(p) != key));
            }
        }

        foreach (var bet in bets)
        {
            foreach (var query in bet.Queries)
            {
                bestBets.TryAdd(SearchTerms.Exactly(query), bet.To);
            }
        }
    }

    /// <summary>Address, without the language, of the page that comes first for this query.</summary>
    public string? BestBet(string query) => bestBets.GetValueOrDefault(SearchTerms.Exactly(query));

    /// <summary>Phrases in a query that have synonyms: the longest first, none inside another.</summary>
    public List<(int Start, int Length, List<List<QueryToken>> Others)> In(List<QueryToken> tokens)
    {
        List<(int, int, List<List<QueryToken>>)> found = [];
        for (var start = 0; start < tokens.Count;)
        {
            var length = Math.Min(longest, tokens.Count - start);
            while (length > 0 && !synonyms.ContainsKey(Key(tokens.GetRange(start, length))))
            {
                length--;
            }

            if (length > 0)
            {
                found.Add((start, length, synonyms[Key(tokens.GetRange(start, length))]));
            }

            start += Math.Max(1, length);
        }

        return found;
    }

    private static string Key(List<QueryToken> tokens) => SearchTerms.Join(tokens, t => t.Term);
}

/// <summary>Keeps the words until the content changes.</summary>
internal sealed class SearchWordsCache(SiteCache sites, ContentVersion version) : ContentSnapshot<SearchWords>(version)
{
    protected override async Task<SearchWords> LoadAsync(CancellationToken cancellation)
    {
        var site = await sites.GetAsync(cancellation);
        return new(site.Synonyms, site.BestBets);
    }
}
