using System.Net;
using GovPortal.Tests.Features.Scenarios.Walks;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Scenarios.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GovPortal.Tests.Features.Scenarios.Drafts;

/// <summary>How long private answers live, and who can open them.</summary>
public sealed class DraftTests
{
    private const string Every = "/en/scenarios/every-kind";

    [Fact]
    public async Task Draft_TwoHoursAfterTheLastAnswer_IsClosedAndThenDeleted()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        var clock = new FakeTimeProvider(new DateTimeOffset(ContentFolder.Now, TimeSpan.Zero));
        await using var portal = await RunningPortal.StartAsync(content.Path, b => b.Services.AddSingleton<TimeProvider>(clock));
        using var browser = new FormBrowser(portal);
        await browser.GoAsync($"{Every}/owner");
        await browser.SendAsync(("owner", "yes"));
        clock.Advance(TimeSpan.FromMinutes(119));
        await browser.GoAsync($"{Every}/pets");
        await browser.SendAsync(("pets", "none"));
        Assert.Equal($"{Every}/people", browser.Address);
        clock.Advance(TimeSpan.FromMinutes(119)); // Each answer gives two hours more.
        await browser.GoAsync($"{Every}/people");
        Assert.Equal($"{Every}/people", browser.Address);
        clock.Advance(TimeSpan.FromMinutes(2));
        await browser.GoAsync($"{Every}/people");
        Assert.Equal($"{Every}/owner", browser.Address);

        await portal.Services.GetRequiredService<DraftPruning>().PruneAsync(TestContext.Current.CancellationToken);
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await db.ScenarioDrafts.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Share_Pressed_OpensForWhoeverHasTheLinkUntilItIsDeleted()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        var clock = new FakeTimeProvider(new DateTimeOffset(ContentFolder.Now, TimeSpan.Zero));
        await using var portal = await RunningPortal.StartAsync(content.Path, b => b.Services.AddSingleton<TimeProvider>(clock));
        using var browser = new FormBrowser(portal);
        await PrivateWalkTests.WalkAsync(browser, remark: "Purple elephants");
        await browser.FollowAsync("Show my result");
        var result = browser.Page.QuerySelector("article")!.TextContent;
        await browser.SendFormAsync("share");
        Assert.StartsWith($"{Every}/shared/", browser.Address, StringComparison.Ordinal);
        Assert.Equal("no-referrer", browser.Response.Headers.GetValues("Referrer-Policy").Single());
        var link = browser.Address;

        using var friend = new FormBrowser(portal);
        await friend.GoAsync(link);
        Assert.Equal(result, friend.Page.QuerySelector("article")!.TextContent);
        Assert.DoesNotContain(friend.Page.QuerySelectorAll("main a"), a => a.TextContent.StartsWith("Change", StringComparison.Ordinal));
        await friend.GoAsync($"{link}/result.txt");
        Assert.Equal(HttpStatusCode.OK, friend.Status);

        // The walk goes on; what was shared stays as it was.
        await browser.GoAsync($"{Every}/people");
        await browser.SendAsync(("people", "2"));
        await friend.GoAsync(link);
        Assert.Equal("A home for 7", friend.Heading);

        await friend.SendFormAsync("delete");
        Assert.Equal(Every, friend.Address);
        await browser.GoAsync(link);
        Assert.Equal(HttpStatusCode.Gone, browser.Status);
        Assert.Equal("This link does not lead to a result any more", browser.Heading);
    }

    [Fact]
    public async Task Share_After30Days_IsGone()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        var clock = new FakeTimeProvider(new DateTimeOffset(ContentFolder.Now, TimeSpan.Zero));
        await using var portal = await RunningPortal.StartAsync(content.Path, b => b.Services.AddSingleton<TimeProvider>(clock));
        using var browser = new FormBrowser(portal);
        await PrivateWalkTests.WalkAsync(browser);
        await browser.FollowAsync("Show my result");
        await browser.SendFormAsync("share");
        clock.Advance(TimeSpan.FromDays(29));
        await browser.GoAsync(browser.Address);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("What today's rules would change", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(1));
        await browser.GoAsync(browser.Address);
        Assert.Equal(HttpStatusCode.Gone, browser.Status);
        Assert.Equal("This link does not lead to a result any more", browser.Heading);
    }

    [Fact]
    public async Task Draft_OfAnotherScenario_IsNotOpened()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        using var browser = new FormBrowser(portal);
        await browser.GoAsync("/en/scenarios/roadside/hurt");
        await browser.SendAsync(("hurt", "no"));
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var hash = (await db.ScenarioDrafts.SingleAsync(TestContext.Current.CancellationToken)).SecretHash;
        Assert.Single(await db.Drafts(hash, "roadside", DateTime.UnixEpoch).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Drafts(hash, "every-kind", DateTime.UnixEpoch).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Secret_Anything_IsHashedOnlyWhenItCanBeOne()
    {
        var secret = Secrets.New();
        Assert.Equal(Secrets.HashLength, Secrets.Hash(secret)!.Length);
        Assert.NotEqual(secret, Secrets.New());
        Assert.All(new[] { null, "", "x", secret.ToUpperInvariant() + "0", secret[1..], secret + "0", new string('g', 32), new string('１', 32) }, s => Assert.Null(Secrets.Hash(s)));
    }
}
