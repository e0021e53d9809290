using System.Text.RegularExpressions;
using GovPortal.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace GovPortal.BrowserTests.Reading;

/// <summary>Suggestions while typing, with keys only.</summary>
public sealed class SuggestionsTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("en", "pension")]
    [InlineData("zh", "养老")]
    public async Task SearchBox_ArrowAndEnter_OpensTheSuggestedPage(string lang, string typed)
    {
        await using var visit = await portal.OpenAsync(390);
        await visit.GoAsync($"/{lang}");
        var box = visit.Page.Locator("#home-search");
        await box.FocusAsync();
        await Expect(box).ToHaveAttributeAsync("role", "combobox");
        await box.PressSequentiallyAsync(typed);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        var chosen = visit.Page.Locator("[role=option][aria-selected=true]");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
        await Expect(box).ToHaveValueAsync(await chosen.InnerTextAsync());

        // Escape gives back what was typed.
        await box.PressAsync("Escape");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box).ToHaveValueAsync(typed);

        await box.PressAsync("ArrowDown");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"/{lang}/(services|topics|departments|notices|pages)/"));
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task SearchBox_EnterWithoutChoice_Searches()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/en/topics");
        var box = visit.Page.Locator("#site-search");
        await box.FocusAsync();
        await box.PressSequentiallyAsync("school");
        await box.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/en/search\\?q=school$"));
    }
}
