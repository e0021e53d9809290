namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>
/// Classes of the colours in charts.css. Dark and light ones take turns, so that neighbours differ by 3:1 and more in
/// brightness alone; a test computes it.
/// </summary>
internal static class Palette
{
    /// <summary>Colours for series; a chart of one series has the main colour of the site, <c>s0</c>.</summary>
    public const int Count = 8;

    /// <summary>What stays in the background while something else stands out.</summary>
    public const string Off = "off";

    /// <summary>Class of a series; fill or stroke follow from the shape's own class.</summary>
    public static string Of(int series, int count) => count == 1 ? "s0" : $"s{(series % Count) + 1}";

    /// <summary>Class of a value of a series, which steps back while others stand out.</summary>
    public static string Of(int series, int count, bool isOn) => isOn ? Of(series, count) : Off;

    /// <summary>Class of a text that stands on the colour of a series.</summary>
    public static string On(int series, int count, bool isOn) => isOn ? $"o{Of(series, count)[1..]}" : "o-off";
}
