using System.Net;
using GovPortal.Tests.Features.Scenarios.Walks;
using GovPortal.Tests.Support;
using Ical.Net;

namespace GovPortal.Tests.Features.Scenarios.ResultPages;

/// <summary>A result taken along: as text, in a calendar.</summary>
public sealed class ResultFilesTests(ScenarioPortal scenarios)
{
    private const string Bin = "/scenarios/bin-day";
    private readonly RunningPortal portal = scenarios.Portal;

    [Theory]
    [InlineData("en", "Put the bin out: 22 June 2026 (sample)", "Because you answered Street: Main Street.", "Demonstration.")]
    [InlineData("zh", "放出垃圾桶：2026年6月22日（示例）", "因为您回答了：街道：主街。", "演示网站。")]
    public async Task Text_OfResult_HasItemsReasonsAndRules(string lang, params string[] expected)
    {
        using var response = await portal.GetAsync($"/{lang}{Bin}/result.txt?street=main&day=no&v=1&on=2026-06-15");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(expected, e => Assert.Contains(e, text, StringComparison.Ordinal));
        Assert.Contains($"/{lang}/services/waste-bins", text, StringComparison.Ordinal);
        Assert.Contains(lang == "en" ? "Water Law" : "水法", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
    }

    [Theory]
    [InlineData("en", "Put the bin out (sample)", "By seven in the morning.", "Demonstration.")]
    [InlineData("zh", "放出垃圾桶（示例）", "早上七点前。", "演示网站。")]
    public async Task Calendar_OfResult_HasTheDayAReminderAndTheMarkOfASample(string lang, string title, params string[] texts)
    {
        using var response = await portal.GetAsync($"/{lang}{Bin}/deadlines.ics?street=main&day=no&v=1&on=2026-06-15");
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        var calendar = Calendar.Load(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var entry = Assert.Single(calendar.Events);
        Assert.Equal(title, entry.Summary);
        Assert.All(texts, t => Assert.Contains(t, entry.Description, StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2026, 6, 22), entry.Start!.Date);
        Assert.False(entry.Start.HasTime);
        Assert.Equal(-1, Assert.Single(entry.Alarms).Trigger!.Duration!.Value.ToTimeSpanUnspecified().TotalDays);
    }

    [Fact]
    public async Task Files_OfPrivateWalk_AreForItsOwnBrowserOnly()
    {
        using var browser = new FormBrowser(portal);
        await PrivateWalkTests.WalkAsync(browser, remark: "Purple elephants");
        await browser.GoAsync("/en/scenarios/every-kind/result.txt");
        Assert.Contains("Purple elephants", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var file in new[] { "result.txt", "deadlines.ics" })
        {
            using var response = await portal.GetAsync($"/en/scenarios/every-kind/{file}");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Result_AnswerWithMarkup_ComesOutAsText()
    {
        const string Hostile = "<b>*x*</b>[a](//b)";
        using var browser = new FormBrowser(portal);
        await PrivateWalkTests.WalkAsync(browser, remark: Hostile);
        await browser.GoAsync("/en/scenarios/every-kind/result");
        Assert.Contains(Hostile, browser.Page.QuerySelector(".outcome .prose")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("main b, main a[href='//b'], .outcome .prose em"));
    }

    [Fact]
    public async Task Result_EveryKindOfItem_IsShownWithReasonSourceOrSample()
    {
        using var browser = new FormBrowser(portal);
        await PrivateWalkTests.WalkAsync(browser);
        await browser.GoAsync("/en/scenarios/every-kind/result");
        var page = browser.Page;
        Assert.Equal(
            ["Take care", "Dates to keep", "Services", "Documents to have", "Where to go", "What it costs", "Amounts", "What to do next", "Good to know about this", "We cannot say yet"],
            page.QuerySelectorAll(".kind > h2").Select(h => h.TextContent.Trim()));
        Assert.Equal("/en/services/water-supply", page.QuerySelector(".service h3 a")!.GetAttribute("href"));
        Assert.Contains("Because you answered Own home: Yes.", page.QuerySelector(".kind.service")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".kind.document input[type=checkbox]"));
        Assert.Contains("Water Office", page.QuerySelector(".kind.office")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Town Hall", page.QuerySelector(".kind.office")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("20 yuan", page.QuerySelector(".kind.fee")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-07-15", page.QuerySelector(".kind.deadline time")!.GetAttribute("datetime"));
        Assert.Equal("#source-water-law", page.QuerySelector(".kind.deadline a.source")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById("source-water-law"));
        Assert.Contains("9,000 yuan a month", page.QuerySelector(".kind.amount")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/report", page.QuerySelector(".kind.nextstep a.cta")!.GetAttribute("href"));
        Assert.Contains("46 years 3 months", page.QuerySelector(".worked")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".todo > li"), item => Assert.True(
            item.QuerySelector(".sample, .source") is not null || item.TextContent.Contains("It depends on", StringComparison.Ordinal), item.TextContent));
    }
}
