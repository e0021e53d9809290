using System.Globalization;
using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Walks each row of <c>examples.csv</c> on its day and compares where it ends with what the row says.</summary>
internal sealed class ExampleCheck(Flow flow, FlowDay day, FlowCoverage coverage, FlowFindings findings)
{
    /// <summary>Fewest rows of a flow's examples.</summary>
    public const int FewestRows = 8;

    private static readonly string[] OwnColumns = ["example", "today", "outcome", "items", "error"];

    private readonly string path = flow.Source.ContentPath(FlowSource.Examples);

    /// <returns>How many examples there are.</returns>
    public int Check()
    {
        if (!flow.Source.Files.TryGetValue(FlowSource.Examples, out var text))
        {
            findings.Error(new(path, 0, 0), "is missing");
            return 0;
        }

        List<FeelError> errors = [];
        var rows = CsvText.Read(text, errors);
        foreach (var error in errors)
        {
            findings.Error(new(path, error.Line, error.Column), error.Message);
        }

        if (errors.Count > 0 || rows.Count == 0 || !CheckHeader(rows[0]))
        {
            return 0;
        }

        foreach (var row in rows.Skip(1))
        {
            if (row.Length != rows[0].Length)
            {
                findings.Error(Place(row[0]), $"has {row.Length} cells; the header has {rows[0].Length}");
                continue;
            }

            new ExampleRow(flow, rows[0].Zip(row).ToDictionary(c => c.First.Text.Trim(), c => c.Second), path, day, findings).Check(coverage);
        }

        if (rows.Count - 1 < FewestRows)
        {
            findings.Error(new(path, 1, 0), $"has {rows.Count - 1} examples; a flow has at least {FewestRows}");
        }

        return rows.Count - 1;
    }

    private FlowPlace Place(CsvCell cell) => new(path, cell.Line, cell.Column);

    private bool CheckHeader(CsvCell[] header)
    {
        var sound = true;
        foreach (var (cell, index) in header.Select((c, i) => (c, i)))
        {
            var name = cell.Text.Trim();
            var reason = header.Take(index).Any(c => c.Text.Trim() == name) ? $"the column '{name}' stands twice"
                : name.StartsWith('=') ? flow.Value(name[1..]) is null ? $"the flow has no value '{name[1..]}'" : null
                : OwnColumns.Contains(name) || flow.QuestionOf(name) is not null ? null
                : $"'{name}' is no question of the flow; other columns are {string.Join(", ", OwnColumns)} and =value";
            if (reason is not null)
            {
                findings.Error(Place(cell), reason);
                sound = false;
            }
        }

        return sound;
    }
}

/// <summary>One row of the examples.</summary>
/// <param name="cells">Cells by the name of their column.</param>
internal sealed class ExampleRow(Flow flow, Dictionary<string, CsvCell> cells, string path, FlowDay today, FlowFindings findings)
{
    public void Check(FlowCoverage coverage)
    {
        var day = today;
        if (Text("today") is { Length: > 0 } written)
        {
            if (!DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                Error("today", $"'{written}' is no day such as 2026-01-31");
                return;
            }

            day = FlowDay.On(date);
        }

        var given = cells.Where(c => flow.QuestionOf(c.Key) is not null && c.Value.Text.Trim().Length > 0)
            .Select(c => KeyValuePair.Create<string, IReadOnlyList<string>>(c.Key, c.Value.Text.Trim().Split('|', StringSplitOptions.RemoveEmptyEntries)));
        var walk = FlowWalker.Walk(flow, Answers.From(given, flow), day);
        coverage.Add(walk);
        foreach (var dropped in walk.Dropped)
        {
            Error(dropped.Key, $"'{dropped.Key}' is not asked with these answers");
        }

        if (Text("error") is { Length: > 0 } refused)
        {
            CheckRefused(walk, refused);
        }
        else
        {
            CheckOutcome(walk);
            CheckItems(walk);
        }

        CheckValues(walk);
    }

    private void CheckRefused(FlowWalk walk, string refused)
    {
        if (flow.QuestionOf(refused) is null)
        {
            Error("error", $"the flow has no question '{refused}'");
        }
        else if (walk.Problems.Count == 0 || !walk.Problems.Any(p => p.Key == refused || walk.Next!.Question.Key == refused))
        {
            Error("error", $"the answer to '{refused}' should be refused, but {Ends(walk)}");
        }
    }

    private void CheckOutcome(FlowWalk walk)
    {
        var expected = Text("outcome");
        if (expected is not { Length: > 0 })
        {
            Error(cells.ContainsKey("outcome") ? "outcome" : "example", "says neither 'outcome' nor 'error'");
        }
        else if (flow.Outcome(expected) is null)
        {
            Error("outcome", $"the flow has no outcome '{expected}'");
        }
        else if (walk.Result?.Outcome.Key != expected)
        {
            Error("outcome", $"should end in '{expected}', but {Ends(walk)}");
        }
    }

    private void CheckItems(FlowWalk walk)
    {
        foreach (var wanted in (Text("items") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var key = wanted.TrimStart('-', '?');
            var expected = wanted[0] switch { '-' => ItemState.DoesNotApply, '?' => ItemState.NeedToKnowMore, _ => ItemState.Applies };
            if (flow.Items.All(i => i.Key != key))
            {
                Error("items", $"the flow has no item '{key}'");
            }
            else if (walk.Result is { } result && (result.Items.FirstOrDefault(i => i.Key == key)?.State ?? ItemState.DoesNotApply) is var state && state != expected)
            {
                Error("items", $"the item '{key}' {Words(state)}, but should be so that it {Words(expected)}");
            }
        }
    }

    private void CheckValues(FlowWalk walk)
    {
        foreach (var (column, cell) in cells.Where(c => c.Key.StartsWith('=') && c.Value.Text.Trim().Length > 0))
        {
            var (expression, errors) = FeelExpression.Compile(cell.Text.Trim(), FeelScope.Empty);
            if (expression is null)
            {
                Error(column, $"is no FEEL value: {errors[0].Message}");
                continue;
            }

            var expected = FeelText.Write(expression.Evaluate(new(new Dictionary<string, object?>(), walk.Day.Now)));
            var found = FeelText.Write(walk.Value(column[1..]));
            if (found != expected)
            {
                Error(column, $"'{column[1..]}' is {found}, not {expected}");
            }
        }
    }

    private static string Ends(FlowWalk walk) => walk switch
    {
        { Result: { } result } => $"ends in '{result.Outcome.Key}'",
        { Gap: { } gap } => $"no branch holds after '{gap.Key}'",
        { Problems: [var problem, ..] } => $"the answer to '{problem.Key}' is refused ({(problem.Check is { } check ? $"check '{check}'" : problem.Kind)})",
        _ => $"'{walk.Next?.Question.Key}' is not answered",
    };

    private static string Words(ItemState state) => state switch
    {
        ItemState.Applies => "applies",
        ItemState.DoesNotApply => "does not apply",
        _ => "needs more answers",
    };

    private string? Text(string column) => cells.TryGetValue(column, out var cell) ? cell.Text.Trim() : null;

    private void Error(string column, string reason)
    {
        var cell = cells.TryGetValue(column, out var own) ? own : cells.Values.First();
        var name = Text("example") is { Length: > 0 } example ? $"example '{example}': " : "";
        findings.Error(new(path, cell.Line, cell.Column), name + reason);
    }
}
