using GovPortal.Tests.Support;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MudBlazor;
using MudBlazor.Utilities;

namespace GovPortal.Tests.Layout;

/// <summary>Public pages and staff's desks share one theme, and its colours can be read.</summary>
public sealed class ThemeCssTests(LanwanPortal lanwan)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_ThemeCss_SaysWhatTheProviderSays(bool dark)
    {
        var css = await lanwan.Portal.Client.GetStringAsync("/theme.css", TestContext.Current.CancellationToken);
        var parts = css.Split("@media(prefers-color-scheme:dark)");
        Assert.Equal(2, parts.Length);
        var shown = Variables(parts[0]);
        if (dark)
        {
            foreach (var (name, value) in Variables(parts[1]))
            {
                shown[name] = value;
            }
        }

        var wanted = Variables(await ProviderAsync(dark));
        Assert.True(wanted.Count > 100);
        Assert.Equal(wanted.OrderBy(v => v.Key, StringComparer.Ordinal), shown.OrderBy(v => v.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("#0a5578")]
    [InlineData("#8b0000")]
    [InlineData("#1b5e20")]
    [InlineData("#000000")]
    [InlineData("#6a1b9a")]
    public void Palettes_TextOnItsGround_CanBeRead(string primary)
    {
        var theme = PortalTheme.Create(new SiteColours { Primary = primary });
        foreach (var palette in new Palette[] { theme.PaletteLight, theme.PaletteDark })
        {
            (string Name, MudColor Text, MudColor Ground)[] pairs =
            [
                ("text", palette.TextPrimary, palette.Background), ("text on surface", palette.TextPrimary, palette.Surface),
                ("text on grey", palette.TextPrimary, palette.BackgroundGray), ("second text", palette.TextSecondary, palette.Background),
                ("second text on grey", palette.TextSecondary, palette.BackgroundGray), ("links", palette.Primary, palette.Background),
                ("links on grey", palette.Primary, palette.BackgroundGray), ("bar", palette.AppbarText, palette.AppbarBackground),
                ("errors", palette.Error, palette.Background), ("success", palette.Success, palette.Background), ("warnings", palette.Warning, palette.Background),
            ];
            Assert.All(pairs, p => Assert.True(
                Contrast.Between(Hex(p.Text), Hex(p.Ground)) >= 4.5, $"{palette.GetType().Name} {p.Name}: {Hex(p.Text)} on {Hex(p.Ground)}"));
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void Contrast_KnownPairs_AreAsInWcag(string one, string other, double ratio) =>
        Assert.Equal(ratio, Contrast.Between(one, other), 2);

    private static string Hex(MudColor colour) => colour.ToString(MudColorOutputFormats.Hex);

    private static Dictionary<string, string> Variables(string css) => css.Split('{', '}', ';')
        .Select(d => d.Split(':', 2)).Where(d => d.Length == 2 && d[0].Trim().StartsWith("--", StringComparison.Ordinal))
        .GroupBy(d => d[0].Trim()).ToDictionary(g => g.Key, g => g.Last()[1].Trim());

    private async Task<string> ProviderAsync(bool dark)
    {
        await using var scope = lanwan.Portal.Services.CreateAsyncScope();
        var site = await scope.ServiceProvider.GetRequiredService<SiteCache>().GetAsync(TestContext.Current.CancellationToken);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { ["Theme"] = PortalTheme.Create(site.Settings.Colours), ["IsDarkMode"] = dark }))).ToHtmlString());
    }
}
