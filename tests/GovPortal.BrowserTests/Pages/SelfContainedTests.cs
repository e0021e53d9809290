using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Pages;

/// <summary>A page brings all it needs from this host and breaks none of its own rules.</summary>
public sealed class SelfContainedTests(PortalInBrowser portal)
{
    [Theory]
    [MemberData(nameof(PublicPage.InBothLanguages), MemberType = typeof(PublicPage))]
    public async Task Page_Loaded_HasNothingInlineForeignOrBroken(string name, string lang)
    {
        await using var visit = await portal.OpenAsync();
        await PublicPage.OpenAsync(visit, name, lang);
        Assert.Empty(await visit.InlineAsync());
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task Page_WithInlineScript_IsRefusedAndNoticed()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/en");
        await visit.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.text = 'window.ran = true'; document.body.append(s); }");
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => window.ran === true"));
        Assert.Contains(visit.Troubles, t => t.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.NotEmpty(await visit.InlineAsync());
    }
}
