using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Lines between two moments, or up to four: who rose, who fell, who changed places.</summary>
internal sealed class SlopeType : ChartType
{
    private const int MostMoments = 4;

    public override string Name => "slope";

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.X, true, 1, Places),
        new(ChartRoles.Y, true, 40, FieldKind.Number),
        new(ChartRoles.Series, false, 1, FieldKind.Text),
    ];

    public override int MostRows => MostSeries * MostMoments;

    public override int MostSeries => 40;

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        if (findings.Count == 0 && SlopePlot.Moments(chart.At(null)).Count is var moments && moments is < 2 or > MostMoments)
        {
            findings.Add(ChartRows.At(chart.Spec.Place, $"a chart of type '{Name}' goes from one moment to another, with at most {MostMoments} in all; the data have {moments}"));
        }

        findings.AddRange(chart.Spec.Steps.Where(s => (s.From ?? s.To) is not null)
            .Select(s => ChartRows.At(s.Place, $"the step '{s.Key}' has a window; a chart of type '{Name}' has none")));
        return findings;
    }

    public override ChartTable Table(Chart chart)
    {
        var table = ChartTable.OfGrid(chart);
        var moments = SlopePlot.Moments(chart);
        return table with { Rows = [.. table.Rows.Where((_, i) => moments.Contains(i))] };
    }

    public override ChartDrawing Draw(Chart chart, ChartLayout layout) => new SlopePlot(chart, layout).Draw();
}
