using GovPortal.Web.Features.Site;
using MudBlazor;
using MudBlazor.Utilities;

namespace GovPortal.Web.Layout;

/// <summary>
/// The one theme of public pages and of staff's desks. A city sets the main colour; the rest follows from it, or is
/// fixed: yellow for focus only, red for danger and "live" only.
/// </summary>
internal static class PortalTheme
{
    private const string DarkBackground = "#10181f";
    private static readonly string[] Fonts =
        ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"];

    public static MudTheme Create(SiteColours colours)
    {
        var primary = new MudColor(colours.Primary);
        return new MudTheme
        {
            PaletteLight = new PaletteLight
            {
                Primary = primary,
                PrimaryDarken = primary.ColorDarken(0.08).ToString(MudColorOutputFormats.RGB),
                AppbarBackground = primary,
                AppbarText = "#ffffff",
                Background = "#ffffff",
                BackgroundGray = "#f3f6f8",
                Surface = "#ffffff",
                TextPrimary = "#14202b",
                TextSecondary = "#4a5a68",
                LinesDefault = "#d6dde3",
                LinesInputs = "#5b6b79",
                Divider = "#d6dde3",
                Error = "#b3261e",
                Success = "#1c6b3c",
                Warning = "#8a5a00",
                Info = primary,
            },
            PaletteDark = new PaletteDark
            {
                Primary = Lighten(primary, DarkBackground),
                PrimaryDarken = Lighten(primary, DarkBackground, 9).ToString(MudColorOutputFormats.RGB),
                AppbarBackground = "#11506f",
                AppbarText = "#ffffff",
                Background = DarkBackground,
                BackgroundGray = "#17222b",
                Surface = "#17222b",
                TextPrimary = "#e9eff4",
                TextSecondary = "#adbac5",
                LinesDefault = "#33434f",
                LinesInputs = "#8fa0ad",
                Divider = "#33434f",
                Error = "#ff8a80",
                Success = "#7fd39b",
                Warning = "#f0bf61",
                Info = Lighten(primary, DarkBackground),
            },
            Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts } },
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
        };
    }

    // The main colour mixed with white until text in it can be read on the dark background.
    private static MudColor Lighten(MudColor colour, string background, double least = 6.5)
    {
        for (var share = 0.0; share <= 1; share += 0.05)
        {
            int Mix(byte value) => (int)Math.Round(value + ((255 - value) * share));
            var mixed = new MudColor(Mix(colour.R), Mix(colour.G), Mix(colour.B), 255);
            if (Contrast.Between(mixed.ToString(MudColorOutputFormats.Hex), background) >= least)
            {
                return mixed;
            }
        }

        return new MudColor("#ffffff");
    }
}
