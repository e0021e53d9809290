using System.Text;

namespace GovPortal.Feel;

/// <summary>Reads RFC 4180: commas, double quotes (doubled inside), any line ends, line feeds inside quotes.</summary>
public static class CsvText
{
    /// <summary>
    /// The rows that hold anything; blank lines are skipped. A misplaced or missing quote is an error, and reading ends there.
    /// </summary>
    public static List<CsvCell[]> Read(string text, List<FeelError> errors)
    {
        var reader = new Reader(text, errors);
        return reader.Rows();
    }

    private sealed class Reader(string text, List<FeelError> errors)
    {
        private int at = text.StartsWith('\uFEFF') ? 1 : 0;
        private int line = 1;
        private int lineStart = text.StartsWith('\uFEFF') ? 1 : 0;
        private bool failed;

        public List<CsvCell[]> Rows()
        {
            var rows = new List<CsvCell[]>();
            var row = new List<CsvCell>();
            while (!failed && (at < text.Length || row.Count > 0))
            {
                row.Add(Cell());
                if (at < text.Length && text[at] == ',')
                {
                    at++;
                    if (at < text.Length)
                    {
                        continue;
                    }
                    row.Add(new("", line, Column));
                }
                if (row.Exists(c => !c.IsEmpty))
                {
                    rows.Add([.. row]);
                }
                row.Clear();
                EndLine();
            }
            return rows;
        }

        private int Column => at - lineStart + 1;

        private CsvCell Cell()
        {
            if (at < text.Length && text[at] == '"')
            {
                return Quoted();
            }
            var (start, line, column) = (at, this.line, Column);
            while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            {
                if (text[at] == '"')
                {
                    Fail("A cell that contains a double quote must stand in double quotes, with the quotes inside doubled.", line, Column);
                    break;
                }
                at++;
            }
            var raw = text[start..at];
            var content = raw.TrimStart();
            return new(content.TrimEnd(), line, column + raw.Length - content.Length);
        }

        private CsvCell Quoted()
        {
            var (line, column) = (this.line, Column);
            var content = new StringBuilder();
            at++;
            while (true)
            {
                if (at >= text.Length)
                {
                    Fail("The double quote that opens this cell is never closed.", line, column);
                    break;
                }
                if (text[at] == '"')
                {
                    if (at + 1 >= text.Length || text[at + 1] != '"')
                    {
                        at++;
                        break;
                    }
                    at++;
                }
                content.Append(text[at]);
                if (text[at] is '\r' or '\n')
                {
                    if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                    {
                        content.Append(text[++at]);
                    }
                    this.line++;
                    lineStart = at + 1;
                }
                at++;
            }
            if (!failed && at < text.Length && text[at] is not (',' or '\r' or '\n'))
            {
                Fail("After the closing quote of a cell only a comma or the end of the line may follow.", this.line, Column);
            }
            return new(content.ToString(), line, column + 1, IsQuoted: true);
        }

        private void EndLine()
        {
            if (at >= text.Length)
            {
                return;
            }
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                at++;
            }
            at++;
            line++;
            lineStart = at;
        }

        private void Fail(string message, int line, int column)
        {
            errors.Add(new(message, line, column, 1, null));
            failed = true;
        }
    }
}
