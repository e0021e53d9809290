using System.Globalization;

namespace GovPortal.Web.Layout;

/// <summary>Contrast of colours by WCAG 2.2, "relative luminance".</summary>
internal static class Contrast
{
    /// <summary>Ratio of a colour to white, 1 to 21.</summary>
    /// <param name="colour"><c>#rrggbb</c></param>
    public static double OnWhite(string colour) => Between(colour, "#ffffff");

    /// <summary>Ratio of two colours, in any order.</summary>
    public static double Between(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int start)
        {
            var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
