using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using GovPortal.Web.Features.Site;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace GovPortal.Web.Layout;

internal static class ThemeLinks
{
    /// <summary>The style sheet of the site's theme; the address changes with the colours.</summary>
    public static string Theme(SiteSettings settings) => $"/theme.css?v={Version(settings)}";

    public static string Version(SiteSettings settings) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{settings.Colours.Primary} {typeof(ThemeLinks).Module.ModuleVersionId}")))[..8];
}

/// <summary>
/// The theme as a style sheet for public pages. MudBlazor's provider writes one palette as an inline style, which
/// their content security policy forbids; here both palettes stand, dark where the reader's system asks for it.
/// </summary>
internal sealed partial class ThemeCss(IServiceScopeFactory scopes)
{
    private volatile Made? made;

    public async Task<string> GetAsync(SiteSettings settings)
    {
        var version = ThemeLinks.Version(settings);
        if (made is { } known && known.Version == version)
        {
            return known.Css;
        }

        var theme = PortalTheme.Create(settings.Colours);
        var light = await VariablesAsync(theme, dark: false);
        var dark = (await VariablesAsync(theme, dark: true)).Except(light);
        var css = $":root{{{string.Concat(light)}}}@media(prefers-color-scheme:dark){{:root{{{string.Concat(dark)}}}}}";
        made = new Made(version, css);
        return css;
    }

    /// <summary>The variables as MudBlazor's own provider writes them, each <c>--name: value;</c>.</summary>
    private async Task<List<string>> VariablesAsync(MudTheme theme, bool dark)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(
                new Dictionary<string, object?> { [nameof(MudThemeProvider.Theme)] = theme, [nameof(MudThemeProvider.IsDarkMode)] = dark }));
            return output.ToHtmlString();
        });
        return [.. VariablePattern().Matches(html).Select(m => m.Value)];
    }

    // One object, so that no request sees half of it.
    private sealed record Made(string Version, string Css);

    [GeneratedRegex(@"--[a-z0-9-]+:\s*[^;}]+;")]
    private static partial Regex VariablePattern();
}

internal static class ThemeSetup
{
    public static void AddPublicLayout(this IServiceCollection services) => services.AddSingleton<ThemeCss>();

    public static void MapTheme(this WebApplication app) => app.MapGet("/theme.css", async (HttpContext context, ThemeCss theme, SiteCache site) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text(await theme.GetAsync((await site.GetAsync(context.RequestAborted)).Settings), "text/css");
    });
}
