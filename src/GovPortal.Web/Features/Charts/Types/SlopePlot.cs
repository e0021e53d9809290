using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Draws lines between moments, with values and names at their ends.</summary>
internal sealed class SlopePlot
{
    // Between the outer moments and the labels, for the lines that lead to labels that had to move.
    private const double Lead = 20;
    private const double Gap = 8;

    // Names stand at both ends where they leave the lines this much, and where there are too many lines to follow.
    private const double EnoughForLines = 330;
    private const double LongestName = 210;

    private readonly Chart chart;
    private readonly ChartGrid grid;
    private readonly ChartDrawing drawing;
    private readonly ValueScale scale;
    private readonly List<int> moments;
    private readonly List<Label> starts = [];
    private readonly List<Label> ends = [];
    private double[] xs = [];
    private double top;
    private double bottom;

    public SlopePlot(Chart chart, ChartLayout layout)
    {
        this.chart = chart;
        grid = chart.Grid;
        drawing = new(layout);
        moments = Moments(chart);
        scale = ValueScale.Of(chart, grid.Values, false, 4, isTight: true);
    }

    /// <summary>Indices of the x that stand in the data; times between them are no moments here.</summary>
    public static List<int> Moments(Chart chart)
    {
        var known = chart.Data.Column(ChartRoles.X)!.Cells.Select(c => c.Text).ToHashSet();
        return [.. Enumerable.Range(0, chart.Grid.Xs.Count).Where(i => known.Contains(chart.Grid.Xs[i].Key))];
    }

    public ChartDrawing Draw()
    {
        var y = 0.0;
        if (grid.Numbers.Caption is { } caption)
        {
            drawing.Text(0, TextStyle.Tick.Ascent, TextStyle.Tick.Wrap(caption, drawing.Width, 1), TextStyle.Tick);
            y = TextStyle.Tick.LineHeight + 6;
        }

        var (left, right) = Sides();
        Place(left, right);
        top = DrawMoments(y) + (moments.Count > 2 ? 32 : 14); // Values in the middle stand above their dots.
        bottom = top + new[] { drawing.Layout.PlotHeight, starts.Sum(l => l.Height), ends.Sum(l => l.Height) }.Max();
        foreach (var x in xs)
        {
            drawing.Line(x, top - 8, x, bottom + 8, "grid");
        }

        // What stands out lies above what steps back.
        var order = Enumerable.Range(0, grid.Series.Count).OrderBy(s => grid.IsOn(grid.Series[s])).ToList();
        order.ForEach(DrawLine);
        DrawLabels(starts, isStart: true);
        DrawLabels(ends, isStart: false);
        order.ForEach(DrawDots);
        drawing.Height = bottom + 14;
        Remarks.Draw(drawing, chart, Point, top, bottom);
        return drawing;
    }

    private string Look(int series, bool isOn) => grid.Series.Count > Palette.Count ? Palette.Of(0, 1, isOn) : Palette.Of(series, grid.Series.Count, isOn);

    private double Y(decimal value) => scale.At(value, bottom, top);

    /// <summary>Makes the labels of both sides; the room that each side takes.</summary>
    private (double Left, double Right) Sides()
    {
        var values = grid.Values.Select(v => TextStyle.Value.Width(grid.Numbers.Short(v))).DefaultIfEmpty(0).Max();
        var isPhone = drawing.Layout.IsPhone;
        var most = isPhone ? Math.Max(drawing.Width - (2 * (values + Lead + Gap)) - 110, 84) : LongestName;
        var names = grid.Series.ToDictionary(s => s.Key, s => TextStyle.Value.Wrap(s.Name, most));
        var side = Lead + values + Gap + names.Values.SelectMany(n => n).Max(TextStyle.Value.Width);
        var both = !isPhone && (drawing.Width - (2 * side) >= EnoughForLines || grid.Series.Count > Palette.Count);
        foreach (var series in grid.Series)
        {
            var (first, last) = (series.Values[moments[0]], series.Values[moments[^1]]);
            if (first is not null)
            {
                starts.Add(new(series, first.Value, first, both ? names[series.Key] : []));
            }

            if (last is not null || moments.Exists(m => series.Values[m] is not null))
            {
                ends.Add(new(series, last ?? series.Values[moments.Last(m => series.Values[m] is not null)]!.Value, last, names[series.Key]));
            }
        }

        return (starts.Count == 0 ? 8 : both ? side : Lead + values, side);
    }

    private void Place(double left, double right)
    {
        var (from, to) = (grid.Xs[moments[0]].Position, grid.Xs[moments[^1]].Position);
        xs = [.. moments.Select((m, i) => left + ((grid.IsTime ? (grid.Xs[m].Position - from) / Math.Max(to - from, 1) : i / (moments.Count - 1.0)) * (drawing.Width - left - right)))];
    }

    private double DrawMoments(double y)
    {
        var style = TextStyle.Value;
        var half = (xs[^1] - xs[0]) / 2;
        var bottomOfNames = y;
        foreach (var i in new[] { 0, xs.Length - 1 }.Concat(Enumerable.Range(1, xs.Length - 2)))
        {
            var x = xs[i];
            var text = grid.Xs[moments[i]].Label;
            if (i > 0 && i < xs.Length - 1)
            {
                drawing.TryText(x, y + style.Ascent, text, style, Anchor.Middle);
                continue;
            }

            // Outwards as far as needed, inwards to the middle.
            var outer = i == 0 ? x : drawing.Width - x;
            var lines = style.Wrap(text, outer + half - Gap);
            var width = lines.Max(style.Width);
            var middle = i == 0 ? Math.Clamp(x, width / 2, Math.Max(width / 2, x + half - Gap - (width / 2))) : Math.Clamp(x, Math.Min(x - half + Gap + (width / 2), drawing.Width - (width / 2)), drawing.Width - (width / 2));
            drawing.Text(middle, y + style.Ascent, lines, style, Anchor.Middle);
            bottomOfNames = Math.Max(bottomOfNames, y + (lines.Count * style.LineHeight));
        }

        return bottomOfNames;
    }

    private void DrawLine(int s)
    {
        var series = grid.Series[s];
        for (var i = 0; i + 1 < moments.Count; i++)
        {
            if (series.Values[moments[i]] is { } a && series.Values[moments[i + 1]] is { } b)
            {
                var isOn = grid.IsOn(grid.Xs[moments[i]], series) && grid.IsOn(grid.Xs[moments[i + 1]], series);
                drawing.Line(xs[i], Y(a), xs[i + 1], Y(b), $"line {Look(s, isOn)}");
            }
        }
    }

    private void DrawDots(int s)
    {
        var series = grid.Series[s];
        for (var i = 0; i < moments.Count; i++)
        {
            var x = grid.Xs[moments[i]];
            if (series.Values[moments[i]] is not { } value)
            {
                continue;
            }

            var isOn = grid.IsOn(x, series);
            using (drawing.Mark(grid.Reading(x, series, value, chart.Lang), Look(s, isOn), grid.Values.Count() <= ChartDrawing.MostMarks))
            {
                drawing.Dot(xs[i], Y(value), 5, "");
            }

            if (i > 0 && i < moments.Count - 1 && isOn && !drawing.TryText(xs[i], Y(value) - 10, grid.Numbers.Short(value), TextStyle.Value, Anchor.Middle) && Y(value) + 16 < bottom)
            {
                drawing.TryText(xs[i], Y(value) + 21, grid.Numbers.Short(value), TextStyle.Value, Anchor.Middle);
            }
        }
    }

    private void DrawLabels(List<Label> labels, bool isStart)
    {
        var places = Spread.Apart([.. labels.Select(l => (Y(l.At), l.Height))], top - 10, bottom + 10);
        var (edge, way) = isStart ? (xs[0], -1) : (xs[^1], 1);
        var anchor = isStart ? Anchor.End : Anchor.Start;
        var widest = labels.Where(l => l.Value is not null).Select(l => TextStyle.Value.Width(grid.Numbers.Short(l.Value!.Value)) + Gap).DefaultIfEmpty(0).Max();
        for (var i = 0; i < labels.Count; i++)
        {
            var (label, middle) = (labels[i], places[i] + (labels[i].Height / 2));
            var isOn = grid.IsOn(label.Series);
            var soft = isOn ? null : "soft";
            var last = label.Value is null ? xs[moments.FindLastIndex(m => label.Series.Values[m] is not null)] : edge;
            if (Math.Abs(middle - Y(label.At)) > 3 || label.Value is null)
            {
                drawing.Line(last + (way * 6), Y(label.At), edge + (way * (Lead - 4)), middle, label.Value is null ? "lead gone" : "lead");
            }

            if (label.Value is { } value)
            {
                drawing.Text(edge + (way * Lead), middle + 5, grid.Numbers.Short(value), grid.IsOn(grid.Xs[moments[isStart ? 0 : ^1]], label.Series) ? TextStyle.Value : TextStyle.Note, anchor);
            }

            var isChosen = isOn && chart.Focus is { Series.Count: > 0 };
            drawing.Text(
                edge + (way * (Lead + widest)), middle + 5 - ((label.Lines.Count - 1) * TextStyle.Label.LineHeight / 2),
                label.Lines, isChosen ? TextStyle.Value : TextStyle.Label, anchor, soft);
        }
    }

    private (double X, double Y)? Point(ChartAnnotation annotation)
    {
        var at = moments.FindIndex(m => grid.Xs[m].Key == annotation.X);
        var series = grid.Series.FirstOrDefault(s => annotation.Series is null || s.Key == annotation.Series);
        return at >= 0 && (annotation.Value ?? series?.Values[moments[at]]) is { } value ? (xs[at], Y(value)) : null;
    }

    /// <summary>What stands at an end of a line.</summary>
    /// <param name="At">The value at which it wishes to stand.</param>
    /// <param name="Value">Null where the line ends before the last moment.</param>
    /// <param name="Lines">Of the name; none where only the value stands.</param>
    private sealed record Label(ChartSeries Series, decimal At, decimal? Value, IReadOnlyList<string> Lines)
    {
        public double Height => (Math.Max(Lines.Count, 1) * TextStyle.Label.LineHeight) + 2;
    }
}
