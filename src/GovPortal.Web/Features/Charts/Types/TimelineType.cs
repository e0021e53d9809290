using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Events of a day, month or year, and spans from one moment to another: wide to scale, on phones as a list.</summary>
internal sealed class TimelineType : ChartType
{
    public override string Name => "timeline";

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.Label, true, 1, FieldKind.Text),
        new(ChartRoles.From, true, 1, Moments),
        new(ChartRoles.To, false, 1, Moments),
    ];

    public override int MostRows => 40;

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        if (findings.Count > 0)
        {
            return findings;
        }

        findings.AddRange(ChartRows.Check(chart, ChartRoles.Label, []));
        var (from, to) = (chart.Data.Column(ChartRoles.From)!, chart.Data.Column(ChartRoles.To));
        for (var i = 0; i < chart.Data.Rows; i++)
        {
            if (from.Cells[i].Moment is not { } first)
            {
                findings.Add(ChartRows.AtCell(chart, from.Cells[i], $"the column '{from.Field.Name}' is empty; each event has a date"));
            }
            else if (to?.Cells[i].Moment is { } last && last.First < first.First)
            {
                findings.Add(ChartRows.AtCell(chart, to.Cells[i], $"'{to.Cells[i].Text}' lies before '{from.Cells[i].Text}'"));
            }
        }

        return [.. findings.Take(20)];
    }

    public override ChartTable Table(Chart chart) => ChartTable.OfColumns(chart);

    public override ChartDrawing Draw(Chart chart, ChartLayout layout) =>
        (layout.IsPhone ? null : new TimelinePlot(chart, layout).Draw()) ?? TimelineList.Draw(chart, layout);

    public override string Describe(Chart chart) => string.Join(
        chart.IsChinese ? "" : " ", TimelineEvent.Of(chart).Select(e => e.Reading(chart.IsChinese) + (chart.IsChinese ? "。" : ".")));
}

/// <summary>An event or, with an end, a span.</summary>
/// <param name="First">Day on which it is or begins.</param>
/// <param name="Last">Last day of a span; null for an event.</param>
/// <param name="When">Its moments in words: one, or two between which a line may break.</param>
internal sealed record TimelineEvent(ChartRow Row, int First, int? Last, IReadOnlyList<string> When)
{
    /// <summary>Remarks on it.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>In the order of time.</summary>
    public static List<TimelineEvent> Of(Chart chart)
    {
        var (from, to) = (chart.Data.Column(ChartRoles.From)!, chart.Data.Column(ChartRoles.To));
        return
        [
            .. ChartRows.Of(chart, ChartRoles.Label).Select(row =>
            {
                var (first, last) = (from.Cells[row.Index].Moment!.Value, to?.Cells[row.Index].Moment);
                var begin = first.Write(chart.Lang);
                return new TimelineEvent(
                    row, first.First.DayNumber, last is null ? null : LastDay(last.Value),
                    last is null ? [begin] : [begin + (chart.IsChinese ? "至" : " – "), last.Value.Write(chart.Lang)])
                {
                    Notes = [.. chart.Spec.Annotations.Where(a => a.X == row.Key).Select(a => chart.Words.Annotations.GetValueOrDefault(a.Key)).OfType<string>()],
                };
            }).OrderBy(e => e.First).ThenBy(e => e.Last),
        ];
    }

    public string Reading(bool chinese) => string.Join(chinese ? "，" : ", ", [$"{string.Concat(When)}{(chinese ? "：" : ": ")}{Row.Name}", .. Notes]);

    private static int LastDay(ChartMoment moment) => moment.Kind switch
    {
        FieldKind.Year => moment.First.AddYears(1).DayNumber - 1,
        FieldKind.Month => moment.First.AddMonths(1).DayNumber - 1,
        _ => moment.First.DayNumber,
    };
}
