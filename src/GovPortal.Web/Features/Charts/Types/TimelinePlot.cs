using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>
/// Draws events on an axis that is true to scale: events as flags above it, spans as bars below. A flag's words stand to
/// the right of its stalk, and earlier flags fly above later ones, so that no stalk crosses words and the words are read
/// downwards in the order of time.
/// </summary>
internal sealed class TimelinePlot
{
    private const double Left = 8;
    private const double Indent = 8;
    private const double Between = 12;
    private const double Clearance = 16;
    private const double Bar = 12;
    private const double HighestFlag = 480;
    private const double LongestLine = 360;

    // Beyond this many years the axis has marks for years, beyond this many days for months.
    private const int ManyYears = 4;
    private const double DaysOfYear = 365.2425;

    // Widths of lines to try: wide ones make low flags, narrow ones let flags stand beside each other.
    private static readonly double[] Widths = [240, 200, 165, 135];

    private readonly Chart chart;
    private readonly ChartDrawing drawing;
    private readonly List<TimelineEvent> points;
    private readonly List<TimelineEvent> spans;
    private readonly int first;
    private readonly int last;
    private readonly bool isOneMoment;
    private double right;

    public TimelinePlot(Chart chart, ChartLayout layout)
    {
        this.chart = chart;
        drawing = new(layout);
        var events = TimelineEvent.Of(chart);
        points = [.. events.Where(e => e.Last is null)];
        spans = [.. events.Where(e => e.Last is not null)];
        first = events.Min(e => e.First);
        isOneMoment = events.Max(e => e.Last ?? e.First) == first;
        last = Math.Max(events.Max(e => e.Last ?? e.First), first + 1);
        right = drawing.Width - Left;
    }

    /// <returns>Null for events so many or so near each other that the axis tells less than a list.</returns>
    public ChartDrawing? Draw()
    {
        var flags = Widths.Select(Flags).MinBy(f => f.Height)!;
        if (flags.Height > HighestFlag || isOneMoment)
        {
            return null;
        }

        right = flags.Right;
        var axis = points.Count == 0 ? 8 : flags.Height + 4;
        for (var i = 0; i < points.Count; i++)
        {
            var x = At(points[i].First);
            drawing.Line(x, axis - flags.Lifts[i] - flags.Texts[i].Height, x, axis, points[i].Row.IsOn ? "lead" : "grid");
        }

        drawing.Line(Left - 4, axis, right + 4, axis, "base");
        for (var i = 0; i < points.Count; i++)
        {
            using (drawing.Mark(points[i].Reading(chart.IsChinese), points[i].Row.Class, hasTip: false))
            {
                drawing.Dot(At(points[i].First), axis, 7, "");
            }

            flags.Texts[i].Draw(drawing, At(points[i].First) + Indent, axis - flags.Lifts[i] - flags.Texts[i].Height);
        }

        drawing.Height = DrawSpans(DrawTicks(axis + 10));
        return drawing;
    }

    private double At(double day) => Left + ((day - first) / (last - first) * (right - Left));

    /// <summary>Places the flags of all events for lines of a width.</summary>
    private Layout Flags(double width)
    {
        List<EventText> texts = [.. points.Select(p => EventText.Of(p, width))];

        // The axis ends early enough for the words of the last flags.
        var end = drawing.Width - Left;
        for (var i = 0; i < points.Count; i++)
        {
            var share = (points[i].First - first) / (double)(last - first);
            if (share > 0)
            {
                end = Math.Min(end, Left + ((drawing.Width - Indent - texts[i].Width - Left) / share));
            }
        }

        double X(int i) => Left + ((points[i].First - first) / (double)(last - first) * (end - Left));
        var lifts = new double[points.Count];
        for (var i = points.Count - 1; i >= 0; i--)
        {
            lifts[i] = Clearance;
            for (var later = i + 1; later < points.Count && X(later) < X(i) + Indent + texts[i].Width + Between; later++)
            {
                lifts[i] = Math.Max(lifts[i], lifts[later] + texts[later].Height + Between);
            }
        }

        return new(end, texts, lifts, lifts.Select((lift, i) => lift + texts[i].Height).DefaultIfEmpty(0).Max());
    }

    /// <returns>Bottom of the marks.</returns>
    private double DrawTicks(double y)
    {
        var style = TextStyle.Tick;
        var days = last - first;
        var day = (right - Left) / days;
        var isYears = days > ManyYears * DaysOfYear;
        var (from, to) = (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
        var ticks = isYears
            ? TimeTicks.Of(FieldKind.Year, from.Year + (from.DayOfYear == 1 ? 0 : 1), to.Year, day * DaysOfYear, chart.Lang).Select(t => t with { At = new DateOnly(t.At, 1, 1).DayNumber })
            : TimeTicks.Of(FieldKind.Date, first, last, day, chart.Lang);
        var lines = 1;
        foreach (var tick in ticks.Where(t => t.At >= first && t.At <= last))
        {
            double Within(string text) => Math.Clamp(At(tick.At), style.Width(text) / 2, drawing.Width - (style.Width(text) / 2));
            drawing.Line(At(tick.At), y - 10, At(tick.At), y - 4, "base");
            drawing.TryText(Within(tick.Text), y + style.Ascent, tick.Text, style, Anchor.Middle, gap: 0);
            if (tick.Second is { } second && drawing.TryText(Within(second), y + style.Ascent + style.LineHeight, second, style, Anchor.Middle, gap: 0))
            {
                lines = 2;
            }
        }

        return y + (lines * style.LineHeight) + 6;
    }

    /// <summary>Each span with its words below it, as many in a row as do not touch.</summary>
    private double DrawSpans(double y)
    {
        List<(double Right, double Bottom)> rows = [];
        List<(TimelineEvent Span, EventText Text, double TextX, int Row)> placed = [];
        foreach (var span in spans)
        {
            var text = EventText.Of(span, LongestLine);
            var (x1, x2) = (At(span.First), At(span.Last!.Value));
            var textX = Math.Max(Math.Min(x1, drawing.Width - text.Width), 0);
            var (from, to) = (Math.Min(x1, textX), Math.Max(x2, textX + text.Width));
            var row = rows.FindIndex(r => r.Right + Between <= from);
            if (row < 0)
            {
                row = rows.Count;
                rows.Add((0, 0));
            }

            rows[row] = (to, Math.Max(rows[row].Bottom, Bar + 4 + text.Height));
            placed.Add((span, text, textX, row));
        }

        foreach (var (span, text, textX, row) in placed)
        {
            var top = y + rows.Take(row).Sum(r => r.Bottom + Between);
            var (x1, x2) = (At(span.First), At(span.Last!.Value));
            using (drawing.Mark(span.Reading(chart.IsChinese), span.Row.Class, hasTip: false))
            {
                drawing.Rect(x1, top, Math.Max(x2 - x1, 3), Bar, "");
            }

            text.Draw(drawing, textX, top + Bar + 4);
        }

        return y + rows.Sum(r => r.Bottom + Between);
    }

    /// <summary>Where flags stand.</summary>
    /// <param name="Right">End of the axis.</param>
    /// <param name="Lifts">From the axis to the lower end of each flag's words.</param>
    private sealed record Layout(double Right, List<EventText> Texts, double[] Lifts, double Height);
}
