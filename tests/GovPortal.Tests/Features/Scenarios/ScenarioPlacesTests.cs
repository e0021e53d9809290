using GovPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Scenarios;

/// <summary>Where scenarios are found, and what else shows them.</summary>
public sealed class ScenarioPlacesTests(ScenarioPortal scenarios)
{
    private readonly RunningPortal portal = scenarios.Portal;

    [Theory]
    [InlineData("/en", "Find out when your bin is emptied")]
    [InlineData("/zh", "垃圾桶哪天收")]
    [InlineData("/en/scenarios", "Find out when your bin is emptied")]
    [InlineData("/zh/scenarios", "垃圾桶哪天收")]
    [InlineData("/en/topics/daily-life", "Find out when your bin is emptied")]
    [InlineData("/en/site-map", "Find out when your bin is emptied")]
    [InlineData("/en/services/waste-bins", "Find out when your bin is emptied")]
    [InlineData("/zh/services/waste-bins", "垃圾桶哪天收")]
    public async Task Page_OfThePortal_LeadsToTheScenario(string path, string title)
    {
        var page = await portal.GetPageAsync(path);
        var link = page.QuerySelectorAll("main a").Last(a => a.TextContent.Trim() == title);
        Assert.EndsWith("/scenarios/bin-day", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_ThatNoScenarioNames_HasNoPartOf()
    {
        using var content = new ContentFolder();
        await using var bare = await RunningPortal.StartAsync(content.Path);
        Assert.DoesNotContain("Part of", (await bare.GetPageAsync("/en/services/waste-bins")).QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        var list = await bare.GetPageAsync("/en/scenarios");
        Assert.Contains("Nothing yet.", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Something is happening", (await bare.GetPageAsync("/en")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StaffPages_InProduction_AreNotThere()
    {
        using var list = await portal.GetAsync("/staff/scenarios");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, list.StatusCode);
        using var pretend = await portal.GetAsync("/staff/scenarios/pretend?day=2030-01-01");
        Assert.False(pretend.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task PretendedDay_InProduction_IsIgnored()
    {
        using var response = await portal.GetAsync("/en/scenarios/bin-day/result?street=main&day=no&v=1", ("Cookie", "__Host-pretend=2030-01-01; pretend=2030-01-01"));
        Assert.EndsWith("on=2026-06-15", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PretendedDay_InDevelopment_MovesTheRulesAndSaysSo()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        await using var studio = await RunningPortal.StartAsync(content.Path, settings: "--environment=Development");
        using var browser = new FormBrowser(studio);
        await browser.GoAsync("/staff/scenarios/pretend?day=2030-02-01&to=/en/scenarios/bin-day");
        Assert.Contains("1 February 2030", browser.Page.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(("street", "main"));
        await browser.SendAsync(("day", "no"));
        Assert.Equal("2030-02-08", browser.Page.QuerySelector(".kind.deadline time")!.GetAttribute("datetime"));
        await browser.GoAsync("/staff/scenarios");
        Assert.Contains("Find out when your bin is emptied", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await browser.GoAsync("/staff/scenarios/pretend?to=/en/scenarios/bin-day");
        Assert.Null(browser.Page.QuerySelector(".preview"));
    }

    [Fact]
    public async Task PrivatePages_OverPlainHttp_AreNotOffered()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        await using var plain = await RunningPortal.StartAsync(content.Path, settings: "--urls=http://127.0.0.1:0");
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await plain.GetAsync("/en/scenarios/roadside")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await plain.GetAsync("/en/scenarios/every-kind/owner")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await plain.SendAsync(HttpMethod.Post, "/en/scenarios/every-kind/owner", new FormUrlEncodedContent([]))).StatusCode);

        // What needs no token is walked all the same.
        Assert.Equal(System.Net.HttpStatusCode.OK, (await plain.GetAsync("/en/scenarios/every-kind")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await plain.GetAsync("/en/scenarios/bin-day/result?street=main&day=no&v=1&on=2026-06-15")).StatusCode);
    }
}
