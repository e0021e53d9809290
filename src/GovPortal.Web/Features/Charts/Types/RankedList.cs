using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>
/// Draws a ranking: with values as bars, without them as lists, in columns where there is room. A rank that several
/// share stands once, at the middle of a line that joins them.
/// </summary>
internal sealed class RankedList
{
    private const double Padding = 5;
    private const double TieGap = 8;
    private const double NameGap = 9;
    private const double BarGap = 10;
    private const double ColumnGap = 28;
    private const double Thickness = 20;

    private readonly Chart chart;
    private readonly ChartDrawing drawing;
    private readonly List<RankedGroup> groups;
    private readonly bool hasMarks;
    private readonly ChartNumbers? numbers;
    private readonly ValueScale? scale;

    /// <summary>Room for the ranks.</summary>
    private readonly double ranks;
    private readonly double values;

    public RankedList(Chart chart, ChartLayout layout)
    {
        this.chart = chart;
        drawing = new(layout);
        groups = Ranking.Of(chart);
        hasMarks = groups.Sum(g => g.Rows.Count) <= ChartDrawing.MostMarks;
        ranks = groups.SelectMany(g => g.Rows).Max(r => TextStyle.Value.Width(Rank(r)));
        if (chart.Data.Column(ChartRoles.Y) is { } column)
        {
            var known = column.Cells.Select(c => c.Number).OfType<decimal>().ToList();
            numbers = chart.NumbersOf([column]);
            scale = ValueScale.Of(chart, known, true, 4, isTight: true);
            values = known.Select(v => TextStyle.Value.Width(numbers.Short(v))).DefaultIfEmpty(0).Max() + 6;
        }
    }

    public ChartDrawing Draw()
    {
        var y = 0.0;
        if (numbers?.Caption is { } caption)
        {
            drawing.Text(0, TextStyle.Tick.Ascent, TextStyle.Tick.Wrap(caption, drawing.Width, 1), TextStyle.Tick);
            y = TextStyle.Tick.LineHeight + 6;
        }

        var columns = scale is null ? Columns() : 1;
        var width = (drawing.Width - ((columns - 1) * ColumnGap)) / columns;
        for (var i = 0; i < groups.Count; i += columns)
        {
            var bottom = y;
            for (var c = 0; c < columns && i + c < groups.Count; c++)
            {
                bottom = Math.Max(bottom, DrawGroup(groups[i + c], c * (width + ColumnGap), y, width));
            }

            y = bottom + (i + columns < groups.Count ? 22 : 2);
        }

        drawing.Height = y;
        DrawRest();
        return drawing;
    }

    private static string Rank(RankedRow row) => row.Rank is { } rank ? $"{rank}" : ChartTable.Gap;

    private double NamesAt => ranks + TieGap + NameGap;

    /// <summary>Lists side by side: as many as keep names within two lines.</summary>
    private int Columns()
    {
        var most = Math.Min(groups.Count, drawing.Layout.IsPhone ? 2 : 3);
        for (var columns = most; columns > 1; columns--)
        {
            var room = ((drawing.Width - ((columns - 1) * ColumnGap)) / columns) - NamesAt;
            if (groups.TrueForAll(g => g.Rows.All(r => TextStyle.Value.Wrap(r.Row.Name, room).Count <= 2 && !HasBrokenWord(r.Row.Name, room))))
            {
                return columns;
            }
        }

        return 1;
    }

    private static bool HasBrokenWord(string name, double room) => !name.Any(c => c > '\u2e80') && name.Split(' ').Max(TextStyle.Value.Width) > room;

    private double DrawGroup(RankedGroup group, double x, double y, double width)
    {
        if (group.Name is { } name)
        {
            var lines = TextStyle.Value.Wrap(name, width);
            drawing.Text(x, y + TextStyle.Value.Ascent, lines, TextStyle.Value);
            y += (lines.Count * TextStyle.Value.LineHeight) + 3;
            drawing.Line(x, y, x + width, y, "tie");
            y += 4;
        }

        // Names stand before the bars where they leave them most of the room, else above.
        var names = groups.SelectMany(g => g.Rows).Max(r => TextStyle.Value.Width(r.Row.Name)) + BarGap;
        var above = scale is null || NamesAt + names > width * 0.45;
        var barLeft = x + NamesAt + (above ? 0 : names) + (scale?.From < 0 ? values : 0);
        var barRight = x + width - (scale?.To > 0 ? values : 0);
        List<(double Top, double Bottom)> places = [];
        List<(double Top, double Bottom)> bars = [];
        foreach (var row in group.Rows)
        {
            var style = row.Row.NameStyle;
            var lines = above ? TextStyle.Value.Wrap(row.Row.Name, width - NamesAt) : [row.Row.Name];
            var notes = Notes(row).SelectMany(n => TextStyle.Note.Wrap(n, width - NamesAt)).ToList();
            var head = (lines.Count * style.LineHeight) + Padding;
            var bar = above && row.Value is not null ? Thickness + 7 : 0;
            var height = head + bar + (notes.Count * TextStyle.Note.LineHeight);
            using (drawing.Mark(Reading(group, row), row.Row.Class, hasMarks, hasTip: row.Value is not null))
            {
                if (row.Value is { } value && scale is not null)
                {
                    var top = above ? y + head - 2 : y + ((head - Thickness) / 2);
                    var (from, to) = (scale.At(Math.Min(value, 0), barLeft, barRight), scale.At(Math.Max(value, 0), barLeft, barRight));
                    drawing.Rect(from, top, Math.Max(to - from, value == 0 ? 0 : 1), Thickness, "");
                    drawing.Text(value < 0 ? from - 6 : to + 6, top + 15, numbers!.Short(value), row.Row.IsOn ? TextStyle.Value : TextStyle.Note, value < 0 ? Anchor.End : Anchor.Start);
                    bars.Add((top, top + Thickness));
                }
                else if (hasMarks)
                {
                    drawing.Rect(x + NamesAt - 4, y, width - NamesAt + 4, height, "row");
                }

                drawing.Text(x + NamesAt, y + style.Ascent + 2, lines, style, also: row.Row.TextClass);
                drawing.Text(x + NamesAt, y + head + bar + TextStyle.Note.Ascent - (bar > 0 ? 4 : 2), notes, TextStyle.Note);
            }

            places.Add((y, y + head + (above ? 0 : bar)));
            y += height;
        }

        DrawRanks(group, places, x);
        DrawBase(bars, barLeft, barRight, above);
        return y;
    }

    /// <summary>Each rank once, with a line along those that share it.</summary>
    private void DrawRanks(RankedGroup group, List<(double Top, double Bottom)> places, double x)
    {
        for (var i = 0; i < group.Rows.Count;)
        {
            var row = group.Rows[i];
            var count = row.Rank is null ? 1 : row.Ties;
            var (top, bottom) = (places[i].Top, places[i + count - 1].Bottom);
            var isOn = group.Rows.Skip(i).Take(count).Any(r => r.Row.IsOn);
            drawing.Text(x + ranks, ((top + bottom) / 2) + 5, Rank(row), TextStyle.Value, Anchor.End, isOn ? null : "soft");
            if (count > 1)
            {
                drawing.Line(x + ranks + TieGap, top + 4, x + ranks + TieGap, bottom - 4, "tie");
            }

            i += count;
        }
    }

    // Not through the names, where they stand above.
    private void DrawBase(List<(double Top, double Bottom)> bars, double left, double right, bool above)
    {
        if (scale is null || bars.Count == 0)
        {
            return;
        }

        var zero = scale.At(0, left, right);
        foreach (var (top, bottom) in above ? bars : [(bars[0].Top, bars[^1].Bottom)])
        {
            drawing.Line(zero, top - 2, zero, bottom + 2, "base");
        }
    }

    /// <summary>Annotations of a row, such as why it has no rank.</summary>
    private IEnumerable<string> Notes(RankedRow row) => chart.Spec.Annotations
        .Where(a => a.X == row.Row.Key && (a.Series is null || a.Series == row.Row.Group))
        .Select(a => chart.Words.Annotations.GetValueOrDefault(a.Key)).OfType<string>();

    /// <summary>Annotations of no row, below everything else.</summary>
    private void DrawRest()
    {
        foreach (var text in chart.Spec.Annotations.Where(a => a.X is null).Select(a => chart.Words.Annotations.GetValueOrDefault(a.Key)).OfType<string>())
        {
            var lines = TextStyle.Note.Wrap(text, drawing.Width);
            drawing.Text(0, drawing.Height + TextStyle.Note.Ascent + 4, lines, TextStyle.Note);
            drawing.Height += (lines.Count * TextStyle.Note.LineHeight) + 6;
        }
    }

    private string Reading(RankedGroup group, RankedRow row)
    {
        var name = group.Name is null ? row.Row.Name : chart.IsChinese ? $"{group.Name}，{row.Row.Name}" : $"{group.Name}, {row.Row.Name}";
        var rank = (row.Rank, row.Ties, chart.IsChinese) switch
        {
            (null, _, true) => "没有名次",
            (null, _, false) => "no rank",
            (_, 1, true) => $"第{row.Rank}名",
            (_, 1, false) => $"rank {row.Rank}",
            (_, _, true) => $"并列第{row.Rank}名",
            _ => $"rank {row.Rank}, shared by {row.Ties}",
        };
        List<string> parts = [rank, .. row.Value is { } value ? new[] { numbers!.Full(value) } : [], .. Notes(row)];
        return chart.IsChinese ? $"{name}：{string.Join("，", parts)}" : $"{name}: {string.Join(", ", parts)}";
    }
}
