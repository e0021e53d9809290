using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios;

/// <summary>A live scenario.</summary>
/// <param name="Number">Of its edition: what stands as <c>v</c> in addresses.</param>
/// <param name="Topics">Ids of the topics it stands under, the primary one first.</param>
/// <param name="Services">Slugs of the services that its results name.</param>
public sealed record CatalogScenario(
    int DocumentId, string Slug, int EditionId, int Number, int Usage, int Minutes, bool IsPrivate, bool HasStartPage,
    IReadOnlyList<int> Topics, IReadOnlyDictionary<string, (string Title, string Summary)> Words, IReadOnlySet<string> Services)
{
    public string Title(string lang) => In(lang).Title;

    public string Summary(string lang) => In(lang).Summary;

    private (string Title, string Summary) In(string lang) => Words.TryGetValue(lang, out var words) ? words : Words.Values.First();
}

/// <summary>All live scenarios, most used first.</summary>
public sealed class ScenarioList(IReadOnlyList<CatalogScenario> all)
{
    private readonly Dictionary<string, CatalogScenario> bySlug = all.ToDictionary(s => s.Slug);
    private readonly ILookup<string, CatalogScenario> byService = all
        .SelectMany(s => s.Services.Select(service => (service, s))).ToLookup(s => s.service, s => s.s);

    public IReadOnlyList<CatalogScenario> All => all;

    public CatalogScenario? BySlug(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>Scenarios whose results name a service.</summary>
    public IEnumerable<CatalogScenario> WithService(string slug) => byService[slug];

    /// <summary>Scenarios directly under one of some topics.</summary>
    public IEnumerable<CatalogScenario> Under(IReadOnlySet<int> topicIds) => all.Where(s => s.Topics.Any(topicIds.Contains));
}

/// <summary>Keeps the list of live scenarios in memory until content changes: there are few, and many pages show some of them.</summary>
internal sealed class ScenarioCatalog(IDbContextFactory<PortalDbContext> factory, ContentVersion version, FlowCache flows)
    : ContentSnapshot<ScenarioList>(version)
{
    protected override async Task<ScenarioList> LoadAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        List<CatalogScenario> all = [];
        foreach (var row in await db.LiveScenarios().ToListAsync(cancellation))
        {
            // A flow that this program cannot compile any more is not offered.
            if (await flows.GetAsync(row.EditionId, cancellation) is { } flow)
            {
                all.Add(new(
                    row.DocumentId, row.Slug, row.EditionId, row.Number, row.Usage, row.Minutes, row.IsPrivate, flow.HasStartPage, row.Topics,
                    row.Words.ToDictionary(w => w.Locale, w => (w.Title, w.Summary)), Services(flow)));
            }
        }

        return new(all);
    }

    private static HashSet<string> Services(Flow flow) => [.. flow.Outcomes.SelectMany(o => o.Items).Select(i => i.Definition.Service).OfType<string>()];
}
