using System.Globalization;
using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Reads a table of data: a header of column names, then rows. A column is of numbers, dates or texts, whichever fits all its cells.</summary>
internal static class FlowTableReader
{
    /// <summary>Most rows of a table.</summary>
    public const int MaximumRows = 2000;

    /// <summary>First column of a dated table: the day from which a row is valid.</summary>
    public const string From = "from";

    /// <summary>A cell of a dated table that stands for every key without a row of its own.</summary>
    public const string Default = "*";

    /// <returns>Null when the table cannot be read; findings say why.</returns>
    public static FlowTable? Read(string key, string path, string text, List<ContentFinding> findings)
    {
        List<FeelError> errors = [];
        var rows = CsvText.Read(text, errors);
        findings.AddRange(errors.Select(e => new ContentFinding(FindingLevel.Error, path, e.Line, e.Message, e.Column)));
        if (errors.Count > 0)
        {
            return null;
        }

        void Error(CsvCell cell, string reason) => findings.Add(new(FindingLevel.Error, path, cell.Line, reason, cell.Column));
        if (rows.Count < 2)
        {
            findings.Add(new(FindingLevel.Error, path, 1, "has no row below its header"));
            return null;
        }

        var before = findings.Count;
        var header = rows[0];
        for (var i = 0; i < header.Length; i++)
        {
            if (!FlowKeys.IsKey(header[i].Text))
            {
                Error(header[i], $"'{header[i].Text}' is no name of a column: lower-case words with hyphens");
            }
            else if (header.Take(i).Any(h => h.Text == header[i].Text))
            {
                Error(header[i], $"the column '{header[i].Text}' stands twice");
            }
        }

        foreach (var row in rows.Skip(1).Where(r => r.Length != header.Length))
        {
            Error(row[0], $"has {row.Length} cells; the header has {header.Length}");
        }

        if (rows.Count - 1 > MaximumRows)
        {
            Error(rows[MaximumRows + 1][0], $"has more than {MaximumRows} rows");
        }

        if (findings.Count > before)
        {
            return null;
        }

        var data = rows.Skip(1).ToList();
        List<FlowColumn> columns = [.. header.Select((h, i) => new FlowColumn(h.Text, TypeOf([.. data.Select(r => r[i].Text)])))];
        CheckKeys(columns, data, Error);
        return findings.Count > before ? null : new(key, columns, FeelList.From(data.Select(row => Row(columns, row))), [.. data.Select(r => r[0].Line)]);
    }

    private static void CheckKeys(List<FlowColumn> columns, List<CsvCell[]> rows, Action<CsvCell, string> error)
    {
        if (columns.FindIndex(c => c.Name == "key") is >= 0 and var at)
        {
            HashSet<string> seen = [];
            foreach (var cell in rows.Select(r => r[at]).Where(c => !FlowKeys.IsKey(c.Text) || !seen.Add(c.Text)))
            {
                error(cell, $"'{cell.Text}' is no key or stands twice");
            }
        }

        if (columns[0].Name == From && columns[0].Type is not DateType)
        {
            error(rows[0][0], "the days in 'from' are written as 2026-01-31, in every row");
        }
    }

    private static FeelType TypeOf(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(c => c.Length > 0 && c != Default).ToList();
        FeelType type = filled.Count == 0 ? FeelType.Text
            : filled.All(c => Number(c) is not null) ? FeelType.Number
            : filled.All(c => Day(c) is not null) ? FeelType.Date
            : FeelType.Text;
        return type with { IsNullable = cells.Any(c => c.Length == 0) };
    }

    private static FeelContext Row(List<FlowColumn> columns, CsvCell[] row) => FeelContext.From(columns.Select((c, i) =>
        new KeyValuePair<string, object?>(FlowKeys.FeelName(c.Name), Value(row[i].Text, c.Type))));

    private static object? Value(string cell, FeelType type) => (cell, type) switch
    {
        ("", _) => null,
        (Default, _) => Default,
        (_, NumberType) => Number(cell),
        (_, DateType) => Day(cell) is { } day ? (FeelDate)day : null,
        _ => cell,
    };

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string cell) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
