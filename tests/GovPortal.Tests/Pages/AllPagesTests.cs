using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Pages;

/// <summary>What must hold for each and every public page of the shipped content, in both languages.</summary>
public sealed class AllPagesTests(LanwanPortal lanwan)
{
    [Fact]
    public async Task Links_OnEveryPage_LeadSomewhere()
    {
        var crawl = await lanwan.CrawlAsync();
        Assert.True(crawl.Found.Count > 300, $"only {crawl.Found.Count} addresses were found");
        None(crawl.Found.Values.Where(p => (int)p.Status is < 200 or >= 400), p => $"{p.Path} answers {(int)p.Status}, linked from {p.From}");
    }

    [Fact]
    public async Task Fragments_OnEveryPage_AreThere()
    {
        var crawl = await lanwan.CrawlAsync();
        None(
            from page in crawl.Pages
            from link in page.Document!.QuerySelectorAll("a[href*='#']")
            let parts = link.GetAttribute("href")!.Split('#')
            let target = parts[0].Length == 0 ? page : crawl.Found.GetValueOrDefault(parts[0])
            where target?.Document is not null && target.Document.GetElementById(Uri.UnescapeDataString(parts[1])) is null
            select $"{link.GetAttribute("href")} has no target, on {(parts[0].Length == 0 ? page.Path : "some page")}",
            t => t);
    }

    [Fact]
    public async Task Html_OfEveryPage_IsValid()
    {
        var crawl = await lanwan.CrawlAsync();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        List<string> problems = [];
        foreach (var page in crawl.Pages)
        {
            try
            {
                parser.ParseDocument(page.Text);
            }
            catch (HtmlParseException error)
            {
                problems.Add($"{page.Path}: {error.Message} at {error.Position}");
            }
        }

        None(problems, p => p);
    }

    [Fact]
    public async Task Structure_OfEveryPage_IsSound()
    {
        var crawl = await lanwan.CrawlAsync();
        None(crawl.Pages.SelectMany(p => HtmlRules.Check(p.Document!).Select(problem => $"{p.Path}: {problem}")), p => p);
    }

    [Fact]
    public async Task Language_OfEveryPage_IsItsAddress()
    {
        var crawl = await lanwan.CrawlAsync();
        None(
            crawl.Pages.Where(p => p.Document!.DocumentElement.GetAttribute("lang") != (p.Lang == "zh" ? "zh-Hans" : "en")),
            p => $"{p.Path}: lang={p.Document!.DocumentElement.GetAttribute("lang")}");
    }

    [Fact]
    public async Task Titles_OfListedPages_AreUniqueAndOfRightLength()
    {
        var crawl = await lanwan.CrawlAsync();
        var titles = crawl.Indexed.Select(p => (p.Path, p.Lang, Title: p.Document!.Title ?? "")).ToList();
        None(
            titles.Where(t => t.Lang == "zh" ? t.Title.Length is < 6 or > 30 : t.Title.Length is < 20 or > 65),
            t => $"{t.Path}: {t.Title.Length} characters: {t.Title}");
        None(titles.GroupBy(t => t.Title).Where(g => g.Count() > 1), g => $"'{g.Key}': {string.Join(", ", g.Select(t => t.Path))}");
    }

    [Fact]
    public async Task Descriptions_OfListedPages_AreUnique()
    {
        var crawl = await lanwan.CrawlAsync();
        var all = crawl.Indexed.Select(p => (p.Path, p.Lang, Text: p.Document!.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "")).ToList();
        None(all.Where(d => d.Text.Length < (d.Lang == "zh" ? 8 : 30) || d.Text.Length > 200), d => $"{d.Path}: '{d.Text}'");
        // Pages of one list say the same of themselves.
        None(all.Where(d => !d.Path.Contains('?', StringComparison.Ordinal)).GroupBy(d => d.Text).Where(g => g.Count() > 1), g => $"'{g.Key}': {string.Join(", ", g.Select(t => t.Path))}");
    }

    [Fact]
    public async Task Canonical_OfListedPages_IsTheirAddressAndOtherLanguagesExist()
    {
        var crawl = await lanwan.CrawlAsync();
        List<string> problems = [];
        foreach (var page in crawl.Indexed)
        {
            var canonical = new Uri(page.Document!.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "none:/").PathAndQuery;
            if (canonical != page.Path && crawl.Found.GetValueOrDefault(canonical)?.Status != HttpStatusCode.OK)
            {
                problems.Add($"{page.Path}: canonical {canonical}");
            }

            var alternates = page.Document!.QuerySelectorAll("link[rel=alternate][hreflang]")
                .ToDictionary(l => l.GetAttribute("hreflang")!, l => new Uri(l.GetAttribute("href")!).PathAndQuery);
            if (!alternates.Keys.Order().SequenceEqual(["en", "zh-Hans"]) || alternates[page.Lang == "zh" ? "zh-Hans" : "en"] != canonical)
            {
                problems.Add($"{page.Path}: hreflang {string.Join(", ", alternates)}");
            }
            else if (!page.Path.Contains('?', StringComparison.Ordinal))
            {
                problems.AddRange(alternates.Values.Where(a => crawl.Found.GetValueOrDefault(a)?.Status != HttpStatusCode.OK).Select(a => $"{page.Path}: hreflang to {a}"));
            }
        }

        None(problems, p => p);
    }

    [Fact]
    public async Task SiteMap_OfTheSite_HoldsEveryListedPage()
    {
        var crawl = await lanwan.CrawlAsync();
        None(
            crawl.Indexed.Where(p => !p.Path.Contains('?', StringComparison.Ordinal) && !p.Path.EndsWith("/search", StringComparison.Ordinal)).Select(p => p.Path).Except(crawl.SiteMap),
            p => $"{p} is not in the site maps");
        None(crawl.SiteMap.Except(crawl.Indexed.Select(p => p.Path)), p => $"{p} is in a site map and is no listed page");
    }

    [Fact]
    public async Task JsonLd_OnEveryPage_Parses()
    {
        var crawl = await lanwan.CrawlAsync();
        var services = 0;
        foreach (var page in crawl.Pages)
        {
            var types = page.Document!.QuerySelectorAll("script[type='application/ld+json']")
                .SelectMany(s => JsonDocument.Parse(s.TextContent).RootElement.GetProperty("@graph").EnumerateArray())
                .Select(t => t.GetProperty("@type").GetString()).ToList();
            if (page.Document.QuerySelector("meta[property='og:type'][content=article]") is not null && page.Path.Contains("/services/", StringComparison.Ordinal))
            {
                services++;
                Assert.Contains("GovernmentService", types);
                Assert.Contains("BreadcrumbList", types);
            }
        }

        Assert.True(services >= 150, $"{services} service pages");
    }

    [Fact]
    public async Task Feeds_LinkedFromPages_Parse()
    {
        var crawl = await lanwan.CrawlAsync();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feeds = crawl.Found.Values.Where(p => p.Path.Contains("/feeds/", StringComparison.Ordinal)).ToList();
        Assert.True(feeds.Count > 50, $"{feeds.Count} feeds");
        foreach (var feed in feeds)
        {
            if (feed.Path.EndsWith(".json", StringComparison.Ordinal))
            {
                Assert.NotEmpty(JsonDocument.Parse(feed.Text).RootElement.GetProperty("title").GetString()!);
                continue;
            }

            var root = XDocument.Parse(feed.Text).Root!;
            Assert.Equal(atom + "feed", root.Name);
            Assert.All(root.Elements(atom + "entry"), e => Assert.NotEmpty(e.Element(atom + "id")!.Value));
            Assert.All(new[] { "id", "title", "updated" }, n => Assert.NotNull(root.Element(atom + n)));
        }
    }

    [Fact]
    public async Task Breadcrumb_BelowTheTop_LeadsHome()
    {
        var crawl = await lanwan.CrawlAsync();
        None(
            crawl.Indexed.Where(p => p.Path.Split('/').Length > 3 && p.Document!.QuerySelector($"nav[aria-label] ol a[href='/{p.Lang}']") is null),
            p => $"{p.Path} has no breadcrumb");
    }

    [Fact]
    public async Task Chinese_InPages_StandsAsItself()
    {
        var crawl = await lanwan.CrawlAsync();
        None(crawl.Pages.Where(p => p.Text.Contains("&#x4", StringComparison.OrdinalIgnoreCase) || p.Text.Contains("&#x5", StringComparison.OrdinalIgnoreCase)), p => p.Path);
    }

    [Fact]
    public async Task InlineCode_OnPublicPages_IsNone()
    {
        var crawl = await lanwan.CrawlAsync();
        None(
            from page in crawl.Pages
            from element in page.Document!.All
            where element.HasAttribute("style") || element.LocalName == "style"
                || (element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json" && !element.HasAttribute("src"))
                || element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
            select $"{page.Path}: {element.OuterHtml[..Math.Min(element.OuterHtml.Length, 100)]}",
            p => p);
    }

    [Fact]
    public async Task Pages_OfADemonstration_SaySo()
    {
        var crawl = await lanwan.CrawlAsync();
        None(crawl.Pages.Where(p => !p.Document!.Body!.TextContent.Contains(p.Lang == "zh" ? "示" : "invented city", StringComparison.Ordinal)), p => p.Path);
    }

    /// <summary>Shows at most a dozen of what is wrong.</summary>
    private static void None<T>(IEnumerable<T> wrong, Func<T, string> text)
    {
        var all = wrong.Select(text).Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all.Take(12))}");
    }
}
