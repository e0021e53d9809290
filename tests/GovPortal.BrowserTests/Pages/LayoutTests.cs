using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Pages;

/// <summary>Every kind of page at the widths of a small phone, a phone and a desk: it fits, and what can be pressed can be hit.</summary>
public abstract class LayoutTests(PortalInBrowser portal)
{
    private static readonly int[] Widths = [320, 390, 1280];

    private protected async Task MeasureAsync(string name, string lang, bool large)
    {
        await using var visit = await portal.OpenAsync();
        if (large)
        {
            await visit.GoAsync($"/reading/large?to=/{lang}");
        }

        await PublicPage.OpenAsync(visit, name, lang);
        Assert.Equal(large, await visit.Page.Locator("html.large-text").CountAsync() == 1);
        var wrong = new List<string>();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            wrong.AddRange((await visit.SidewaysAsync()).Select(w => $"{width} px, too wide: {w}"));
            wrong.AddRange((await visit.SmallTargetsAsync()).Select(t => $"{width} px, too small: {t}"));
        }

        Assert.Empty(wrong);
        Assert.Empty(visit.Troubles);
    }
}

public sealed class NormalTextLayoutTests(PortalInBrowser portal) : LayoutTests(portal)
{
    [Theory]
    [MemberData(nameof(PublicPage.InBothLanguages), MemberType = typeof(PublicPage))]
    public Task Page_AtAnyWidth_FitsAndCanBeHit(string name, string lang) => MeasureAsync(name, lang, large: false);
}

public sealed class LargeTextLayoutTests(PortalInBrowser portal) : LayoutTests(portal)
{
    [Theory]
    [MemberData(nameof(PublicPage.InBothLanguages), MemberType = typeof(PublicPage))]
    public Task Page_InLargeText_FitsAndCanBeHit(string name, string lang) => MeasureAsync(name, lang, large: true);
}
