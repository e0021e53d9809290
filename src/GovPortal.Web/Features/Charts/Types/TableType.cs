using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>
/// A table of numbers whose cells are shaded by their value, to find high and low at a glance: x down, series across.
/// Values on both sides of zero have two colours. The number always stands in its cell.
/// </summary>
internal sealed class TableType : ChartType
{
    private const int MostLines = 40;

    public override string Name => "table";

    /// <summary><c>columns</c>: each column has shades and unit of its own.</summary>
    public override IReadOnlyList<string> Variants => ["columns"];

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.X, true, 1, Places),
        new(ChartRoles.Y, true, MostSeries, FieldKind.Number),
        new(ChartRoles.Series, false, 1, FieldKind.Text),
    ];

    public override int MostRows => MostLines * MostSeries;

    public override int MostSeries => 12;

    public override ChartDrawing Draw(Chart chart, ChartLayout layout)
    {
        var model = new ShadedTable(chart);
        return ShadedGrid.Draw(model, layout) ?? ShadedGrid.DrawBlocks(model, layout);
    }

    public override ChartTable Table(Chart chart) => chart.Data.Column(ChartRoles.Series) is null ? ChartTable.OfColumns(chart) : base.Table(chart);

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        if (findings.Count == 0 && chart.At(null).Grid.Xs.Count is > MostLines and var lines)
        {
            findings.Add(new(FindingLevel.Error, chart.Spec.Place.File, chart.Spec.Place.Line, $"{lines} rows of cells; a chart of type '{Name}' draws at most {MostLines}", chart.Spec.Place.Column));
        }

        return findings;
    }
}
