using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GovPortal.Tests.Features.Scenarios.ResultPages;

/// <summary>A walk keeps the edition that it began on; a result that is opened again says what has changed since.</summary>
public sealed class EditionTests
{
    private const string Bin = "/en/scenarios/bin-day";
    private const string Roadside = "/en/scenarios/roadside";

    [Fact]
    public async Task Walk_BegunBeforeANewEdition_IsFinishedOnTheOldOne()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        using var browser = new FormBrowser(portal);
        await browser.GoAsync($"{Bin}/street");
        await browser.SendAsync(("street", "main"));
        using var driver = new FormBrowser(portal);
        await driver.GoAsync(Roadside);
        await driver.SendAsync(("hurt", "no"));

        content.Replace("scenarios/bin-day/flow.en.yaml", "Are you at home by day?", "Are you in by day?");
        content.Replace("scenarios/bin-day/flow.yaml", "P7D", "P14D");
        content.Replace("scenarios/roadside/flow.en.yaml", "What is your telephone number?", "Which number?");
        await ImportAsync(portal);

        // The next pages are those of the edition begun on, and say that a newer one is out.
        await browser.GoAsync(browser.Address);
        Assert.Equal("Are you at home by day?", browser.Heading);
        Assert.Contains("newer version", browser.Page.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(("day", "no"));
        Assert.Contains("v=1", browser.Address, StringComparison.Ordinal);
        await driver.GoAsync($"{Roadside}/phone");
        Assert.Equal("What is your telephone number?", driver.Heading);
        Assert.Contains("newer version", driver.Page.QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
        await driver.SendAsync(("phone", "123"));
        Assert.Equal("You may settle it yourselves", driver.Heading);

        // The result names what today's rules would change, and leads there.
        var changes = browser.Page.QuerySelector(".today")!.TextContent;
        Assert.Contains("an earlier version", changes, StringComparison.Ordinal);
        Assert.Contains("Put the bin out", changes, StringComparison.Ordinal);
        await browser.FollowAsync("See the result by today's rules");
        Assert.Contains("v=2", browser.Address, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector(".today"));

        // Who begins now gets the new one.
        using var late = new FormBrowser(portal);
        await late.GoAsync($"{Roadside}/hurt");
        await late.SendAsync(("hurt", "no"));
        Assert.Equal("Which number?", late.Heading);
    }

    [Fact]
    public async Task Result_OpenedLater_ComparesTheDays()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        var clock = new FakeTimeProvider(new DateTimeOffset(ContentFolder.Now, TimeSpan.Zero).AddHours(-8));
        await using var portal = await RunningPortal.StartAsync(content.Path, b => b.Services.AddSingleton<TimeProvider>(clock));
        using var browser = new FormBrowser(portal);
        await browser.GoAsync($"{Bin}/result?street=main&day=no&v=1");
        Assert.Null(browser.Page.QuerySelector(".today"));
        clock.Advance(TimeSpan.FromDays(3));
        await browser.GoAsync(browser.Address);
        Assert.Equal("2026-06-22", browser.Page.QuerySelector(".kind.deadline time")!.GetAttribute("datetime"));
        Assert.Equal("22 June 2026", browser.Page.QuerySelector(".today del")!.TextContent);
        Assert.Equal("25 June 2026", browser.Page.QuerySelector(".today ins")!.TextContent);

        // No day to come, and none before there were results.
        foreach (var day in new[] { "2026-06-19", "1999-01-01", "0001-01-01", "9999-12-31", "today" })
        {
            await browser.GoAsync($"{Bin}/result?street=main&day=no&v=1&on={day}");
            Assert.EndsWith("&on=2026-06-18", browser.Address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Result_OnlyItsTextIsAnother_SaysTheNewOne()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        content.Replace("scenarios/bin-day/flow.en.yaml", "before seven.", "before six.");
        await ImportAsync(portal);
        using var browser = new FormBrowser(portal);
        await browser.GoAsync($"{Bin}/result?street=side&day=no&v=1");
        Assert.Contains("It would now say: Put it out before six.", browser.Page.QuerySelector(".today")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("it is the same", browser.Page.QuerySelector(".today")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_Withdrawn_IsGoneForWalksToo()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        using var driver = new FormBrowser(portal);
        await driver.GoAsync(Roadside);
        await driver.SendAsync(("hurt", "no"));
        content.Delete("scenarios/roadside");
        await ImportAsync(portal);
        await driver.GoAsync($"{Roadside}/phone");
        Assert.Equal(System.Net.HttpStatusCode.Gone, driver.Status);
        await driver.GoAsync(Roadside);
        Assert.Equal(System.Net.HttpStatusCode.Gone, driver.Status);
    }

    private static async Task ImportAsync(RunningPortal portal)
    {
        await portal.Services.GetRequiredService<ContentImporter>().ImportAsync(force: false, TestContext.Current.CancellationToken);
        var version = portal.Services.GetRequiredService<Web.Data.ContentVersion>();
        var before = version.Current;
        await Until.TrueAsync(() => Task.FromResult(version.Current > before), "the change is followed");
    }
}
