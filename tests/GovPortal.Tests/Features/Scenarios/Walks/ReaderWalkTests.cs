using GovPortal.Tests.Support;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Scenarios.Walks;

namespace GovPortal.Tests.Features.Scenarios.Walks;

/// <summary>Where a walk goes on.</summary>
public sealed class ReaderWalkTests
{
    [Fact]
    public void NextPage_NoBranchHolds_AsksTheQuestionBeforeAgain()
    {
        var flow = new FlowFolder().Replace("flow.yaml", "- to: tenant", "- when: rent < 0\n        to: tenant").Compile();
        var answers = Answers.Parse("home=rented&district=hill&rent=3000&children=0&move-day=2026-07-01", flow);
        var walk = FlowWalker.Walk(flow, answers, FlowDay.On(new(2026, 6, 15)));
        Assert.NotNull(walk.Gap);
        var scenario = new CatalogScenario(
            1, "move-house", 1, 1, 1, 1, false, true, [], new Dictionary<string, (string Title, string Summary)>(), new HashSet<string>());
        var reader = new ReaderWalk { Scenario = scenario, EditionId = 1, Version = 1, Walk = walk, Given = answers };
        Assert.StartsWith("/en/scenarios/move-house/move-day?", reader.NextPage("en", walk, walk.Kept), StringComparison.Ordinal);
    }
}
