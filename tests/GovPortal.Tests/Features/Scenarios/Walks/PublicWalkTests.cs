using System.Net;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Features.Scenarios.Walks;

/// <summary>A public walk: its answers stand in the address, so that every page of it is a link.</summary>
public sealed class PublicWalkTests(ScenarioPortal scenarios)
{
    private const string House = "/en/scenarios/move-house";
    private const string Bin = "/en/scenarios/bin-day";
    private readonly RunningPortal portal = scenarios.Portal;

    [Fact]
    public async Task Walk_Whole_EndsInResultThatIsALink()
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync(House);
        Assert.Equal("Move to another house in town", browser.Heading);
        await browser.FollowAsync("Start now");
        Assert.Equal("Do you rent or own your new home?", browser.Heading);
        await browser.SendAsync(("home", "rented"));
        await browser.SendAsync(("district", "hill"));
        await browser.SendAsync(("rent", "３，０００"));
        await browser.SendAsync(("children", "1"), ("children.1.birth-month.month", "1"), ("children.1.birth-month.year", "2015"));
        Assert.Equal($"{House}/move-day?home=rented&district=hill&rent=3000.00&children.1.birth-month=2015-01&children=1&v=1", browser.Address);
        await browser.SendAsync(("move-day.day", "1"), ("move-day.month", "7"), ("move-day.year", "2026"));
        Assert.Equal("Check your answers", browser.Heading);
        await browser.FollowAsync("Show my result");
        Assert.Equal("You move with 1 children", browser.Heading);
        Assert.EndsWith("&move-day=2026-07-01&v=1&on=2026-06-15", browser.Address, StringComparison.Ordinal);

        // The link alone, in another browser, is the same page.
        using var other = new FormBrowser(portal);
        await other.GoAsync(browser.Address);
        Assert.Equal(browser.Address, other.Address);
        Assert.Equal(browser.Page.QuerySelector("article")!.TextContent, other.Page.QuerySelector("article")!.TextContent);
        Assert.Null(browser.Response.Headers.Age);
        Assert.True(browser.Response.Headers.CacheControl!.NoStore);
        Assert.Equal("noindex", browser.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.False(browser.Response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_ShortFlow_AsksAtOnceAndNeedsNoCheckOfAnswers()
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync(Bin);
        Assert.Equal("In which street do you live?", browser.Heading);
        Assert.Null(browser.Page.QuerySelector("meta[name=robots]"));
        await browser.SendAsync(("street", "main"));
        await browser.SendAsync(("day", "unsure"));
        Assert.Equal($"{Bin}/result?street=main&day=unsure&v=1&on=2026-06-15", browser.Address);
        Assert.Equal("Your bin is emptied every week", browser.Heading);
        Assert.Contains("22 June 2026", browser.Page.QuerySelector(".deadline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Because you answered Street: Main Street", browser.Page.QuerySelector(".deadline")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("At home by day", browser.Page.GetElementById("unknown")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_Nothing_ShowsMessageAtTheField()
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync(Bin);
        await browser.SendAsync();
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(["Choose one of the answers"], browser.Errors);
        Assert.Equal("#street", browser.Page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(browser.Page.GetElementById("street-error"));
        Assert.StartsWith("Error: ", browser.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_AnswerThatDecidesOthers_KeepsWhatIsValidAndNamesWhatIsDropped()
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync($"{House}/answers?home=rented&district=hill&rent=3000&children=0&move-day=2026-07-01&v=1");
        Assert.Equal("Check your answers", browser.Heading);
        await browser.FollowAsync("Change");
        Assert.NotNull(browser.Page.QuerySelector("input[value=rented][checked]"));
        await browser.SendAsync(("home", "owned"));
        Assert.Equal("Check your answers", browser.Heading);
        Assert.Equal("Rent", browser.Page.QuerySelector(".news li")!.TextContent.Trim());
        Assert.DoesNotContain("3,000", browser.Page.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);

        // Once said, it is gone.
        await browser.FollowAsync("Show my result");
        Assert.Equal($"{House}/result?home=owned&district=hill&children=0&move-day=2026-07-01&v=1&on=2026-06-15", browser.Address);
        Assert.Null(browser.Page.QuerySelector(".news"));
    }

    [Theory]
    [InlineData("/result", "/home?v=1")]
    [InlineData("/answers?v=1", "/home?v=1")]
    [InlineData("/move-day?home=owned&v=1", "/district?home=owned&v=1")]
    [InlineData("/result?home=owned&district=nowhere&v=1", "/district?home=owned&v=1")]
    [InlineData("/result?home=owned&home=rented&v=1", "/district?home=owned&v=1")]
    [InlineData("/result?home=castle&v=999999999999", "/home?v=1")]
    [InlineData("/rent?home=owned&district=hill&rent=5&v=1", "/children?home=owned&district=hill&v=1")]
    [InlineData("/children?nobody=asked&home=owned&district=hill&v=0&on=9999-99-99", "/children?nobody=asked&home=owned&district=hill&v=0&on=9999-99-99")]
    public async Task Get_PageThatIsNotReached_LeadsToTheOneThatIsNext(string asked, string expected)
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync(House + asked);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(House + expected, browser.Address);
    }

    [Theory]
    [InlineData("/en/scenarios/nothing")]
    [InlineData("/en/scenarios/nothing/result")]
    [InlineData("/en/scenarios/move-house/no-question")]
    [InlineData("/en/scenarios/move-house/shared/x")]
    [InlineData("/en/scenarios/move-house/result.txt")]
    [InlineData("/en/scenarios/move-house/deadlines.ics?home=owned")]
    public async Task Get_WhatIsNotThere_IsNotFound(string address)
    {
        using var response = await portal.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Send_GroupWithButtons_AddsRemovesAndKeepsWhatWasTyped()
    {
        using var browser = new FormBrowser(portal);
        await browser.GoAsync($"{House}/children?home=owned&district=hill&v=1");
        Assert.Single(browser.Page.QuerySelectorAll(".group-entry"));
        await browser.SendAsync(("children", "1"), ("children.1.birth-month.month", "x"), ("children.1.birth-month.year", "2015"), ("to", "add"));
        Assert.Equal(2, browser.Page.QuerySelectorAll(".group-entry").Length);
        Assert.Empty(browser.Errors);
        await browser.SendAsync(
            ("children", "2"), ("children.1.birth-month.month", "x"), ("children.1.birth-month.year", "2015"),
            ("children.2.birth-month.month", "3"), ("children.2.birth-month.year", "2016"), ("to", "remove-1"));
        Assert.Single(browser.Page.QuerySelectorAll(".group-entry"));
        Assert.Equal("2016", browser.Page.QuerySelector("[name='children.1.birth-month.year']")!.GetAttribute("value"));
        await browser.SendAsync(("children", "1"), ("children.1.birth-month.month", "13"), ("children.1.birth-month.year", "2016"));
        Assert.Single(browser.Errors);
        Assert.Equal("13", browser.Page.QuerySelector("[name='children.1.birth-month.month']")!.GetAttribute("value"));

        // An entry in which nothing is filled in counts as none.
        await browser.SendAsync(("children", "1"), ("children.1.birth-month.month", ""), ("children.1.birth-month.year", ""));
        Assert.Equal($"{House}/move-day?home=owned&district=hill&children=0&v=1", browser.Address);
    }

    [Fact]
    public async Task Send_GroupNotSure_IsAnAnswerUnlessEntriesAreFilledIn()
    {
        using var content = new ContentFolder();
        content.AddScenario("household", "Tell who lives in your household", "说说您家住着谁", new()
        {
            ["flow.yaml"] = """
                steps:
                  - question: people
                    kind: group
                    least: 0
                    most: 3
                    unsure: true
                    questions:
                      - question: age
                        kind: whole
                        min: 0
                        max: 120
                    next: done
                outcomes:
                  - outcome: done
                    items: [advice]
                items:
                  - item: advice
                    kind: explanation
                    sample: true

                """,
            ["flow.en.yaml"] = """
                questions:
                  people:
                    title: Who lives with you?
                    short: People
                    entry: Person
                    unsure: I cannot say
                    questions: { age: { title: Age } }
                outcomes:
                  done: { title: That is all }
                items:
                  advice: { title: Write it down }

                """,
            ["flow.zh.yaml"] = """
                questions:
                  people:
                    title: 谁和您同住？
                    short: 同住的人
                    entry: 成员
                    unsure: 说不准
                    questions: { age: { title: 年龄 } }
                outcomes:
                  done: { title: 就这些 }
                items:
                  advice: { title: 记下来 }

                """,
            ["examples.csv"] = "example,people,people.1.age,outcome\nNot sure,unsure,,done\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"Row {i},1,{i},done\n")),
        });
        await using var own = await RunningPortal.StartAsync(content.Path);
        using var browser = new FormBrowser(own);
        await browser.GoAsync("/en/scenarios/household/people");
        Assert.Contains("I cannot say", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await browser.SendAsync(("people", "1"), ("people.1.age", "30"), ("people.unsure", "unsure"));
        Assert.Equal(["Either give an answer or say that you are not sure, not both"], browser.Errors);
        Assert.NotNull(browser.Page.QuerySelector("input[name='people.unsure'][checked]"));
        await browser.SendAsync(("people", "1"), ("people.1.age", ""), ("people.unsure", "unsure"));
        Assert.StartsWith("/en/scenarios/household/result?people=unsure&v=1&on=", browser.Address, StringComparison.Ordinal);
        Assert.Contains("I cannot say", browser.Page.QuerySelector(".answers")!.TextContent, StringComparison.Ordinal);
        await browser.FollowAsync("Change");
        Assert.NotNull(browser.Page.QuerySelector("input[name='people.unsure'][checked]"));
    }

    [Fact]
    public async Task Get_StartPage_IsKeptForAllWithoutCookie()
    {
        using var first = await portal.GetAsync(House);
        using var second = await portal.GetAsync($"{House}?home=owned");
        Assert.NotNull(second.Headers.Age);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.False(second.Headers.CacheControl!.NoStore);
        var page = Html.Parse(await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Your lease", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Water Law", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What this does not cover", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
