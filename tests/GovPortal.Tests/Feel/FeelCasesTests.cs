using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

public class FeelCasesTests
{
    private static readonly FeelScope Answers = FeelScope.Empty.With(new Dictionary<string, FeelType>
    {
        ["age"] = new NumberType(0, 120, true),
        ["income"] = new NumberType(0),
        ["bonus"] = new NumberType(0) { IsNullable = true },
        ["status"] = new TextType(["single", "married", "widowed"]),
        ["town"] = FeelType.Text,
        ["born"] = new DateType(new FeelDate(1900, 1, 1), new FeelDate(2100, 12, 31)),
        ["moved"] = FeelType.Date,
        ["employed"] = FeelType.Boolean,
        ["insured"] = FeelType.Boolean with { IsNullable = true },
        ["helps"] = FeelType.List(new TextType(["food", "rent"])),
        ["waited"] = FeelType.YearsMonths,
        ["car"] = FeelType.Context(new Dictionary<string, FeelType> { ["seats"] = new NumberType(1, 9, true), ["new"] = FeelType.Boolean }),
        ["unknown"] = FeelType.Any,
    });

    [Theory]
    [InlineData("age < 18", "age >= 18")]
    [InlineData("age <= 17", "age >= 18")]
    [InlineData("age < 18", "age in [18..59]", "age > 59")]
    [InlineData("age < 18", "age between 18 and 59", "age >= 60")]
    [InlineData("age < 18", "not(age < 18)")]
    [InlineData("income < 10.5", "income >= 10.5")]
    [InlineData("status = \"single\"", "status = \"married\"", "status = \"widowed\"")]
    [InlineData("status in (\"single\", \"married\")", "status = \"widowed\"")]
    [InlineData("status in [\"single\", \"married\"]", "not(status in [\"single\", \"married\"])")]
    [InlineData("town = \"Lanwan\"", "town != \"Lanwan\"")]
    [InlineData("born < @\"1970-01-01\"", "born >= @\"1970-01-01\"")]
    [InlineData("born <= @\"1969-12-31\"", "born >= @\"1970-01-01\"")]
    [InlineData("born < date(\"1970-01-01\")", "born >= date(1970, 1, 1)")]
    [InlineData("born.month <= 6", "born.month > 6")]
    [InlineData("waited < @\"P1Y\"", "waited >= @\"P12M\"")]
    [InlineData("employed", "not(employed)")]
    [InlineData("employed = true", "employed = false")]
    [InlineData("insured", "insured = false", "insured = null")]
    [InlineData("bonus = null", "bonus < 5", "bonus >= 5")]
    [InlineData("bonus > 5", "bonus = null or bonus <= 5")]
    [InlineData("employed and age < 18", "employed and age >= 18", "not(employed)")]
    [InlineData("if employed then age < 30 else age < 60", "if employed then age >= 30 else age >= 60")]
    [InlineData("list contains(helps, \"food\")", "not(list contains(helps, \"food\"))")]
    [InlineData("\"food\" in helps", "not(list contains(helps, \"food\"))")]
    [InlineData("helps = []", "list contains(helps, \"food\")", "list contains(helps, \"rent\") and not(list contains(helps, \"food\"))")]
    [InlineData("car.seats > 5", "car.seats <= 5")]
    [InlineData("car.new", "not(car.new)")]
    [InlineData("born <= today() - @\"P60Y\"", "born > today() - @\"P60Y\"")]
    [InlineData("born <= today() - @\"P60Y\"", "born > today() - @\"P60Y\" and born <= today() - @\"P18Y\"", "born > today() - @\"P18Y\"")]
    [InlineData("moved > today()", "moved <= today() - @\"P1D\"", "moved = today()")]
    [InlineData("born < moved", "born >= moved")]
    [InlineData("born < moved", "moved < born", "moved = born")]
    [InlineData("count(helps) > 1", "count(helps) <= 1")]
    [InlineData("count(helps) = 0", "count(helps) >= 1")]
    [InlineData("age * 2 > 60", "age * 2 <= 60")]
    [InlineData("born + @\"P60Y\" <= today()", "born + @\"P60Y\" > today()")]
    [InlineData("years and months duration(born, today()) >= @\"P18Y\"", "years and months duration(born, today()) < @\"P18Y\"")]
    public void Analyse_ConditionsThatPartTheCases_AreCompleteAndDisjoint(params string[] conditions)
    {
        var analysis = Analyse(conditions);

        Assert.True(analysis.IsComplete, string.Join("; ", analysis.Gaps));
        Assert.True(analysis.IsDisjoint, string.Join("; ", analysis.Overlaps));
        Assert.Null(analysis.Limit);
    }

    [Theory]
    [InlineData("age = 18", "age < 18", "age > 18")]
    [InlineData("age = 120", "age < 120")]
    [InlineData("status = \"widowed\"", "status in (\"single\", \"married\")")]
    [InlineData("town = \"other\"", "town = \"Lanwan\"")]
    [InlineData("bonus = null", "bonus < 5", "bonus >= 5")]
    [InlineData("born = @\"1970-01-01\"", "born < @\"1970-01-01\"", "born > @\"1970-01-01\"")]
    [InlineData("employed = false, age = 17", "employed", "age >= 18")]
    [InlineData("car.seats = 9", "car.seats < 9")]
    [InlineData("born > today() - @\"P60Y\" and born < today() - @\"P18Y\"", "born <= today() - @\"P60Y\"", "born >= today() - @\"P18Y\"")]
    [InlineData("born = moved", "born < moved", "born > moved")]
    [InlineData("income = 0.75", "income <= 0.5", "income > 1")]
    [InlineData("any case")]
    public void Analyse_MissingCase_ShowsIt(string sample, params string[] conditions)
    {
        var analysis = Analyse(conditions);

        Assert.False(analysis.IsComplete);
        Assert.Equal(sample, Assert.Single(analysis.Gaps).ToString());
    }

    [Theory]
    [InlineData("age = 18", "age <= 18", "age >= 18")]
    [InlineData("employed = true, age = 119", "employed", "age > 118 and age < 120")]
    [InlineData("list contains(helps, \"food\") = true, list contains(helps, \"rent\") = true", "list contains(helps, \"food\")", "list contains(helps, \"rent\")")]
    [InlineData("any case", "true", "true")]
    public void Analyse_CaseCoveredTwice_ShowsIt(string sample, params string[] conditions)
    {
        var analysis = Analyse(conditions);

        Assert.False(analysis.IsDisjoint);
        var overlap = Assert.Single(analysis.Overlaps);
        Assert.Equal((0, 1, sample), (overlap.First, overlap.Second, overlap.Sample.ToString()));
    }

    [Theory]
    // A computed truth may be null, of unknown values nothing is taken for granted.
    [InlineData("contains(town, string(unknown))", "not(contains(town, string(unknown)))")]
    [InlineData("unknown", "not(unknown)")]
    [InlineData("unknown", "not(unknown)", "unknown = null")]
    [InlineData("unknown < 5", "unknown >= 5")]
    public void Analyse_WhatCannotBeSeenThrough_IsNeverCalledComplete(params string[] conditions)
    {
        Assert.False(Analyse(conditions).IsComplete);
    }

    [Fact]
    public void Analyse_OpaqueParts_AreTheSameWhereTheirTextIs()
    {
        Assert.True(Analyse("contains(town, \"an\")", "not(contains(town, \"an\"))").IsDisjoint);
        Assert.False(Analyse("contains(town, \"an\")", "not(contains(town, \"on\"))").IsDisjoint);
    }

    [Fact]
    public void Analyse_ManyConditionsOverManyNames_TakesBoundedWork()
    {
        var random = new Random(1);
        var scope = FeelScope.Empty.With(Enumerable.Range(0, 10).Select(i => KeyValuePair.Create($"n{i}", (FeelType)new NumberType(0, 1000, true))));
        string Condition() => string.Join(" and ", Enumerable.Range(0, 10).Where(_ => random.Next(2) == 0).Append(0).Select(i =>
        {
            var low = random.Next(900);
            return $"n{i} in [{low}..{low + random.Next(100)}]";
        }));
        var conditions = Enumerable.Range(0, 40).Select(_ => FeelExpression.Compile(Condition(), scope).Expression!).ToList();

        var analysis = FeelCases.Analyse(conditions, scope);

        Assert.Null(analysis.Limit);
        Assert.NotEmpty(analysis.Gaps);
    }

    [Fact]
    public void Analyse_CompleteTreeOfBranches_IsProven()
    {
        // Each name splits what the ones before it left over, 40 branches over 10 names.
        var scope = FeelScope.Empty.With(Enumerable.Range(0, 10).Select(i => KeyValuePair.Create($"n{i}", (FeelType)new NumberType(0, 1000, true))));
        var conditions = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            var before = string.Concat(Enumerable.Range(0, i).Select(j => $"n{j} >= 400 and "));
            conditions.AddRange(Enumerable.Range(0, i == 9 ? 5 : 4).Select(k =>
                before + (k == 4 ? $"n{i} >= 400" : $"n{i} >= {k * 100} and n{i} < {(k + 1) * 100}")));
        }

        var analysis = FeelCases.Analyse([.. conditions.Select(c => FeelExpression.Compile(c, scope).Expression!)], scope);

        Assert.True(analysis.IsComplete);
        Assert.True(analysis.IsDisjoint);
    }

    [Fact]
    public void Analyse_Entangled_SaysThatItIsTooMuch()
    {
        // Pairs over distant names make the sets of cases explode.
        var scope = FeelScope.Empty.With(Enumerable.Range(0, 60).Select(i => KeyValuePair.Create($"b{i}", (FeelType)FeelType.Boolean)));
        var pairs = string.Join(" or ", Enumerable.Range(0, 30).Select(i => $"(b{i} and b{i + 30})"));
        var order = string.Join(" and ", Enumerable.Range(0, 60).Select(i => $"(b{i} or not(b{i}))"));

        var analysis = FeelCases.Analyse([FeelExpression.Compile($"{order} and ({pairs})", scope).Expression!], scope);

        Assert.False(analysis.IsComplete);
        Assert.NotNull(analysis.Limit);
    }

    [Fact]
    public void Boundaries_OfRules_AreConstantsNeighboursAndEnds()
    {
        var values = Boundaries("age >= 18 and status = \"single\"", "income > 10", "bonus = 3", "born <= today() - @\"P18Y\"", "employed");

        Assert.Equal([0m, 17m, 18m, 19m, 120m], values["age"]);
        Assert.Equal(["single", "married", "widowed"], values["status"]);
        Assert.Equal([0m, 9.99m, 10m, 10.01m], values["income"]);
        Assert.Equal([null, 0m, 2.99m, 3m, 3.01m], values["bonus"]);
        Assert.Equal([false, true], values["employed"]);
        Assert.Equal(
            [new FeelDate(1900, 1, 1), new FeelDate(2008, 2, 29), new FeelDate(2008, 3, 1), new FeelDate(2008, 3, 2), new FeelDate(2100, 12, 31)],
            values["born"]);
    }

    [Fact]
    public void Boundaries_OfTestsAndPaths_AreFound()
    {
        var values = Boundaries("car.seats in (2, [4..6])", "age in (> 65)");

        Assert.Equal([1m, 2m, 3m, 4m, 5m, 6m, 7m, 9m], values["car.seats"]);
        Assert.Equal([0m, 64m, 65m, 66m, 120m], values["age"]);
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<object?>> Boundaries(params string[] rules) =>
        FeelCases.Boundaries(rules.Select(r => Compiled(r).Root), Answers, new FeelDate(2026, 3, 1));

    private static CaseAnalysis Analyse(params string[] conditions) => FeelCases.Analyse([.. conditions.Select(Compiled)], Answers);

    private static FeelExpression Compiled(string text)
    {
        var (expression, errors) = FeelExpression.Compile(text, Answers);
        Assert.Empty(errors);
        return expression!;
    }
}
