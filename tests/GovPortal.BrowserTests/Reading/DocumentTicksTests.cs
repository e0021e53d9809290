using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Reading;

/// <summary>The list of documents that a citizen ticks at home and takes along on paper.</summary>
public sealed class DocumentTicksTests(PortalInBrowser portal)
{
    [Fact]
    public async Task Tick_PageReloaded_IsStillThereAndOnlyThere()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/en/services/claim-pension");
        var boxes = visit.Page.Locator(".check input[type=checkbox]");
        await boxes.First.CheckAsync();
        await visit.Page.ReloadAsync();
        Assert.True(await boxes.First.IsCheckedAsync());
        Assert.False(await boxes.Last.IsCheckedAsync());

        // The same list in the other language.
        await visit.GoAsync("/zh/services/claim-pension");
        Assert.True(await boxes.First.IsCheckedAsync());
        await boxes.First.UncheckAsync();
        await visit.Page.ReloadAsync();
        Assert.False(await boxes.First.IsCheckedAsync());

        await visit.GoAsync("/zh/services/primary-school-place");
        Assert.False(await boxes.First.IsCheckedAsync());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Print_Service_ShowsTicksAndSampleMarksWithoutNavigation(string lang)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync($"/{lang}/services/claim-pension");
        await visit.Page.Locator(".check input").First.CheckAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print, ColorScheme = Microsoft.Playwright.ColorScheme.Dark });
        foreach (var hidden in new[] { "nav.main", ".language", ".search", ".crumbs", ".contents", ".useful", "footer.end" })
        {
            Assert.False(await visit.Page.Locator(hidden).First.IsVisibleAsync(), $"{hidden} is printed");
        }

        foreach (var shown in new[] { "h1", ".facts", ".check input:checked", "main .sample", ".demo", ".dates", ".legal" })
        {
            Assert.True(await visit.Page.Locator(shown).First.IsVisibleAsync(), $"{shown} is not printed");
        }

        // Paper is white, whatever the screen was.
        var colours = await visit.Page.EvaluateAsync<string[]>(
            "() => { const s = getComputedStyle(document.querySelector('.facts dd')); return [s.color, getComputedStyle(document.body).backgroundColor]; }");
        Assert.True(Luminance(colours[0]) < 0.3 && Luminance(colours[1]) > 0.9, string.Join(" on ", colours));
    }

    private static double Luminance(string rgb) =>
        rgb.Split('(', ',', ')', ' ').Where(p => p.Length > 0 && char.IsDigit(p[0])).Take(3).Average(p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture)) / 255;
}
