using System.Text;
using GovPortal.Web.Drawings;

namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>
/// Draws a procedure in rows from top to bottom, branches side by side. Every label and every arrow that passes a row
/// has room of its own in it, so that nothing crosses a box.
/// </summary>
internal static class ProcedureLayers
{
    private const double LabelWidth = 150;
    private const double LabelPadding = 4;
    private const double PassingWidth = 16;
    private static readonly double[] BoxWidths = [280, 240, 204, 176, 150];

    /// <returns>Null when the branches do not fit beside each other.</returns>
    public static ChartDrawing? Draw(Procedure procedure, ChartLayout layout)
    {
        foreach (var width in BoxWidths.OrderBy(w => procedure.Boxes.Count(b => ProcedureShapes.IsCut(b, w))))
        {
            var rows = new Rows(procedure, width);
            LayerOrder.Improve(rows.All);
            LayerColumns.Place(rows.All);
            LayerColumns.Straighten(rows.All);
            var all = rows.All.SelectMany(r => r).ToList();
            var (left, right) = (all.Min(p => p.Left), all.Max(p => p.Right));
            if (right - left <= layout.Width)
            {
                all.ForEach(p => p.X += ((layout.Width - right - left) / 2));
                return Draw(procedure, layout, rows);
            }
        }

        return null;
    }

    private static ChartDrawing Draw(Procedure procedure, ChartLayout layout, Rows rows)
    {
        var drawing = new ChartDrawing(layout);
        var y = 2.0;
        List<LayerGap> gaps = [];
        foreach (var row in rows.All)
        {
            row.ForEach(p => p.Y = y);
            gaps.Add(new(row, y + row.Max(p => p.Height)));
            y = gaps[^1].Bottom;
        }

        drawing.Height = gaps[^1].Top + 2;
        foreach (var (arrow, places) in rows.Ways)
        {
            DrawWay(drawing, places, gaps, arrow.IsBack, ProcedureShapes.Style(procedure, arrow));
        }

        foreach (var place in rows.Ways.SelectMany(w => w.Places).Where(p => p.Label.Count > 0))
        {
            drawing.Text(place.X, place.Y + LabelPadding + ProcedureShapes.Small.Ascent - 1, place.Label, ProcedureShapes.Small, Anchor.Middle);
        }

        foreach (var place in rows.Boxes)
        {
            using var box = ProcedureShapes.Box(drawing, procedure, place.Box!, place.Left, place.Y, place.Width, place.Height, place.Height);
        }

        return drawing;
    }

    private static void DrawWay(ChartDrawing drawing, IReadOnlyList<Place> places, List<LayerGap> gaps, bool isBack, string style)
    {
        var path = new StringBuilder();
        for (var i = 0; i + 1 < places.Count; i++)
        {
            var (from, to) = (places[i], places[i + 1]);
            if (i == 0 || from.Label.Count > 0)
            {
                path.Append($"M{ChartDrawing.N(from.PortBelow(to))} {ChartDrawing.N(from.Bottom)}");
            }

            gaps[from.Row].Bend(path, from, to);
        }

        drawing.Path(path.ToString(), $"arrow {style}".TrimEnd());
        var (end, beside) = isBack ? (places[0], places[1]) : (places[^1], places[^2]);
        ProcedureShapes.Head(drawing, isBack ? end.PortBelow(beside) : end.PortAbove(beside), isBack ? end.Bottom : end.Y, 0, isBack ? -1 : 1, style);
    }

    private sealed class Place(ProcedureBox? box, IReadOnlyList<string> label, int row, double width, double height) : LayerPlace(label, null, row, width, height)
    {
        public ProcedureBox? Box { get; } = box;

        public override bool IsBox => Box is not null;
    }

    /// <summary>Boxes by the longest way to them, and between each two rows one for labels.</summary>
    private sealed class Rows
    {
        private readonly List<List<Place>> rows = [];

        public Rows(Procedure procedure, double width)
        {
            // Arrows that lead back count from their upper end.
            var ranks = new int[procedure.Boxes.Count];
            foreach (var (upper, lower) in procedure.Arrows.Select(a => a.IsBack ? (a.To.Index, a.From.Index) : (a.From.Index, a.To.Index)).Order())
            {
                ranks[lower] = Math.Max(ranks[lower], ranks[upper] + 1);
            }

            Boxes = [.. procedure.Boxes.Select(b => Add(new(b, [], ranks[b.Index] * 2, width, ProcedureShapes.Height(b, width))))];
            Ways = [.. procedure.Arrows.Select(a => (a, Trace(a, procedure.From(a.From).First() == a)))];
        }

        public IReadOnlyList<List<Place>> All => rows;

        public IReadOnlyList<Place> Boxes { get; }

        public IReadOnlyList<(ProcedureArrow Arrow, IReadOnlyList<Place> Places)> Ways { get; }

        private List<Place> Trace(ProcedureArrow arrow, bool isFirst)
        {
            var (upper, lower) = arrow.IsBack ? (Boxes[arrow.To.Index], Boxes[arrow.From.Index]) : (Boxes[arrow.From.Index], Boxes[arrow.To.Index]);
            // A label stands where its arrow begins.
            var labelRow = arrow.IsBack ? lower.Row - 1 : upper.Row + 1;
            List<Place> places = [upper];
            for (var row = upper.Row + 1; row <= lower.Row; row++)
            {
                var place = row == lower.Row ? lower : Add(row == labelRow && arrow.Label is { } label ? Label(label, row) : new(null, [], row, PassingWidth, 0));
                places[^1].LeadsTo(place);
                places.Add(place);
            }

            // The first way out of each box goes straight down.
            var weight = isFirst && !arrow.IsBack ? LayerPlace.MainWeight : 1;
            places.ForEach(p => p.Weight = Math.Max(p.Weight, weight));
            return places;
        }

        private static Place Label(string text, int row)
        {
            var style = ProcedureShapes.Small;
            var lines = style.Wrap(text, LabelWidth);
            return new(null, lines, row, lines.Max(style.Width) + 8, (lines.Count * style.LineHeight) + (2 * LabelPadding));
        }

        private Place Add(Place place)
        {
            while (rows.Count <= place.Row)
            {
                rows.Add([]);
            }

            rows[place.Row].Add(place);
            return place;
        }
    }
}
