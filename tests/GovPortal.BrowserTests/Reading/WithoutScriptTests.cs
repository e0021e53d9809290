using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Reading;

/// <summary>A reader whose browser runs no script gets everything done.</summary>
public sealed class WithoutScriptTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Home_Followed_LeadsByTopicToService(string lang)
    {
        await using var visit = await portal.OpenAsync(390, script: false);
        await visit.GoAsync($"/{lang}");
        await visit.Page.Locator($"main h3 a[href$='/topics/social-security']").ClickAsync();
        await visit.Page.Locator($"main h2 a[href$='/pensions']").ClickAsync();
        await visit.Page.Locator($"main a[href$='/services/claim-pension']").First.ClickAsync();
        Assert.Equal($"/{lang}/services/claim-pension", visit.Path);
        await visit.Page.GoBackAsync();
        Assert.Equal($"/{lang}/topics/social-security/pensions", visit.Path);
    }

    [Fact]
    public async Task Search_Sent_LeadsToResultPage()
    {
        await using var visit = await portal.OpenAsync(script: false);
        await visit.GoAsync("/en");
        await visit.Page.Locator("#home-search").FillAsync("school");
        await visit.Page.Locator("#home-search").PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/en/search?q=school");
    }

    [Fact]
    public async Task Report_SentWithoutText_KeepsWhatWasTypedThenSucceeds()
    {
        await using var visit = await portal.OpenAsync(390, script: false);
        await visit.GoAsync("/en/services/claim-pension");
        await visit.Page.Locator("footer a[href*='/report']").ClickAsync();
        Assert.Equal("/en/services/claim-pension", await visit.Page.Locator("#page").InputValueAsync());
        await visit.Page.Locator("#email").FillAsync("resident@example.org");
        var send = visit.Page.Locator("main form button.cta");
        await send.ClickAsync();
        Assert.True(await visit.Page.Locator(".error-summary").IsVisibleAsync());
        Assert.Equal("resident@example.org", await visit.Page.Locator("#email").InputValueAsync());
        Assert.Equal("/en/services/claim-pension", await visit.Page.Locator("#page").InputValueAsync());
        await visit.Page.Locator("#text").FillAsync("The telephone number is out of date.");
        await send.ClickAsync();
        Assert.Equal("/en/report/thanks", visit.Path);
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
    }

    [Theory]
    [InlineData("/services/claim-pension")]
    [InlineData("/services?letter=C")]
    [InlineData("/topics/social-security/pensions")]
    public async Task Language_Switched_ShowsTheSamePage(string path)
    {
        await using var visit = await portal.OpenAsync(script: false);
        await visit.GoAsync($"/en{path}");
        await visit.Page.Locator("header a[hreflang='zh-Hans']").First.ClickAsync();
        Assert.Equal($"/zh{path}", visit.Path);
        Assert.Equal("zh-Hans", await visit.Page.Locator("html").GetAttributeAsync("lang"));

        // Remembered, where an address has no language.
        await visit.GoAsync("/");
        Assert.Equal("/zh", visit.Path);
    }

    [Fact]
    public async Task LargeText_Chosen_IsRememberedUntilGivenUp()
    {
        await using var visit = await portal.OpenAsync(script: false);
        await visit.GoAsync("/zh/services/claim-pension");
        var normal = await SizeAsync(visit);
        await visit.Page.Locator("header a[href*='/reading/large']").First.ClickAsync();
        Assert.Equal("/zh/services/claim-pension", visit.Path);
        Assert.True(await SizeAsync(visit) > normal * 1.2);
        await visit.GoAsync("/en/topics");
        Assert.Equal(1, await visit.Page.Locator("html.large-text").CountAsync());
        await visit.Page.Locator("header a[href*='/reading/']").First.ClickAsync();
        Assert.Equal("/en/topics", visit.Path);
        Assert.Equal(0, await visit.Page.Locator("html.large-text").CountAsync());
    }

    [Fact]
    public async Task Usefulness_Answered_SaysThanks()
    {
        await using var visit = await portal.OpenAsync(390, script: false);
        await visit.GoAsync("/zh/services/claim-pension");
        await visit.Page.Locator(".useful summary").ClickAsync();
        await visit.Page.Locator("#useful-comment").FillAsync("想知道哪天到账");
        await visit.Page.Locator(".useful button[value=yes]").ClickAsync();
        Assert.Equal("/zh/usefulness/thanks", visit.Path);
    }

    // Of the text, in pixels. The browser runs none of the page's scripts, but still answers the test.
    private static Task<double> SizeAsync(Visit visit) =>
        visit.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.check label')).fontSize)");
}
