using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>What keeps a procedure from being drawn, or from being understood.</summary>
internal static class ProcedureCheck
{
    private const int MostBoxes = 24;

    /// <summary>Findings on single cells.</summary>
    public static IEnumerable<ContentFinding> Data(Chart chart)
    {
        var data = chart.Data;
        var (from, to, shapes) = (data.Column(ChartRoles.From)!, data.Column(ChartRoles.To)!, data.Column(Procedure.Shape));
        var known = from.Cells.Select(c => c.Text).ToHashSet();
        HashSet<(string, string)> arrows = [];
        for (var row = 0; row < data.Rows; row++)
        {
            var (box, next) = (from.Cells[row], to.Cells[row]);
            if (box.IsGap)
            {
                yield return At(chart, box, $"the column '{from.Field.Name}' is empty: each row is a box");
            }
            else if (!next.IsGap && !known.Contains(next.Text))
            {
                yield return At(chart, next, $"leads to '{next.Text}', which has no row of its own; a box at the end has one with an empty '{to.Field.Name}'");
            }
            else if (next.Text == box.Text)
            {
                yield return At(chart, next, $"'{box.Text}' leads to itself");
            }
            else if (!arrows.Add((box.Text, next.Text)))
            {
                yield return At(chart, box, next.IsGap ? $"'{box.Text}' stands twice" : $"the arrow from '{box.Text}' to '{next.Text}' stands twice");
            }

            if (shapes is not null && shapes.Cells[row] is { IsGap: false } shape && Procedure.Kind(shape.Text) is null)
            {
                yield return At(chart, shape, $"'{shape.Text}' is no kind of box; known are start, step, decision, end");
            }
        }
    }

    /// <summary>Findings on the procedure as a whole.</summary>
    public static IEnumerable<ContentFinding> Boxes(Chart chart, Procedure procedure)
    {
        var from = chart.Data.Column(ChartRoles.From)!;
        ContentFinding Box(ProcedureBox box, string reason) => At(chart, from.Cells.First(c => c.Text == box.Key), reason);

        if (procedure.Boxes.Count > MostBoxes)
        {
            yield return At(chart.Spec.Place, $"{procedure.Boxes.Count} boxes; a chart of type 'flow' draws at most {MostBoxes}: split the procedure");
            yield break;
        }

        var reached = Reached(procedure);
        foreach (var box in procedure.Boxes)
        {
            List<ProcedureArrow> ways = [.. procedure.From(box)];
            if (!reached.Contains(box))
            {
                yield return Box(box, $"no way leads from '{procedure.Boxes[0].Key}' to '{box.Key}'");
            }

            if (box.Kind == BoxKind.Decision && (ways.Count < 2 || ways.Exists(w => w.Label is null)))
            {
                yield return Box(box, ways.Count < 2 ? $"the decision '{box.Key}' has fewer than two arrows" : $"an arrow of the decision '{box.Key}' has no label");
            }
            else if (box.Kind is BoxKind.Start or BoxKind.Step && ways.Count != 1)
            {
                yield return Box(box, $"'{box.Key}' has {ways.Count} arrows; a start or step has one, a decision several, an end none");
            }
            else if (box.Kind == BoxKind.End && ways.Count > 0)
            {
                yield return Box(box, $"an arrow leads on from '{box.Key}', which is an end");
            }
        }

        if (ProcedureColumn.Tracks(procedure).Values.DefaultIfEmpty().Max() >= ProcedureColumn.MostTracks)
        {
            yield return At(chart.Spec.Place, $"more than {ProcedureColumn.MostTracks} arrows pass the same box: put the boxes in an order in which more arrows lead to the next, or split the procedure");
        }

        foreach (var step in chart.Spec.Steps)
        {
            foreach (var key in step.X.Where(x => procedure.Boxes.All(b => b.Key != x)))
            {
                yield return At(step.Place, $"the step '{step.Key}' names '{key}', which is no box");
            }

            if (step.Series.Count > 0 || (step.From ?? step.To) is not null)
            {
                yield return At(step.Place, $"the step '{step.Key}' of a chart of type 'flow' names boxes ('x'), no series and no window");
            }
        }

        foreach (var annotation in chart.Spec.Annotations)
        {
            yield return At(annotation.Place, "a chart of type 'flow' has no annotations; a remark is a footnote or part of a box");
        }
    }

    private static HashSet<ProcedureBox> Reached(Procedure procedure)
    {
        HashSet<ProcedureBox> reached = [procedure.Boxes[0]];
        Queue<ProcedureBox> open = new(reached);
        while (open.TryDequeue(out var box))
        {
            foreach (var next in procedure.From(box).Select(a => a.To).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }

    private static ContentFinding At(Chart chart, ChartCell cell, string reason) =>
        new(FindingLevel.Error, $"interpretations/{chart.Interpretation}/{ChartSource.DataFile(chart.Spec.Data)}", cell.Line, reason, cell.Column);

    private static ContentFinding At(FlowPlace place, string reason) => new(FindingLevel.Error, place.File, place.Line, reason, place.Column);
}
