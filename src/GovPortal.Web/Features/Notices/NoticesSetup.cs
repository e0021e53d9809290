using System.ServiceModel.Syndication;
using GovPortal.Web.Caching;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Notices;

internal static class NoticesSetup
{
    private const int Entries = 30;

    public static void MapNotices(this WebApplication app) =>
        app.MapGet("/{lang:lang}/feeds/notices.atom", FeedAsync).WithMetadata(new CachedPageAttribute());

    private static async Task<IResult> FeedAsync(PageContext page, PortalDbContext db, TimeProvider time, IStringLocalizer<Words> words)
    {
        var site = page.Settings.Address;
        var notices = await db.Current(page.Lang, page.Today(time), urgentOnly: false, 0, Entries).ToListAsync();
        var self = site + NoticeLinks.Feed(page.Lang);
        var feed = new SyndicationFeed(
            $"{words["Notices"]} – {page.SiteName}", page.Tagline, new Uri(site + NoticeLinks.Notices(page.Lang)), self,
            notices.Count == 0 ? DateTimeOffset.UnixEpoch : new DateTimeOffset(notices[0].PublishedUtc, TimeSpan.Zero),
            notices.Select(n => Feeds.Item(
                n.Title, n.Sample ? $"{n.Summary} [{words["sample"]}]" : n.Summary, site + NoticeLinks.Notice(page.Lang, n.Slug), n.PublishedUtc)))
        {
            Language = page.Language.Tag,
            Authors = { new SyndicationPerson { Name = $"{page.SiteName} {page.Tagline}" } },
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), "application/atom+xml"));
        return Feeds.Atom(feed);
    }
}
