namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>
/// Places for columns side by side, as wide as each other. On an axis of time, times without data keep their place, so
/// that a gap is seen.
/// </summary>
internal sealed class Slots
{
    private readonly ChartGrid grid;
    private readonly double left;
    private readonly double first;

    public Slots(ChartGrid grid, double left, double right)
    {
        this.grid = grid;
        this.left = left;
        first = grid.Xs.Count > 0 ? grid.Xs[0].Position : 0;
        var span = grid.Xs.Count > 0 ? (int)(grid.Xs[^1].Position - first) + 1 : 1;
        IsToScale = grid.IsTime && span <= 400;
        Count = IsToScale ? span : grid.Xs.Count;
        Size = (right - left) / Math.Max(Count, 1);
    }

    public int Count { get; }

    /// <summary>Width of a place.</summary>
    public double Size { get; }

    private bool IsToScale { get; }

    /// <summary>Middle of the place of the x with an index.</summary>
    public double Middle(int index) => left + (((IsToScale ? grid.Xs[index].Position - first : index) + 0.5) * Size);

    /// <summary>Draws the names below the axis; null when they do not fit beside each other.</summary>
    /// <param name="y">Top of the names.</param>
    /// <returns>Bottom of the names.</returns>
    public double? DrawNames(ChartDrawing drawing, double y, string lang)
    {
        var style = TextStyle.Tick;
        if (IsToScale)
        {
            return DrawMoments(drawing, y, lang);
        }

        var names = grid.Xs.Select(x => style.Wrap(x.Short, Size - 6, 4)).ToList();
        if (names.Exists(n => n.Count > 3 || n.Exists(line => style.Width(line) > Size)) || grid.Xs.Any(x => x.Short.Split(' ').Max(style.Width) > Size - 6))
        {
            return null;
        }

        for (var i = 0; i < names.Count; i++)
        {
            drawing.Text(Middle(i), y + style.Ascent, names[i], style, Anchor.Middle);
        }

        return y + (names.Select(n => n.Count).DefaultIfEmpty(1).Max() * style.LineHeight);
    }

    private double DrawMoments(ChartDrawing drawing, double y, string lang)
    {
        var style = TextStyle.Tick;
        var from = (int)first;
        var lines = 1;
        foreach (var tick in TimeTicks.Of(grid.XKind, from, from + Count - 1, Size, lang))
        {
            var x = left + ((tick.At - from + 0.5) * Size);
            x = Math.Clamp(x, style.Width(tick.Text) / 2, drawing.Width - (style.Width(tick.Text) / 2));
            drawing.TryText(x, y + style.Ascent, tick.Text, style, Anchor.Middle, gap: 0);
            if (tick.Second is { } second && drawing.TryText(Math.Clamp(x, style.Width(second) / 2, drawing.Width - (style.Width(second) / 2)), y + style.Ascent + style.LineHeight, second, style, Anchor.Middle, gap: 0))
            {
                lines = 2;
            }
        }

        return y + (lines * style.LineHeight);
    }
}
