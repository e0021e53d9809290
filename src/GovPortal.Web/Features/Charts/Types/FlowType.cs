using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>
/// Flow diagrams of boxes and arrows, for procedures. A row of the data is a box and an arrow out of it; a box with
/// several arrows has several rows, one with none an empty cell.
/// </summary>
internal sealed class FlowType : ChartType
{
    public override string Name => "flow";

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.From, true, 1, FieldKind.Text),
        new(ChartRoles.To, true, 1, FieldKind.Text),
        new(ChartRoles.Label, false, 1, FieldKind.Text),
        new(Procedure.Shape, false, 1, FieldKind.Text),
        new(Procedure.Who, false, 1, FieldKind.Text),
    ];

    public override int MostRows => 48;

    public override ChartDrawing Draw(Chart chart, ChartLayout layout)
    {
        var procedure = Procedure.Of(chart);
        return (layout.IsPhone ? null : ProcedureLayers.Draw(procedure, layout)) ?? ProcedureColumn.Draw(procedure, layout);
    }

    public override bool NamesTexts(string? role) => role == Procedure.Shape;

    public override ChartTable Table(Chart chart)
    {
        var procedure = Procedure.Of(chart);
        string Head(string role, string english, string chinese) => chart.Data.Column(role) is { } column ? chart.NameOf(column.Field.Name) : chart.IsChinese ? chinese : english;
        var hasWho = chart.Data.Column(Procedure.Who) is not null;
        return new(
            [Head(ChartRoles.From, "", ""), Head(Procedure.Shape, "Kind", "类型"), .. hasWho ? [Head(Procedure.Who, "", "")] : Array.Empty<string>(), Head(ChartRoles.To, "", "")],
            [.. procedure.Boxes.Select(box => (IReadOnlyList<string>)[$"{box.Index + 1}. {box.Title}", procedure.KindName(box.Kind), .. hasWho ? [box.Who ?? ChartTable.Gap] : Array.Empty<string>(), procedure.Ways(box) is { Length: > 0 } ways ? ways : ChartTable.Gap])],
            [false, false, .. hasWho ? [false] : Array.Empty<bool>(), false]);
    }

    public override string? Describe(Chart chart)
    {
        var procedure = Procedure.Of(chart);
        return string.Join(chart.IsChinese ? "" : " ", procedure.Boxes.Select(b => procedure.Sentence(procedure.Reading(b))));
    }

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        if (findings.Count == 0)
        {
            findings.AddRange(ProcedureCheck.Data(chart));
        }

        if (findings.Count == 0)
        {
            findings.AddRange(ProcedureCheck.Boxes(chart, Procedure.Of(chart.At(null))));
        }

        return findings;
    }
}
