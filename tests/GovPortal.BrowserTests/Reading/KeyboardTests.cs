using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Reading;

/// <summary>A reader without a mouse.</summary>
public sealed class KeyboardTests(PortalInBrowser portal)
{
    public static TheoryData<string, string, int> Pages =>
        new(PublicPage.RichestInBothLanguages.SelectMany(row => new[] { 390, 1280 }.Select(width => (row.Data.Item1, row.Data.Item2, width))));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Tab_ThroughWholePage_FocusIsAlwaysSeen(string name, string lang, int width)
    {
        await using var visit = await portal.OpenAsync(width);
        await PublicPage.OpenAsync(visit, name, lang);
        var stops = new HashSet<int>();
        var faults = new List<string>();
        for (var presses = 0; presses < 1000; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focus = await visit.FocusAsync();
            if (focus.Index < 0)
            {
                // Past the end; the next press begins at the top.
                continue;
            }

            if (!stops.Add(focus.Index))
            {
                break;
            }

            if (focus.Fault.Length > 0)
            {
                faults.Add($"{focus.Name} {focus.Fault}");
            }
        }

        Assert.Empty(faults);
        var reachable = await visit.Page.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), textarea")]
              .filter(e => e.checkVisibility({ visibilityProperty: true })).length
            """);
        Assert.InRange(stops.Count, reachable, int.MaxValue);
    }

    [Fact]
    public async Task SkipLink_Pressed_LeadsIntoContent()
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync("/en/services/claim-pension");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", (await visit.FocusAsync()).Name);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    }

    [Theory]
    [InlineData("en", "Social security", "Pensions", "Claim your monthly pension")]
    [InlineData("zh", "社会保障", "养老保险", "申领基本养老金")]
    public async Task Home_WithKeysOnly_LeadsByTopicsToService(string lang, string root, string middle, string service)
    {
        await using var visit = await portal.OpenAsync();
        await visit.GoAsync($"/{lang}");
        foreach (var step in new[] { root, middle, service })
        {
            await FollowAsync(visit, step);
        }

        Assert.Equal($"/{lang}/services/claim-pension", visit.Path);
    }

    [Fact]
    public async Task Menu_OnPhone_OpensWithEnter()
    {
        await using var visit = await portal.OpenAsync(390);
        await visit.GoAsync("/zh");
        var entry = visit.Page.Locator("nav.main a").First;
        Assert.False(await entry.IsVisibleAsync());
        await visit.Page.Locator(".menu > summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await entry.IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal(await entry.InnerTextAsync(), (await visit.FocusAsync()).Name);
    }

    // Tabs to the link in the content with these words, and presses it.
    private static async Task FollowAsync(Visit visit, string words)
    {
        Assert.True(await visit.Page.Locator("main").GetByText(words, new() { Exact = true }).CountAsync() > 0, $"{visit.Path} does not name {words}");
        for (var tries = 0; tries < 300; tries++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if ((await visit.FocusAsync()).Name == words && await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"))
            {
                var here = visit.Page.Url;
                await visit.Page.Keyboard.PressAsync("Enter");
                await visit.Page.WaitForURLAsync(url => url != here);
                return;
            }
        }

        Assert.Fail($"{words} cannot be reached with Tab on {visit.Path}");
    }
}
