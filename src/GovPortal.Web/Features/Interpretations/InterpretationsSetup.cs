using System.ServiceModel.Syndication;
using GovPortal.Web.Caching;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Policies;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Features.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using GovPortal.Web.Layout;

namespace GovPortal.Web.Features.Interpretations;

internal static class InterpretationsSetup
{
    private const int Entries = 50;

    public static void AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<PolicyCatalog>();
        services.AddSingleton<InterpretationCatalog>();
        services.AddScoped<InterpretationLoader>();
        services.AddScoped<CheckLoader>();
        services.AddScoped<ChartEditions>(provider => async (slug, cancellation) =>
        {
            if (slug == GallerySource.Slug && provider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            {
                return [GallerySource.Source];
            }

            var files = await provider.GetRequiredService<PortalDbContext>().FilesOfEditions(slug).ToListAsync(cancellation);
            return [.. files.GroupBy(f => f.EditionId).Select(g => new ChartSource(slug, g.ToDictionary(f => f.Path, f => f.Text)))];
        });
    }

    public static void MapPolicies(this WebApplication app)
    {
        app.MapGet("/{lang:lang}/feeds/policies.atom", PolicyFeedAsync).WithMetadata(new CachedPageAttribute());
        app.MapGet("/{lang:lang}/feeds/interpretations.atom", InterpretationFeedAsync).WithMetadata(new CachedPageAttribute { Query = ["kind", "topic"] });
        app.MapGet("/{lang:lang}/policies/{slug}/files/{name}", (string slug, string name, PortalDbContext db, CancellationToken cancellation) =>
            AttachedFiles.GetAsync(db, DocumentType.Policy, slug, name, cancellation));
        app.MapGet("/{lang:lang}/interpretations/{slug}/files/{name}", (string slug, string name, PortalDbContext db, CancellationToken cancellation) =>
            AttachedFiles.GetAsync(db, DocumentType.Interpretation, slug, name, cancellation));
    }

    private static async Task<IResult> PolicyFeedAsync(PageContext page, PolicyCatalog catalog, IStringLocalizer<Words> words)
    {
        var all = (await catalog.GetAsync()).All.OrderByDescending(p => p.ChangedUtc).Take(Entries).ToList();
        return Feed(page, words["Policies"], PolicyLinks.Policies(page.Lang), PolicyLinks.Feed(page.Lang), [.. all.Select(p =>
            (p.Title(page.Lang), p.Edition.Sample ? $"{p.Summary(page.Lang)} [{words["sample"]}]" : p.Summary(page.Lang), PolicyLinks.Policy(page.Lang, p.Slug), p.ChangedUtc))]);
    }

    private static async Task<IResult> InterpretationFeedAsync(
        string? kind, string? topic, PageContext page, InterpretationCatalog catalog, TopicTreeCache trees, IStringLocalizer<Words> words)
    {
        var node = topic is null ? null : (await trees.GetAsync()).BySlug(topic);
        var asked = ListQuery.Read<InterpretationKind>(kind);
        if ((topic is not null && node is null) || (kind is not null && asked is null))
        {
            return Results.NotFound();
        }

        var under = node?.WithAllBelow().Select(t => t.Id).ToHashSet();
        var all = (await catalog.GetAsync()).All
            .Where(i => (asked is null || i.Kind == asked) && (under is null || i.Topics.Any(under.Contains)))
            .OrderByDescending(i => i.ChangedUtc).Take(Entries).ToList();
        string[] names = [words["Policies explained"], .. asked is { } k ? [words[InterpretationWords.Kind(k)].Value] : Array.Empty<string>(), .. node is null ? [] : new[] { node.Title(page.Lang) }];
        var sample = page.Settings.Demonstration ? $" [{words["sample"]}]" : "";
        return Feed(
            page, string.Join(" – ", names), InterpretationLinks.Interpretations(page.Lang), InterpretationLinks.Feed(page.Lang, asked, node?.Slug),
            [.. all.Select(i => (i.Title(page.Lang), i.Summary(page.Lang) + sample, InterpretationLinks.Interpretation(page.Lang, i.Slug), i.ChangedUtc))]);
    }

    private static IResult Feed(PageContext page, string title, string list, string address, List<(string Title, string Summary, string Address, DateTime ChangedUtc)> entries)
    {
        var site = page.Settings.Address;
        var feed = new SyndicationFeed(
            $"{title} – {page.SiteName}", page.Tagline, new Uri(site + list), site + address,
            entries.Count == 0 ? DateTimeOffset.UnixEpoch : new DateTimeOffset(entries[0].ChangedUtc, TimeSpan.Zero),
            entries.Select(e => Feeds.Item(e.Title, e.Summary, site + e.Address, e.ChangedUtc)))
        {
            Language = page.Language.Tag,
            Authors = { new SyndicationPerson { Name = $"{page.SiteName} {page.Tagline}" } },
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(site + address), "application/atom+xml"));
        return Feeds.Atom(feed);
    }
}
