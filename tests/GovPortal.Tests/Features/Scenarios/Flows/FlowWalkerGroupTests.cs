using GovPortal.Tests.Support;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Tests.Features.Scenarios.Flows;

/// <summary>Groups: the same few questions for each entry.</summary>
public sealed class FlowWalkerGroupTests
{
    private readonly FlowFolder folder = new();

    [Fact]
    public void Walk_GroupFinished_GivesAListOfEntries()
    {
        var walk = folder.Walk("home=rented&district=hill&rent=1&children.1.birth-month=2019-03&children.2.birth-month=2025-01&children=2&move-day=2026-07-01");
        Assert.Equal("family", walk.Result!.Outcome.Key);
        Assert.Equal(ItemState.Applies, walk.Result.Items.Single(i => i.Key == "school").State);
        Assert.Equal("Child 1: March 2019; Child 2: January 2025", FlowSpeech.Answer(walk.Flow, walk.AnswerTo("children")!, "en"));
        Assert.Equal("You move with 2 children", walk.Text(walk.Flow.In("en").Of(walk.Result.Outcome).Title!, "en"));
    }

    [Fact]
    public void Walk_GroupUnfinished_AsksOnWithWhatThereIs()
    {
        var walk = folder.Walk("home=owned&district=hill&children.1.birth-month=2019-03&move-day=2026-07-01");
        Assert.Equal("children", walk.Next!.Question.Key);
        Assert.True(Assert.Single(walk.Next.Entries).IsComplete);
        Assert.Empty(walk.Problems);
        Assert.Equal("home=owned&district=hill&children.1.birth-month=2019-03&move-day=2026-07-01", walk.Kept.ToQuery());
    }

    [Theory]
    [InlineData("children=1", "children.1.birth-month", ProblemKind.Missing)]
    [InlineData("children=4", "children", ProblemKind.TooManyEntries)]
    [InlineData("children=many", "children", ProblemKind.NoNumber)]
    [InlineData("children.1.birth-month=2027-01&children=1", "children.1.birth-month", ProblemKind.AtMost)]
    public void Walk_GroupWrong_SaysWhere(string answers, string key, ProblemKind kind)
    {
        var problem = folder.Walk($"home=owned&district=hill&{answers}").Problems[0];
        Assert.Equal((key, kind), (problem.Key, problem.Kind));
    }
}
