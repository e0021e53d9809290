using System.Globalization;
using System.Text;

namespace GovPortal.Web.Features.Accidents;

/// <summary>
/// A drawn signature as the script sends it: strokes parted by <c>;</c>, points by blanks, <c>x,y</c> in whole units
/// of the drawing area.
/// </summary>
internal static class AccidentStrokes
{
    public const int Width = 600;
    public const int Height = 200;

    private const int MostCharacters = 32_000;
    private const int MostPoints = 4_000;

    // Less than this is a slip of the finger.
    private const int LeastPoints = 8;
    private const int LeastExtent = 40;

    /// <returns>The path of an SVG; null when the text is none of ours, too long, or no signature.</returns>
    public static string? ToPath(string text)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var path = new StringBuilder();
        var points = 0;
        int left = Width, right = 0, top = Height, bottom = 0;
        foreach (var stroke in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var command = 'M';
            foreach (var point in stroke.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (point.Split(',') is not [var first, var second] || !Read(first, Width, out var x) || !Read(second, Height, out var y) || ++points > MostPoints)
                {
                    return null;
                }

                path.Append(CultureInfo.InvariantCulture, $"{command}{x} {y}");
                command = 'L';
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
        }

        return points >= LeastPoints && Math.Max(right - left, bottom - top) >= LeastExtent ? path.ToString() : null;
    }

    private static bool Read(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
