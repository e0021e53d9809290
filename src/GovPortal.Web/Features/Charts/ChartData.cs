using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GovPortal.Web.Features.Charts;

/// <summary>A value of the data with its place in the file.</summary>
/// <param name="Text">As written, without blanks around it; empty for a gap.</param>
/// <param name="Number">Of a number; null for gaps and other kinds.</param>
/// <param name="Moment">Of a year, month or date.</param>
public readonly record struct ChartCell(string Text, decimal? Number, ChartMoment? Moment, int Line, int Column)
{
    public bool IsGap => Text.Length == 0;
}

/// <summary>A column that the chart uses.</summary>
public sealed record ChartColumn(ChartField Field, IReadOnlyList<ChartCell> Cells)
{
    /// <summary>Most digits after the point that a number of the column has.</summary>
    public int Decimals { get; } = Cells.Select(c => c.Number is { } n ? Scale(n) : 0).DefaultIfEmpty(0).Max();

    // Zeros at the end say how exact a figure is, so they count.
    private static int Scale(decimal number) => number.Scale;
}

/// <summary>The data of a chart: the columns that its spec names, read by their kinds.</summary>
public sealed class ChartData(IReadOnlyList<ChartColumn> columns, int rows)
{
    private string? fingerprint;

    public IReadOnlyList<ChartColumn> Columns => columns;

    public int Rows => rows;

    public ChartColumn? Column(string role) => columns.FirstOrDefault(c => c.Field.Role == role);

    public IEnumerable<ChartColumn> ColumnsOf(string role) => columns.Where(c => c.Field.Role == role);

    /// <summary>
    /// First twelve hex digits of SHA-256 over the values: the same for the same data, however the file is written. A
    /// description is bound to it.
    /// </summary>
    public string Fingerprint => fingerprint ??= Compute();

    private string Compute()
    {
        var canonical = new StringBuilder();
        foreach (var column in columns)
        {
            canonical.Append(column.Field.Name).Append('\t');
        }

        for (var row = 0; row < rows; row++)
        {
            canonical.Append('\n');
            foreach (var column in columns)
            {
                var cell = column.Cells[row];
                canonical.Append(cell.Number is { } number ? (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : cell.Text).Append('\t');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))[..12];
    }
}
