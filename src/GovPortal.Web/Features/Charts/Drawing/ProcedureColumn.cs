namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>
/// Draws a procedure straight down, in the order of reading: for phones, and where branches do not fit side by side.
/// What does not lead to the next box leaves a box at its right and goes along in a track beside the boxes.
/// </summary>
internal static class ProcedureColumn
{
    /// <summary>More tracks beside each other leave boxes no room on a phone.</summary>
    public const int MostTracks = 6;

    private const double TrackWidth = 13;
    private const double FirstTrack = 12;
    private const double WidestBox = 420;
    private const double BoxGap = 20;
    private const double ArrowGap = 30;
    private const double LabelInset = 22;
    private const double PortHeight = 12;

    public static ChartDrawing Draw(Procedure procedure, ChartLayout layout)
    {
        var drawing = new ChartDrawing(layout);
        var tracks = Tracks(procedure);
        var gutter = tracks.Count == 0 ? 0 : FirstTrack + (tracks.Values.Max() * TrackWidth) + 4;
        var width = Math.Min(layout.Width - gutter, WidestBox);
        var left = (layout.Width - gutter - width) / 2;
        var places = Stack(procedure, width, out var height);
        drawing.Height = height;

        // Boxes are drawn over the beginnings of the arrows at their sides.
        foreach (var (arrow, track) in tracks)
        {
            var (from, to) = (places[arrow.From.Index], places[arrow.To.Index]);
            var style = ProcedureShapes.Style(procedure, arrow);
            var (start, end) = (from.Ports[arrow], to.Y + (to.Inner / 2));
            var tip = left + width - (to.Box.Kind == BoxKind.Decision ? ProcedureShapes.Slope(end - to.Y, to.Height) : 0);
            drawing.Path($"M{N(left + width - 40)} {N(start)}H{N(left + width + FirstTrack + (track * TrackWidth))}V{N(end)}H{N(tip)}", $"arrow {style}".TrimEnd());
            ProcedureShapes.Head(drawing, tip, end, -1, 0, style);
        }

        foreach (var place in places)
        {
            using (ProcedureShapes.Box(drawing, procedure, place.Box, left, place.Y, width, place.Height, place.Inner))
            {
                foreach (var (arrow, middle) in place.Ports)
                {
                    var lines = Label(arrow, width);
                    drawing.Text(left + width - LabelInset, middle - ((lines.Count - 1) * ProcedureShapes.Small.LineHeight / 2) + 5, lines, ProcedureShapes.Small, Anchor.End);
                }
            }

            if (procedure.From(place.Box).FirstOrDefault(a => a.IsNext) is { } next)
            {
                DrawNext(drawing, procedure, next, left + (width / 2), place.Y + place.Height, places[next.To.Index].Y, width);
            }
        }

        return drawing;
    }

    /// <summary>Track of each arrow that does not lead to the next box, from 0; short ones nearest to the boxes.</summary>
    public static Dictionary<ProcedureArrow, int> Tracks(Procedure procedure)
    {
        Dictionary<ProcedureArrow, int> tracks = [];
        foreach (var arrow in procedure.Arrows.Where(a => !a.IsNext).OrderBy(a => Math.Abs(a.To.Index - a.From.Index)))
        {
            var track = 0;
            while (tracks.Any(t => t.Value == track && Meet(t.Key, arrow)))
            {
                track++;
            }

            tracks[arrow] = track;
        }

        return tracks;
    }

    // An arrow comes in above the places where others leave the same box.
    private static bool Meet(ProcedureArrow a, ProcedureArrow b)
    {
        (double Low, double High) Span(ProcedureArrow arrow) => arrow.IsBack ? (arrow.To.Index, arrow.From.Index + 0.9) : (arrow.From.Index + 0.5, arrow.To.Index);
        var ((low, high), (from, to)) = (Span(a), Span(b));
        return low <= to && from <= high;
    }

    private static List<Place> Stack(Procedure procedure, double width, out double height)
    {
        List<Place> places = [];
        var y = 2.0;
        foreach (var box in procedure.Boxes)
        {
            var inner = ProcedureShapes.Height(box, width);
            var bottom = y + inner;
            Dictionary<ProcedureArrow, double> ports = [];
            foreach (var arrow in procedure.From(box).Where(a => !a.IsNext))
            {
                var own = Math.Max(Label(arrow, width).Count * ProcedureShapes.Small.LineHeight, PortHeight);
                ports[arrow] = bottom - 4 + (own / 2);
                bottom += own + 2;
            }

            places.Add(new(box, y, bottom - y, inner, ports));
            var next = procedure.From(box).FirstOrDefault(a => a.IsNext);
            y = bottom + (next is null ? BoxGap : ArrowGap + (NextLabel(next, width).Count * ProcedureShapes.Small.LineHeight));
        }

        height = places[^1].Y + places[^1].Height + 2;
        return places;
    }

    private static void DrawNext(ChartDrawing drawing, Procedure procedure, ProcedureArrow arrow, double x, double top, double bottom, double width)
    {
        var (style, lines) = (ProcedureShapes.Style(procedure, arrow), NextLabel(arrow, width));
        drawing.Line(x, top, x, bottom, $"arrow {style}".TrimEnd());
        ProcedureShapes.Head(drawing, x, bottom, 0, 1, style);
        drawing.Text(x + 12, ((top + bottom - (lines.Count * ProcedureShapes.Small.LineHeight)) / 2) + ProcedureShapes.Small.Ascent - 3, lines, ProcedureShapes.Small);
    }

    private static List<string> Label(ProcedureArrow arrow, double width) => arrow.Label is { } label ? ProcedureShapes.Small.Wrap(label, width - (2 * LabelInset)) : [];

    private static List<string> NextLabel(ProcedureArrow arrow, double width) => arrow.Label is { } label ? ProcedureShapes.Small.Wrap(label, (width / 2) - 14) : [];

    private static string N(double value) => ChartDrawing.N(value);

    /// <param name="Inner">Height of the texts; labels of arrows stand below them.</param>
    /// <param name="Ports">Where arrows leave at the right.</param>
    private sealed record Place(ProcedureBox Box, double Y, double Height, double Inner, Dictionary<ProcedureArrow, double> Ports);
}
