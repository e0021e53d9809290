using System.Diagnostics;
using GovPortal.Feel;

namespace GovPortal.Benchmarks.Parts;

/// <summary>Rules as they stand in flows, evaluated over and over on one core.</summary>
internal static class Rules
{
    private const int Evaluations = 500_000;

    private static readonly string[] Expressions =
    [
        "age >= 18", "age >= 18 and status = \"employed\"", "if age in [18..65] then monthly salary * 0.08 else 0",
        "status in (\"student\", \"retired\", \"employed\")", "birth date + @\"P60Y\" <= today()", "sum(payments[item > 10])",
    ];

    public static Task RunAsync(Workspace workspace, Report report)
    {
        _ = workspace;
        var scope = FeelScope.Empty.With("age", FeelType.Number).With("status", FeelType.Text).With("monthly salary", FeelType.Number)
            .With("birth date", FeelType.Date).With("payments", FeelType.List(FeelType.Number));
        var inputs = new FeelInputs(
            new Dictionary<string, object?>
            {
                ["age"] = 35m,
                ["status"] = "employed",
                ["monthly salary"] = 8123.45m,
                ["birth date"] = new FeelDate(1970, 5, 6),
                ["payments"] = FeelList.From(Enumerable.Range(1, 20).Cast<object?>()),
            },
            DateTimeOffset.UtcNow);
        report.Section("Rules", $"FEEL expressions, compiled once, {Evaluations:#,0} evaluations a run on one core; “payments” has 20 items.");
        foreach (var text in Expressions)
        {
            var expression = FeelExpression.Compile(text, scope).Expression ?? throw new BenchmarkException($"{text} does not compile.");
            Rate(expression, inputs);
            var rates = Enumerable.Range(0, Median.Runs).Select(_ => Rate(expression, inputs)).ToList();
            report.Row($"`{text}`", $"{Report.Number(Median.Of(rates, 0.5))} /s", "–", "");
        }

        return Task.CompletedTask;
    }

    private static double Rate(FeelExpression expression, FeelInputs inputs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Evaluations; i++)
        {
            expression.Evaluate(inputs);
        }

        return Evaluations / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
