using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Policies;

/// <summary>A live policy, as lists and links show it.</summary>
/// <param name="Topics">Ids of the topics it stands under, the primary one first.</param>
/// <param name="ChangedUtc">Last change that readers should know of.</param>
public sealed record CatalogPolicy(
    string Slug, PolicyEdition Edition, IReadOnlyList<int> Topics, IReadOnlyDictionary<string, (string Title, string Summary)> Words,
    DateTime PublishedUtc, DateTime ChangedUtc)
{
    public PolicyDetails Details => Edition.Details;

    /// <summary>First day in force.</summary>
    public DateOnly InForceOn => Edition.InForceOn ?? Edition.IssuedOn;

    public string Title(string lang) => In(lang).Words.Title;

    public string Summary(string lang) => In(lang).Words.Summary;

    /// <summary>Language of the words shown to readers of a language.</summary>
    public string Locale(string lang) => In(lang).Locale;

    private (string Locale, (string Title, string Summary) Words) In(string lang)
    {
        var locale = Words.ContainsKey(lang) ? lang : Words.Keys.First();
        return (locale, Words[locale]);
    }
}

/// <summary>Where a policy stands; the order is that of the filter.</summary>
public enum PolicyState
{
    InForce,
    Amended,
    NotYetInForce,
    Expired,
    Repealed,
}

/// <summary>Where a policy stands on a day, and through which others.</summary>
/// <param name="By">Policies in force that amend or repeal it, the latest first.</param>
/// <param name="Coming">Policies not yet in force that will amend or repeal it.</param>
public sealed record PolicyStatus(PolicyState State, IReadOnlyList<CatalogPolicy> By, IReadOnlyList<CatalogPolicy> Coming)
{
    /// <summary>No longer in force.</summary>
    public bool IsOver => State is PolicyState.Expired or PolicyState.Repealed;
}

/// <summary>All live policies, the last issued first.</summary>
public sealed class PolicyList(IReadOnlyList<CatalogPolicy> all)
{
    private readonly Dictionary<string, CatalogPolicy> bySlug = all.ToDictionary(p => p.Slug);
    private readonly ILookup<string, CatalogPolicy> bySource = all.Where(p => p.Edition.Source is not null).ToLookup(p => p.Edition.Source!);
    private readonly ILookup<string, CatalogPolicy> byService = all.SelectMany(p => p.Details.Services.Select(s => (s, p))).ToLookup(p => p.s, p => p.p);
    private readonly ILookup<string, CatalogPolicy> byScenario = all.SelectMany(p => p.Details.Scenarios.Select(s => (s, p))).ToLookup(p => p.s, p => p.p);
    private readonly ILookup<string, CatalogPolicy> amending = all.SelectMany(p => p.Details.Amends.Select(a => (a, p))).ToLookup(p => p.a, p => p.p);
    private readonly ILookup<string, CatalogPolicy> repealing = all.SelectMany(p => p.Details.Repeals.Select(r => (r, p))).ToLookup(p => p.r, p => p.p);

    public IReadOnlyList<CatalogPolicy> All => all;

    public CatalogPolicy? BySlug(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The policy whose text a source of <c>sources.yaml</c> is; null when the portal has none.</summary>
    public CatalogPolicy? BySource(string source) => bySource[source].FirstOrDefault();

    /// <summary>The policies whose texts some sources are.</summary>
    public IEnumerable<CatalogPolicy> BySources(IEnumerable<string?> sources) => sources.OfType<string>().Select(BySource).OfType<CatalogPolicy>();

    public IEnumerable<CatalogPolicy> WithService(string slug) => byService[slug];

    public IEnumerable<CatalogPolicy> WithScenario(string slug) => byScenario[slug];

    /// <summary>Policies under one of some topics.</summary>
    public IEnumerable<CatalogPolicy> Under(IReadOnlySet<int> topicIds) => all.Where(p => p.Topics.Any(topicIds.Contains));

    /// <summary>Policies that change another, in force or not.</summary>
    public IEnumerable<CatalogPolicy> Amending(string slug) => amending[slug];

    public IEnumerable<CatalogPolicy> Repealing(string slug) => repealing[slug];

    public PolicyStatus Status(CatalogPolicy policy, DateOnly today)
    {
        var (repeals, amends) = (repealing[policy.Slug].ToList(), amending[policy.Slug].ToList());
        List<CatalogPolicy> coming = [.. repeals.Concat(amends).Where(p => p.InForceOn > today)];
        repeals.RemoveAll(p => p.InForceOn > today);
        amends.RemoveAll(p => p.InForceOn > today);
        return repeals.Count > 0 ? new(PolicyState.Repealed, repeals, coming)
            : policy.Edition.ExpiresOn < today ? new(PolicyState.Expired, amends, coming)
            : policy.InForceOn > today ? new(PolicyState.NotYetInForce, amends, coming)
            : amends.Count > 0 ? new(PolicyState.Amended, amends, coming)
            : new(PolicyState.InForce, [], coming);
    }
}

/// <summary>Keeps the list of live policies in memory until content changes: filters, counts and links in both directions ask for all of them.</summary>
internal sealed class PolicyCatalog(IDbContextFactory<PortalDbContext> factory, ContentVersion version) : ContentSnapshot<PolicyList>(version)
{
    protected override async Task<PolicyList> LoadAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return new(
        [
            .. (await db.LivePolicies().ToListAsync(cancellation)).Select(row => new CatalogPolicy(
                row.Slug, row.Policy, row.Topics, row.Words.ToDictionary(w => w.Locale, w => (w.Title, w.Summary)),
                row.PublishedUtc ?? DateTime.UnixEpoch, row.UpdatedUtc ?? row.PublishedUtc ?? DateTime.UnixEpoch)),
        ]);
    }
}
