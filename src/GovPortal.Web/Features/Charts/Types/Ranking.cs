namespace GovPortal.Web.Features.Charts.Types;

/// <summary>A row of a ranking.</summary>
/// <param name="Rank">Null where it has none.</param>
/// <param name="Ties">How many rows have this rank, itself among them.</param>
internal sealed record RankedRow(ChartRow Row, int? Rank, decimal? Value, int Ties);

/// <summary>Rows that are ranked against each other, in the order of their ranks; those without rank at the end.</summary>
/// <param name="Name">Null where the data have no groups.</param>
internal sealed record RankedGroup(string? Name, IReadOnlyList<RankedRow> Rows);

/// <summary>Reads the ranks of a chart or finds them from its values.</summary>
internal static class Ranking
{
    /// <summary>Groups in the order of the data; of a step with a window, those within it.</summary>
    public static List<RankedGroup> Of(Chart chart)
    {
        var groups = ChartRows.Of(chart, ChartRoles.Label).GroupBy(r => r.Group).ToList();
        if (chart.Focus is { } focus && (focus.From ?? focus.To) is not null)
        {
            var from = focus.From is null ? 0 : groups.FindIndex(g => g.Key == focus.From);
            var to = focus.To is null ? groups.Count - 1 : groups.FindIndex(g => g.Key == focus.To);
            groups = groups[Math.Max(from, 0)..(Math.Max(from, to) + 1)];
        }

        return [.. groups.Select(g => new RankedGroup(g.Key is null ? null : chart.NameOf(g.Key), Rank(chart, [.. g])))];
    }

    private static List<RankedRow> Rank(Chart chart, List<ChartRow> rows)
    {
        var (ranks, values) = (chart.Data.Column(ChartRoles.Rank), chart.Data.Column(ChartRoles.Y));
        decimal? Value(ChartRow row) => values?.Cells[row.Index].Number;
        var known = rows.Select(Value).OfType<decimal>().ToList();
        int? RankOf(ChartRow row)
        {
            if (ranks is not null)
            {
                return (int?)ranks.Cells[row.Index].Number;
            }

            // Dense: as many ranks before it as there are greater values; standard: as many as there are greater rows.
            return Value(row) is not { } value ? null : 1 + (chart.Spec.Variant == "standard" ? known.Count(v => v > value) : known.Where(v => v > value).Distinct().Count());
        }

        var ranked = rows.Select(r => (Row: r, Rank: RankOf(r))).ToList();
        var ties = ranked.Where(r => r.Rank is not null).CountBy(r => r.Rank!.Value).ToDictionary();
        return [.. ranked.OrderBy(r => r.Rank ?? int.MaxValue).Select(r => new RankedRow(r.Row, r.Rank, Value(r.Row), r.Rank is { } rank ? ties[rank] : 1))];
    }
}
