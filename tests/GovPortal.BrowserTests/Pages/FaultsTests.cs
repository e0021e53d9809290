using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Pages;

/// <summary>What the tests of pages rest on: a page that was spoilt is found out.</summary>
public sealed class FaultsTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("const e = document.createElement('img'); e.src = 'data:,'; document.querySelector('main').append(e)", "image-alt")]
    [InlineData("document.querySelector('main p').style.color = '#888'", "color-contrast")]
    [InlineData("document.querySelector('main p').style.width = '2000px'", "too wide")]
    [InlineData("for (const name of ['a', 'b']) { const e = document.createElement('button'); e.textContent = name; e.style.cssText = 'min-width: 0; min-height: 0; width: 8px; height: 8px; padding: 0'; document.querySelector('main').append(e) }", "too small")]
    public async Task Page_Spoilt_IsFoundOut(string spoil, string expected)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/en/services/claim-pension");
        await visit.Page.EvaluateAsync($"() => {{ {spoil} }}");
        Assert.Contains(await visit.FaultsAsync(), f => f.Contains(expected, StringComparison.Ordinal));
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
