namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>Places the annotations of a chart: at what they speak of where there is room, else in lines below the drawing.</summary>
internal static class Remarks
{
    private const double LineWidth = 190;

    /// <param name="place">Place of an annotation in the drawing; null where it has none.</param>
    /// <param name="top">Top of the plot.</param>
    /// <param name="bottom">Bottom of the plot.</param>
    public static void Draw(ChartDrawing drawing, Chart chart, Func<ChartAnnotation, (double X, double Y)?> place, double top, double bottom)
    {
        foreach (var annotation in chart.Spec.Annotations)
        {
            if (chart.Words.Annotations.GetValueOrDefault(annotation.Key) is not { } text)
            {
                continue;
            }

            var at = place(annotation);
            if (at is not { } point || !TryAt(drawing, text, point.X, point.Y, top, bottom))
            {
                Below(drawing, chart, annotation, text);
            }
        }
    }

    private static bool TryAt(ChartDrawing drawing, string text, double x, double y, double top, double bottom)
    {
        var style = TextStyle.Note;
        var lines = style.Wrap(text, Math.Min(LineWidth, drawing.Width * 0.45));
        if (lines.Count > 4)
        {
            return false;
        }

        var width = lines.Max(style.Width);
        var height = lines.Count * style.LineHeight;
        foreach (var distance in new[] { 28.0, 48, 76, 110, 150 })
        {
            foreach (var (left, first) in new[]
            {
                (x - (width / 2), y - distance - height), (x - (width / 2), y + distance),
                (x - width - (distance / 3), y - distance - height), (x + (distance / 3), y - distance - height),
                (x - width - (distance / 3), y + distance), (x + (distance / 3), y + distance),
            })
            {
                var box = new Box(left, first, width, height);
                if (!box.IsWithin(0, top - 4, drawing.Width, bottom - 4) || !drawing.HasRoom(box, 4))
                {
                    continue;
                }

                drawing.Line(x, y + (first > y ? 7 : -7), Math.Clamp(x, left + 4, left + width - 4), first > y ? first - 2 : first + height + 1, "lead");
                drawing.Text(left, first + style.Ascent, lines, style);
                return true;
            }
        }

        return false;
    }

    /// <summary>Below everything else, with the name of the place it speaks of.</summary>
    private static void Below(ChartDrawing drawing, Chart chart, ChartAnnotation annotation, string text)
    {
        var style = TextStyle.Note;
        var name = chart.Grid.Xs.FirstOrDefault(x => x.Key == annotation.X)?.Label;
        var lines = style.Wrap(name is null ? text : chart.IsChinese ? $"{name}：{text}" : $"{name}: {text}", drawing.Width);
        drawing.Text(0, drawing.Height + style.Ascent + 2, lines, style);
        drawing.Height += (lines.Count * style.LineHeight) + 4;
    }
}
