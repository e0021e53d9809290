using GovPortal.BrowserTests.Support;
using GovPortal.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PortalInBrowser))]

namespace GovPortal.BrowserTests.Support;

/// <summary>One portal with the shipped content and one browser for the whole run. Each test opens a page with cookies of its own.</summary>
public sealed class PortalInBrowser : IAsyncLifetime
{
    private readonly SemaphoreSlim starting = new(1);
    private RunningPortal? portal;
    private RunningPortal? scenarios;
    private RunningPortal? development;
    private ContentFolder? content;
    private ContentFolder? small;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var chromium = await Chromium.FindAsync();
        portal = await RunningPortal.StartAsync(settings: ["--RateLimits:PostsPerTenMinutes=1000000", "--RateLimits:StepsPerTenMinutes=1000000", "--RateLimits:SearchesPerMinute=1000000", "--RateLimits:AgreementPostsPerTenMinutes=1000000", "--RateLimits:CodesPerTenMinutes=1000000"]);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Chromium.Arguments });
    }

    /// <param name="width">Of the window, in CSS pixels; a phone's is 390.</param>
    /// <param name="script">False as for readers whose browser runs none.</param>
    /// <param name="prefer">Further wishes of the reader's system, such as forced colours.</param>
    internal Task<Visit> OpenAsync(
        int width = 1280, bool script = true, ColorScheme colours = ColorScheme.Light, Action<BrowserNewContextOptions>? prefer = null) =>
        OpenAsync(portal!, width, script, colours, prefer);

    /// <summary>The same of a second portal, with the small scenarios of <see cref="ScenarioFiles"/>; it starts when first asked for.</summary>
    internal async Task<Visit> OpenScenariosAsync(int width = 1280, bool script = true, ColorScheme colours = ColorScheme.Light) =>
        await OpenAsync(await StartOnceAsync(() => scenarios, async () =>
        {
            content = new ContentFolder();
            content.AddScenarios();
            return scenarios = await RunningPortal.StartAsync(content.Path, settings: ["--RateLimits:PostsPerTenMinutes=1000000", "--RateLimits:StepsPerTenMinutes=1000000"]);
        }), width, script, colours, null);

    /// <summary>The same of a portal as developers run it, which has the gallery of charts; it starts when first asked for.</summary>
    /// <param name="locale">Of the reader, for pages without a language in their address.</param>
    internal async Task<Visit> OpenGalleryAsync(int width = 1280, bool script = true, string locale = "en-GB") =>
        await OpenAsync(await StartOnceAsync(() => development, async () =>
        {
            small = new ContentFolder();
            return development = await RunningPortal.StartAsync(small.Path, settings: ["--environment=Development"]);
        }), width, script, ColorScheme.Light, options => options.Locale = locale);

    private async Task<RunningPortal> StartOnceAsync(Func<RunningPortal?> started, Func<Task<RunningPortal>> start)
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return started() ?? await start();
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<Visit> OpenAsync(RunningPortal of, int width, bool script, ColorScheme colours, Action<BrowserNewContextOptions>? prefer)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = of.Address.ToString(),
            IgnoreHTTPSErrors = true,
            JavaScriptEnabled = script,
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 800 },
        };
        prefer?.Invoke(options);
        return await Visit.StartAsync(await browser!.NewContextAsync(options), of.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (portal is not null)
        {
            await portal.DisposeAsync();
        }

        if (scenarios is not null)
        {
            await scenarios.DisposeAsync();
        }

        if (development is not null)
        {
            await development.DisposeAsync();
        }

        content?.Dispose();
        small?.Dispose();
        starting.Dispose();
    }
}
