using System.Globalization;
using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Charts.Reading;

/// <summary>Reads <c>data/&lt;data&gt;.csv</c> by the fields of a chart.</summary>
internal sealed class DataReader(string path, ChartSpec spec, List<ContentFinding> findings)
{
    public const int MostBytes = 1024 * 1024;
    public const int MostRows = 20_000;

    /// <summary>Largest number of either sign.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    // A file with one mistake in each row should not answer with a page for each row.
    private const int MostFindings = 20;
    private const int MostDigits = 10;

    private int found;

    /// <returns>Null when the data cannot be used.</returns>
    public ChartData? Read(string text)
    {
        if (text.Length > MostBytes)
        {
            Error(0, 0, $"holds more than {MostBytes / 1024} KB; a chart draws far less");
            return null;
        }

        List<FeelError> errors = [];
        var rows = CsvText.Read(text, errors);
        foreach (var error in errors)
        {
            Error(error.Line, error.Column, error.Message);
        }

        if (rows.Count == 0)
        {
            Error(0, 0, "holds no head with the names of its columns");
        }
        else if (rows.Count - 1 > MostRows)
        {
            Error(rows[MostRows + 1][0].Line, 0, $"has {rows.Count - 1} rows; at most {MostRows} are read");
        }
        else if (found == 0)
        {
            return Columns(rows);
        }

        return null;
    }

    private ChartData? Columns(List<CsvCell[]> rows)
    {
        var head = rows[0];
        foreach (var twice in head.GroupBy(h => h.Text).Where(g => g.Count() > 1).Select(g => g.Last()))
        {
            Error(twice.Line, twice.Column, $"the column '{twice.Text}' stands twice");
        }

        foreach (var row in rows.Skip(1).Where(r => r.Length > head.Length))
        {
            Error(row[head.Length].Line, row[head.Length].Column, $"the row has {row.Length} cells, the head {head.Length}");
        }

        List<ChartColumn> columns = [];
        foreach (var field in spec.Fields)
        {
            var index = Array.FindIndex(head, h => h.Text == field.Name);
            if (index < 0)
            {
                findings.Add(new(FindingLevel.Error, field.Place.File, field.Place.Line,
                    $"the data have no column '{field.Name}'; {path} has {string.Join(", ", head.Select(h => h.Text))}", field.Place.Column));
                found++;
                continue;
            }

            columns.Add(new(field, [.. rows.Skip(1).Select(row => index < row.Length ? Cell(field, row[index]) : new("", null, null, row[^1].Line, 0))]));
        }

        return found > 0 ? null : new(columns, rows.Count - 1);
    }

    private ChartCell Cell(ChartField field, CsvCell cell)
    {
        var text = cell.Text.Trim();
        var read = new ChartCell(text, null, null, cell.Line, cell.Column);
        if (text.Length == 0)
        {
            return read;
        }

        if (field.Kind == FieldKind.Text)
        {
            // XML has no way to write most of them, so one would break the drawing as a file.
            if (text.Any(char.IsControl))
            {
                Error(cell.Line, cell.Column, $"the column '{field.Name}' holds a control character, such as the end of a line within a cell");
            }

            return read;
        }

        if (field.Kind == FieldKind.Number)
        {
            if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= Largest && number.Scale <= MostDigits)
            {
                return read with { Number = number };
            }

            Error(cell.Line, cell.Column, $"'{Short(text)}' is no number; the column '{field.Name}' holds numbers such as 12 or -3.5, without separators, of at most {MostDigits} decimals");
            return read;
        }

        if (ChartMoment.Parse(text, field.Kind) is { } moment)
        {
            return read with { Moment = moment };
        }

        var example = field.Kind switch { FieldKind.Year => "2024", FieldKind.Month => "2024-07", _ => "2024-07-31" };
        Error(cell.Line, cell.Column, $"'{Short(text)}' is no {field.Kind.ToString().ToLowerInvariant()} such as {example}");
        return read;
    }

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private void Error(int line, int column, string reason)
    {
        found++;
        if (found <= MostFindings)
        {
            findings.Add(new(FindingLevel.Error, path, line, found == MostFindings ? $"{reason} (further errors of this file are not listed)" : reason, column));
        }
    }
}
