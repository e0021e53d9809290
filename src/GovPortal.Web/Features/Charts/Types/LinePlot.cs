using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Draws series as lines or areas over a common axis.</summary>
internal sealed class LinePlot(Chart chart, ChartLayout layout, LineShape shape)
{
    private const int MostDots = 24;

    // More series than this are context; those that stand out and those with room have their names.
    private const int MostColours = Palette.Count;

    private readonly ChartDrawing drawing = new(layout);
    private readonly ChartGrid grid = chart.Grid;
    private readonly bool hasFocusX = chart.Focus is { X.Count: > 0 };
    private double[] middles = [];
    private LinePath path = null!;
    private Slots slots = null!;
    private ValueScale scale = null!;
    private double top;
    private double bottom;

    private bool IsArea => shape is LineShape.Area or LineShape.StackedArea;

    /// <summary>One long series: its last value stands to the right of its end.</summary>
    private bool IsDense => IsSingle && grid.Xs.Count > MostDots;

    private bool IsSingle => grid.Series.Count == 1;

    public ChartDrawing Draw()
    {
        var style = TextStyle.Tick;
        scale = ValueScale.Of(chart, Tops().SelectMany(t => t).OfType<decimal>(), IsArea, layout.IsPhone ? 4 : 5);
        var ticks = scale.Ticks.Select(t => (Value: t, Text: grid.Numbers.Tick(t, scale.Step))).ToList();
        var axis = ticks.Select(t => style.Width(t.Text)).DefaultIfEmpty(0).Max() + 8;
        var named = IsSingle ? 0 : Math.Min(grid.Series.Max(s => style.Width(s.Name)) + 24, layout.IsPhone ? 96 : 176);
        var right = drawing.Width - named;
        if (IsDense && grid.Series[0].Values.LastOrDefault(v => v is not null) is { } ending)
        {
            right -= TextStyle.Value.Width(grid.Numbers.Short(ending)) + 8;
        }

        top = style.LineHeight + 4 + TextStyle.Value.LineHeight;
        bottom = top + layout.PlotHeight;
        if (grid.Numbers.Caption is { } caption)
        {
            drawing.Text(0, style.Ascent, style.Wrap(caption, drawing.Width, 1), style);
        }

        slots = new Slots(grid, axis, right);
        middles = [.. grid.Xs.Select((_, i) => slots.Middle(i))];
        path = new LinePath(shape, middles, slots.Size, Y);
        foreach (var (value, text) in ticks)
        {
            drawing.Line(axis, Y(value), right, Y(value), value == 0 ? "base" : "grid");
            drawing.Text(axis - 8, Y(value) + 5, text, style, Anchor.End);
        }

        drawing.Height = (slots.DrawNames(drawing, bottom + 12, chart.Lang) ?? DrawSomeNames()) + 4;
        DrawSeries();
        DrawLabels();
        if (!IsSingle)
        {
            DrawNames(right);
        }

        Remarks.Draw(drawing, chart, Place, top, bottom);
        return drawing;
    }

    private double Y(decimal value) => scale.At(value, bottom, top);

    /// <summary>Names that do not all fit: those that do.</summary>
    private double DrawSomeNames()
    {
        var style = TextStyle.Tick;
        for (var i = 0; i < middles.Length; i++)
        {
            var text = style.Wrap(grid.Xs[i].Short, Math.Max(slots.Size * 2, 60), 1)[0];
            var half = style.Width(text) / 2;
            drawing.TryText(Math.Clamp(middles[i], half, drawing.Width - half), bottom + 12 + style.Ascent, text, style, Anchor.Middle);
        }

        return bottom + 12 + style.LineHeight;
    }

    /// <summary>Upper edge of each series at each x; null is a gap.</summary>
    private List<decimal?[]> Tops()
    {
        if (shape != LineShape.StackedArea)
        {
            return [.. grid.Series.Select(s => s.Values.ToArray())];
        }

        // Where one part is not known, the sum is not known either.
        var sums = grid.Xs.Select((_, i) => grid.Series.All(s => s.Values[i] is not null) ? 0m : (decimal?)null).ToArray();
        List<decimal?[]> tops = [];
        foreach (var series in grid.Series)
        {
            sums = [.. sums.Select((sum, i) => sum + series.Values[i])];
            tops.Add(sums);
        }

        return tops;
    }

    private void DrawSeries()
    {
        var tops = Tops();
        var hasMarks = grid.Values.Count() <= ChartDrawing.MostMarks;
        for (var s = 0; s < grid.Series.Count; s++)
        {
            var series = grid.Series[s];
            var isOn = grid.IsOn(series) && s < MostColours;
            foreach (var run in LinePath.Runs(tops[s]))
            {
                var style = Palette.Of(s, grid.Series.Count, isOn && !hasFocusX);
                if (IsArea)
                {
                    var floor = shape == LineShape.StackedArea && s > 0 ? tops[s - 1] : new decimal?[middles.Length];
                    drawing.Path(path.Of(run, tops[s]) + path.Back(run, floor), $"area {style}");
                }
                else
                {
                    drawing.Path(path.Of(run, tops[s]), $"line {style}");
                }
            }

            if (hasFocusX && isOn)
            {
                var chosen = tops[s].Select((v, i) => grid.IsOn(grid.Xs[i], series) ? v : null).ToArray();
                foreach (var run in LinePath.Runs(chosen).Where(r => r.To > r.From || shape == LineShape.Step))
                {
                    drawing.Path(path.Of(run, chosen), $"line {Palette.Of(s, grid.Series.Count)}");
                }
            }
        }

        for (var s = 0; s < grid.Series.Count; s++)
        {
            DrawDots(s, tops[s], hasMarks);
        }
    }

    private void DrawDots(int s, decimal?[] tops, bool hasMarks)
    {
        var series = grid.Series[s];
        for (var i = 0; i < middles.Length; i++)
        {
            if (series.Values[i] is not { } value || tops[i] is not { } at)
            {
                continue;
            }

            var alone = (i == 0 || tops[i - 1] is null) && (i == middles.Length - 1 || tops[i + 1] is null);
            if (!hasMarks && !alone)
            {
                continue;
            }

            var isOn = grid.IsOn(grid.Xs[i], series) && s < MostColours;
            using var mark = drawing.Mark(grid.Reading(grid.Xs[i], series, value, chart.Lang), Palette.Of(s, grid.Series.Count, isOn), hasMarks);
            drawing.Dot(middles[i], Y(at), alone || middles.Length <= MostDots ? 4 : 3, middles.Length <= MostDots || alone ? "" : "quiet");
        }
    }

    /// <summary>Values at the points of a single series: all where they fit, else the ends and the extremes.</summary>
    private void DrawLabels()
    {
        if (!IsSingle)
        {
            return;
        }

        var values = grid.Series[0].Values;
        var known = Enumerable.Range(0, values.Count).Where(i => values[i] is not null && grid.IsOn(grid.Xs[i], grid.Series[0])).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var style = TextStyle.Value;
        if (IsDense)
        {
            drawing.TryText(middles[known[^1]] + 6, Y(values[known[^1]]!.Value) + 5, grid.Numbers.Short(values[known[^1]]!.Value), style);
        }

        int[] first = [IsDense ? known[0] : known[^1], known[0], known.MaxBy(i => values[i]), known.MinBy(i => values[i])];
        var few = known.Max(i => style.Width(grid.Numbers.Short(values[i]!.Value))) + 4 <= slots.Size || known.Count <= 4;
        foreach (var i in few ? first.Concat(known).Distinct() : first.Distinct())
        {
            var text = grid.Numbers.Short(values[i]!.Value);
            var half = style.Width(text) / 2;
            var x = Math.Clamp(middles[i], half + 2, drawing.Width - half - 2);
            var y = Y(values[i]!.Value);
            var isValley = i > 0 && i < values.Count - 1 && values[i - 1] > values[i] && values[i + 1] > values[i];
            if (isValley ? !drawing.TryText(x, y + 20, text, style, Anchor.Middle) : !drawing.TryText(x, y - 10, text, style, Anchor.Middle))
            {
                drawing.TryText(x, isValley ? y - 10 : y + 20, text, style, Anchor.Middle);
            }
        }

        foreach (var i in known)
        {
            drawing.Reserve(new Box(middles[i] - (slots.Size / 2), Y(values[i]!.Value) - 5, slots.Size, 10));
        }
    }

    /// <summary>Names of the series where they end, as many as there is room for; those that stand out first.</summary>
    private void DrawNames(double right)
    {
        var style = TextStyle.Tick;
        var tops = Tops();
        List<(int Series, List<string> Lines, double Middle, double End)> names = [];
        var room = bottom - top + 16;
        foreach (var s in Enumerable.Range(0, grid.Series.Count).OrderByDescending(s => grid.IsOn(grid.Series[s])))
        {
            var lines = style.Wrap(grid.Series[s].Name, drawing.Width - right - 22, 3);
            var last = Array.FindLastIndex(tops[s], v => v is not null);
            room -= (lines.Count * style.LineHeight) + 1;
            if (last >= 0 && room >= 0)
            {
                var middle = Y(tops[s][last]!.Value);
                names.Add((s, lines, shape == LineShape.StackedArea ? (middle + Y(s > 0 ? tops[s - 1][last] ?? 0 : 0)) / 2 : middle, middles[last] + (shape == LineShape.Step ? slots.Size / 2 : 0)));
            }
        }

        var places = Spread.Apart([.. names.Select(n => (n.Middle, (n.Lines.Count * style.LineHeight) + 1))], top - 8, bottom + 8);
        for (var i = 0; i < names.Count; i++)
        {
            var (s, lines, middle, end) = names[i];
            var y = places[i] + (lines.Count * style.LineHeight / 2);
            drawing.Line(end + 5, middle, right + 12, y, $"lead {Palette.Of(s, grid.Series.Count, grid.IsOn(grid.Series[s]) && s < MostColours)}");
            drawing.Text(right + 16, places[i] + style.Ascent, lines, style);
        }
    }

    private (double X, double Y)? Place(ChartAnnotation annotation)
    {
        var x = grid.Xs.Select((place, i) => (place.Key, Index: i)).Where(p => p.Key == annotation.X).Select(p => (int?)p.Index).FirstOrDefault();
        var series = grid.Series.FirstOrDefault(s => annotation.Series is null || s.Key == annotation.Series);
        return x is { } at && (annotation.Value ?? series?.Values[at]) is { } value ? (middles[at], Y(value)) : null;
    }
}
