using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Pages;

/// <summary>Every kind of page, at every width, light and dark, in normal and large text: there is nothing wrong with it.</summary>
public abstract class PublicPageTests(PortalInBrowser portal, string lang)
{
    public static TheoryData<string> Names => [.. PublicPage.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_AtEveryWidth_HasNoFault(string name)
    {
        await using var visit = await portal.OpenAsync();
        await PublicPage.OpenAsync(visit, name, lang);
        Assert.Empty(await visit.FaultsAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_InLargeText_FitsAndCanBeHit(string name)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync($"/reading/large?to=/{lang}");
        await PublicPage.OpenAsync(visit, name, lang);
        Assert.Equal(1, await visit.Page.Locator("html.large-text").CountAsync());
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            Assert.Empty((await visit.SizeFaultsAsync()).Select(f => $"{width} px, {f}"));
        }
    }
}

public sealed class EnglishPublicPageTests(PortalInBrowser portal) : PublicPageTests(portal, "en");

public sealed class ChinesePublicPageTests(PortalInBrowser portal) : PublicPageTests(portal, "zh");
