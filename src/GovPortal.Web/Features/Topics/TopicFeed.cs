using System.ServiceModel.Syndication;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Services;
using GovPortal.Web.Features.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Topics;

/// <summary>A topic's services for machines: an Atom feed of the last changes, and the node as JSON.</summary>
internal static class TopicFeed
{
    private const int Entries = 50;

    public static async Task<IResult> AtomAsync(string slug, PageContext page, TopicTreeCache trees, PortalDbContext db, IStringLocalizer<Words> words)
    {
        if ((await trees.GetAsync()).BySlug(slug) is not { } topic)
        {
            return Results.NotFound();
        }

        var site = page.Settings.Address.TrimEnd('/');
        var items = await db.LastChanged(DocumentType.Service, page.Lang, topic.Id, Entries).ToListAsync();
        var sample = page.Settings.Demonstration ? $" [{words["sample"]}]" : "";
        var self = site + TopicLinks.Feed(page.Lang, topic);
        var feed = new SyndicationFeed(
            $"{topic.Title(page.Lang)} – {page.SiteName}", topic.Summary(page.Lang), new Uri(site + TopicLinks.Topic(page.Lang, topic)), self,
            items.Count == 0 ? DateTimeOffset.UnixEpoch : new DateTimeOffset(items[0].ChangedUtc, TimeSpan.Zero),
            items.Select(i => Feeds.Item(i.Title, i.Summary + sample, site + ServiceLinks.Service(page.Lang, i.Slug), i.ChangedUtc)))
        {
            Language = page.Language.Tag,
            Authors = { new SyndicationPerson { Name = $"{page.SiteName} {page.Tagline}" } },
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        return Feeds.Atom(feed);
    }

    /// <summary>JSON: the node, its place in the tree, its sub-topics with counts, and its services in order.</summary>
    public static async Task<IResult> JsonAsync(string slug, PageContext page, TopicTreeCache trees, ServiceCounts services, PortalDbContext db)
    {
        if ((await trees.GetAsync()).BySlug(slug) is not { } topic)
        {
            return Results.NotFound();
        }

        var (lang, site) = (page.Lang, page.Settings.Address.TrimEnd('/'));
        var counts = await services.UnderAsync(lang, [topic, .. topic.Children]);
        var items = await db.InOrder(DocumentType.Service, lang, topic.Id, 0, Entries).ToListAsync();
        return Results.Json(
            new
            {
                slug = topic.Slug,
                title = topic.Title(lang),
                summary = topic.Summary(lang),
                language = page.Language.Tag,
                url = site + TopicLinks.Topic(lang, topic),
                parent = topic.Parent?.Slug,
                sample = page.Settings.Demonstration,
                topics = topic.Children.Select(c => new
                {
                    slug = c.Slug,
                    title = c.Title(lang),
                    services = counts[c.Id],
                    url = site + TopicLinks.Topic(lang, c),
                    data = site + TopicLinks.Json(lang, c),
                }),
                total = counts[topic.Id],
                services = items.Select(i => new
                {
                    slug = i.Slug,
                    title = i.Title,
                    summary = i.Summary,
                    changed = i.ChangedUtc,
                    url = site + ServiceLinks.Service(lang, i.Slug),
                }),
            },
            Feeds.Json);
    }
}
