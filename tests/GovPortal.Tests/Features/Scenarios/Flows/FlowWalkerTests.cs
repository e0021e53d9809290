using GovPortal.Tests.Support;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Tests.Features.Scenarios.Flows;

public sealed class FlowWalkerTests
{
    private const string Tenant = "home=rented&district=hill&rent=3000&children=0&move-day=2026-07-01";

    private readonly FlowFolder folder = new();

    [Fact]
    public void Walk_NoAnswers_AsksTheFirstQuestion()
    {
        var walk = folder.Walk("");
        Assert.Equal("home", walk.Next!.Question.Key);
        Assert.Equal(["rented", "owned"], walk.Next.Options);
        Assert.Empty(walk.Problems);
        Assert.Empty(walk.Answered);
        Assert.Null(walk.Result);
        Assert.Equal(new FlowRemaining(3, 4), walk.Remaining);
    }

    [Fact]
    public void Walk_AllAnswers_ReachesAnOutcome()
    {
        var walk = folder.Walk(Tenant);
        Assert.Equal("tenant", walk.Result!.Outcome.Key);
        Assert.Null(walk.Next);
        Assert.Equal(["home", "district", "rent", "children", "move-day"], walk.Answered.Select(a => a.Question.Key));
        Assert.Equal(Tenant.Replace("rent=3000", "rent=3000.00", StringComparison.Ordinal), walk.Kept.ToQuery());
    }

    [Fact]
    public void Walk_LookupWithTwoKeys_TakesTheRowWhoseFirstKeyIsExact()
    {
        folder.Replace("flow.yaml", "with: { district: district }", "with: { district: district, home: home }")
            .With("tables/rent-caps.csv", "from,district,home,amount\n2025-01-01,*,*,1\n2025-01-01,*,rented,2\n2025-01-01,hill,*,3\n");
        Assert.Equal(3m, folder.Walk(Tenant).Value("rent-cap"));
        Assert.Equal(2m, folder.Walk(Tenant.Replace("hill", "harbour", StringComparison.Ordinal)).Value("rent-cap"));
    }

    [Fact]
    public void Walk_NotSure_IsNoReason()
    {
        var walk = folder.Walk(Tenant.Replace("rent=3000", "rent=unsure", StringComparison.Ordinal));
        Assert.Contains(walk.Result!.Items, i => i.Missing.Any(q => q.Key == "rent"));
        Assert.DoesNotContain(walk.Result.Items.SelectMany(i => i.Reasons), r => r.Answer is { IsUnsure: true });
    }

    [Fact]
    public void Walk_AnswersInAnyOrder_AreTheSame() => Assert.Equal(
        folder.Walk(Tenant).Kept.ToQuery(),
        folder.Walk(string.Join('&', Tenant.Split('&').Reverse())).Kept.ToQuery());

    [Fact]
    public void Walk_ConditionNotTrue_SkipsTheQuestion()
    {
        var walk = folder.Walk("home=owned&district=hill&children=0");
        Assert.Equal("move-day", walk.Next!.Question.Key);
        Assert.Null(walk.Value("rent"));
        Assert.Equal(new FlowRemaining(0, 0), walk.Remaining);
    }

    [Fact]
    public void Walk_KnownAnswers_NarrowWhatRemains()
    {
        Assert.Equal(new FlowRemaining(2, 2), folder.Walk("home=owned").Remaining);
        Assert.Equal(new FlowRemaining(3, 3), folder.Walk("home=rented").Remaining);
    }

    [Fact]
    public void Walk_AnswerNoLongerOnThePath_IsDroppedAndNamed()
    {
        var walk = folder.Walk(Tenant.Replace("home=rented", "home=owned", StringComparison.Ordinal));
        Assert.Equal("owner", walk.Result!.Outcome.Key);
        Assert.Equal("rent", Assert.Single(walk.Dropped).Key);
        Assert.DoesNotContain("rent=", walk.Kept.ToQuery(), StringComparison.Ordinal);
    }

    [Fact]
    public void Walk_AnswerRefused_StopsThereAndKeepsTheLaterOnes()
    {
        var walk = folder.Walk(Tenant.Replace("rent=3000", "rent=lots", StringComparison.Ordinal));
        Assert.Equal("rent", walk.Next!.Question.Key);
        Assert.Equal(["lots"], walk.Next.Typed);
        Assert.Equal(ProblemKind.NoMoney, Assert.Single(walk.Problems).Kind);
        Assert.Empty(walk.Dropped);
        Assert.Equal("home=rented&district=hill&children=0&move-day=2026-07-01", walk.Kept.ToQuery());
    }

    [Theory]
    [InlineData("2026-06-14", ProblemKind.AtLeast)]
    [InlineData("2026-06-21", ProblemKind.Check)]
    public void Walk_LimitOrCheckNotMet_IsAProblem(string day, ProblemKind kind)
    {
        var walk = folder.Walk($"home=owned&district=hill&children=0&move-day={day}");
        Assert.Equal(kind, Assert.Single(walk.Problems).Kind);
    }

    [Fact]
    public void Walk_LimitOfToday_MovesWithTheDay()
    {
        var answers = "home=owned&district=hill&children=0&move-day=2026-06-16";
        Assert.NotNull(folder.Walk(answers).Result);
        Assert.Null(folder.Walk(answers, FlowDay.On(new DateOnly(2026, 6, 17))).Result);
    }

    [Fact]
    public void Walk_Unsure_LeadsToItemsThatNeedToKnowMore()
    {
        var walk = folder.Walk(Tenant.Replace("rent=3000", "rent=unsure", StringComparison.Ordinal));
        var help = Assert.Single(walk.Result!.Unknown);
        Assert.Equal("help", help.Key);
        Assert.Equal("rent", Assert.Single(help.Missing).Key);
        Assert.Equal("I do not know the rent", FlowSpeech.Answer(walk.Flow, walk.AnswerTo("rent")!, "en"));
    }

    /// <summary>Only an answer that the reader does not know leaves an item open, not a question that he is never asked.</summary>
    [Theory]
    [InlineData("home=owned&sure=yes", ItemState.DoesNotApply, "")]
    [InlineData("home=rented&sure=unsure", ItemState.NeedToKnowMore, "sure")]
    [InlineData("home=rented&sure=no", ItemState.DoesNotApply, "")]
    [InlineData("home=rented&sure=yes&rent=unsure", ItemState.NeedToKnowMore, "rent")]
    [InlineData("home=rented&sure=yes&rent=10", ItemState.Applies, "")]
    public void Walk_ItemThatReadsASkippedQuestion_IsOpenOnlyForAnAnswerNotKnown(string answers, ItemState state, string missing)
    {
        var flow = FlowFolder.Of("""
            steps:
              - question: home
                kind: choice
                options: [rented, owned]
              - question: sure
                kind: yes-no
                unsure: true
              - question: rent
                kind: money
                ask: home = "rented" and sure
                unsure: true
              - question: last
                kind: yes-no
                next: done
            outcomes:
              - outcome: done
                items: [help]
            items:
              - item: help
                kind: next-step
                when: rent < 50
                sample: true
            """).Compile();
        var item = FlowWalker.Walk(flow, Answers.Parse($"?{answers}&last=yes", flow), FlowFolder.Day).Result!.Items.Single();
        Assert.Equal(state, item.State);
        Assert.Equal(missing, string.Join(' ', item.Missing.Select(q => q.Key)));
    }

    /// <summary>In a group an unknown answer of one entry leaves an item open.</summary>
    [Fact]
    public void Walk_UnsureInAGroup_LeavesAnItemOpen()
    {
        var flow = FlowFolder.Of("""
            steps:
              - question: children
                kind: group
                most: 3
                questions:
                  - question: age
                    kind: whole
                    unsure: true
                next: done
            outcomes:
              - outcome: done
                items: [help]
            items:
              - item: help
                kind: next-step
                when: some child in children satisfies child.age < 6
                sample: true
            """).Compile();
        ResultItem Item(string answers) => FlowWalker.Walk(flow, Answers.Parse(answers, flow), FlowFolder.Day).Result!.Items.Single();
        Assert.Equal("children", Assert.Single(Item("?children.1.age=unsure&children=1").Missing).Key);
        Assert.Equal(ItemState.DoesNotApply, Item("?children.1.age=7&children=1").State);
    }

    [Fact]
    public void Walk_Items_CarryTheirDataAndStandInOrder()
    {
        var walk = folder.Walk(Tenant);
        Assert.Equal(["register", "help", "notice"], walk.Result!.Applying.Select(i => i.Key));
        var help = walk.Result.Items.Single(i => i.Key == "help");
        Assert.Equal(200m, help.Amount);
        Assert.Equal(new DateOnly(2026, 6, 24), walk.Result.Items.Single(i => i.Key == "notice").Date);
    }

    [Fact]
    public void Walk_ItemThatDoesNotApply_IsLeftOut() => Assert.Equal(
        ItemState.DoesNotApply,
        folder.Walk(Tenant.Replace("rent=3000", "rent=9000", StringComparison.Ordinal)).Result!.Items.Single(i => i.Key == "help").State);

    [Fact]
    public void Walk_Reasons_FollowValuesToTheAnswers()
    {
        var walk = folder.Walk(Tenant);
        var reasons = walk.Result!.Items.Single(i => i.Key == "help").Reasons;
        Assert.Equal(
            ["District: Hill District", "Rent: 3,000 yuan", "Day of the move: 1 July 2026", "Highest rent that is supported: 3,200 yuan"],
            reasons.Where(r => r.Name(walk, "en") is not null).Select(r => $"{r.Name(walk, "en")}: {r.Text(walk, "en")}"));
        Assert.Contains(reasons, r => r.Name(walk, "zh") == "补助对应的最高租金" && r.Text(walk, "zh") == "3,200元");
    }

    [Fact]
    public void Walk_ItemWithoutCondition_HasTheReasonsOfTheWay()
    {
        var walk = folder.Walk(Tenant);
        var reasons = walk.Result!.Items.Single(i => i.Key == "register").Reasons;
        Assert.Equal(["home", "children"], reasons.Where(r => r.Answer is not null).Select(r => r.Answer!.Question.Key));
    }

    [Fact]
    public void Walk_LookUp_TakesTheExactRowThenTheLatest()
    {
        Assert.Equal(3200m, folder.Walk(Tenant).Value("rent-cap"));
        Assert.Equal(4000m, folder.Walk(Tenant.Replace("hill", "harbour", StringComparison.Ordinal)).Value("rent-cap"));
        var earlier = Tenant.Replace("2026-07-01", "2025-07-01", StringComparison.Ordinal).Replace("hill", "harbour", StringComparison.Ordinal);
        Assert.Equal(3000m, folder.Walk(earlier, FlowDay.On(new DateOnly(2025, 6, 1))).Value("rent-cap"));
    }

    [Fact]
    public void Walk_DecisionTable_GivesTheFee()
    {
        var walk = folder.Walk("home=owned&district=hill&children.1.birth-month=2019-03&children=1&move-day=2026-07-01");
        Assert.Equal(10m, walk.Result!.Items.Single(i => i.Key == "fee").Amount);
    }

    [Fact]
    public void Walk_PartInTheMiddle_IsAskedWhereItStands()
    {
        var walk = folder.Walk("home=owned&district=hill");
        Assert.Equal("children", walk.Next!.Question.Key);
        Assert.Equal("household", walk.Next.Question.Part);
    }

    [Fact]
    public void Open_QuestionOnThePath_IsAskedAsItWas()
    {
        var walk = folder.Walk(Tenant);
        var open = walk.Open("rent")!;
        Assert.Equal(["3000.00"], open.Typed);
        Assert.Equal(100_000m, open.Max);
        Assert.Null(folder.Walk("home=owned").Open("rent"));
    }

    [Fact]
    public void WorkedOut_NamedValues_StandWithTheirText()
    {
        var value = Assert.Single(folder.Walk(Tenant).WorkedOut("en"));
        Assert.Equal(("Highest rent that is supported", "3,200 yuan"), (value.Name, value.Text));
    }

    [Fact]
    public void Walk_NoBranchHolds_IsAGap()
    {
        var walk = folder.Replace("flow.yaml", "      - to: tenant\n", "      - when: children count > 99\n        to: tenant\n").Walk(Tenant);
        Assert.Equal("move-day", walk.Gap!.Key);
        Assert.Null(walk.Result);
        Assert.Null(walk.Next);
    }

    [Theory]
    [InlineData("home=nowhere")]
    [InlineData("home=rented&home=owned")]
    [InlineData("%00=1&home=%ff&children.99.birth-month=1&children.x=2")]
    [InlineData("home=unsure")]
    public void Walk_TamperedAnswers_NeverFail(string answers) => Assert.NotNull(folder.Walk(answers).Next);
}
