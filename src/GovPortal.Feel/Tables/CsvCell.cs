namespace GovPortal.Feel;

/// <summary>A cell of a CSV text with the place where its content begins (1-based).</summary>
public readonly record struct CsvCell(string Text, int Line, int Column, bool IsQuoted = false)
{
    /// <summary>Whether nothing but white space stands in it.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>The error of this cell's content, moved to its place in the file.</summary>
    public FeelError Place(FeelError error)
    {
        var lines = Text.Split('\n');
        var line = Math.Clamp(error.Line, 1, lines.Length);
        var before = lines[line - 1].AsSpan(0, Math.Clamp(error.Column - 1, 0, lines[line - 1].Length));
        var doubled = IsQuoted ? before.Count('"') : 0;
        return error with
        {
            Line = Line + line - 1,
            Column = (line == 1 ? Column : 1) + before.Length + doubled,
        };
    }
}
