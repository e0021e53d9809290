using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>A live interpretation, as lists and links show it.</summary>
/// <param name="Topics">Ids of the topics it stands under, the primary one first.</param>
/// <param name="ChangedUtc">Last change that readers should know of.</param>
public sealed record CatalogInterpretation(
    int EditionId, string Slug, InterpretationEdition Edition, IReadOnlyList<int> Topics,
    IReadOnlyDictionary<string, (string Title, string Summary)> Words, DateTime PublishedUtc, DateTime ChangedUtc)
{
    public InterpretationKind Kind => Edition.Kind;

    public InterpretationDetails Details => Edition.Details;

    /// <summary>The first of the policies that it explains.</summary>
    public string? Policy => Details.Policies.FirstOrDefault();

    public string Title(string lang) => In(lang).Words.Title;

    public string Summary(string lang) => In(lang).Words.Summary;

    /// <summary>Language of the words shown to readers of a language.</summary>
    public string Locale(string lang) => In(lang).Locale;

    /// <summary>The articles that it explains, each with the anchor where it does.</summary>
    public IEnumerable<(string Policy, string Article, string Anchor)> Explained =>
        from part in Details.Explains.Select(e => (e.Policy, Article: (string?)e.Article, Anchor: e.Section))
            .Concat(Details.Changes.Select(c => (c.Policy, c.Article, Anchor: InterpretationAnchors.Change(c.Key))))
            .Concat(Details.Questions.Select(q => (q.Policy, q.Article, Anchor: InterpretationAnchors.Question(q.Key))))
        where part.Article is not null && (part.Policy ?? Policy) is not null
        select (part.Policy ?? Policy!, part.Article, part.Anchor);

    private (string Locale, (string Title, string Summary) Words) In(string lang)
    {
        var locale = Words.ContainsKey(lang) ? lang : Words.Keys.First();
        return (locale, Words[locale]);
    }
}

/// <summary>Anchors of parts that have a key. A section of the body has its own; none may begin like these.</summary>
internal static class InterpretationAnchors
{
    public const string Check = "check";

    public static string Change(string key) => $"change-{key}";

    public static string Question(string key) => $"question-{key}";

    public static string Case(string key) => $"case-{key}";

    public static string Term(string key) => $"term-{key}";

    /// <summary>Whether the page itself uses an anchor.</summary>
    public static bool IsTaken(string key) =>
        key is Check or "changes" or "audiences" or "questions" or "cases" or "dates" or "terms" or "about" or "cite" or "contact" or "here" or "contents" or "main" or "demo" or "site-search"
            or "useful"
        || Array.Exists(["change-", "question-", "case-", "term-", "chart-", "media-", "meaning-", "useful-", "end-"], p => key.StartsWith(p, StringComparison.Ordinal));
}

/// <summary>All live interpretations, newest first.</summary>
public sealed class InterpretationList(IReadOnlyList<CatalogInterpretation> all)
{
    private readonly Dictionary<string, CatalogInterpretation> bySlug = all.ToDictionary(i => i.Slug);
    private readonly ILookup<string, CatalogInterpretation> byPolicy = all.SelectMany(i => i.Details.Policies.Select(p => (p, i))).ToLookup(i => i.p, i => i.i);

    public IReadOnlyList<CatalogInterpretation> All => all;

    public CatalogInterpretation? BySlug(string slug) => bySlug.GetValueOrDefault(slug);

    public IEnumerable<CatalogInterpretation> Of(string policy) => byPolicy[policy];

    /// <summary>Interpretations under one of some topics.</summary>
    public IEnumerable<CatalogInterpretation> Under(IReadOnlySet<int> topicIds) => all.Where(i => i.Topics.Any(topicIds.Contains));

    /// <summary>Where articles of a policy are explained: the first place in each interpretation.</summary>
    public ILookup<string, (CatalogInterpretation Interpretation, string Anchor)> Explaining(string policy) =>
        byPolicy[policy]
            .SelectMany(i => i.Explained.Where(e => e.Policy == policy).DistinctBy(e => e.Article).Select(e => (e.Article, Place: (i, e.Anchor))))
            .ToLookup(e => e.Article, e => e.Place);
}

/// <summary>Keeps the list of live interpretations in memory until content changes.</summary>
internal sealed class InterpretationCatalog(IDbContextFactory<PortalDbContext> factory, ContentVersion version) : ContentSnapshot<InterpretationList>(version)
{
    protected override async Task<InterpretationList> LoadAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return new(
        [
            .. (await db.LiveInterpretations().ToListAsync(cancellation)).Select(row => new CatalogInterpretation(
                row.EditionId, row.Slug, row.Interpretation, row.Topics, row.Words.ToDictionary(w => w.Locale, w => (w.Title, w.Summary)),
                row.PublishedUtc ?? DateTime.UnixEpoch, row.UpdatedUtc ?? row.PublishedUtc ?? DateTime.UnixEpoch)),
        ]);
    }
}
