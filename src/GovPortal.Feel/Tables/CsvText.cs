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
        private int _at = text.StartsWith('\uFEFF') ? 1 : 0;
        private int _line = 1;
        private int _lineStart = text.StartsWith('\uFEFF') ? 1 : 0;
        private bool _failed;

        public List<CsvCell[]> Rows()
        {
            var rows = new List<CsvCell[]>();
            var row = new List<CsvCell>();
            while (!_failed && (_at < text.Length || row.Count > 0))
            {
                row.Add(Cell());
                if (_at < text.Length && text[_at] == ',')
                {
                    _at++;
                    if (_at < text.Length)
                    {
                        continue;
                    }
                    row.Add(new("", _line, Column));
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

        private int Column => _at - _lineStart + 1;

        private CsvCell Cell()
        {
            if (_at < text.Length && text[_at] == '"')
            {
                return Quoted();
            }
            var (start, line, column) = (_at, _line, Column);
            while (_at < text.Length && text[_at] is not (',' or '\r' or '\n'))
            {
                if (text[_at] == '"')
                {
                    Fail("A cell that contains a double quote must stand in double quotes, with the quotes inside doubled.", line, Column);
                    break;
                }
                _at++;
            }
            var raw = text[start.._at];
            var content = raw.TrimStart();
            return new(content.TrimEnd(), line, column + raw.Length - content.Length);
        }

        private CsvCell Quoted()
        {
            var (line, column) = (_line, Column);
            var content = new StringBuilder();
            _at++;
            while (true)
            {
                if (_at >= text.Length)
                {
                    Fail("The double quote that opens this cell is never closed.", line, column);
                    break;
                }
                if (text[_at] == '"')
                {
                    if (_at + 1 >= text.Length || text[_at + 1] != '"')
                    {
                        _at++;
                        break;
                    }
                    _at++;
                }
                content.Append(text[_at]);
                if (text[_at] is '\r' or '\n')
                {
                    if (text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n')
                    {
                        content.Append(text[++_at]);
                    }
                    _line++;
                    _lineStart = _at + 1;
                }
                _at++;
            }
            if (!_failed && _at < text.Length && text[_at] is not (',' or '\r' or '\n'))
            {
                Fail("After the closing quote of a cell only a comma or the end of the line may follow.", _line, Column);
            }
            return new(content.ToString(), line, column + 1, IsQuoted: true);
        }

        private void EndLine()
        {
            if (_at >= text.Length)
            {
                return;
            }
            if (text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n')
            {
                _at++;
            }
            _at++;
            _line++;
            _lineStart = _at;
        }

        private void Fail(string message, int line, int column)
        {
            errors.Add(new(message, line, column, 1, null));
            _failed = true;
        }
    }
}
