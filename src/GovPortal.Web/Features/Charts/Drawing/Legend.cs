namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>Names of series above a drawing, in the order in which they are drawn.</summary>
internal static class Legend
{
    private const double Swatch = 14;
    private const double Gap = 18;

    /// <param name="y">Top of the first row.</param>
    /// <returns>Bottom of the last row.</returns>
    public static double Draw(ChartDrawing drawing, ChartGrid grid, double y)
    {
        var x = 0.0;
        var style = TextStyle.Tick;
        for (var i = 0; i < grid.Series.Count; i++)
        {
            var series = grid.Series[i];
            var lines = style.Wrap(series.Name, drawing.Width - Swatch - 6);
            var width = Swatch + 6 + lines.Max(style.Width);
            if (x > 0 && x + width > drawing.Width)
            {
                (x, y) = (0, y + style.LineHeight + 2);
            }

            drawing.Rect(x, y + 3, Swatch, Swatch, Palette.Of(i, grid.Series.Count, grid.IsOn(series)));
            drawing.Text(x + Swatch + 6, y + style.Ascent + 1, lines, style);
            x += width + Gap;
            y += (lines.Count - 1) * style.LineHeight;
        }

        return y + style.LineHeight + 6;
    }
}
