using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Lines: how something goes over time.</summary>
internal class LineType : ChartType
{
    public override string Name => "line";

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.X, true, 1, Places),
        new(ChartRoles.Y, true, 40, FieldKind.Number),
        new(ChartRoles.Series, false, 1, FieldKind.Text),
    ];

    public override int MostRows => 4000;

    public override int MostSeries => 40;

    public override ChartDrawing Draw(Chart chart, ChartLayout layout) => new LinePlot(chart, layout, LineShape.Line).Draw();
}

/// <summary>Lines in steps: a rule or price that holds until the next.</summary>
internal sealed class StepType : LineType
{
    public override string Name => "step";

    public override ChartDrawing Draw(Chart chart, ChartLayout layout) => new LinePlot(chart, layout, LineShape.Step).Draw();
}

/// <summary>Areas: an amount over time; stacked, its parts.</summary>
internal sealed class AreaType : LineType
{
    public override string Name => "area";

    public override IReadOnlyList<string> Variants => ["stacked"];

    public override int MostSeries => Palette.Count;

    public override bool NeedsZero => true;

    public override ChartDrawing Draw(Chart chart, ChartLayout layout) =>
        new LinePlot(chart, layout, chart.Grid.Series.Count > 1 ? LineShape.StackedArea : LineShape.Area).Draw();

    public override List<Data.Import.ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        if (findings.Count == 0 && chart.Grid.Series.Count > 1 && chart.Grid.Values.Any(v => v < 0))
        {
            findings.Add(new(Data.Import.FindingLevel.Error, chart.Spec.Place.File, chart.Spec.Place.Line, "areas on top of each other cannot show values below zero; use lines", chart.Spec.Place.Column));
        }

        return findings;
    }
}
