using GovPortal.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GovPortal.BrowserTests.Scenarios;

/// <summary>Readers without script, without a mouse, with paper.</summary>
public sealed class ScenarioReadersTests(PortalInBrowser portal)
{
    [Theory]
    [InlineData("en", Walk.Every)]
    [InlineData("zh", Walk.Every)]
    [InlineData("en", Walk.House)]
    [InlineData("zh", Walk.Bin)]
    [InlineData("zh", Walk.Roadside)]
    public async Task WithoutScript_OnPhone_WalkEndsInResult(string lang, string scenario)
    {
        await using var visit = await portal.OpenScenariosAsync(390, script: false);
        await visit.ToAsync(lang, scenario, "result");
        Assert.True(await visit.Page.Locator(".outcome h1").IsVisibleAsync());

        // Nothing is offered that would need a script.
        Assert.Equal(0, await visit.Page.Locator("[data-keep]:visible, [data-print]:visible").CountAsync());
    }

    [Fact]
    public async Task Back_Pressed_ShowsTheQuestionWithItsAnswer()
    {
        foreach (var script in new[] { true, false })
        {
            await using var visit = await portal.OpenScenariosAsync(390, script);
            await visit.ToAsync("en", Walk.Every, "people");
            await visit.Page.GoBackAsync();
            Assert.Equal("pets", visit.Where());
            await visit.Page.ReloadAsync();
            Assert.True(await visit.Page.Locator("[value=cat]").IsCheckedAsync());
            await visit.FollowAsync(visit.Page.Locator("main .back"));
            Assert.Equal("owner", visit.Where());
            Assert.True(await visit.Page.Locator("[value=yes]").IsCheckedAsync());
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task WithKeysOnly_WholeWalk_FocusBeginsAtEachQuestion(string lang)
    {
        await using var visit = await portal.OpenScenariosAsync(390);
        await visit.GoAsync($"/{lang}/scenarios/bin-day");
        await ExpectHeadingAsync(visit);

        // Nothing chosen: the summary takes the focus, its link leads to the first option.
        await TabToAsync(visit, "button.go");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        await visit.Page.WaitForURLAsync(url => url.Contains("to=next", StringComparison.Ordinal));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.error-summary')"));
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("street", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await visit.Page.Keyboard.PressAsync("Space");
        await TabToAsync(visit, "button.go");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        await visit.Page.WaitForURLAsync(url => url.Contains("/day?", StringComparison.Ordinal));
        await ExpectHeadingAsync(visit);
        await TabToAsync(visit, "input[type=radio]");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await TabToAsync(visit, "button.go");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        await visit.Page.WaitForURLAsync(url => url.Contains("/result?", StringComparison.Ordinal));
        await ExpectHeadingAsync(visit);
    }

    [Fact]
    public async Task NoneOfThese_Ticked_UnticksTheOthers()
    {
        await using var visit = await portal.OpenScenariosAsync(390);
        await visit.ToAsync("en", Walk.Every, "pets");
        await visit.Page.Locator("[value=cat]").CheckAsync();
        await visit.Page.Locator("[value=none]").CheckAsync();
        await Expect(visit.Page.Locator("[value=cat]")).Not.ToBeCheckedAsync();
        await visit.Page.Locator("[value=dog]").CheckAsync();
        await Expect(visit.Page.Locator("[value=none]")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Group_WithButtons_GrowsAndShrinks()
    {
        await using var visit = await portal.OpenScenariosAsync(390, script: false);
        await visit.ToAsync("en", Walk.Every, "children");
        await visit.FollowAsync(visit.Page.Locator("button[value=add]"));
        Assert.Equal(2, await visit.Page.Locator(".group-entry").CountAsync());
        await visit.Page.Locator("[name='children.2.birth-month.year']").FillAsync("2016");
        await visit.FollowAsync(visit.Page.Locator("button[value=remove-1]"));
        Assert.Equal("2016", await visit.Page.Locator("[name='children.1.birth-month.year']").InputValueAsync());

        // Enter in a field goes on; it does not press a button that removes.
        await visit.Page.Locator("[name='children.1.birth-month.month']").FillAsync("13");
        await visit.FollowAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        Assert.True(await visit.Page.Locator(".error-summary").IsVisibleAsync());
        Assert.Equal("13", await visit.Page.Locator("[name='children.1.birth-month.month']").InputValueAsync());
    }

    [Fact]
    public async Task Keep_Pressed_IsInTheListUntilDeleted()
    {
        await using var visit = await portal.OpenScenariosAsync(390);
        await visit.ToAsync("en", Walk.Bin, "result");
        var address = visit.Path;
        await visit.Page.Locator("[data-keep]").ClickAsync();
        await Expect(visit.Page.Locator("[data-keep]")).ToHaveTextAsync("Kept on this device");
        await visit.ToAsync("en", Walk.Every, "result");
        await visit.Page.Locator("[data-keep]").ClickAsync();
        await Expect(visit.Page.Locator("[data-keep]")).ToHaveTextAsync("Kept on this device");
        await visit.FollowAsync(visit.Page.Locator("[data-kept-link]"));
        await Expect(visit.Page.Locator(".kept")).ToHaveCountAsync(2);

        // A private result has no address; its text is there.
        Assert.Equal(1, await visit.Page.Locator(".kept a").CountAsync());
        await visit.Page.Locator(".kept summary").First.ClickAsync();
        await Expect(visit.Page.Locator(".kept pre").First).ToContainTextAsync("A home for 7");
        await visit.Page.Locator(".kept button").First.ClickAsync();
        await Expect(visit.Page.Locator(".kept")).ToHaveCountAsync(1);
        await visit.FollowAsync(visit.Page.Locator(".kept a"));
        Assert.Equal(address, visit.Path);
        Assert.Empty(visit.Troubles);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Print_Result_IsACleanChecklist(string lang)
    {
        await using var visit = await portal.OpenScenariosAsync(colours: ColorScheme.Dark);
        await visit.ToAsync(lang, Walk.Every, "result");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        foreach (var hidden in new[] { "nav.main", ".language", ".crumbs", ".tools", ".share", ".change", ".back", "footer.end", ".contents", ".folded:not(.part, .why)" })
        {
            Assert.Equal(0, await visit.Page.Locator($"{hidden}:visible").CountAsync());
        }

        foreach (var shown in new[] { "h1", ".kind h3", ".because", ".figure", ".todo input[type=checkbox]", ".answers dd", ".worked dd", ".legal li", ".demo", ".sample" })
        {
            Assert.True(await visit.Page.Locator(shown).First.IsVisibleAsync(), $"{shown} is not printed");
        }

        Assert.Equal("\"☐\"", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.kind.service h3'), '::before').content"));
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    private static async Task ExpectHeadingAsync(Visit visit) =>
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('h1')"), $"{visit.Path} does not begin at its heading");

    private static async Task TabToAsync(Visit visit, string selector)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                Assert.Equal("", (await visit.FocusAsync()).Fault);
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached on {visit.Path}");
    }
}
