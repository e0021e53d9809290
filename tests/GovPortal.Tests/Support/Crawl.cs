using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace GovPortal.Tests.Support;

/// <summary>A page as it was found.</summary>
/// <param name="From">Page with the first link to it.</param>
public sealed record CrawledPage(string Path, string From, HttpStatusCode Status, string Type, string Text, IDocument? Document)
{
    public string Lang => Path.Split('/', '?')[1];
}

/// <summary>Follows the site maps and every link within the site until nothing new is found.</summary>
public sealed class Crawl
{
    private readonly Dictionary<string, CrawledPage> found = [];

    /// <summary>Everything that was answered, by address with query and without fragment.</summary>
    public IReadOnlyDictionary<string, CrawledPage> Found => found;

    /// <summary>Pages for people.</summary>
    public IEnumerable<CrawledPage> Pages => found.Values.Where(p => p is { Document: not null, Status: HttpStatusCode.OK });

    /// <summary>Pages that search engines may list.</summary>
    public IEnumerable<CrawledPage> Indexed => Pages.Where(p => p.Document!.QuerySelector("meta[name=robots]") is null);

    /// <summary>Addresses in the site maps.</summary>
    public HashSet<string> SiteMap { get; } = [];

    public static async Task<Crawl> RunAsync(RunningPortal portal)
    {
        var crawl = new Crawl();
        await crawl.ReadSiteMapsAsync(portal);
        var open = new Queue<(string Path, string From)>(crawl.SiteMap.Order(StringComparer.Ordinal).Select(p => (p, "sitemap.xml")));
        var seen = new HashSet<string>(crawl.SiteMap);
        while (open.TryDequeue(out var next))
        {
            var page = await GetAsync(portal, next.Path, next.From);
            crawl.found[next.Path] = page;
            foreach (var target in Links(page).Where(seen.Add))
            {
                open.Enqueue((target, next.Path));
            }
        }

        return crawl;
    }

    private static async Task<CrawledPage> GetAsync(RunningPortal portal, string path, string from)
    {
        using var response = await portal.Client.GetAsync(path, CancellationToken.None);
        var type = response.Content.Headers.ContentType?.MediaType ?? "";
        var text = await response.Content.ReadAsStringAsync(CancellationToken.None);
        return new(path, from, response.StatusCode, type, text, type == "text/html" ? Html.Parse(text) : null);
    }

    /// <summary>Addresses within the site that a page leads to, or is made of.</summary>
    private static IEnumerable<string> Links(CrawledPage page) =>
        from element in page.Document?.QuerySelectorAll("[href], [src], form[action]") ?? Enumerable.Empty<IElement>()
        let target = element.GetAttribute("href") ?? element.GetAttribute("src") ?? (element.GetAttribute("method") == "post" ? null : element.GetAttribute("action"))
        where target is ['/', ..] and not ['/', '/', ..]
        select target.Split('#')[0];

    private async Task ReadSiteMapsAsync(RunningPortal portal)
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        async Task<XDocument> ReadAsync(string path) => XDocument.Parse(await portal.Client.GetStringAsync(path));

        foreach (var file in (await ReadAsync("/sitemap.xml")).Descendants(ns + "loc").Select(l => new Uri(l.Value).PathAndQuery))
        {
            SiteMap.UnionWith((await ReadAsync(file)).Descendants(ns + "loc").Select(l => new Uri(l.Value).PathAndQuery));
        }
    }
}
