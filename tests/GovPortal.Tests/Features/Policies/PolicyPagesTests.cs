using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Features.Policies;

/// <summary>Lists and pages of policies and interpretations, as readers see them.</summary>
public sealed class PolicyPagesTests(PolicyPortal policies)
{
    private const string New = $"/en/policies/{PolicyFiles.Measures}";
    private const string Old = $"/en/policies/{PolicyFiles.OldRules}";
    private const string Drawn = $"/en/interpretations/{PolicyFiles.Drawn}";

    private RunningPortal Portal => policies.Portal;

    [Theory]
    [InlineData("", PolicyFiles.Measures, PolicyFiles.OldRules)]
    [InlineData("?year=2020", PolicyFiles.OldRules)]
    [InlineData("?body=town-council", PolicyFiles.Measures)]
    [InlineData("?status=repealed", PolicyFiles.OldRules)]
    [InlineData("?status=in-force&topic=daily-life", PolicyFiles.Measures)]
    [InlineData("?status=repealed&year=2026")]
    [InlineData("?status=nonsense&year=20x&body=moon&topic=none&page=-3", PolicyFiles.Measures, PolicyFiles.OldRules)]
    public async Task Policies_Filters_NarrowTheList(string query, params string[] slugs)
    {
        var page = await Portal.GetPageAsync($"/en/policies{query}");
        Assert.Equal(slugs.Select(s => $"/en/policies/{s}"), Links(page, ".documents > li > a:first-child"));
        Assert.Equal(slugs.Length == 0, page.Body!.TextContent.Contains("No policy fits all of these", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?kind=chart-explainer", 1)]
    [InlineData("?kind=expert-comment", 0)]
    [InlineData("?policy=water-measures&year=2026&topic=daily-life", 3)]
    [InlineData("?kind=pie&year=0&policy=none&topic=none&page=x", 3)]
    public async Task Interpretations_Filters_NarrowTheList(string query, int count)
    {
        var page = await Portal.GetPageAsync($"/en/interpretations{query}");
        Assert.Equal(count, page.QuerySelectorAll("main .explained-list > li").Length);
        Assert.Equal(count == 0, page.Body!.TextContent.Contains("No explanation fits all of these", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_ChosenOne_IsTakenAwayByItsOwnLink()
    {
        var page = await Portal.GetPageAsync("/en/policies?year=2020&status=repealed");
        var chosen = page.QuerySelectorAll(".facet [aria-current]").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["/en/policies?status=repealed", "/en/policies?year=2020"], chosen);
    }

    [Fact]
    public async Task Policy_Repealed_IsMarkedBothWays()
    {
        Assert.Equal(New, (await Portal.GetPageAsync(Old)).QuerySelector(".alert a")!.GetAttribute("href"));
        Assert.Contains(Old, Links(await Portal.GetPageAsync(New), "main a"));
        Assert.Contains("No longer in force", (await Portal.GetPageAsync(Old)).QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_Articles_HaveAnchorsAndSayWhereTheyAreExplained()
    {
        var page = await Portal.GetPageAsync(New);
        Assert.NotNull(page.QuerySelector("h2#article-2"));
        Assert.Contains($"/en/interpretations/{PolicyFiles.Asked}#change-fee", Links(page, ".explained a"));
        Assert.Contains("/en/services/water-supply", Links(page, "aside a"));
        Assert.Contains("/en/scenarios/bin-day", Links(page, "aside a"));
    }

    [Fact]
    public async Task Policy_Tabs_AreTheKindsThatExist()
    {
        var page = await Portal.GetPageAsync(Drawn);
        Assert.Equal(3, page.QuerySelectorAll(".tabs a").Length);
        Assert.Equal(Drawn, page.QuerySelector(".tabs [aria-current=page]")!.GetAttribute("href"));
        Assert.Contains("/en/interpretations?kind=questions-and-answers&policy=water-measures", Links(page, ".tabs a"));
    }

    [Fact]
    public async Task Interpretation_Changes_AreSaidInWordsAndShownAsText()
    {
        var page = await Portal.GetPageAsync(Drawn);
        Assert.Contains("[removed:", page.QuerySelector(".sides del")!.TextContent, StringComparison.Ordinal);
        Assert.Matches("^［删去：.+］$", (await Portal.GetPageAsync(Drawn.Replace("/en/", "/zh/", StringComparison.Ordinal))).QuerySelector(".sides del")!.TextContent);
        Assert.Contains("<now>", string.Concat(page.QuerySelectorAll(".sides ins").Select(i => i.TextContent)), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("now"));
    }

    [Fact]
    public async Task Interpretation_Term_OpensWhereItStands()
    {
        var page = await Portal.GetPageAsync(Drawn);
        var button = page.QuerySelector("button.term")!;
        var meaning = page.GetElementById(button.GetAttribute("popovertarget")!)!;
        Assert.True(meaning.HasAttribute("popover"));
        Assert.Equal("Meter <b>", meaning.GetAttribute("aria-label"));
        Assert.Contains("What counts water.", meaning.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#term-meter dd"));
    }

    [Fact]
    public async Task Interpretation_WithoutTranslation_ShowsTheOtherLanguageAndSaysSo()
    {
        var page = await Portal.GetPageAsync($"/zh/interpretations/{PolicyFiles.Bins}");
        Assert.Equal("en", page.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Equal("Bins under the water measures, asked", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/en/feeds/policies.atom", 2)]
    [InlineData("/zh/feeds/interpretations.atom", 3)]
    [InlineData("/en/feeds/interpretations.atom?kind=chart-explainer", 1)]
    [InlineData("/en/feeds/interpretations.atom?topic=daily-life&kind=media-view", 0)]
    public async Task Feed_ListsWhatWasAskedFor(string address, int entries)
    {
        using var response = await Portal.GetAsync(address);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(entries, feed.Descendants().Count(e => e.Name.LocalName == "entry"));
    }

    [Theory]
    [InlineData("/en/feeds/interpretations.atom?kind=pie")]
    [InlineData("/en/feeds/interpretations.atom?topic=none")]
    [InlineData("/en/policies/none")]
    [InlineData("/en/interpretations/none")]
    [InlineData("/en/policies/water-measures/files/none.pdf")]
    public async Task Address_OfNothing_Is404(string address)
    {
        using var response = await Portal.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/en/services/water-supply")]
    [InlineData("/en/topics/daily-life")]
    [InlineData("/en/scenarios/move-house")]
    public async Task PoliciesBehind_AreNamedWithWhatExplainsThem(string address)
    {
        var page = await Portal.GetPageAsync(address);
        var links = Links(page, ".behind a");
        // Move house applies the water law, of which the portal has no text.
        Assert.Equal(!address.EndsWith("move-house", StringComparison.Ordinal), links.Contains(New));
        Assert.Equal(links.Contains(New), links.Contains(Drawn));
        Assert.DoesNotContain(Old, links);
    }

    [Theory]
    [InlineData("csv", "text/csv", "'=1+1,5")]
    [InlineData("json", "application/json", "\"version\"")]
    [InlineData("svg", "image/svg+xml", "<svg")]
    public async Task Chart_Files_AreGivenForTheLiveAndForANamedState(string format, string type, string holds)
    {
        var address = $"/en/charts/{PolicyFiles.Drawn}/use.{format}";
        using var live = await Portal.GetAsync(address);
        var text = await live.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(type, live.Content.Headers.ContentType!.MediaType);
        Assert.Contains(holds, text, StringComparison.Ordinal);
        Assert.Contains("max-age=300", live.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        using var json = await Portal.GetAsync($"/en/charts/{PolicyFiles.Drawn}/use.json");
        var version = System.Text.Json.JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("version").GetString();
        using var named = await Portal.GetAsync($"{address}?v={version}");
        Assert.Equal(text, await named.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("immutable", named.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var unknown = await Portal.GetAsync($"{address}?v=000000000000");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var none = await Portal.GetAsync($"/en/charts/{PolicyFiles.Drawn}/none.{format}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Chart_CitedAsItStands_IsNotCalledEarlier()
    {
        var address = $"/en/charts/{PolicyFiles.Drawn}/use";
        var cited = Links(await Portal.GetPageAsync(address), ".citation a")[0]!;
        Assert.StartsWith($"{address}?v=", cited, StringComparison.Ordinal);
        var page = await Portal.GetPageAsync(cited);
        Assert.Null(page.QuerySelector(".chart-page .notice"));
        Assert.Contains($"{address}.csv", Links(page, ".chart-tools a"));
    }

    private static List<string?> Links(IParentNode page, string selector) => [.. page.QuerySelectorAll(selector).Select(a => a.GetAttribute("href"))];
}
