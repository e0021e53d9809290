using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Draws bars that lie, with their names before or above them and their values at their ends.</summary>
internal static class HorizontalBars
{
    private const double Gap = 6;

    public static ChartDrawing Draw(BarModel model, ChartLayout layout)
    {
        var drawing = new ChartDrawing(layout);
        var grid = model.Grid;
        var scale = model.Scale(4, isTight: true);
        var y = TextStyle.Tick.LineHeight + 4;
        if (model.Caption is { } caption)
        {
            drawing.Text(0, TextStyle.Tick.Ascent, TextStyle.Tick.Wrap(caption, drawing.Width, 1), TextStyle.Tick);
        }

        if (!model.IsSingle)
        {
            y = Legend.Draw(drawing, grid, y);
        }

        // Names stand before the bars where they leave them most of the room, else above.
        var names = grid.Xs.Select(x => TextStyle.Label.Width(x.Label)).DefaultIfEmpty(0).Max() + 10;
        var above = names > drawing.Width * (layout.IsPhone ? 0.34 : 0.4);
        var values = Ends(model).Select(e => TextStyle.Value.Width(e.Text)).DefaultIfEmpty(0).Max() + Gap;
        var left = (above ? 0 : names) + (scale.From < 0 ? values : 0);
        var right = drawing.Width - (scale.To > 0 ? values : 0);
        double At(decimal value) => scale.At(value, left, right);

        var thickness = model.Abreast > 1 ? TextStyle.Value.LineHeight + 1 : layout.IsPhone ? 22 : 26;
        var first = y;
        void Base(double from, double to) => drawing.Line(At(0), from, At(0), to, "base");
        for (var x = 0; x < grid.Xs.Count; x++)
        {
            var height = model.Abreast * thickness;
            if (above)
            {
                var lines = TextStyle.Label.Wrap(grid.Xs[x].Label, drawing.Width);
                drawing.Text(0, y + TextStyle.Label.Ascent, lines, TextStyle.Label);
                y += (lines.Count * TextStyle.Label.LineHeight) + 1;
            }
            else
            {
                drawing.Text(names - 10, y + (height / 2) + 5, grid.Xs[x].Label, TextStyle.Label, Anchor.End);
            }

            DrawBars(drawing, model, x, y, thickness, At);
            DrawEnds(drawing, model, x, y, thickness, At, isBelow: scale.To <= 0);
            if (above)
            {
                Base(y - 1, y + height + 1); // Not through the names.
            }

            y += height + (model.Abreast > 1 || above ? 12 : 8);
        }

        if (!above)
        {
            Base(first - 2, y - 4);
        }

        drawing.Height = y;
        Remarks.Draw(drawing, model.Chart, _ => null, first, y);
        return drawing;
    }

    private static void DrawBars(ChartDrawing drawing, BarModel model, int x, double y, double thickness, Func<decimal, double> at)
    {
        foreach (var part in model.Parts.Where(p => p.X == x))
        {
            var top = y + (model.Mode == BarMode.Grouped ? part.Series * thickness : 0);
            var (x1, x2) = (Math.Min(at(part.From), at(part.To)), Math.Max(at(part.From), at(part.To)));
            using var mark = drawing.Mark(model.Reading(part), model.Class(part), model.HasMarks);
            drawing.Rect(x1, top, Math.Max(x2 - x1, part.Value == 0 ? 0 : 1), thickness - (model.Abreast > 1 ? 1 : 0), "");
            var label = model.Label(part);
            if (model.Mode != BarMode.Grouped && TextStyle.Tick.Width(label) + 8 <= x2 - x1)
            {
                drawing.Text((x1 + x2) / 2, top + (thickness / 2) + 5, label, TextStyle.Tick, Anchor.Middle, model.On(part));
            }
        }
    }

    /// <summary>Values at the ends of bars; of stacks, their sums.</summary>
    private static IEnumerable<(int X, int Series, decimal At, string Text)> Ends(BarModel model) => model.Mode switch
    {
        BarMode.Grouped => model.Parts.Select(p => (p.X, p.Series, p.To, model.Label(p))),
        BarMode.Stacked => Enumerable.Range(0, model.Grid.Xs.Count).Where(x => model.Parts.Exists(p => p.X == x))
            .Select(x => (x, 0, model.Total(x) < 0 ? model.Parts.Where(p => p.X == x).Min(p => p.To) : model.Parts.Where(p => p.X == x).Max(p => p.To), model.Grid.Numbers.Short(model.Total(x)))),
        _ => [],
    };

    private static void DrawEnds(ChartDrawing drawing, BarModel model, int x, double y, double thickness, Func<decimal, double> at, bool isBelow)
    {
        foreach (var end in Ends(model).Where(e => e.X == x))
        {
            var line = y + (end.Series * thickness) + (thickness / 2) + 5;
            // Where all bars lead to the left, the value of one without length stands there too.
            var isLeft = end.At < 0 || isBelow;
            drawing.Text(at(end.At) + (isLeft ? -Gap : Gap), line, end.Text, TextStyle.Value, isLeft ? Anchor.End : Anchor.Start);
        }
    }
}
