namespace GovPortal.Web.Features.Charts;

/// <summary>The data as a table: the first cell of each row is its head.</summary>
/// <param name="Head">Names of the columns, with their units.</param>
/// <param name="Rows">Cells as people read them; "–" for a gap.</param>
/// <param name="Numbers">For each column, whether it holds numbers, which stand at the right.</param>
public sealed record ChartTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<bool> Numbers)
{
    public const string Gap = "–";

    /// <summary>x down, series across: for all types with a grid.</summary>
    internal static ChartTable OfGrid(Chart chart)
    {
        var grid = chart.Grid;
        var unit = grid.Numbers.Caption is { } caption ? chart.IsChinese ? $"（{caption}）" : $" ({caption})" : "";
        return new(
            [chart.NameOf(chart.Data.Column(ChartRoles.X)!.Field.Name), .. grid.Series.Select(s => s.Name + unit)],
            [.. grid.Xs.Select((x, i) => (IReadOnlyList<string>)[x.Label, .. grid.Series.Select(s => s.Values[i] is { } value ? grid.Numbers.Exact(value) : Gap)])],
            [false, .. grid.Series.Select(_ => true)]);
    }

    /// <summary>The columns as they stand in the data.</summary>
    internal static ChartTable OfColumns(Chart chart)
    {
        List<(ChartColumn Column, ChartNumbers? Numbers)> columns =
            [.. chart.Data.Columns.Select(c => (c, c.Field.Kind == FieldKind.Number ? chart.NumbersOf([c]) : null))];
        string Head(ChartColumn column, ChartNumbers? numbers)
        {
            var unit = numbers?.Caption is { } caption ? chart.IsChinese ? $"（{caption}）" : $" ({caption})" : "";
            return chart.NameOf(column.Field.Name) + unit;
        }

        string Cell(ChartCell cell, ChartNumbers? numbers) => cell switch
        {
            { IsGap: true } => Gap,
            { Number: { } number } => numbers!.Exact(number),
            { Moment: { } moment } => moment.Write(chart.Lang),
            _ => chart.NameOf(cell.Text),
        };

        return new(
            [.. columns.Select(c => Head(c.Column, c.Numbers))],
            [.. Enumerable.Range(0, chart.Data.Rows).Select(row => (IReadOnlyList<string>)[.. columns.Select(c => Cell(c.Column.Cells[row], c.Numbers))])],
            [.. columns.Select(c => c.Numbers is not null)]);
    }
}
