using System.Diagnostics;
using GovPortal.Feel;
using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios.Checking;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Benchmarks.Parts;

/// <summary>What rules and flows cost: evaluations, a step of a walk, and the check before publication.</summary>
internal static class Scenarios
{
    private const int Evaluations = 200_000;
    private const int Walks = 2_000;

    /// <summary>Rules as they stand in flows, from short to long.</summary>
    private static readonly string[] Rules =
    [
        "years < minimum",
        "group = \"woman-50\" and birth < date(\"1975-01-01\") or years >= 20",
        "if group = \"man\" then 60 else if group = \"woman-55\" then 55 else 50",
        "birth + duration(\"P60Y\") - duration(\"P3M\") <= today()",
        "some child in children satisfies child.age < 6",
        "sum(for child in children return if child.age < 3 then 2 * minimum else minimum)",
    ];

    public static Task RunAsync(Workspace workspace, Report report)
    {
        _ = workspace;
        report.Section("Scenarios", $"In one process, one thread. Evaluations of compiled rules; walks of shipped flows with the answers of all their examples; the whole check of a flow as `content check` does it.");
        Evaluate(report);
        var (content, _) = new ContentReader(Workspace.ShippedContent).Read();
        var flows = content.Documents.Where(d => d.Type == DocumentType.Scenario).Select(d => Compile(d, content)).OfType<Flow>().ToList();
        if (flows.Count > 0)
        {
            Walk(report, flows);
        }

        foreach (var flow in flows)
        {
            Check(report, flow.Slug, () => FlowCheck.Check(flow, content, FlowDay.At(DateTime.UtcNow, TimeZoneInfo.Utc)));
        }

        var generated = Flow.Compile(new FlowSource("generated", GeneratedFlow.Files(60))).Flow!;
        Check(report, "generated, 60 questions", () => FlowCheck.CheckRules(generated, FlowDay.At(DateTime.UtcNow, TimeZoneInfo.Utc)));
        return Task.CompletedTask;
    }

    private static Flow? Compile(ContentDocument document, ContentSet content) =>
        Flow.Compile(new FlowSource(document.Slug, document.Files.Concat(content.Parts).DistinctBy(f => f.Key).ToDictionary())).Flow;

    private static void Evaluate(Report report)
    {
        var child = FeelType.Context(new Dictionary<string, FeelType> { ["age"] = FeelType.Number });
        var scope = FeelScope.Empty.With("years", FeelType.Number).With("minimum", FeelType.Number).With("group", FeelType.Text)
            .With("birth", FeelType.Date).With("children", FeelType.List(child));
        var inputs = new FeelInputs(
            new Dictionary<string, object?>
            {
                ["years"] = 17m,
                ["minimum"] = 15m,
                ["group"] = "woman-55",
                ["birth"] = new FeelDate(1972, 4, 1),
                ["children"] = FeelList.From(new[] { 9m, 4m, 1m }.Select(a => (object?)FeelContext.From([new("age", a)]))),
            },
            DateTimeOffset.UtcNow);
        foreach (var text in Rules)
        {
            var rule = FeelExpression.Compile(text, scope).Expression!;
            var seconds = Median.Of(Enumerable.Range(0, Median.Runs + 1).Select(_ => Time(() =>
            {
                for (var i = 0; i < Evaluations; i++)
                {
                    rule.Evaluate(inputs);
                }
            })).Skip(1), 0.5);
            report.Row($"`{text}`", $"{Report.Number(Evaluations / seconds)}/s", "–", "");
        }
    }

    private static void Walk(Report report, List<Flow> flows)
    {
        var today = FlowDay.At(DateTime.UtcNow, TimeZoneInfo.Utc);
        var walks = flows.SelectMany(f => Examples(f).Select(a => (Flow: f, Answers: a))).ToList();
        List<double> times = [];
        for (var i = 0; i < Walks * 2; i++)
        {
            var (flow, answers) = walks[i % walks.Count];
            var time = Time(() => FlowWalker.Walk(flow, answers, today));
            if (i >= Walks)
            {
                times.Add(time * 1000);
            }
        }

        report.Row("a step: the walk from all answers, p50", Microseconds(Median.Of(times, 0.5)), "≤ 1 ms", $"p99 {Microseconds(Median.Of(times, 0.99))}; {walks.Count} examples of {flows.Count} flows");
    }

    private static IEnumerable<Answers> Examples(Flow flow)
    {
        var rows = CsvText.Read(flow.Source.Files.GetValueOrDefault(FlowSource.Examples, ""), []);
        return rows.Skip(1).Select(row => Answers.From(
            rows[0].Zip(row).Where(c => c.Second.Text.Length > 0)
                .Select(c => KeyValuePair.Create<string, IReadOnlyList<string>>(c.First.Text, c.Second.Text.Split('|'))),
            flow));
    }

    private static void Check(Report report, string name, Func<FlowReport> check)
    {
        var last = check();
        var times = Enumerable.Range(0, Median.Runs).Select(_ => Time(() => last = check()) * 1000);
        report.Row($"check: {name}", Report.Milliseconds(Median.Of(times, 0.5)), "≤ 2 s", $"{last.Steps:#,0} answers tried; {last.Figures.Questions} questions, {last.Figures.Paths:#,0} paths");
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static string Microseconds(double milliseconds) => (milliseconds * 1000).ToString("0", System.Globalization.CultureInfo.InvariantCulture) + " µs";
}
