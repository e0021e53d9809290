using System.Net;
using AngleSharp.Dom;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Features.Interpretations;

/// <summary>"Does it affect me?", inside the page of an interpretation.</summary>
public sealed class CheckTests(PolicyPortal policies)
{
    private const string Page = $"/en/interpretations/{PolicyFiles.Asked}";
    private const string Answered = $"{Page}?people=2&home=flat&check=result";

    private RunningPortal Portal => policies.Portal;

    [Fact]
    public async Task Check_OwnFlow_IsAnsweredInThePage()
    {
        using var browser = new FormBrowser(Portal);
        await browser.GoAsync(Page);
        Assert.Equal("How many people live with you?", Box(browser.Page).QuerySelector("label")!.TextContent);
        await browser.SendAsync(("people", "２"));
        Assert.Equal($"{Page}?people=2&check=home#check", browser.Address);
        await browser.SendAsync(("home", "flat"));
        Assert.Equal($"{Answered}#check", browser.Address);
        var box = Box(browser.Page);
        Assert.Equal("In part You pay for a part", box.QuerySelector(".verdict")!.TextContent.Trim());
        Assert.Contains("40 yuan", box.TextContent, StringComparison.Ordinal);
        Assert.Contains("Home: A flat", box.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/en/policies/{PolicyFiles.Measures}#article-2", box.QuerySelectorAll(".todo a").Select(a => a.GetAttribute("href")));
        Assert.Single(browser.Page.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("people=0&check=result", "No You pay nothing")]
    [InlineData("people=3&home=house&check=result", "Yes You pay for the whole")]
    public async Task Check_Result_SaysYesOrNo(string query, string verdict) =>
        Assert.Equal(verdict, Box(await Portal.GetPageAsync($"{Page}?{query}")).QuerySelector(".verdict")!.TextContent.Trim());

    [Fact]
    public async Task Check_WrongAnswer_SaysSoAtTheFieldAndKeepsWhatWasTyped()
    {
        var page = await Portal.GetPageAsync($"{Page}?people=twelve&check=people&to=next");
        var box = Box(page);
        Assert.Equal("twelve", box.QuerySelector("#people")!.GetAttribute("value"));
        Assert.Equal("people-error", box.QuerySelector("#people")!.GetAttribute("aria-describedby"));
        Assert.NotEmpty(box.QuerySelector("#people-error")!.TextContent.Trim());
        Assert.Equal("#people", box.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoAnswer_KeepsTheOthers()
    {
        var box = Box(await Portal.GetPageAsync($"{Page}?people=2&check=home&to=next"));
        Assert.Equal("2", box.QuerySelector("input[type=hidden][name=people]")!.GetAttribute("value"));
        Assert.Contains("Choose one", box.QuerySelector("#home-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ChangedAnswer_KeepsTheRestAndNamesWhatIsIdle()
    {
        using var browser = new FormBrowser(Portal);
        await browser.GoAsync(Answered);
        await browser.FollowAsync("Change People");
        Assert.Equal("2", Box(browser.Page).QuerySelector("#people")!.GetAttribute("value"));
        await browser.SendAsync(("people", "0"));
        Assert.Equal("No You pay nothing", Box(browser.Page).QuerySelector(".verdict")!.TextContent.Trim());
        Assert.Contains("Home", Box(browser.Page).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Answers_StayOutOfTheCacheAndOfSearchEngines()
    {
        using var plain = await Portal.GetAsync(Page);
        using var asked = await Portal.GetAsync(Answered, ("If-None-Match", plain.Headers.ETag!.ToString()));
        using var again = await Portal.GetAsync(Page);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal("no-store", asked.Headers.CacheControl!.ToString());
        Assert.Null(asked.Headers.ETag);
        Assert.Equal("no-cache", again.Headers.CacheControl!.ToString());
        var text = await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("You pay for a part", text, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", text, StringComparison.Ordinal);
        Assert.Contains("noindex", await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_InTheOtherLanguage_KeepsTheAnswers()
    {
        string Other(IDocument page) => Uri.UnescapeDataString(page.QuerySelector("header a.language")!.GetAttribute("href")!);
        Assert.Equal($"/language/zh?to={Answered}", Other(await Portal.GetPageAsync(Answered)));
        Assert.Equal($"/language/zh?to={Page}", Other(await Portal.GetPageAsync($"{Page}?people=2")));
    }

    [Fact]
    public async Task Check_AnythingInTheAddress_GivesAPage()
    {
        string[] keys = ["people", "home", "check", "to", "v", "people.year", "x", "home.unsure"];
        string[] values = ["", "2", "-1", "flat", "result", "next", "people", "home", "unsure", "<b>", "%00", new string('9', 400), "ü", "%F0%9F", "add"];
        var random = new Random(7);
        var queries = Enumerable.Range(0, 60).Select(_ => string.Join('&', Enumerable.Range(0, random.Next(7))
            .Select(_ => $"{keys[random.Next(keys.Length)]}={values[random.Next(values.Length)]}")));
        foreach (var query in queries)
        {
            using var response = await Portal.GetAsync($"{Page}?{query}");
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found, $"{query} answered {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Check_PublicScenario_BeginsInThePage()
    {
        using var browser = new FormBrowser(Portal);
        await browser.GoAsync($"/en/interpretations/{PolicyFiles.Bins}");
        await browser.SendAsync(("street", "main"));
        Assert.StartsWith($"/en/scenarios/{ScenarioFiles.BinDay}/day?street=main&v=", browser.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_PublicScenarioWithoutAnswer_SaysSoAtTheField()
    {
        using var browser = new FormBrowser(Portal);
        await browser.GoAsync($"/en/interpretations/{PolicyFiles.Bins}");
        await browser.SendAsync();
        Assert.StartsWith($"/en/scenarios/{ScenarioFiles.BinDay}/street?", browser.Address, StringComparison.Ordinal);
        Assert.NotEmpty(browser.Errors);
    }

    /// <summary>The page is the same for everybody, so its form has no token: the browser says where it came from.</summary>
    [Theory]
    [InlineData("own", HttpStatusCode.SeeOther)]
    [InlineData("https://elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData(null, HttpStatusCode.BadRequest)]
    public async Task Check_PrivateScenario_BeginsOnlyFromThisSite(string? origin, HttpStatusCode expected)
    {
        using var read = await Portal.GetAsync($"/en/interpretations/{PolicyFiles.Drawn}");
        Assert.False(read.Headers.Contains("Set-Cookie"));
        var form = Box(Html.Parse(await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).QuerySelector("form")!;
        Assert.Null(form.QuerySelector("[name=__RequestVerificationToken]"));
        using var body = new FormUrlEncodedContent(
        [
            .. form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)),
            new("hurt", "no"), new("to", "next"),
        ]);
        var from = origin == "own" ? Portal.Address.GetLeftPart(UriPartial.Authority) : origin;
        using var response = await Portal.SendAsync(HttpMethod.Post, form.GetAttribute("action")!, body, from is null ? [] : [("Origin", from)]);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.SeeOther, response.Headers.Contains("Set-Cookie") && response.Headers.Location?.ToString() == $"/en/scenarios/{ScenarioFiles.Roadside}/phone");
    }

    private static IElement Box(IDocument page) => page.QuerySelector("section.ask")!;
}
