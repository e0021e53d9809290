using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

public class DecisionTableTests
{
    private static readonly FeelScope Answers = FeelScope.Empty.With(new Dictionary<string, FeelType>
    {
        ["age"] = new NumberType(0, 120, true),
        ["group"] = new TextType(["men", "women"]),
        ["bonus"] = FeelType.Number with { IsNullable = true },
        ["employed"] = FeelType.Boolean with { IsNullable = true },
    });

    private const string Fares = """"
        hit,U
        in:age,in:group,out:fare,note
        < 6,-,0,children
        [6..17],,10,
        >= 18,"""men""",20,
        >= 18,"""women""",age + 1,an expression
        """";

    [Theory]
    [InlineData(5, "men", 0)]
    [InlineData(6, "women", 10)]
    [InlineData(18, "men", 20)]
    [InlineData(18, "women", 19)]
    public void Evaluate_Unique_GivesTheOutputOfTheRule(int age, string group, int fare)
    {
        Assert.Equal((decimal)fare, Read(Fares).Evaluate(Inputs(age, group)));
    }

    [Fact]
    public void Read_Table_KnowsNamesTypeAndLines()
    {
        var table = Read(Fares);

        Assert.Equal(["age", "group"], table.Names.Order());
        Assert.IsType<NumberType>(table.Type);
        Assert.Equal([3, 4, 5, 6], table.RuleLines);
    }

    [Theory]
    [InlineData(3, "age")]
    [InlineData(18, "age,group")]
    public void Explain_NamesWhatTheMatchingRuleTested(int age, string names)
    {
        var explanation = Read(Fares).Explain(Inputs(age, "men"));

        Assert.Equal(names, string.Join(",", explanation.Names.Order()));
    }

    [Theory]
    [InlineData("U", "null")]
    [InlineData("A", "null")]
    [InlineData("F", "1")]
    [InlineData("P", "3")]
    [InlineData("R", "[1, 3, 2]")]
    [InlineData("C", "[1, 3, 2]")]
    [InlineData("O", "[3, 2, 1]")]
    [InlineData("C+", "6")]
    [InlineData("C<", "1")]
    [InlineData("C>", "3")]
    [InlineData("C#", "3")]
    public void Evaluate_SeveralRulesMatch_FollowsTheHitPolicy(string hit, string result)
    {
        var table = Read($"hit,{hit}\n,in:age,out:n\nvalues,,\"3,2,1\"\n,> 5,1\n,> 6,3\n,> 7,2\n,> 8,1");

        Assert.Equal(result, FeelText.Write(table.Evaluate(Inputs(8, "men"))));
    }

    [Fact]
    public void Evaluate_AnyWithEqualOutputs_GivesIt()
    {
        var table = Read("hit,A\nin:age,out:n\n> 5,1\n> 6,2 - 1");

        Assert.Equal(1m, table.Evaluate(Inputs(8, "men")));
    }

    [Theory]
    [InlineData("U")]
    [InlineData("C")]
    [InlineData("C+")]
    public void Evaluate_NoRuleMatches_GivesTheDefaultOrNull(string hit)
    {
        Assert.Null(Read($"hit,{hit}\nin:age,out:n\n> 100,1").Evaluate(Inputs(8, "men")));
        Assert.Equal(7m, Read($"hit,{hit}\nin:age,out:n\ndefault,,7\n> 100,1").Evaluate(Inputs(8, "men")));
    }

    [Fact]
    public void Evaluate_SeveralOutputs_GivesAContext()
    {
        var table = Read("hit,P\n,in:age,out:risk,out:rate\nvalues,,\"\"\"high\"\",\"\"low\"\"\",\ndefault,,\"\"\"low\"\"\",0\n,> 5,\"\"\"low\"\"\",1\n,> 6,\"\"\"high\"\"\",2");

        Assert.Equal("{risk: \"high\", rate: 2}", FeelText.Write(table.Evaluate(Inputs(8, "men"))));
        Assert.Equal("{risk: \"low\", rate: 0}", FeelText.Write(table.Evaluate(Inputs(1, "men"))));
        Assert.IsType<ContextType>(table.Type);
    }

    [Fact]
    public void Evaluate_CellsOverSeveralLines_AreRead()
    {
        var table = Read("hit,U\r\n\"in:if age > 17\r\nthen \"\"a, b\"\"\r\nelse \"\"c\"\"\",out:n\r\n\"\"\"a, b\"\"\",1\r\n\"\"\"c\"\"\",2\r\n");

        Assert.Equal(1m, table.Evaluate(Inputs(18, "men")));
        Assert.Equal(2m, table.Evaluate(Inputs(17, "men")));
    }

    [Theory]
    [InlineData("? > 5", null, false)]
    [InlineData("? > 5", 6, true)]
    [InlineData("> 5", null, false)]
    [InlineData("null", null, true)]
    [InlineData("not(null)", null, false)]
    [InlineData("not(5)", null, true)]
    [InlineData("-", null, true)]
    public void Evaluate_MissingAnswer_MatchesOnlyWhatSaysSo(string test, int? bonus, bool matches)
    {
        var table = Read($"hit,U\nin:bonus,out:n\n{test},1");

        Assert.Equal(matches ? 1m : null, table.Evaluate(new(new Dictionary<string, object?> { ["bonus"] = (decimal?)bonus }, default)));
    }

    [Theory]
    [InlineData("true", null, false)]
    [InlineData("true", true, true)]
    [InlineData("false", true, false)]
    [InlineData("false", null, false)]
    public void Evaluate_TruthOrMissing_IsCompared(string test, bool? employed, bool matches)
    {
        var table = Read($"hit,U\nin:employed,out:n\n{test},1");

        Assert.Equal(matches ? 1m : null, table.Evaluate(new(new Dictionary<string, object?> { ["employed"] = employed }, default)));
    }

    [Fact]
    public void Analyse_SoundTable_HasNoGapsOrOverlaps()
    {
        var analysis = Read(Fares).Analyse();

        Assert.True(analysis.IsComplete, string.Join("; ", analysis.Gaps));
        Assert.True(analysis.IsDisjoint, string.Join("; ", analysis.Overlaps));
    }

    [Fact]
    public void Analyse_GapAndOverlap_AreShown()
    {
        var analysis = Read("hit,U\nin:age,in:group,out:n\n< 6,-,1\n[5..17],-,2\n> 18,-,3\n18,\"\"\"men\"\"\",4").Analyse();

        Assert.Equal("age = 18, group = \"women\"", Assert.Single(analysis.Gaps).ToString());
        var overlap = Assert.Single(analysis.Overlaps);
        Assert.Equal((0, 1, "age = 5"), (overlap.First, overlap.Second, overlap.Sample.ToString()));
    }

    [Theory]
    [InlineData("A", "1", true)]
    [InlineData("A", "2", false)]
    [InlineData("F", "2", true)]
    public void Analyse_Overlap_MattersByHitPolicy(string hit, string second, bool disjoint)
    {
        var analysis = Read($"hit,{hit}\nin:age,out:n\n< 18,1\n>= 17,{second}").Analyse();

        Assert.Equal(disjoint, analysis.IsDisjoint);
    }

    [Fact]
    public void Analyse_WithDefault_HasNoGap()
    {
        Assert.True(Read("hit,U\nin:age,out:n\ndefault,,0\n< 18,1").Analyse().IsComplete);
    }

    [Fact]
    public void Analyse_AllowedValuesOfInput_AreTakenAsKept()
    {
        const string csv = "hit,U\n,in:bonus,out:n\nvalues,[0..10],\n,< 5,1\n,>= 5,2";

        Assert.True(Read(csv).Analyse().IsComplete);
        Assert.False(Read(csv.Replace("[0..10]", "null,[0..10]", StringComparison.Ordinal).Replace("null,[0..10]", "\"null,[0..10]\"", StringComparison.Ordinal)).Analyse().IsComplete);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("hit,X\nin:age,out:n\n1,2", 1, 5)]
    [InlineData("hit,U\nin:age,aut:n\n1,2", 2, 8)]
    [InlineData("hit,U\nin:age,in:group\n1,2", 2, 1)]
    [InlineData("hit,U\nin:age,out:n", 2, 1)]
    [InlineData("hit,U\nin:agee,out:n\n1,2", 2, 4)]
    [InlineData("hit,U\nin:age,out:n\n1,2\n1,\"3", 4, 3)]
    [InlineData("hit,U\nin:age,out:n\n1,2 \"x\"", 3, 5)]
    [InlineData("hit,U\nin:age,out:n\n1,\"2\"x", 3, 6)]
    [InlineData("hit,U\nin:age,out:n\n1,2,3", 3, 5)]
    [InlineData("hit,U\nin:age,out:n\n1", 3, 2)]
    [InlineData("hit,U\nin:age,out:n\n1,", 3, 3)]
    [InlineData("hit,U\nin:age,out:n\n1, aeg", 3, 4)]
    [InlineData("hit,U\nin:group,out:n\nmen,1", 3, 1)]
    [InlineData("hit,U\nin:group,out:n\n\"\"\"men\"\",\"\"wimen\"\"\",1", 3, 10)]
    [InlineData("hit,U\nin:group,out:n\n\"\"\"men\"\",\n\"\"wimen\"\"\",1", 4, 1)]
    [InlineData("hit,P\nin:age,out:n\n1,2", 1, 1)]
    [InlineData("hit,C+\nin:age,out:n\n1,\"\"\"x\"\"\"", 3, 4)]
    [InlineData("hit,C+\nin:age,out:n,out:m\n1,2,3", 1, 1)]
    [InlineData("hit,U\nin:age,out:n,out:n\n1,2,3", 2, 18)]
    [InlineData("hit,U\n,in:age,out:n\nvalues,,\"\"\"low\"\"\"\n,1,\"\"\"lov\"\"\"", 4, 5)]
    public void Read_WhatIsWrong_IsReportedAtItsPlace(string csv, int line, int column)
    {
        var (table, errors) = DecisionTable.Read(csv, Answers);

        Assert.Null(table);
        var error = Assert.Single(errors);
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public void Read_BareWord_SuggestsAText()
    {
        var error = Assert.Single(DecisionTable.Read("hit,U\nin:group,out:n\nmen,1", Answers).Errors);

        Assert.Equal("\"men\"", error.Suggestion);
    }

    private static DecisionTable Read(string csv)
    {
        var (table, errors) = DecisionTable.Read(csv, Answers);
        Assert.Empty(errors);
        return table!;
    }

    private static FeelInputs Inputs(int age, string group) =>
        new(new Dictionary<string, object?> { ["age"] = age, ["group"] = group }, new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
}
