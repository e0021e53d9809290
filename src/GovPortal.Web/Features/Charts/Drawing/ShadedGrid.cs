namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>
/// Draws a table with shades: as a grid, with the names of rows before the cells or above them; where columns are too
/// many or their names too long, row by row.
/// </summary>
internal static class ShadedGrid
{
    private const double CellGap = 2;
    private const double CellPadding = 8;
    private const double LowestCell = 30;
    private const double WidestCell = 132;
    private const double NameGap = 12;
    private const double BlockCell = 108;
    private const double Band = 44;
    private const int MostHeadLines = 4;
    private const int MostNameLines = 3;

    /// <returns>Null when the columns do not fit beside each other.</returns>
    public static ChartDrawing? Draw(ShadedTable table, ChartLayout layout)
    {
        var names = table.Grid.Xs.Select(x => TextStyle.Label.Width(x.Label)).DefaultIfEmpty(0).Max() + NameGap;
        var most = layout.Width * (layout.IsPhone ? 0.36 : 0.42);
        return TryGrid(table, layout, Math.Min(names, most), above: false) ?? TryGrid(table, layout, 0, above: true);
    }

    public static ChartDrawing DrawBlocks(ShadedTable table, ChartLayout layout)
    {
        var drawing = new ChartDrawing(layout);
        var y = DrawLegend(drawing, table);
        var heads = Enumerable.Range(0, table.Grid.Series.Count).ToList();
        var widest = heads.SelectMany(s => Enumerable.Range(0, table.Grid.Xs.Count).Select(x => TextStyle.Value.Width(table.Text(x, s)) + CellGap).Append(TextStyle.Tick.Width(table.Head(s)))).DefaultIfEmpty(0).Max() + CellPadding;
        var abreast = Math.Min((int)(layout.Width / widest), heads.Count);
        for (var x = 0; x < table.Grid.Xs.Count; x++)
        {
            var name = TextStyle.Value.Wrap(table.Grid.Xs[x].Label, layout.Width);
            drawing.Text(0, y + TextStyle.Value.Ascent, name, TextStyle.Value);
            y += (name.Count * TextStyle.Value.LineHeight) + 4;
            y = (abreast > 1 ? DrawAbreast(drawing, table, x, y, abreast) : DrawLines(drawing, table, x, y)) + 14;
        }

        return Finish(drawing, table, y - 8);
    }

    /// <summary>The cells of a row with short heads: some beside each other, each below its head.</summary>
    private static double DrawAbreast(ChartDrawing drawing, ShadedTable table, int x, double y, int abreast)
    {
        var (style, width) = (TextStyle.Tick, drawing.Width / abreast);
        foreach (var chunk in Enumerable.Range(0, table.Grid.Series.Count).Chunk(abreast))
        {
            foreach (var (at, s) in chunk.Index())
            {
                drawing.Text((at + 0.5) * width, y + style.Ascent, table.Head(s), style, Anchor.Middle);
                DrawCell(drawing, table, x, s, (at * width) + (CellGap / 2), y + style.LineHeight + 1, width - CellGap, LowestCell);
            }

            y += style.LineHeight + LowestCell + 6;
        }

        return y - 4;
    }

    /// <summary>The cells of a row with long heads: one below the other.</summary>
    private static double DrawLines(ChartDrawing drawing, ShadedTable table, int x, double y)
    {
        var style = TextStyle.Tick;
        for (var s = 0; s < table.Grid.Series.Count; s++)
        {
            var head = style.Wrap(table.Head(s), drawing.Width - BlockCell - NameGap);
            var height = Math.Max(LowestCell, (head.Count * style.LineHeight) + 6);
            drawing.Text(0, y + Middle(height, head.Count, style), head, style);
            DrawCell(drawing, table, x, s, drawing.Width - BlockCell, y, BlockCell, height);
            y += height + CellGap;
        }

        return y;
    }

    private static ChartDrawing? TryGrid(ShadedTable table, ChartLayout layout, double left, bool above)
    {
        var grid = table.Grid;
        var (columns, style) = (grid.Series.Count, TextStyle.Tick);
        var width = Math.Min((layout.Width - left) / columns, WidestCell);
        var heads = Enumerable.Range(0, columns).Select(s => style.Wrap(table.Head(s), width - 6)).ToList();
        var names = grid.Xs.Select(x => TextStyle.Label.Wrap(x.Label, above ? layout.Width : left - NameGap)).ToList();
        var numbers = Enumerable.Range(0, grid.Xs.Count).SelectMany(x => Enumerable.Range(0, columns).Select(s => TextStyle.Value.Width(table.Text(x, s)))).DefaultIfEmpty(0).Max();
        if (numbers + CellPadding > width - CellGap || heads.Exists(h => h.Count > MostHeadLines) || names.Exists(n => n.Count > MostNameLines)
            || Enumerable.Range(0, columns).Any(s => style.Cuts(table.Head(s), width - 6)) || (!above && grid.Xs.Any(x => TextStyle.Label.Cuts(x.Label, left - NameGap))))
        {
            return null;
        }

        var drawing = new ChartDrawing(layout);
        var y = DrawLegend(drawing, table);
        var headHeight = heads.Max(h => h.Count) * style.LineHeight;
        for (var s = 0; s < columns; s++)
        {
            drawing.Text(left + ((s + 0.5) * width), y + headHeight - (heads[s].Count * style.LineHeight) + style.Ascent, heads[s], style, Anchor.Middle);
        }

        y += headHeight + 6;
        for (var x = 0; x < grid.Xs.Count; x++)
        {
            var lines = names[x].Count * TextStyle.Label.LineHeight;
            var height = above ? LowestCell : Math.Max(LowestCell, lines + 6);
            drawing.Text(0, y + (above ? TextStyle.Label.Ascent : Middle(height, names[x].Count, TextStyle.Label)), names[x], TextStyle.Label);
            y += above ? lines + 2 : 0;
            for (var s = 0; s < columns; s++)
            {
                DrawCell(drawing, table, x, s, left + (s * width) + (CellGap / 2), y, width - CellGap, height);
            }

            y += height + (above ? 12 : CellGap);
        }

        return Finish(drawing, table, y + 4);
    }

    private static ChartDrawing Finish(ChartDrawing drawing, ShadedTable table, double height)
    {
        drawing.Height = height;
        Remarks.Draw(drawing, table.Chart, _ => null, 0, height);
        return drawing;
    }

    /// <summary>From the top of a row to the first base line of lines that stand in its middle.</summary>
    private static double Middle(double height, int lines, TextStyle style) => ((height - (lines * style.LineHeight)) / 2) + style.Ascent;

    private static void DrawCell(ChartDrawing drawing, ShadedTable table, int x, int s, double left, double y, double width, double height)
    {
        var style = table.IsOn(x, s) ? TextStyle.Value : TextStyle.Tick;
        var reading = table.HasMarks ? table.Reading(x, s) : null;
        using var mark = drawing.Mark(reading ?? "", $"cell {table.Class(x, s)}", reading is not null);
        drawing.Rect(left, y, width, height, "");
        drawing.Text(left + (width / 2), y + (height / 2) + 5, table.Text(x, s), style, Anchor.Middle);
    }

    /// <summary>What is counted, and the shades with their bounds.</summary>
    /// <returns>Where the table begins.</returns>
    private static double DrawLegend(ChartDrawing drawing, ShadedTable table)
    {
        var style = TextStyle.Tick;
        var y = 0.0;
        if (table.Caption is { } caption)
        {
            var lines = style.Wrap(caption, drawing.Width);
            drawing.Text(0, y + style.Ascent, lines, style);
            y += (lines.Count * style.LineHeight) + 4;
        }

        var bounds = table.Bounds;
        if (bounds.Count < 2)
        {
            return y + 4;
        }

        var half = style.Width(table.BoundText(bounds[0])) / 2;
        var last = style.Width(table.BoundText(bounds[^1])) / 2;
        var band = Math.Min(Math.Max(Band, bounds.Max(b => style.Width(table.BoundText(b))) + 6), (drawing.Width - half - last) / (bounds.Count - 1));
        for (var i = 0; i + 1 < bounds.Count; i++)
        {
            using var group = drawing.Group($"cell {table.ClassBetween(i)}");
            drawing.Rect(half + (i * band), y, band - 1, 12, "");
        }

        for (var i = 0; i < bounds.Count; i++)
        {
            drawing.TryText(half + (i * band), y + 14 + style.Ascent, table.BoundText(bounds[i]), style, Anchor.Middle);
        }

        return y + 14 + style.LineHeight + 14;
    }
}
