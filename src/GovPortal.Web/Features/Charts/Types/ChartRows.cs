using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>A row of data that stands for one thing, for types that draw things one by one.</summary>
/// <param name="Index">Of the row in the data.</param>
/// <param name="Key">As written in the data; steps and annotations name it as <c>x</c>.</param>
/// <param name="Group">Key of its group; null where the data have no groups. Steps and annotations name it as <c>series</c>.</param>
/// <param name="IsOn">Whether it stands out in the step that is shown; without a step every row does.</param>
/// <param name="IsChosen">Whether the step names it, while others step back.</param>
internal sealed record ChartRow(int Index, string Key, string Name, string? Group, bool IsOn, bool IsChosen)
{
    /// <summary>What stands out is bold too, so that it is not told by colour alone.</summary>
    public TextStyle NameStyle => IsChosen ? TextStyle.Value : TextStyle.Label;

    /// <summary>Class of texts that step back.</summary>
    public string? TextClass => IsOn ? null : "soft";

    public string Class => Palette.Of(0, 1, IsOn);
}

/// <summary>Reads and checks data in which each row stands for one thing.</summary>
internal static class ChartRows
{
    private const int MostFindings = 20;

    /// <param name="role">Of the column with the names.</param>
    public static List<ChartRow> Of(Chart chart, string role)
    {
        var names = chart.Data.Column(role)!;
        var groups = chart.Data.Column(ChartRoles.Group);
        List<ChartRow> rows = [];
        for (var i = 0; i < names.Cells.Count; i++)
        {
            var (cell, group) = (names.Cells[i], groups?.Cells[i].Text);
            var focus = chart.Focus;
            var isOn = focus is null
                || ((focus.X.Count == 0 || focus.X.Contains(cell.Text)) && (group is null || focus.Series.Count == 0 || focus.Series.Contains(group)));
            var isChosen = isOn && (focus?.X.Count > 0 || (group is not null && focus?.Series.Count > 0));
            rows.Add(new(i, cell.Text, cell.Moment?.Write(chart.Lang) ?? chart.NameOf(cell.Text), group, isOn, isChosen));
        }

        return rows;
    }

    /// <summary>Findings on names that lack or stand twice, and on places that annotations and steps name.</summary>
    /// <param name="series">What <c>series</c> may name in steps.</param>
    /// <param name="window">What <c>window</c> may name in steps; null: the type has none.</param>
    public static List<ContentFinding> Check(Chart chart, string role, IReadOnlyCollection<string> series, IReadOnlyCollection<string>? window = null)
    {
        List<ContentFinding> findings = [];
        var names = chart.Data.Column(role)!;
        var groups = chart.Data.Column(ChartRoles.Group);
        HashSet<(string, string)> known = [];
        for (var i = 0; i < names.Cells.Count; i++)
        {
            var (cell, group) = (names.Cells[i], groups?.Cells[i]);
            if (cell.IsGap || group?.IsGap == true)
            {
                findings.Add(AtCell(chart, cell.IsGap ? cell : group!.Value, $"the column '{(cell.IsGap ? names : groups!).Field.Name}' is empty; only values may have gaps"));
            }
            else if (!known.Add((group?.Text ?? "", cell.Text)))
            {
                findings.Add(AtCell(chart, cell, $"'{cell.Text}' stands twice{(group is null ? "" : $" in the group '{group.Value.Text}'")}"));
            }
        }

        HashSet<string> keys = [.. names.Cells.Select(c => c.Text)];
        foreach (var annotation in chart.Spec.Annotations)
        {
            if (annotation.X is { } x && !keys.Contains(x))
            {
                findings.Add(At(annotation.Place, $"the data have no '{x}' in the column '{names.Field.Name}'"));
            }

            if (annotation.Series is { } key && !series.Contains(key))
            {
                findings.Add(At(annotation.Place, $"the data have no series '{key}'{Known(series)}"));
            }
        }

        foreach (var step in chart.Spec.Steps)
        {
            findings.AddRange(step.X.Where(x => !keys.Contains(x)).Select(x => At(step.Place, $"the step '{step.Key}' names '{x}', which does not stand in the column '{names.Field.Name}'")));
            findings.AddRange(step.Series.Where(s => !series.Contains(s)).Select(s => At(step.Place, $"the step '{step.Key}' names '{s}', which is no series{Known(series)}")));
            findings.AddRange(new[] { step.From, step.To }.OfType<string>().Where(w => window?.Contains(w) != true).Select(w => At(
                step.Place, window is null ? $"the step '{step.Key}' has a window; a chart of type '{chart.Spec.Type}' has none" : $"the step '{step.Key}' has the window '{w}', which is none of {string.Join(", ", window)}")));
        }

        return [.. findings.Take(MostFindings)];
    }

    /// <summary>A finding at a cell of the data.</summary>
    public static ContentFinding AtCell(Chart chart, ChartCell cell, string reason) =>
        new(FindingLevel.Error, $"interpretations/{chart.Interpretation}/{ChartSource.DataFile(chart.Spec.Data)}", cell.Line, reason, cell.Column);

    /// <summary>A finding at a place of the spec.</summary>
    public static ContentFinding At(FlowPlace place, string reason) => new(FindingLevel.Error, place.File, place.Line, reason, place.Column);

    private static string Known(IReadOnlyCollection<string> series) => series.Count > 0 ? $"; known are {string.Join(", ", series)}" : "";
}
