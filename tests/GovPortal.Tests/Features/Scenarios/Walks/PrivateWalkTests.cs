using System.Net;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Scenarios.Walks;

/// <summary>A private walk: answers are posted into an encrypted draft and stand in no address.</summary>
public sealed class PrivateWalkTests(ScenarioPortal scenarios)
{
    private const string Every = "/en/scenarios/every-kind";
    private const string Roadside = "/en/scenarios/roadside";
    private readonly RunningPortal portal = scenarios.Portal;

    [Fact]
    public async Task Walk_EveryKind_KeepsAnswersOutOfAddressesAndEncrypted()
    {
        using var browser = new FormBrowser(portal);
        await WalkAsync(browser, remark: "Purple elephants");
        Assert.Equal("Check your answers", browser.Heading);
        Assert.Contains("29 February 1980", browser.Page.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);
        await browser.FollowAsync("Show my result");
        Assert.Equal("A home for 7", browser.Heading);
        Assert.Contains("Purple elephants", browser.Page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.All(browser.Trail, address => Assert.DoesNotContain("?", address, StringComparison.Ordinal));
        Assert.True(browser.Response.Headers.CacheControl!.NoStore);

        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var stored = await db.ScenarioDrafts.Select(d => d.Answers).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(stored);
        Assert.All(stored, text => Assert.DoesNotContain("elephants", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WithoutTheCookie_ShowsNothingOfTheWalk()
    {
        using var browser = new FormBrowser(portal);
        await WalkAsync(browser, remark: "Mine alone");
        using var stranger = new FormBrowser(portal);
        await stranger.GoAsync($"{Every}/result");
        Assert.Equal($"{Every}/owner", stranger.Address);
        await stranger.GoAsync($"{Every}/result?owner=yes&people=3&remark=x");
        Assert.Equal($"{Every}/owner", stranger.Address);
    }

    [Fact]
    public async Task Post_Refused_KeepsWhatWasTypedWithStatus422()
    {
        using var browser = new FormBrowser(portal);
        await AnswerUpToAsync(browser, "born");
        await browser.SendAsync(("born.day", "29"), ("born.month", "2"), ("born.year", "1981"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Single(browser.Errors);
        Assert.Equal("1981", browser.Page.QuerySelector("[name='born.year']")!.GetAttribute("value"));
        await browser.SendAsync(("born.day", "1"), ("born.month", ""), ("born.year", "1981"));
        Assert.Equal(["The month is missing."], browser.Errors);
        Assert.Equal("#born-month", browser.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        await browser.SendAsync(("born.day", "1"), ("born.month", "6"), ("born.year", "2015"));
        Assert.Equal(["You must be at least 18."], browser.Errors);
        await browser.SendAsync(("born.day", "29"), ("born.month", "2"), ("born.year", "1980"));
        Assert.Equal($"{Every}/since", browser.Address);
    }

    [Fact]
    public async Task Post_WithoutToken_ShowsTheFormAgainAndKeepsNothing()
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync($"{Every}/owner");
        await browser.SendAsync(("__RequestVerificationToken", "forged"), ("owner", "yes"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector("input[value=yes][checked]"));
        Assert.Contains("nothing was sent", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.GoAsync($"{Every}/pets");
        Assert.Equal($"{Every}/owner", browser.Address);
    }

    [Fact]
    public async Task Change_OneAnswer_KeepsTheOthersAndReturnsToTheCheck()
    {
        using var browser = new FormBrowser(portal);
        await WalkAsync(browser);
        await browser.GoAsync($"{Every}/people");
        Assert.Equal("6", browser.Page.QuerySelector("#people")!.GetAttribute("value"));
        await browser.SendAsync(("people", "2"));
        Assert.Equal("Check your answers", browser.Heading);
        await browser.FollowAsync("Show my result");
        Assert.Equal("A small home", browser.Heading);
    }

    [Fact]
    public async Task Forget_Pressed_DeletesTheDraft()
    {
        using var browser = new FormBrowser(portal);
        await AnswerUpToAsync(browser, "people");
        var form = browser.Page.QuerySelector("form[action$='/forget']")!;
        var token = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await browser.GoAsync($"{Every}/answers");
        Assert.Equal($"{Every}/people", browser.Address);
        await browser.PostAsync($"{Every}/forget", ("__RequestVerificationToken", token));
        Assert.Equal(Every, browser.Address);
        await browser.GoAsync($"{Every}/people");
        Assert.Equal($"{Every}/owner", browser.Address);
    }

    [Fact]
    public async Task Roadside_WithoutStartPage_AsksAtItsOwnAddressAndPostsOn()
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync(Roadside);
        Assert.Equal("Is anyone hurt?", browser.Heading);
        Assert.Equal("tel:120", browser.Page.QuerySelector(".alert a")!.GetAttribute("href"));
        Assert.True(browser.Response.Headers.CacheControl!.NoStore);
        await browser.SendAsync(("hurt", "yes"));
        Assert.Equal($"{Roadside}/result", browser.Address);
        Assert.Equal("Call for help and stay", browser.Heading);

        // Now its first page shows this reader's answer, and nobody else's.
        await browser.GoAsync(Roadside);
        Assert.NotNull(browser.Page.QuerySelector("input[value=yes][checked]"));
        Assert.Null((await portal.GetPageAsync(Roadside)).QuerySelector("input[checked]"));
    }

    /// <summary>Answers every question, so that the answers are to be checked.</summary>
    internal static async Task WalkAsync(FormBrowser browser, string remark = "Nothing") => await AnswerUpToAsync(browser, null, remark);

    internal static async Task AnswerUpToAsync(FormBrowser browser, string? question, string remark = "Nothing")
    {
        (string Question, (string, string)[] Fields)[] answers =
        [
            ("owner", [("owner", "yes")]),
            ("pets", [("pets", "cat"), ("pets", "dog")]),
            ("people", [("people", "6")]),
            ("area", [("area.unsure", "unsure")]),
            ("price", [("price", "¥1,234.5")]),
            ("income", [("income.amount", "9000"), ("income.period", "month")]),
            ("born", [("born.day", "29"), ("born.month", "2"), ("born.year", "1980")]),
            ("since", [("since.month", "3"), ("since.year", "2019")]),
            ("built", [("built", "1999")]),
            ("lived", [("lived.years", "3"), ("lived.months", "6")]),
            ("away", [("away", "10")]),
            ("remark", [("remark", remark)]),
            ("district", [("district", "hill")]),
            ("children", [("children", "1"), ("children.1.birth-month.month", "1"), ("children.1.birth-month.year", "2015"), ("children.1.at-school", "unsure")]),
        ];
        await browser.GoAsync($"{Every}/owner");
        foreach (var (key, fields) in answers.TakeWhile(a => a.Question != question))
        {
            Assert.Equal($"{Every}/{key}", browser.Address);
            await browser.SendAsync(fields);
            Assert.Empty(browser.Errors);
        }
    }
}
