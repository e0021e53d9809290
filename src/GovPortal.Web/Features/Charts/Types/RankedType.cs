using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>
/// A ranking with ties. Ranks stand in the data, or follow from the values: after two firsts comes a second in the plain
/// form (dense ranking), a third in the form "standard". What has no rank stands at the end, with its reason.
/// </summary>
internal sealed class RankedType : ChartType
{
    public override string Name => "ranked";

    public override IReadOnlyList<string> Variants => ["dense", "standard"];

    public override IReadOnlyList<RoleRule> Roles =>
    [
        new(ChartRoles.Label, true, 1, FieldKind.Text),
        new(ChartRoles.Rank, false, 1, FieldKind.Number),
        new(ChartRoles.Y, false, 1, FieldKind.Number),
        new(ChartRoles.Group, false, 1, FieldKind.Text),
    ];

    public override int MostRows => 200;

    public override bool NeedsZero => true;

    public override List<ContentFinding> Check(Chart chart)
    {
        var findings = base.Check(chart);
        var (rank, value, group) = (chart.Data.Column(ChartRoles.Rank), chart.Data.Column(ChartRoles.Y), chart.Data.Column(ChartRoles.Group));
        if ((rank ?? value) is not { } measure)
        {
            findings.Add(ChartRows.At(chart.Spec.Place, "a chart of type 'ranked' needs a field of role 'rank' or 'y'"));
            return findings;
        }

        if (findings.Count > 0)
        {
            return findings;
        }

        List<string> groups = group is null ? [] : [.. group.Cells.Select(c => c.Text).Distinct()];
        findings.AddRange(ChartRows.Check(chart, ChartRoles.Label, groups, groups));
        findings.AddRange(measure.Cells.Where(c => rank is not null && c.Number is { } n && (n < 1 || n > 10_000 || n != decimal.Truncate(n)))
            .Select(c => ChartRows.AtCell(chart, c, $"'{c.Text}' is no rank; ranks are whole numbers from 1")));
        if (findings.Count > 0)
        {
            return findings;
        }

        var names = chart.Data.Column(ChartRoles.Label)!;
        for (var i = 0; i < chart.Data.Rows; i++)
        {
            if (measure.Cells[i].IsGap && !chart.Spec.Annotations.Any(a => a.X == names.Cells[i].Text && (a.Series is null || a.Series == group?.Cells[i].Text)))
            {
                findings.Add(ChartRows.AtCell(chart, measure.Cells[i], $"'{names.Cells[i].Text}' has no rank; an annotation with 'x: {names.Cells[i].Text}' says why"));
            }
        }

        findings.AddRange(Ranking.Of(chart.At(null)).SelectMany(g => Order(chart, g, names, value)));
        return [.. findings.Take(20)];
    }

    public override ChartTable Table(Chart chart)
    {
        var (names, group, value) = (chart.Data.Column(ChartRoles.Label)!, chart.Data.Column(ChartRoles.Group), chart.Data.Column(ChartRoles.Y));
        var numbers = value is null ? null : chart.NumbersOf([value]);
        var unit = numbers?.Caption is { } caption ? chart.IsChinese ? $"（{caption}）" : $" ({caption})" : "";
        var rank = chart.Data.Column(ChartRoles.Rank) is { } ranks ? chart.NameOf(ranks.Field.Name) : chart.IsChinese ? "名次" : "Rank";
        List<string> head = [chart.NameOf(names.Field.Name), rank];
        List<bool> right = [false, true];
        if (group is not null)
        {
            head.Insert(0, chart.NameOf(group.Field.Name));
            right.Insert(0, false);
        }

        if (value is not null)
        {
            head.Add(chart.NameOf(value.Field.Name) + unit);
            right.Add(true);
        }

        List<IReadOnlyList<string>> rows = [];
        foreach (var row in Ranking.Of(chart.At(null)).SelectMany(g => g.Rows))
        {
            List<string> cells = [row.Row.Name, row.Rank is { } place ? $"{place}" : ChartTable.Gap];
            if (group is not null)
            {
                cells.Insert(0, chart.NameOf(row.Row.Group!));
            }

            if (value is not null)
            {
                cells.Add(row.Value is { } number ? numbers!.Exact(number) : ChartTable.Gap);
            }

            rows.Add(cells);
        }

        return new(head, rows, right);
    }

    public override ChartDrawing Draw(Chart chart, ChartLayout layout) => new RankedList(chart, layout).Draw();

    public override string Describe(Chart chart)
    {
        var (comma, end) = chart.IsChinese ? ("，", "。") : (", ", ".");
        return string.Join(chart.IsChinese ? "" : " ", Ranking.Of(chart).Select(g => (g.Name is null ? "" : g.Name + (chart.IsChinese ? "：" : ": "))
            + string.Join(comma, g.Rows.Take(3).Select(r => r.Rank is null ? r.Row.Name : $"{r.Rank} {r.Row.Name}")) + end));
    }

    /// <summary>Ranks that do not follow the form that the spec names, or that values contradict.</summary>
    private static IEnumerable<ContentFinding> Order(Chart chart, RankedGroup group, ChartColumn names, ChartColumn? value)
    {
        if (chart.Data.Column(ChartRoles.Rank) is not { } ranks)
        {
            yield break;
        }

        List<RankedRow> rows = [.. group.Rows.Where(r => r.Rank is not null)];
        for (var i = 0; i < rows.Count; i++)
        {
            var (before, here) = (i == 0 ? null : rows[i - 1], rows[i]);
            var isTie = here.Rank == before?.Rank;
            var expected = chart.Spec.Variant switch { "dense" => (before?.Rank ?? 0) + 1, "standard" => i + 1, _ => here.Rank };
            if (!isTie && here.Rank != expected)
            {
                yield return ChartRows.AtCell(chart, ranks.Cells[here.Row.Index], $"'{names.Cells[here.Row.Index].Text}' has rank {here.Rank}; in a {chart.Spec.Variant} ranking it would be {expected}");
            }
            else if (value is not null && before is { Value: { } more } && here.Value is { } less && (isTie ? less != more : less > more))
            {
                yield return ChartRows.AtCell(chart, value.Cells[here.Row.Index], $"'{names.Cells[here.Row.Index].Text}' with {less} has rank {here.Rank}, '{before.Row.Key}' with {more} rank {before.Rank}: values and ranks contradict each other");
            }
        }
    }
}
