using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Checks that hold for all types: sizes, keys that stand twice, what the axis shows, places that the spec names.</summary>
internal static class ChartTypeCheck
{
    public static List<ContentFinding> Check(ChartType type, Chart chart)
    {
        List<ContentFinding> findings = [];
        var data = chart.Data;
        var path = $"interpretations/{chart.Interpretation}/{ChartSource.DataFile(chart.Spec.Data)}";
        void Data(ChartCell cell, string reason) => findings.Add(new(FindingLevel.Error, path, cell.Line, reason, cell.Column));
        void Spec(Scenarios.Flows.FlowPlace place, string reason) => findings.Add(new(FindingLevel.Error, place.File, place.Line, reason, place.Column));

        if (data.Rows == 0)
        {
            findings.Add(new(FindingLevel.Error, path, 1, "has no rows below its head"));
        }
        else if (data.Rows > type.MostRows)
        {
            Data(data.Columns[0].Cells[type.MostRows], $"has {data.Rows} rows; a chart of type '{type.Name}' draws at most {type.MostRows}");
        }

        if (type.NeedsZero && (chart.Spec.From > 0 || chart.Spec.To < 0))
        {
            Spec(chart.Spec.Place, $"the scale of a chart of type '{type.Name}' cannot leave zero out: lengths would lie");
        }

        if (findings.Count > 0 || data.Column(ChartRoles.X) is not { } x || data.Column(ChartRoles.Y) is null)
        {
            return findings;
        }

        var series = data.Column(ChartRoles.Series);
        HashSet<(string, string)> known = [];
        for (var row = 0; row < data.Rows; row++)
        {
            if (x.Cells[row].IsGap)
            {
                Data(x.Cells[row], $"the column '{x.Field.Name}' is empty; only values may have gaps");
            }
            else if (series?.Cells[row].IsGap == true)
            {
                Data(series.Cells[row], $"the column '{series.Field.Name}' is empty; only values may have gaps");
            }
            else if (!known.Add((x.Cells[row].Text, series?.Cells[row].Text ?? "")))
            {
                Data(x.Cells[row], $"'{x.Cells[row].Text}' stands twice{(series is null ? "" : $" in the series '{series.Cells[row].Text}'")}");
            }
        }

        if (findings.Count > 0)
        {
            return [.. findings.Take(20)];
        }

        var all = (chart with { Focus = null }).At(null).Grid;
        if (all.Series.Count > type.MostSeries)
        {
            Spec(chart.Spec.Place, $"{all.Series.Count} series; a chart of type '{type.Name}'{(chart.Spec.Variant is { } v ? $", {v}," : "")} draws at most {type.MostSeries}");
        }

        CheckPlaces(chart, all, Spec);
        return findings;
    }

    private static void CheckPlaces(Chart chart, ChartGrid grid, Action<Scenarios.Flows.FlowPlace, string> error)
    {
        var xs = grid.Xs.Select(x => x.Key).ToHashSet();
        var series = grid.Series.Select(s => s.Key).ToHashSet();
        foreach (var annotation in chart.Spec.Annotations)
        {
            if (annotation.X is { } at && !xs.Contains(at))
            {
                error(annotation.Place, $"the data have no x '{at}'");
            }

            if (annotation.Series is { } of && !series.Contains(of))
            {
                error(annotation.Place, $"the data have no series '{of}'; known are {string.Join(", ", series)}");
            }
        }

        foreach (var step in chart.Spec.Steps)
        {
            foreach (var x in step.X.Concat(new[] { step.From, step.To }.OfType<string>()).Where(x => !xs.Contains(x)))
            {
                error(step.Place, $"the step '{step.Key}' names '{x}', which is no x of the data");
            }

            foreach (var key in step.Series.Where(s => !series.Contains(s)))
            {
                error(step.Place, $"the step '{step.Key}' names '{key}', which is no series; known are {string.Join(", ", series)}");
            }
        }
    }
}
