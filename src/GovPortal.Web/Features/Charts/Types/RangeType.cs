using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>
/// Dots on a common axis: one value of each thing, or two and the way between them. The first of two is hollow, the
/// second filled, so that a change has a direction without colour.
/// </summary>
internal sealed class RangeType : ChartType
{
    // Around the filled one runs a line in the colour of the paper.
    private const double Hollow = 6;
    private const double Filled = 7;
    private const double LabelGap = 10;

    public override string Name => "range";

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.X, true, 1, Places),
        new(ChartRoles.From, false, 1, FieldKind.Number),
        new(ChartRoles.To, false, 1, FieldKind.Number),
        new(ChartRoles.Low, false, 1, FieldKind.Number),
        new(ChartRoles.High, false, 1, FieldKind.Number),
        new(ChartRoles.Y, false, 1, FieldKind.Number),
    ];

    public override int MostRows => 60;

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        string[] given = [.. chart.Data.Columns.Select(c => c.Field.Role).OfType<string>().Where(r => r != ChartRoles.X).Order(StringComparer.Ordinal)];
        if (given is not ([ChartRoles.Y] or [ChartRoles.From, ChartRoles.To] or [ChartRoles.High, ChartRoles.Low]))
        {
            findings.Add(ChartRows.At(chart.Spec.Place, "a chart of type 'range' has fields of the roles 'from' and 'to', or 'low' and 'high', or one of role 'y'"));
        }

        if (findings.Count > 0)
        {
            return findings;
        }

        var columns = Columns(chart);
        findings.AddRange(ChartRows.Check(chart, ChartRoles.X, [.. columns.Select(c => c.Field.Name)]));
        if (columns.Count == 2 && (columns[0].Field.Unit != columns[1].Field.Unit || columns[0].Field.Multiplier != columns[1].Field.Multiplier))
        {
            findings.Add(ChartRows.At(columns[1].Field.Place, "both fields stand on one axis, so they have one unit and multiplier"));
        }

        if (columns[0].Field.Role == ChartRoles.Low)
        {
            findings.AddRange(columns[0].Cells.Zip(columns[1].Cells).Where(c => c.First.Number > c.Second.Number)
                .Select(c => ChartRows.AtCell(chart, c.Second, $"the high value {c.Second.Text} is below the low one {c.First.Text}")));
        }

        return findings;
    }

    public override ChartTable Table(Chart chart) => ChartTable.OfColumns(chart);

    public override ChartDrawing Draw(Chart chart, ChartLayout layout)
    {
        var drawing = new ChartDrawing(layout);
        var columns = Columns(chart);
        var numbers = chart.NumbersOf(columns);
        var rows = ChartRows.Of(chart, ChartRoles.X);
        var scale = ValueScale.Of(chart, columns.SelectMany(c => c.Cells).Select(c => c.Number).OfType<decimal>(), false, layout.IsPhone ? 3 : 5);
        var y = 0.0;
        if (numbers.Caption is { } caption)
        {
            drawing.Text(0, TextStyle.Tick.Ascent, TextStyle.Tick.Wrap(caption, drawing.Width, 1), TextStyle.Tick);
            y = TextStyle.Tick.LineHeight + 4;
        }

        if (columns.Count == 2)
        {
            y = DrawLegend(drawing, chart, columns, y);
        }

        // Names stand before the dots where they leave them most of the room, else above.
        var names = rows.Max(r => TextStyle.Value.Width(r.Name)) + 14;
        var above = names > drawing.Width * (layout.IsPhone ? 0.34 : 0.4);
        var room = columns.SelectMany(c => c.Cells).Select(c => c.Number).OfType<decimal>().Select(v => TextStyle.Value.Width(numbers.Short(v))).DefaultIfEmpty(0).Max() + LabelGap;
        var left = (above ? 0 : names) + (columns.Count == 2 ? room : Filled + 1);
        var right = drawing.Width - room;
        double At(decimal value) => scale.At(value, left, right);

        y = DrawTicks(drawing, numbers, scale, At, y);
        var first = y;
        List<(double Top, double Bottom)> bands = [];
        foreach (var row in rows)
        {
            if (above)
            {
                var lines = TextStyle.Value.Wrap(row.Name, drawing.Width);
                drawing.Text(0, y + row.NameStyle.Ascent, lines, row.NameStyle, also: row.TextClass);
                y += (lines.Count * row.NameStyle.LineHeight) + 1;
            }
            else
            {
                drawing.Text(names - 14, y + 21, row.Name, row.NameStyle, Anchor.End, row.TextClass);
            }

            bands.Add((y, y + (above ? 24 : 32)));
            y += above ? 34 : 32;
        }

        DrawGrid(drawing, scale, At, above ? bands : [(first, y)]);
        double Middle(int row) => (bands[row].Top + bands[row].Bottom) / 2;
        for (var i = 0; i < rows.Count; i++)
        {
            DrawValues(drawing, chart, columns, rows[i], numbers, At, Middle(i), left - (columns.Count == 2 ? room : 0));
        }

        for (var i = 0; i < rows.Count; i++)
        {
            DrawDots(drawing, chart, columns, rows[i], numbers, At, Middle(i));
        }

        drawing.Height = y + 2;
        Remarks.Draw(drawing, chart, _ => null, first, y);
        return drawing;
    }

    public override string Describe(Chart chart)
    {
        var columns = Columns(chart);
        var numbers = chart.NumbersOf(columns);
        return string.Join(chart.IsChinese ? "" : " ", ChartRows.Of(chart, ChartRoles.X).Select(r => Reading(chart, columns, r, numbers) + (chart.IsChinese ? "。" : ".")));
    }

    /// <summary>One column of values, or two in the order of their direction.</summary>
    private static List<ChartColumn> Columns(Chart chart) =>
        [.. new[] { ChartRoles.Y, ChartRoles.From, ChartRoles.To, ChartRoles.Low, ChartRoles.High }.Select(chart.Data.Column).OfType<ChartColumn>()];

    private static double DrawLegend(ChartDrawing drawing, Chart chart, List<ChartColumn> columns, double y)
    {
        var style = TextStyle.Tick;
        var x = 0.0;
        for (var i = 0; i < columns.Count; i++)
        {
            var lines = style.Wrap(chart.NameOf(columns[i].Field.Name), drawing.Width - 22);
            var width = 22 + lines.Max(style.Width);
            if (x > 0 && x + width > drawing.Width)
            {
                (x, y) = (0, y + style.LineHeight + 2);
            }

            drawing.Dot(x + 8, y + 9, i == 0 ? Hollow : Filled, i == 0 ? "hollow s0" : "s0");
            drawing.Text(x + 22, y + style.Ascent, lines, style);
            x += width + 18;
            y += (lines.Count - 1) * style.LineHeight;
        }

        return y + style.LineHeight + 8;
    }

    private static double DrawTicks(ChartDrawing drawing, ChartNumbers numbers, ValueScale scale, Func<decimal, double> at, double y)
    {
        var style = TextStyle.Tick;
        foreach (var tick in scale.Ticks)
        {
            var text = numbers.Tick(tick, scale.Step);
            var half = style.Width(text) / 2;
            drawing.TryText(Math.Clamp(at(tick), half, drawing.Width - half), y + style.Ascent, text, style, Anchor.Middle);
        }

        return y + style.LineHeight + 4;
    }

    // Not through the names, where they stand above.
    private static void DrawGrid(ChartDrawing drawing, ValueScale scale, Func<decimal, double> at, List<(double Top, double Bottom)> bands)
    {
        foreach (var tick in scale.Ticks)
        {
            foreach (var (top, bottom) in bands)
            {
                drawing.Line(at(tick), top, at(tick), bottom, tick == 0 ? "base" : "grid");
            }
        }
    }

    private static bool IsOn(Chart chart, ChartRow row, ChartColumn column) =>
        row.IsOn && (chart.Focus is not { Series.Count: > 0 } focus || focus.Series.Contains(column.Field.Name));

    /// <summary>Each value on its own side of the dots; of two alike, one is enough.</summary>
    private static void DrawValues(ChartDrawing drawing, Chart chart, List<ChartColumn> columns, ChartRow row, ChartNumbers numbers, Func<decimal, double> at, double y, double edge)
    {
        var values = columns.Select(c => c.Cells[row.Index].Number).ToList();
        if (values.TrueForAll(v => v is null))
        {
            drawing.Text(edge + 2, y + 5, ChartTable.Gap, TextStyle.Tick);
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value || (i == 0 && values.Count == 2 && value == values[1]))
            {
                continue;
            }

            var other = values.Count == 2 ? values[1 - i] : null;
            var before = other is not null ? value < other : i == 0 && values.Count == 2;
            var style = columns[i].Field.Role == ChartRoles.From || !IsOn(chart, row, columns[i]) ? TextStyle.Note : TextStyle.Value;
            drawing.Text(at(value) + (before ? -LabelGap : LabelGap), y + 5, numbers.Short(value), style, before ? Anchor.End : Anchor.Start);
        }
    }

    private static void DrawDots(ChartDrawing drawing, Chart chart, List<ChartColumn> columns, ChartRow row, ChartNumbers numbers, Func<decimal, double> at, double y)
    {
        var values = columns.Select(c => c.Cells[row.Index].Number).ToList();
        List<double> known = [.. values.OfType<decimal>().Select(at)];
        if (known.Count == 0)
        {
            return;
        }

        using var mark = drawing.Mark(Reading(chart, columns, row, numbers), row.Class, chart.Data.Rows <= ChartDrawing.MostMarks);
        drawing.Rect(known.Min() - Filled - 3, y - Filled - 3, known.Max() - known.Min() + (2 * (Filled + 3)), 2 * (Filled + 3), "row");
        if (known.Count == 2 && known[0] != known[1])
        {
            drawing.Line(known[0], y, known[1], y, "way");
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                var isHollow = values.Count == 2 && i == 0;
                var look = isHollow ? "hollow" : "";
                drawing.Dot(at(value), y, isHollow ? Hollow : Filled, IsOn(chart, row, columns[i]) || !row.IsOn ? look : $"{look} {Palette.Off}".TrimStart());
            }
        }
    }

    private static string Reading(Chart chart, List<ChartColumn> columns, ChartRow row, ChartNumbers numbers)
    {
        var parts = columns.Select(c => (columns.Count == 1 ? "" : chart.NameOf(c.Field.Name) + (chart.IsChinese ? "" : " "))
            + (c.Cells[row.Index].Number is { } value ? numbers.Full(value) : chart.IsChinese ? "没有数据" : "no data"));
        return chart.IsChinese ? $"{row.Name}：{string.Join("，", parts)}" : $"{row.Name}: {string.Join(", ", parts)}";
    }
}
