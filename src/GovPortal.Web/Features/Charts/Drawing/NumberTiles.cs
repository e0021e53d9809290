namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>A value of the small line beneath a number; null is a gap.</summary>
internal sealed record NumberPoint(ChartX X, decimal? Value, bool IsOn);

/// <summary>A big number.</summary>
/// <param name="Heading">What tells it from the numbers beside it.</param>
/// <param name="Note">What else must be known of it: of which time it is, or what it counts.</param>
/// <param name="Points">The line beneath; empty: none.</param>
/// <param name="At">Time of the number on that line.</param>
internal sealed record NumberTile(
    Chart Chart, ChartNumbers Numbers, string Heading, string Note, decimal Value, ChartChange? Change, IReadOnlyList<NumberPoint> Points, bool IsOn, ChartX? At)
{
    /// <summary>As written large, without its unit where that follows.</summary>
    public string Number => Numbers.Large(Value);

    public string Unit => Numbers.UnitOf(Value);

    public string Reading => Chart.IsChinese
        ? $"{Heading}，{Note}：{Numbers.Full(Value)}{(Change is { } change ? $"，{change.Text}" : "")}"
        : $"{Heading}, {Note}: {Numbers.Full(Value)}{(Change is { } words ? $", {words.Text}" : "")}";

    public string ReadingOf(ChartX x, decimal value) => $"{x.Label}{(Chart.IsChinese ? "：" : ": ")}{Numbers.Full(value)}";
}

/// <summary>Draws big numbers side by side; on a phone one below the other.</summary>
internal static class NumberTiles
{
    private const double Gap = 28;
    private const double Inset = 16;
    private const double Bar = 4;
    private const double LineHeight = 64;
    private const int MostAbreast = 3;

    // Above the line, and below it for the names of its ends.
    private const double LineRoom = 52;

    // Beside a single number there is room for a line as wide as a small chart.
    private const double TextBesideLine = 330;

    public static ChartDrawing Draw(Chart chart, ChartLayout layout, IReadOnlyList<NumberTile> tiles)
    {
        var drawing = new ChartDrawing(layout);
        var abreast = layout.IsPhone ? 1 : tiles.Count == 4 ? 2 : Math.Min(tiles.Count, MostAbreast);
        var isBeside = abreast == 1 && !layout.IsPhone && tiles[0].Points.Count > 0;
        var width = (drawing.Width - ((abreast - 1) * Gap)) / abreast;
        var room = (isBeside ? TextBesideLine : width) - Inset;
        var look = new Look(tiles, room);
        var hasMarks = tiles.Sum(t => t.Points.Count(p => p.Value is not null)) + tiles.Count <= ChartDrawing.MostMarks;
        var y = 4.0;
        foreach (var row in tiles.Chunk(abreast))
        {
            var head = row.Max(look.HeadHeight);
            var number = row.Max(look.NumberHeight);
            var change = row.Max(look.ChangeHeight);
            var hasLine = row.Any(t => t.Points.Count > 0);
            var height = head + number + change + (hasLine && !isBeside ? LineHeight + LineRoom : 0);
            for (var i = 0; i < row.Length; i++)
            {
                var (tile, x) = (row[i], i * (width + Gap));
                drawing.Rect(x, y, Bar, height, Style(tile));
                look.Draw(drawing, tile, x + Inset, y, head, number, hasMarks);
                if (tile.Points.Count > 0)
                {
                    var top = isBeside ? y + 20 : y + head + number + change + 22;
                    DrawLine(drawing, tile, isBeside ? TextBesideLine + 40 : x + Inset, x + width - 8, top, isBeside ? y + height - 26 : top + LineHeight, hasMarks);
                }
            }

            y += height + Gap;
        }

        drawing.Height = y - Gap + 6;
        Remarks.Draw(drawing, chart, _ => null, 0, drawing.Height);
        return drawing;
    }

    private static string Style(NumberTile tile) => Palette.Of(0, 1, tile.IsOn);

    private static void DrawLine(ChartDrawing drawing, NumberTile tile, double left, double right, double top, double bottom, bool hasMarks)
    {
        var points = tile.Points;
        var (first, last) = (points[0].X.Position, points[^1].X.Position);
        var (low, high) = (points.Min(p => p.Value)!.Value, points.Max(p => p.Value)!.Value);
        // The first value stands before the line; the last is the number itself.
        var style = TextStyle.Tick;
        var start = points[0].Value is { } value ? tile.Numbers.Short(value) : "";
        var from = left + Math.Max(start.Length > 0 ? style.Width(start) + 10 : 0, style.Width(points[0].X.Short) / 2);
        double X(ChartX x) => last > first ? from + ((x.Position - first) / (last - first) * (right - from)) : from;
        double Y(decimal value) => high > low ? bottom - ((double)((value - low) / (high - low)) * (bottom - top)) : (top + bottom) / 2;

        var isWhole = tile.IsOn && points.All(p => p.IsOn);
        var path = new System.Text.StringBuilder();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } at)
            {
                path.Append(i > 0 && points[i - 1].Value is not null ? 'L' : 'M').Append(ChartDrawing.N(X(points[i].X))).Append(' ').Append(ChartDrawing.N(Y(at)));
            }
        }

        drawing.Path(path.ToString(), $"line {(isWhole ? Style(tile) : Palette.Off)}");
        foreach (var point in points.Where(p => p.Value is not null))
        {
            var isAt = point.X.Key == tile.At?.Key;
            if (!hasMarks && !isAt)
            {
                continue;
            }

            using var mark = drawing.Mark(tile.ReadingOf(point.X, point.Value!.Value), Palette.Of(0, 1, tile.IsOn && point.IsOn), hasMarks);
            drawing.Dot(X(point.X), Y(point.Value.Value), isAt ? 6 : points.Count > 24 ? 3 : 4, isAt || points.Count <= 24 ? "" : "quiet");
        }

        var names = bottom + 12 + style.Ascent;
        drawing.Text(from, names, points[0].X.Short, style, Anchor.Middle);
        drawing.TryText(right + 8, names, points[^1].X.Short, style, Anchor.End);
        if (start.Length > 0)
        {
            drawing.Text(from - 10, Y(points[0].Value!.Value) + 5, start, style, Anchor.End);
        }
    }

    /// <summary>Sizes that all numbers of a chart share, so that none looks weightier than the next.</summary>
    private sealed class Look
    {
        private readonly TextStyle style;
        private readonly double room;
        private readonly bool isUnitBeside;

        public Look(IReadOnlyList<NumberTile> tiles, double room)
        {
            this.room = room;
            style = tiles.All(t => TextStyle.Big.Width(t.Number) <= room) ? TextStyle.Big : TextStyle.Large;
            isUnitBeside = tiles.All(t => style.Width(t.Number) + TextStyle.Label.Width(Tail(t)) <= room);
        }

        public double HeadHeight(NumberTile tile) =>
            (Heading(tile).Count * TextStyle.Value.LineHeight) + (Note(tile).Count * TextStyle.Tick.LineHeight) + 6;

        public double NumberHeight(NumberTile tile) =>
            (style.Wrap(tile.Number, room).Count * style.LineHeight) + (isUnitBeside || tile.Unit.Length == 0 ? 0 : UnitLines(tile).Count * TextStyle.Label.LineHeight) + 4;

        public double ChangeHeight(NumberTile tile) => Change(tile).Count * TextStyle.Label.LineHeight;

        public void Draw(ChartDrawing drawing, NumberTile tile, double x, double y, double head, double number, bool hasMarks)
        {
            drawing.Text(x, y + TextStyle.Value.Ascent, Heading(tile), TextStyle.Value);
            drawing.Text(x, y + (Heading(tile).Count * TextStyle.Value.LineHeight) + TextStyle.Tick.Ascent, Note(tile), TextStyle.Tick);
            DrawNumber(drawing, tile, x, y + head, hasMarks);
            if (tile.Change is { } change)
            {
                var top = y + head + number;
                Arrow(drawing, change.Direction, x, top + 10, Style(tile));
                drawing.Text(x + 20, top + TextStyle.Label.Ascent, Change(tile), TextStyle.Label);
            }
        }

        private void DrawNumber(ChartDrawing drawing, NumberTile tile, double x, double y, bool hasMarks)
        {
            using var mark = drawing.Mark(tile.Reading, Style(tile), hasMarks);
            var lines = style.Wrap(tile.Number, room);
            if (hasMarks)
            {
                drawing.Rect(x - 4, y, Math.Min(lines.Max(style.Width) + 8, room + 4), lines.Count * style.LineHeight, "pad");
            }

            if (lines.Count == 1 && isUnitBeside && tile.Unit.Length > 0)
            {
                drawing.Text(x, y + style.Ascent, tile.Number, style, Tail(tile), TextStyle.Label);
                return;
            }

            drawing.Text(x, y + style.Ascent, lines, style);
            if (tile.Unit.Length > 0)
            {
                drawing.Text(x, y + (lines.Count * style.LineHeight) + TextStyle.Label.Ascent, UnitLines(tile), TextStyle.Label);
            }
        }

        private static string Tail(NumberTile tile) => tile.Chart.IsChinese ? tile.Unit : $" {tile.Unit}";

        private List<string> Heading(NumberTile tile) => TextStyle.Value.Wrap(tile.Heading, room);

        private List<string> Note(NumberTile tile) => TextStyle.Tick.Wrap(tile.Note, room);

        private List<string> UnitLines(NumberTile tile) => TextStyle.Label.Wrap(tile.Unit, room);

        private List<string> Change(NumberTile tile) => tile.Change is { } change ? TextStyle.Label.Wrap(change.Text, room - 20) : [];

        /// <summary>A triangle that points up or down, or a bar for no change.</summary>
        private static void Arrow(ChartDrawing drawing, int direction, double x, double middle, string style)
        {
            var (left, mid, right) = (ChartDrawing.N(x), ChartDrawing.N(x + 7), ChartDrawing.N(x + 14));
            var (top, bottom) = (ChartDrawing.N(middle - 6), ChartDrawing.N(middle + 6));
            drawing.Path(direction switch
            {
                > 0 => $"M{left} {bottom}L{mid} {top}L{right} {bottom}z",
                < 0 => $"M{left} {top}L{mid} {bottom}L{right} {top}z",
                _ => $"M{left} {ChartDrawing.N(middle - 2)}H{right}v4H{left}z",
            }, style);
        }
    }
}
