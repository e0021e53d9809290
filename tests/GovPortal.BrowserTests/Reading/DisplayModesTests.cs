using GovPortal.BrowserTests.Support;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Reading;

/// <summary>What a reader has set in their system: dark, more contrast, colours of their own.</summary>
public sealed class DisplayModesTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Dark_Wanted_BackgroundIsDarkAndTextLight()
    {
        await using var visit = await portal.OpenAsync(colours: ColorScheme.Dark);
        await visit.GoAsync("/en/services/claim-pension");
        var (text, paper) = await ColoursAsync(visit);
        Assert.True(paper < 60 && text > 200, $"{text} on {paper}");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        (text, paper) = await ColoursAsync(visit);
        Assert.True(paper > 240 && text < 60, $"{text} on {paper}");
    }

    [Theory]
    [MemberData(nameof(PublicPage.RichestInBothLanguages), MemberType = typeof(PublicPage))]
    public async Task ForcedColours_OnAnyPage_HideNothing(string name, string lang)
    {
        var usual = await WordsAsync(name, lang, _ => { });
        await using var visit = await portal.OpenAsync(prefer: o => o.ForcedColors = ForcedColors.Active);
        await PublicPage.OpenAsync(visit, name, lang);
        Assert.Equal(usual, await visit.Page.Locator("body").InnerTextAsync());

        // Backgrounds go; what can be pressed is known by its border, or by its underline.
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("button:not(.plain), .cta, input:not([type=hidden], [type=checkbox]), textarea")]
              .filter(e => e.checkVisibility() && (getComputedStyle(e).borderTopStyle === "none" || parseFloat(getComputedStyle(e).borderTopWidth) < 1))
              .map(e => e.outerHTML.slice(0, 120))
            """));
    }

    [Theory]
    [MemberData(nameof(PublicPage.RichestInBothLanguages), MemberType = typeof(PublicPage))]
    public async Task MoreContrast_OnAnyPage_HidesNothingAndNoTextIsSoft(string name, string lang)
    {
        var usual = await WordsAsync(name, lang, _ => { });
        await using var visit = await portal.OpenAsync(prefer: o => o.Contrast = Contrast.More);
        await PublicPage.OpenAsync(visit, name, lang);
        Assert.Equal(usual, await visit.Page.Locator("body").InnerTextAsync());
        Assert.Equal(
            await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).color"),
            await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('footer.end .sample, .lead')).color"));
    }

    private async Task<string> WordsAsync(string name, string lang, Action<BrowserNewContextOptions> prefer)
    {
        await using var visit = await portal.OpenAsync(prefer: prefer);
        await PublicPage.OpenAsync(visit, name, lang);
        return await visit.Page.Locator("body").InnerTextAsync();
    }

    // Mean of red, green and blue: of the text, and of what it stands on.
    private static async Task<(double Text, double Paper)> ColoursAsync(Visit visit)
    {
        var found = await visit.Page.EvaluateAsync<double[]>(
            """
            () => {
              const style = getComputedStyle(document.body);
              return [style.color, style.backgroundColor].map(c => c.match(/\d+/g).slice(0, 3).reduce((sum, n) => sum + Number(n), 0) / 3);
            }
            """);
        return (found[0], found[1]);
    }
}
