using System.Text;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Draws bars that stand.</summary>
internal static class VerticalBars
{
    private const double SeriesRoom = 150;
    private const double LabelGap = 6;
    private const double Widest = 110;

    /// <returns>Null when the names below the bars do not fit.</returns>
    public static ChartDrawing? Draw(BarModel model, ChartLayout layout)
    {
        var drawing = new ChartDrawing(layout);
        var grid = model.Grid;
        var scale = model.Scale(layout.IsPhone ? 4 : 5);
        var named = model.Mode != BarMode.Grouped && !layout.IsPhone && !model.IsSingle;
        var right = drawing.Width - (named ? SeriesRoom : 0);
        var ticks = scale.Ticks.Select(t => (Value: t, Text: model.Tick(t, scale))).ToList();
        var axis = ticks.Max(t => TextStyle.Tick.Width(t.Text)) + 8;

        // Where every bar can carry its value, the axis is not needed.
        var all = new Slots(grid, 0, right);
        var labelled = model.Mode == BarMode.Grouped && model.Parts.All(p => TextStyle.Value.Width(model.Label(p)) + LabelGap <= all.Size * (model.IsSingle ? 1 : 0.84) / model.Abreast);
        var slots = labelled ? all : new Slots(grid, axis, right);

        var top = TextStyle.Tick.LineHeight + 4;
        if (model.Caption is { } caption)
        {
            drawing.Text(0, TextStyle.Tick.Ascent, TextStyle.Tick.Wrap(caption, drawing.Width, 1), TextStyle.Tick);
        }

        if (!model.IsSingle && !named)
        {
            top = Legend.Draw(drawing, grid, top);
        }

        top += TextStyle.Value.LineHeight;
        var bottom = top + layout.PlotHeight;
        if (labelled && scale.From < 0)
        {
            bottom += TextStyle.Value.LineHeight; // For the values below bars that hang.
        }

        double At(decimal value) => scale.At(value, labelled && scale.From < 0 ? bottom - TextStyle.Value.LineHeight : bottom, top);
        if (slots.DrawNames(drawing, bottom + (labelled ? 6 : 12), model.Chart.Lang) is not { } end)
        {
            return null;
        }

        drawing.Height = end + 4;
        if (!labelled)
        {
            DrawAxis(drawing, ticks, At, axis, right);
        }

        DrawBars(drawing, model, slots, At, labelled);
        drawing.Line(labelled ? 0 : axis, At(0), right, At(0), "base");
        if (named)
        {
            DrawNames(drawing, model, slots, At, right, top, bottom);
        }

        Remarks.Draw(drawing, model.Chart, a => Place(model, slots, At, a), top, bottom);
        return drawing;
    }

    private static (double X, double Y)? Place(BarModel model, Slots slots, Func<decimal, double> at, ChartAnnotation annotation)
    {
        var part = model.Parts.FirstOrDefault(p => model.Grid.Xs[p.X].Key == annotation.X && (annotation.Series is null || model.Grid.Series[p.Series].Key == annotation.Series));
        return part is null ? null : (slots.Middle(part.X), at(annotation.Value ?? part.To));
    }

    private static void DrawAxis(ChartDrawing drawing, List<(decimal Value, string Text)> ticks, Func<decimal, double> at, double axis, double right)
    {
        foreach (var (value, text) in ticks)
        {
            drawing.Line(axis, at(value), right, at(value), "grid");
            drawing.Text(axis - 8, at(value) + 5, text, TextStyle.Tick, Anchor.End);
        }
    }

    private static void DrawBars(ChartDrawing drawing, BarModel model, Slots slots, Func<decimal, double> at, bool labelled)
    {
        var room = slots.Size * (slots.Count > 60 ? 0.9 : model.IsSingle || model.Abreast == 1 ? 0.68 : 0.84);
        room = Math.Min(room, Widest * model.Abreast);
        var width = room / model.Abreast;
        if (!model.HasMarks)
        {
            DrawTogether(drawing, model, width, Place);
        }

        foreach (var part in model.Parts)
        {
            var (x, y1, y2) = Place(part);
            drawing.Reserve(new Box(x, y1, width, y2 - y1));
            if (!model.HasMarks)
            {
                DrawLabel(drawing, model, part, (x, y1, y2), width, labelled);
                continue;
            }

            using var mark = drawing.Mark(model.Reading(part), model.Class(part));
            drawing.Rect(x, y1, width, Math.Max(y2 - y1, part.Value == 0 ? 0 : 1), "");
            DrawLabel(drawing, model, part, (x, y1, y2), width, labelled);
        }

        (double X, double Y1, double Y2) Place(BarPart part) => (
            slots.Middle(part.X) - (room / 2) + (model.Mode == BarMode.Grouped ? part.Series * width : 0),
            Math.Min(at(part.From), at(part.To)),
            Math.Max(at(part.From), at(part.To)));
    }

    private static void DrawLabel(ChartDrawing drawing, BarModel model, BarPart part, (double X, double Y1, double Y2) place, double width, bool labelled)
    {
        var (x, y1, y2) = place;
        var label = model.Label(part);
        if (labelled)
        {
            drawing.Text(x + (width / 2), part.Value < 0 ? y2 + TextStyle.Value.Ascent + 2 : y1 - 6, label, TextStyle.Value, Anchor.Middle);
        }
        else if (model.Mode != BarMode.Grouped && y2 - y1 >= TextStyle.Tick.LineHeight + 4 && TextStyle.Tick.Width(label) + 4 <= width)
        {
            drawing.Text(x + (width / 2), ((y1 + y2) / 2) + 5, label, TextStyle.Tick, Anchor.Middle, model.On(part));
        }
    }

    /// <summary>So many bars that none can be reached alone are one path for each colour: a fraction of the bytes.</summary>
    private static void DrawTogether(ChartDrawing drawing, BarModel model, double width, Func<BarPart, (double X, double Y1, double Y2)> place)
    {
        foreach (var colour in model.Parts.GroupBy(model.Class))
        {
            var path = new StringBuilder();
            foreach (var part in colour)
            {
                var (x, y1, y2) = place(part);
                var top = ChartDrawing.N(part.Value == 0 ? y2 : Math.Min(y1, y2 - 1));
                path.Append('M').Append(ChartDrawing.N(x)).Append(' ').Append(ChartDrawing.N(y2)).Append('V').Append(top).Append('h').Append(ChartDrawing.N(width)).Append('V').Append(ChartDrawing.N(y2)).Append('z');
            }

            drawing.Path(path.ToString(), colour.Key);
        }
    }

    /// <summary>Names of the series beside the last stack, at the height of their parts.</summary>
    private static void DrawNames(ChartDrawing drawing, BarModel model, Slots slots, Func<decimal, double> at, double right, double top, double bottom)
    {
        var style = TextStyle.Tick;
        List<(string[] Lines, double Middle, int Series)> names = [];
        for (var s = 0; s < model.Grid.Series.Count; s++)
        {
            var last = model.Parts.LastOrDefault(p => p.Series == s);
            names.Add(([.. style.Wrap(model.Grid.Series[s].Name, SeriesRoom - 34, 2)], last is null ? bottom : (at(last.From) + at(last.To)) / 2, s));
        }

        var tops = Spread.Apart([.. names.Select(n => (n.Middle, (n.Lines.Length * style.LineHeight) + 2))], top - TextStyle.Value.LineHeight, bottom + 4);
        for (var i = 0; i < names.Count; i++)
        {
            var (lines, middle, series) = names[i];
            var room = lines.Length * style.LineHeight;
            var edge = slots.Middle(model.Grid.Xs.Count - 1) + (Math.Min(slots.Size * 0.68, Widest) / 2) + 3;
            drawing.Line(edge, middle, right + 8, tops[i] + (room / 2), "lead");
            drawing.Rect(right + 11, tops[i] + (room / 2) - 5, 10, 10, Palette.Of(series, model.Grid.Series.Count, model.Grid.IsOn(model.Grid.Series[series])));
            drawing.Text(right + 27, tops[i] + style.Ascent + 1, lines, style);
        }
    }
}
