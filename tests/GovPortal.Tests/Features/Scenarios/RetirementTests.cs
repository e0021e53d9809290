using GovPortal.Feel;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Tests.Features.Scenarios;

/// <summary>
/// The flow <c>retire</c> against the Decision of 13 September 2024, counted here in another way than in the flow: birth
/// months are passed one by one, and the delay grows by a month at every fourth (for women formerly retiring at 50 at
/// every second), until it is full.
/// </summary>
public class RetirementTests
{
    // Before all months of retirement, so that each walk goes through the same questions.
    private static readonly FlowDay Early = FlowDay.On(new DateOnly(2009, 6, 15));
    private static readonly Lazy<Flow> Retire = new(ReadFlow);

    public static TheoryData<string, int, int, int> Groups => new()
    {
        { "man", 60, 4, 36 },
        { "woman-55", 55, 4, 36 },
        { "woman-50", 50, 2, 60 },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Walk_EveryBirthMonthFrom1960To1990_GivesTheMonthsOfTheDecision(string group, int oldAge, int step, int most)
    {
        var months = 0;
        foreach (var (birth, delay) in Delays(oldAge, step, most).Where(d => d.Birth.Year is >= 1960 and <= 1990))
        {
            var reached = birth.AddYears(oldAge).AddMonths(delay);
            var threeYearsBefore = reached.AddYears(-3);
            var floor = birth.AddYears(oldAge);
            var walk = Walk(group, birth);

            Assert.Equal((birth, (decimal)delay), (birth, walk.Value("delay")));
            Assert.Equal((birth, (FeelDate)reached), (birth, walk.Value("statutory-month")));
            Assert.Equal((birth, (FeelDate)(threeYearsBefore > floor ? threeYearsBefore : floor)), (birth, walk.Value("earliest-month")));
            Assert.Equal((birth, (FeelDate)reached.AddYears(3)), (birth, walk.Value("latest-month")));
            Assert.Equal((birth, new YearsMonthsDuration(oldAge * 12 + delay)), (birth, walk.Value("statutory-age")));
            Assert.Equal((birth, new YearsMonthsDuration(MinimumMonths(reached.Year))), (birth, walk.Value("minimum")));
            months++;
        }

        Assert.Equal(31 * 12, months);
    }

    [Theory]
    [InlineData("man", "1965-12", "2026-03", 60 * 12 + 3)]
    [InlineData("woman-55", "1971-04", "2026-08", 55 * 12 + 4)]
    [InlineData("man", "1964-02", "2024-02", 60 * 12)]
    public void Walk_PublishedExample_GivesThePublishedMonth(string group, string birth, string month, int age)
    {
        var walk = Walk(group, DateOnly.Parse($"{birth}-01"));

        Assert.Equal((FeelDate)DateOnly.Parse($"{month}-01"), walk.Value("statutory-month"));
        Assert.Equal(new YearsMonthsDuration(age), walk.Value("statutory-age"));
    }

    [Theory]
    [InlineData("man", 1965)]
    [InlineData("woman-55", 1970)]
    [InlineData("woman-50", 1975)]
    public void Walk_EarlyInEachMonthOffered_NeedsTheMinimumOfThatYear(string group, int firstDelayed)
    {
        for (var birth = new DateOnly(firstDelayed, 7, 1); birth.Year <= 1990; birth = birth.AddYears(1))
        {
            var statutory = Assert.IsType<FeelDate>(Walk(group, birth).Value("statutory-month"));
            Assert.True(statutory.TryToDateOnly(out var until));
            for (var month = until.AddMonths(-1); ; month = month.AddMonths(-1))
            {
                var walk = Walk(group, birth, ("plan", "early"), ("early-month", $"{month:yyyy-MM}"), ("other-city", "no"), ("fund", "no"));
                if (walk.Problems.Count > 0)
                {
                    Assert.Equal("early-month", walk.Next!.Question.Key);
                    Assert.Equal((FeelDate)month.AddMonths(1), walk.Value("earliest-month"));
                    break;
                }

                Assert.Equal("early", walk.Result!.Outcome.Key);
                Assert.Equal(new YearsMonthsDuration(MinimumMonths(month.Year)), walk.Value("minimum"));
                Assert.Equal(month.AddMonths(-3), walk.Result.Applying.Single(i => i.Key == "early-notice").Date);
            }
        }
    }

    private static IEnumerable<(DateOnly Birth, int Delay)> Delays(int oldAge, int step, int most)
    {
        var (delay, passed) = (0, 0);
        for (var birth = new DateOnly(1950, 1, 1); birth.Year < 2000; birth = birth.AddMonths(1))
        {
            if (birth.AddYears(oldAge) >= new DateOnly(2025, 1, 1) && passed++ % step == 0 && delay < most)
            {
                delay++;
            }

            yield return (birth, delay);
        }
    }

    // facts: 15 years to the end of 2029, then half a year more each year, 20 years from 2039.
    private static int MinimumMonths(int year)
    {
        var months = 15 * 12;
        for (var passed = 2030; passed <= year && months < 20 * 12; passed++)
        {
            months += 6;
        }

        return months;
    }

    private static FlowWalk Walk(string group, DateOnly birth, params (string Key, string Text)[] more)
    {
        (string, string)[] given =
            [("scheme", "employees"), ("group", group), ("birth-month", $"{birth:yyyy-MM}"), ("paid", "P1M"), ("payer", "employer"), .. more];
        var answers = Answers.From(given.Select(g => KeyValuePair.Create(g.Item1, (IReadOnlyList<string>)[g.Item2])), Retire.Value);
        return FlowWalker.Walk(Retire.Value, answers, Early);
    }

    private static Flow ReadFlow()
    {
        var folder = Path.Combine(Shipped.Content, "scenarios", "retire");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), f => File.ReadAllText(f).ReplaceLineEndings("\n"));
        var (flow, findings) = Flow.Compile(new("retire", files));
        Assert.Empty(findings);
        return flow!;
    }
}
