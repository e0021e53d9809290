using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Charts;

/// <summary>What readers do with a chart: by keyboard, with and without script, in a frame, as a picture.</summary>
public sealed class ChartReadersTests(PortalInBrowser portal)
{
    private const string Column = "/en/charts/gallery/column";
    private const string Steps = "/en/charts/gallery/line-steps";

    [Fact]
    public async Task Values_ByArrowKeys_AreReadOneByOne()
    {
        await using var visit = await portal.OpenGalleryAsync();
        await visit.GoAsync(Column);
        await visit.Page.Locator("svg.wide .k[tabindex='0']").FocusAsync();
        Assert.Equal("2019: 967.54 million people", await FocusedAsync(visit));
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("2020: 998.65 million people", await FocusedAsync(visit));
        await visit.Page.Keyboard.PressAsync("End");
        Assert.Equal("2024: 1,072.82 million people", await FocusedAsync(visit));
        Assert.True(await visit.Page.Locator("svg.wide .k:focus .tip").IsVisibleAsync());

        // The drawing is one stop: the next is past it.
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.False(await InDrawingAsync(visit));
    }

    [Fact]
    public async Task Values_WithoutScript_AreStopsThatALinkLeadsPast()
    {
        await using var visit = await portal.OpenGalleryAsync(script: false);
        await visit.GoAsync(Column);
        await visit.Page.Locator(".past").FocusAsync();
        Assert.InRange((await visit.Page.Locator(".past").BoundingBoxAsync())!.X, 0, 1280);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("2019: 967.54 million people", await FocusedAsync(visit));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("2020: 998.65 million people", await FocusedAsync(visit));

        await visit.Page.Locator(".past").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.False(await InDrawingAsync(visit));
        Assert.Equal("summary", await visit.Page.EvaluateAsync<string>("() => document.activeElement.localName"));
    }

    [Fact]
    public async Task Steps_ByKeyboard_FollowWithTheStepInTheAddress()
    {
        await using var visit = await portal.OpenGalleryAsync();
        await visit.GoAsync(Steps);
        var drawings = visit.Page.Locator(".explainer .drawings");
        Assert.Equal(4, await drawings.CountAsync());
        Assert.Equal("1000", await SeenAsync(visit));
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Next step" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("#chart-line-steps-one", await HashAsync(visit));
        Assert.Equal("0100", await SeenAsync(visit));
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("#chart-line-steps-two", await HashAsync(visit));
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("#chart-line-steps-one", await HashAsync(visit));

        // With Alt an arrow is the browser's.
        await visit.Page.Keyboard.PressAsync("Alt+ArrowRight");
        Assert.Equal("#chart-line-steps-one", await HashAsync(visit));

        // A reader who scrolls on leaves what was asked for.
        await visit.Page.Mouse.MoveAsync(600, 700);
        await visit.Page.Mouse.WheelAsync(0, 300);
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('.explainer .drawings')[1].hidden");

        // The address of a step leads to it.
        await visit.Page.GotoAsync("about:blank");
        await visit.GoAsync($"{Steps}#chart-line-steps-three");
        Assert.Equal("0001", await SeenAsync(visit));
    }

    [Fact]
    public async Task Steps_WithoutScript_StandOneAfterAnother()
    {
        await using var visit = await portal.OpenGalleryAsync(390, script: false, locale: "zh-CN");
        await visit.GoAsync(Steps.Replace("/en/", "/zh/", StringComparison.Ordinal));
        Assert.Equal("1111", await SeenAsync(visit));
        Assert.Equal(4, await visit.Page.Locator(".chart-steps > li > .say").CountAsync());
        Assert.Equal(4, await visit.Page.Locator(".chart-steps > li svg.phone:visible").CountAsync());
    }

    [Fact]
    public async Task Picture_Asked_IsAPng()
    {
        await using var visit = await portal.OpenGalleryAsync();
        await visit.GoAsync(Column);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("[data-png]").ClickAsync());
        Assert.Equal("gallery-column.png", download.SuggestedFilename);
        var head = new byte[24];
        await using var file = await download.CreateReadStreamAsync();
        await file.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], head[..4]);

        // Twice the size of the drawing with its margins.
        Assert.Equal(2 * (720 + 32), (head[16] << 24) | (head[17] << 16) | (head[18] << 8) | head[19]);
    }

    [Fact]
    public async Task Embed_AnswersForFramesWithTheChartAlone()
    {
        await using var visit = await portal.OpenGalleryAsync(390);
        var response = await visit.GoAsync($"{Column}/embed");
        Assert.Contains("frame-ancestors *", await response.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        Assert.Null(await response.HeaderValueAsync("x-frame-options"));
        Assert.Equal(0, await visit.Page.Locator("header").CountAsync());
        Assert.True(await visit.Page.Locator("svg.phone").IsVisibleAsync());
        Assert.Empty(await visit.AxeAsync());

        var page = await visit.GoAsync(Column);
        Assert.Contains("frame-ancestors 'none'", await page.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
    }

    private static Task<string> FocusedAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label')");

    private static Task<bool> InDrawingAsync(Visit visit) => visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('svg') !== null");

    private static Task<string> HashAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => location.hash");

    // For each step a 1 when its drawing is in view.
    private static Task<string> SeenAsync(Visit visit) => visit.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('.explainer .drawings')].map(d => d.checkVisibility() ? 1 : 0).join('')");
}
