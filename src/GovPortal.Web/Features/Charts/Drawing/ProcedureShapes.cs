namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>Draws the boxes and arrowheads of a procedure.</summary>
internal static class ProcedureShapes
{
    public const double Padding = 10;

    // What the points of a decision take from its width, on each side.
    private const double Point = 14;

    public static readonly TextStyle Title = TextStyle.Label;
    public static readonly TextStyle Small = TextStyle.Tick;

    /// <summary>Lines of a box that is so wide: who does it, and what.</summary>
    public static (List<string> Who, List<string> Title) Lines(ProcedureBox box, double width)
    {
        var room = Room(box, width);
        return (box.Who is { } who ? Small.Wrap(who, room) : [], Title.Wrap(box.Title, room));
    }

    /// <summary>Whether a word of the title is wider than the box.</summary>
    public static bool IsCut(ProcedureBox box, double width) => Title.Cuts(box.Title, Room(box, width));

    public static double Height(ProcedureBox box, double width)
    {
        var (who, title) = Lines(box, width);
        return (2 * Padding) + (who.Count * Small.LineHeight) + (title.Count * Title.LineHeight);
    }

    /// <summary>How far the outline of a decision stands back at a distance from its top.</summary>
    public static double Slope(double y, double height) => Point * Math.Abs((y - (height / 2)) / (height / 2));

    /// <summary>A box with its texts in the middle. The outline tells the kinds apart, without colour too.</summary>
    /// <param name="inner">Height that the texts take, at the top.</param>
    public static ChartDrawing.Ending Box(ChartDrawing drawing, Procedure procedure, ProcedureBox box, double x, double y, double width, double height, double inner)
    {
        var mark = drawing.Mark(procedure.Reading(box), $"box {box.Kind.ToString().ToLowerInvariant()}{(procedure.IsOn(box) ? "" : " idle")}", procedure.HasMarks, hasTip: false);
        if (box.Kind == BoxKind.Decision)
        {
            string At(double left, double top) => $"{ChartDrawing.N(left)} {ChartDrawing.N(top)}";
            var (right, middle, bottom) = (x + width, y + (height / 2), y + height);
            drawing.Path($"M{At(x, middle)}L{At(x + Point, y)}H{ChartDrawing.N(right - Point)}L{At(right, middle)}L{At(right - Point, bottom)}H{ChartDrawing.N(x + Point)}z", "");
        }
        else
        {
            drawing.Rect(x, y, width, height, "", box.Kind == BoxKind.Step ? 4 : Math.Min(height / 2, 22));
        }

        var (who, title) = Lines(box, width);
        var top = y + ((inner - (who.Count * Small.LineHeight) - (title.Count * Title.LineHeight)) / 2);
        drawing.Text(x + (width / 2), top + Small.Ascent, who, Small, Anchor.Middle);
        drawing.Text(x + (width / 2), top + (who.Count * Small.LineHeight) + Title.Ascent, title, Title, Anchor.Middle);
        return mark;
    }

    /// <summary>A head at the end of an arrow.</summary>
    /// <param name="dx">Way it points: 1 to the right, -1 to the left, 0 up or down.</param>
    public static void Head(ChartDrawing drawing, double x, double y, int dx, int dy, string style) => drawing.Path(
        $"M{ChartDrawing.N(x)} {ChartDrawing.N(y)}L{ChartDrawing.N(x - (9 * dx) + (5 * dy))} {ChartDrawing.N(y - (9 * dy) + (5 * dx))}L{ChartDrawing.N(x - (9 * dx) - (5 * dy))} {ChartDrawing.N(y - (9 * dy) - (5 * dx))}z", $"head {style}");

    public static string Style(Procedure procedure, ProcedureArrow arrow) => procedure.IsOn(arrow) ? "" : "idle";

    private static double Room(ProcedureBox box, double width) => width - (2 * Padding) - (box.Kind == BoxKind.Step ? 0 : Point);
}
