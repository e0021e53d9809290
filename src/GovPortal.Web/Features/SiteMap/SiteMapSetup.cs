using System.Globalization;
using System.Text;
using System.Xml;
using GovPortal.Web.Caching;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Notices;
using GovPortal.Web.Features.Pages;
using GovPortal.Web.Features.Policies;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Services;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Features.Topics;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.SiteMap;

/// <summary>The portal for machines: sitemap.xml (sitemaps.org), robots.txt (RFC 9309) and security.txt (RFC 9116).</summary>
internal static class SiteMapSetup
{
    /// <summary>Documents in one file; with two languages well below the 50,000 addresses that the protocol allows.</summary>
    private const int PageSize = 10_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static void MapSiteMap(this WebApplication app)
    {
        app.MapGet("/sitemap.xml", IndexAsync).WithMetadata(new CachedPageAttribute());
        app.MapGet("/sitemaps/site.xml", StandingAsync).WithMetadata(new CachedPageAttribute());
        app.MapGet("/sitemaps/{type}-{number:int}.xml", DocumentsAsync).WithMetadata(new CachedPageAttribute());
        app.MapGet("/robots.txt", async (SiteCache cache) =>
        {
            var site = (await cache.GetAsync()).Settings;
            return Results.Text(
                $"User-agent: *\nDisallow: /language/\nDisallow: /reading/\n{string.Concat(site.Languages.Select(l => $"Disallow: /{l}/search\nDisallow: /{l}/report\n"))}Sitemap: {site.Address}/sitemap.xml\n");
        }).WithMetadata(new CachedPageAttribute());
        app.MapGet("/.well-known/security.txt", async (SiteCache cache, TimeProvider time) =>
        {
            var site = (await cache.GetAsync()).Settings;
            var expires = new DateTimeOffset(time.GetUtcNow().Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
            return Results.Text(
                $"Contact: {site.Address}/{site.Languages[0]}/report\nExpires: {expires:yyyy-MM-ddTHH:mm:ssZ}\nPreferred-Languages: {string.Join(", ", site.Languages)}\nCanonical: {site.Address}/.well-known/security.txt\n");
        }).WithMetadata(new CachedPageAttribute());
    }

    private static async Task<IResult> IndexAsync(PortalDbContext db, SiteCache cache)
    {
        var site = (await cache.GetAsync()).Settings;
        List<string> files = ["/sitemaps/site.xml"];
        foreach (var type in Types.Keys)
        {
            var count = await db.LiveAddresses(Types[type], 0, int.MaxValue).CountAsync();
            files.AddRange(Enumerable.Range(1, (count + PageSize - 1) / PageSize).Select(n => $"/sitemaps/{type}-{n}.xml"));
        }

        return Xml(writer =>
        {
            writer.WriteStartElement("sitemapindex", Namespace);
            foreach (var file in files)
            {
                writer.WriteStartElement("sitemap", Namespace);
                writer.WriteElementString("loc", Namespace, site.Address + file);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        });
    }

    private static async Task<IResult> StandingAsync(SiteCache cache, TopicTreeCache trees, DepartmentDirectoryCache directories)
    {
        var site = (await cache.GetAsync()).Settings;
        List<Func<string, string>> pages =
        [
            lang => $"/{lang}", TopicLinks.Topics, ScenarioLinks.Scenarios, lang => ServiceLinks.AtoZ(lang), DepartmentLinks.Departments, lang => NoticeLinks.Notices(lang), lang => PolicyLinks.Policies(lang), lang => InterpretationLinks.Interpretations(lang), SiteMapLinks.Page,
            .. (await trees.GetAsync()).All.Select(t => new Func<string, string>(lang => TopicLinks.Topic(lang, t))),
            .. (await directories.GetAsync()).Departments.SelectMany(d => d.Offices
                .Select(o => new Func<string, string>(lang => DepartmentLinks.Office(lang, d.Slug, o.Slug)))
                .Prepend(lang => DepartmentLinks.Department(lang, d.Slug))),
        ];
        return UrlSet(site, pages.Select(p => (p, (DateTime?)null)));
    }

    private static async Task<IResult> DocumentsAsync(string type, int number, PortalDbContext db, SiteCache cache)
    {
        if (!Types.TryGetValue(type, out var documentType) || number is < 1 or > 100_000)
        {
            return Results.NotFound();
        }

        var site = (await cache.GetAsync()).Settings;
        var documents = await db.LiveAddresses(documentType, (number - 1) * PageSize, PageSize).ToListAsync();
        return documents.Count == 0
            ? Results.NotFound()
            : UrlSet(site, documents.Select(d => (new Func<string, string>(lang => Address(lang, d)), d.ChangedUtc)));
    }

    private static readonly Dictionary<string, DocumentType> Types = new()
    {
        ["services"] = DocumentType.Service,
        ["scenarios"] = DocumentType.Scenario,
        ["policies"] = DocumentType.Policy,
        ["interpretations"] = DocumentType.Interpretation,
        ["notices"] = DocumentType.Notice,
        ["pages"] = DocumentType.Page,
    };

    private static string Address(string lang, LiveAddress document) => document.Type switch
    {
        DocumentType.Service => ServiceLinks.Service(lang, document.Slug),
        DocumentType.Scenario => ScenarioLinks.Scenario(lang, document.Slug),
        DocumentType.Policy => PolicyLinks.Policy(lang, document.Slug),
        DocumentType.Interpretation => InterpretationLinks.Interpretation(lang, document.Slug),
        DocumentType.Notice => NoticeLinks.Notice(lang, document.Slug),
        _ => SitePageLinks.Page(lang, document.Slug),
    };

    private static IResult UrlSet(SiteSettings site, IEnumerable<(Func<string, string> Address, DateTime? ChangedUtc)> pages) => Xml(writer =>
    {
        writer.WriteStartElement("urlset", Namespace);
        writer.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var (address, changed) in pages)
        {
            foreach (var lang in site.Languages)
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, site.Address + address(lang));
                if (changed is { } utc)
                {
                    writer.WriteElementString("lastmod", Namespace, utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                }

                foreach (var other in site.Languages)
                {
                    writer.WriteStartElement("xhtml", "link", Xhtml);
                    writer.WriteAttributeString("rel", "alternate");
                    writer.WriteAttributeString("hreflang", Languages.Find(other)!.Tag);
                    writer.WriteAttributeString("href", site.Address + address(other));
                    writer.WriteEndElement();
                }

                writer.WriteEndElement();
            }
        }

        writer.WriteEndElement();
    });

    private static IResult Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartDocument();
            write(writer);
        }

        return Results.Bytes(stream.ToArray(), "application/xml; charset=utf-8");
    }
}
