namespace GovPortal.Feel;

/// <summary>Reads a decision table from CSV.</summary>
/// <remarks>
/// The first row is <c>hit,U</c>, the second names the columns: <c>in:expression</c>, <c>out:name</c>, <c>note</c> (not read).
/// A row <c>values</c> and a row <c>default</c> may come next; then the rules. The words <c>values</c> and <c>default</c> stand
/// in a cell before those of the columns: either in a first column without heading, which the rules have too (for a number
/// or nothing), or only in these two rows.
/// </remarks>
internal sealed class TableReader(List<FeelError> errors)
{
    private readonly List<(int Index, CsvCell Cell)> inputs = [];
    private readonly List<(int Index, CsvCell Cell)> outputs = [];
    private bool hasLabels;
    private int columns;

    public TableSpec? Read(string csv)
    {
        var rows = CsvText.Read(csv, errors);
        if (errors.Count > 0)
        {
            return null;
        }
        if (rows.Count < 2)
        {
            errors.Add(new("A decision table begins with a row “hit,U” (or another hit policy) and a row of columns “in:…” and “out:…”.", 1, 1, 0));
            return null;
        }
        var hit = Hit(rows[0]);
        Columns(rows[1]);
        var next = 2;
        var values = Named(rows, "values", ref next);
        var defaults = Named(rows, "default", ref next);
        values ??= Named(rows, "values", ref next);
        if (next == rows.Count)
        {
            errors.Add(new("The table has no rules.", rows[^1][0].Line, 1, 0));
        }
        var rules = rows.Skip(next).Select(Rule).ToList();
        if (errors.Count > 0)
        {
            return null;
        }
        return new(
            hit,
            [.. inputs.Select(c => new TableInput(c.Cell, Filled(values, c.Index)))],
            [.. outputs.Select(c => new TableOutput(c.Cell.IsEmpty ? null : c.Cell.Text, Filled(values, c.Index), Filled(defaults, c.Index)))],
            rules);
    }

    private HitPolicy Hit(CsvCell[] row)
    {
        if (row[0].Text != "hit" || row.Length < 2)
        {
            Report(row[0], "The first row of a decision table is “hit,” and a hit policy.", "hit,U");
            return HitPolicy.Unique;
        }
        if (!HitPolicies.ByLetter.TryGetValue(row[1].Text.Trim(), out var hit))
        {
            Report(row[1], $"“{row[1].Text}” is no hit policy; these are: {string.Join(", ", HitPolicies.ByLetter.Keys)}.");
        }
        return hit;
    }

    private void Columns(CsvCell[] row)
    {
        hasLabels = row[0].IsEmpty;
        columns = row.Length;
        while (columns > 0 && row[columns - 1].IsEmpty)
        {
            columns--;
        }
        for (var index = hasLabels ? 1 : 0; index < columns; index++)
        {
            var cell = row[index];
            if (Kind(cell, "in:") is { IsEmpty: false } input)
            {
                inputs.Add((index, input));
            }
            else if (Kind(cell, "out:") is { } output)
            {
                outputs.Add((index, output));
            }
            else if (cell.Text.Trim() != "note")
            {
                Report(cell, $"“{cell.Text}” is no column: write “in:” and an expression, “out:” and a name, or “note”.");
            }
        }
        if (errors.Count == 0 && (inputs.Count == 0 || outputs.Count == 0))
        {
            Report(row[0], "A decision table needs at least one column “in:…” and one column “out:…”.");
        }
        foreach (var output in outputs.Where(o => outputs.Count > 1 && (o.Cell.IsEmpty || outputs.Any(p => p.Index < o.Index && p.Cell.Text == o.Cell.Text))))
        {
            Report(output.Cell, "Each of several outputs needs a name of its own.");
        }
    }

    private static CsvCell? Kind(CsvCell cell, string kind)
    {
        var text = cell.Text.TrimStart();
        if (!text.StartsWith(kind, StringComparison.Ordinal))
        {
            return null;
        }
        var rest = text[kind.Length..];
        var content = rest.TrimStart();
        var skipped = cell.Text.Length - text.Length + kind.Length + rest.Length - content.Length;
        return cell with { Text = content.TrimEnd(), Column = cell.Column + skipped };
    }

    /// <summary>The cells of the row <c>values</c> or <c>default</c>, at the indices of their columns; null if there is none.</summary>
    private CsvCell[]? Named(List<CsvCell[]> rows, string name, ref int next)
    {
        if (next >= rows.Count || rows[next][0].Text.Trim() != name)
        {
            return null;
        }
        var row = rows[next++];
        return hasLabels ? row : row[1..];
    }

    private static CsvCell? Filled(CsvCell[]? row, int index) =>
        row is not null && index < row.Length && !row[index].IsEmpty ? row[index] : null;

    private TableRule Rule(CsvCell[] row)
    {
        if (row.Skip(columns).FirstOrDefault(c => !c.IsEmpty) is { Line: > 0 } extra)
        {
            Report(extra, $"The table has {columns} columns; this cell belongs to none. Put a cell that contains commas in double quotes.");
        }
        var last = row[^1];
        CsvCell At(int index) => index < row.Length ? row[index] : new("", last.Line, last.Column + last.Text.Length);
        foreach (var cell in outputs.Select(o => At(o.Index)).Where(c => c.IsEmpty))
        {
            Report(cell, "An output is missing; write null if there is none.");
        }
        return new([.. inputs.Select(c => At(c.Index))], [.. outputs.Select(c => At(c.Index))], row[0].Line);
    }

    private void Report(CsvCell cell, string message, string? suggestion = null) =>
        errors.Add(new(message, cell.Line, cell.Column, cell.Text.Length, suggestion));
}
