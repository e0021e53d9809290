using GovPortal.Web.Features.Site;
using GovPortal.Web.Features.Topics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace GovPortal.Web.Features.Search;

/// <summary>Answers searches and suggestions from the index.</summary>
internal sealed class SearchService(SearchStore store, SearchWordsCache wordsCache, TopicTreeCache trees, SiteCache sites)
{
    public const int PageSize = 20;

    private const int MaximumSuggestions = 7;

    /// <summary>Part of the best score below which a hit is noise.</summary>
    private const float Cut = 0.15f;

    /// <summary>Who asks in a word or two wants an overview first.</summary>
    private const float BroadTopicWeight = 1.8f;

    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var words = await wordsCache.GetAsync(cancellation);
        var roots = (await trees.GetAsync(cancellation)).Roots.Select(r => r.Id).ToList();
        var locales = await LocalesAsync(request.Locale, cancellation);
        var text = Shortened(request.Text);
        return store.Read(searcher => Search(searcher, words, roots, locales, request with { Text = text })) ?? SearchResults.None;
    }

    /// <summary>Titles that begin with or hold the words typed so far, the most used first.</summary>
    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, string locale, CancellationToken cancellation = default)
    {
        var tokens = SearchTerms.Of(Shortened(text), SearchTerms.MaximumTokens);
        if (tokens.Count == 0)
        {
            return [];
        }

        var locales = await LocalesAsync(locale, cancellation);
        return store.Read(searcher =>
        {
            var collector = new HitCollector([], null, 0);
            searcher.Search(SuggestionQuery.Build(searcher.IndexReader, tokens), collector);
            return (IReadOnlyList<Suggestion>)[.. collector.Best().Take(MaximumSuggestions).Select(hit =>
            {
                var document = searcher.Doc(hit.Doc);
                return new Suggestion(Words(document, SearchFields.TitleIn, locales).Text, $"/{locale}{document.Get(SearchFields.Address)}");
            })];
        }) ?? [];
    }

    private static SearchResults Search(
        IndexSearcher searcher, SearchWords words, List<int> roots, List<string> locales, SearchRequest request)
    {
        var builder = new SearchQueryBuilder(searcher.IndexReader, words);
        if (builder.Build(request.Text) is not { } query)
        {
            return SearchResults.None;
        }

        var first = DocumentAt(searcher, words.BestBet(request.Text));
        var collector = new HitCollector(roots, request.TopicId, Cut, first?.Doc, builder.IsBroad ? BroadTopicWeight : 1);
        searcher.Search(first is null ? query : new BooleanQuery(disableCoord: true) { { query, Occur.SHOULD }, { first.Value.Query, Occur.SHOULD } }, collector);
        var hits = collector.Best();
        var type = request.Type is null ? -1 : SearchTypes.All.IndexOf(request.Type);
        var shown = hits.Where(h => h.InTopic && (type < 0 || h.Type == type)).ToList();
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (shown.Count + PageSize - 1) / PageSize));
        return new(
            [.. shown.Skip((page - 1) * PageSize).Take(PageSize).Select(h => Result(searcher.Doc(h.Doc), locales, builder.Marked))],
            shown.Count, hits.Count, page, CountTypes(hits), CountTopics(hits, roots, type), Respelt(builder, searcher, request.Text));
    }

    private static List<(string, int)> CountTypes(List<Hit> hits)
    {
        var counts = new int[SearchTypes.All.Count];
        foreach (var hit in hits.Where(h => h.InTopic))
        {
            counts[hit.Type]++;
        }

        return [.. SearchTypes.All.Select((type, i) => (type, counts[i])).Where(c => c.Item2 > 0)];
    }

    private static List<(int, int)> CountTopics(List<Hit> hits, List<int> roots, int type)
    {
        var counts = new int[roots.Count];
        foreach (var hit in hits.Where(h => type < 0 || h.Type == type))
        {
            for (var i = 0; i < roots.Count && i < 64; i++)
            {
                counts[i] += (int)((hit.Roots >> i) & 1);
            }
        }

        return [.. roots.Select((root, i) => (root, counts[i])).Where(c => c.Item2 > 0)];
    }

    private static (int Doc, Query Query)? DocumentAt(IndexSearcher searcher, string? address)
    {
        var query = new TermQuery(new Term(SearchFields.Address, address ?? ""));
        return address is not null && searcher.Search(query, 1).ScoreDocs is [var found] ? (found.Doc, query) : null;
    }

    private static SearchResult Result(LuceneDocument document, List<string> locales, IReadOnlySet<string> marked)
    {
        var (title, locale) = Words(document, SearchFields.TitleIn, locales);
        var summary = Words(document, SearchFields.SummaryIn, locales).Text;
        var text = Words(document, SearchFields.TextIn, locales).Text;
        return new(
            document.Get(SearchFields.Type), document.Get(SearchFields.Address), locale,
            Snippets.Whole(title, marked), Snippets.Of(summary, text, marked),
            document.GetField(SearchFields.PrimaryTopic)?.GetInt32Value(), document.GetField(SearchFields.Department)?.GetInt32Value());
    }

    private static (string Text, string Locale) Words(LuceneDocument document, Func<string, string> field, List<string> locales)
    {
        var locale = locales.FirstOrDefault(l => document.Get(field(l)) is not null) ?? locales[0];
        return (document.Get(field(locale)) ?? "", locale);
    }

    private static string? Respelt(SearchQueryBuilder builder, IndexSearcher searcher, string text)
    {
        var respelt = text;
        foreach (var (from, to) in builder.Respelt.OrderByDescending(r => r.From.Start))
        {
            respelt = $"{respelt[..from.Start]}{to}{respelt[from.End..]}";
        }

        return respelt == text ? null : respelt;
    }

    /// <summary>The page's language first, then the site's others.</summary>
    private async Task<List<string>> LocalesAsync(string locale, CancellationToken cancellation)
    {
        var languages = (await sites.GetAsync(cancellation)).Settings.Languages;
        return [locale, .. languages.Where(l => l != locale)];
    }

    private static string Shortened(string text) => text.Length <= SearchTerms.MaximumLength ? text : text[..SearchTerms.MaximumLength];
}
