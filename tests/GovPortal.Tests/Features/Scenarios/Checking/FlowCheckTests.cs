using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Checking;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Tests.Features.Scenarios.Checking;

/// <summary>Each rule of the check, shown by a flow that breaks it.</summary>
public sealed class FlowCheckTests
{
    public static TheoryData<string> Names => [.. BadFlows.Cases.Select(c => c.Name)];

    [Fact]
    public void Check_SoundFlow_FindsNothing() => Assert.Empty(Check(Sound()).Findings);

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_BadFlow_SaysFileLineAndReason(string name)
    {
        var bad = BadFlows.Cases.Single(c => c.Name == name);
        var folder = Sound();
        bad.Break(folder);
        var findings = Check(folder).Findings;
        var found = findings.FirstOrDefault(f => f.File == bad.File && f.Reason.Contains(bad.Reason, StringComparison.Ordinal));
        Assert.True(found is not null, $"Wanted '{bad.File}: … {bad.Reason} …', found:\n{string.Join('\n', findings)}");
        Assert.Equal(bad.IsWarning ? FindingLevel.Warning : FindingLevel.Error, found.Level);
        if (bad.Marker is { } marker)
        {
            var lines = folder.Files[bad.File["scenarios/move-house/".Length..]].Split('\n');
            Assert.Contains(marker, lines[found.Line - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_SoundFlow_ShowsAWayToEachQuestionAndOutcome()
    {
        var folder = Sound();
        var flow = folder.Compile();
        var report = Check(folder);
        Assert.Equal(flow.Graph.Steps.Select(s => s.Key).Order(), report.Witnesses.Select(w => w.To).Order());
        foreach (var witness in report.Witnesses)
        {
            var given = witness.Answers.SelectMany(a => a.Value.Raw);
            var walk = FlowWalker.Walk(flow, Answers.From(given, flow), FlowFolder.Day);
            Assert.Equal(witness.To, walk.Result?.Outcome.Key ?? walk.Next?.Question.Key);
        }
    }

    [Fact]
    public void Check_SoundFlow_CountsSizes()
    {
        var figures = Check(Sound()).Figures;
        Assert.Equal("move-house: 5 questions, 4 values, 3 outcomes, 5 items, 3 branches, 6 paths, 9 examples", figures.ToString());
    }

    /// <summary>A question that is asked only for one answer is null for the others, and never for that one.</summary>
    [Fact]
    public void Check_BranchesOnAQuestionThatIsSometimesAsked_KnowsWhenItIs()
    {
        var report = FlowCheck.CheckRules(Small("""
            steps:
              - question: work
                kind: yes-no
              - question: place
                kind: choice
                options: [city, village]
                ask: work
              - question: last
                kind: yes-no
                next:
                  - when: work = false
                    to: a
                  - when: work and place = "city"
                    to: b
                  - when: work and place = "village"
                    to: a
            """), FlowFolder.Day);
        Assert.Empty(report.Findings);
    }

    /// <summary>Whoever came by one branch has given the answer that led there.</summary>
    [Fact]
    public void Check_BranchesAfterABranch_KnowsWhichWasTaken()
    {
        var report = FlowCheck.CheckRules(Small("""
            steps:
              - question: work
                kind: choice
                options: [full, part, none-at-all]
                next:
                  - when: work = "none-at-all"
                    to: a
                  - to: last
              - question: last
                kind: yes-no
                next:
                  - when: work = "full"
                    to: a
                  - when: work = "part"
                    to: b
            """), FlowFolder.Day);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Count_SkippedQuestions_CountsEachSequenceOnce()
    {
        // q2 may be skipped: q1 q3, q1 q2 q3; whether q1 leads to q3 itself or past q2 is the same sequence.
        var flow = Small("""
            steps:
              - question: q1
                kind: yes-no
                next:
                  - when: q1
                    to: q3
                  - to: q2
              - question: q2
                kind: yes-no
                ask: not(q1)
              - question: q3
                kind: yes-no
                next:
                  - when: q3
                    to: a
                  - to: b
            """);
        Assert.Equal(4, FlowPaths.Count(flow));
    }

    /// <summary>However long a flow is, the work is bounded.</summary>
    [Fact]
    public void Check_FlowOfSixtyQuestions_ShowsAllOfItInBoundedWork()
    {
        var (flow, errors) = Flow.Compile(new FlowSource("generated", GeneratedFlow.Files(60)));
        Assert.Empty(errors);
        var report = FlowCheck.CheckRules(flow!, FlowFolder.Day);
        Assert.Empty(report.Findings);
        Assert.Superset(flow!.Graph.Steps.Select(s => s.Key).ToHashSet(), report.Witnesses.Select(w => w.To).ToHashSet());
        Assert.InRange(report.Steps, 60, FlowExploration.MostSteps);
    }

    internal static Flow Small(string steps) => FlowFolder.Of($"{steps}\noutcomes:\n  - outcome: a\n    items: []\n  - outcome: b\n    items: []\n").Compile();

    private static FlowFolder Sound() => new FlowFolder().With("examples.csv", BadFlows.SoundExamples);

    private static FlowReport Check(FlowFolder folder)
    {
        using var content = new ContentFolder();
        return FlowCheck.Check(folder.Compile(), new ContentReader(content.Path).Read().Content, FlowFolder.Day);
    }
}
