using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Columns: amounts at a few times or of a few things. Where their names are too long, and on phones, they lie.</summary>
internal class ColumnType : ChartType
{
    // More lying bars than this would be a wall; they stand then, on a phone too.
    private const int MostLying = 24;

    public override string Name => "column";

    public override IReadOnlyList<string> Variants => ["grouped", "stacked", "share"];

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.X, true, 1, Places),
        new(ChartRoles.Y, true, 8, FieldKind.Number),
        new(ChartRoles.Series, false, 1, FieldKind.Text),
    ];

    public override int MostRows => 800;

    public override int MostSeries => Palette.Count;

    public override bool NeedsZero => true;

    public override ChartDrawing Draw(Chart chart, ChartLayout layout)
    {
        var model = new BarModel(chart);
        return (PrefersLying(model, layout) ? null : VerticalBars.Draw(model, layout)) ?? HorizontalBars.Draw(model, layout);
    }

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        if (findings.Count == 0 && chart.Spec.Variant == "share" && chart.Data.Column(ChartRoles.Y) is { } y && y.Cells.FirstOrDefault(c => c.Number < 0) is { Number: not null } cell)
        {
            findings.Add(new(FindingLevel.Error, $"interpretations/{chart.Interpretation}/{ChartSource.DataFile(chart.Spec.Data)}", cell.Line, "a share cannot be below zero", cell.Column));
        }

        return findings;
    }

    protected virtual bool PrefersLying(BarModel model, ChartLayout layout) =>
        layout.IsPhone && model.Grid.Xs.Count * model.Abreast <= MostLying;
}
