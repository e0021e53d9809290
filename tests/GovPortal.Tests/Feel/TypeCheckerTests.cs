using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

public class TypeCheckerTests
{
    private static readonly FeelType Child = FeelType.Context(new Dictionary<string, FeelType>
    {
        ["name"] = FeelType.Text,
        ["age"] = new NumberType(0, 30, true),
    });

    private static readonly FeelScope Answers = FeelScope.Empty.With(new Dictionary<string, FeelType>
    {
        ["age"] = new NumberType(0, 120, true),
        ["income"] = FeelType.Number with { IsNullable = true },
        ["status"] = new TextType(["single", "married", "widowed"]),
        ["helps"] = FeelType.List(new TextType(["food", "rent"])),
        ["born"] = new DateType(new FeelDate(1900, 1, 1), new FeelDate(2100, 1, 1)),
        ["employed"] = FeelType.Boolean,
        ["Full Name"] = FeelType.Text,
        ["child"] = Child,
        ["children"] = FeelType.List(Child),
        ["anything"] = FeelType.Any,
    });

    [Theory]
    [InlineData("age + 1", typeof(NumberType))]
    [InlineData("Full Name + \"!\"", typeof(TextType))]
    [InlineData("age > 17 and employed", typeof(BooleanType))]
    [InlineData("born + @\"P18Y\"", typeof(DateType))]
    [InlineData("@\"P18Y\" + born", typeof(DateType))]
    [InlineData("today() - born", typeof(DaysTimeType))]
    [InlineData("years and months duration(born, today())", typeof(YearsMonthsType))]
    [InlineData("years and months duration(born, today()).years", typeof(NumberType))]
    [InlineData("@\"P1Y\" * 2", typeof(YearsMonthsType))]
    [InlineData("@\"P1D\" / @\"PT1H\"", typeof(NumberType))]
    [InlineData("child.name", typeof(TextType))]
    [InlineData("children.age", typeof(ListType))]
    [InlineData("children[age > 3]", typeof(ListType))]
    [InlineData("children[1]", typeof(ContextType))]
    [InlineData("children[1].name", typeof(TextType))]
    [InlineData("count(children)", typeof(NumberType))]
    [InlineData("for c in children return c.age * 2", typeof(ListType))]
    [InlineData("some c in children satisfies c.age > 3", typeof(BooleanType))]
    [InlineData("if employed then 1 else 2", typeof(NumberType))]
    [InlineData("if employed then 1 else \"none\"", typeof(AnyType))]
    [InlineData("max(children.age)", typeof(NumberType))]
    [InlineData("sort(helps)", typeof(ListType))]
    [InlineData("duration(\"P18Y\")", typeof(YearsMonthsType))]
    [InlineData("duration(\"PT1H\")", typeof(DaysTimeType))]
    [InlineData("date(\"2024-02-29\")", typeof(DateType))]
    [InlineData("{a: 1, b: a + 1}.b", typeof(NumberType))]
    [InlineData("(function(n: number) n * 2)(4)", typeof(NumberType))]
    [InlineData("anything.whatever + 1", typeof(AnyType))]
    [InlineData("born.year", typeof(NumberType))]
    [InlineData("[1..5].start", typeof(NumberType))]
    public void Infer_Expression_GivesItsType(string text, Type type)
    {
        Assert.Equal(type, Compiled(text).Type.GetType());
    }

    [Theory]
    [InlineData("age + 1", 1, 121)]
    [InlineData("age * 2 - 40", -40, 200)]
    [InlineData("-age", -120, 0)]
    [InlineData("if employed then 5 else 10", 5, 10)]
    [InlineData("born.month", 1, 12)]
    [InlineData("min(3, 7)", 3, 7)]
    public void Infer_BoundedNumbers_KeepsBounds(string text, int low, int high)
    {
        var number = Assert.IsType<NumberType>(Compiled(text).Type);

        Assert.Equal(((decimal?)low, (decimal?)high), (number.Minimum, number.Maximum));
        Assert.True(number.Whole);
    }

    [Theory]
    [InlineData("age", false)]
    [InlineData("income", true)]
    [InlineData("age + income", true)]
    [InlineData("if income = null then 0 else income", false)]
    [InlineData("if income != null then income else 0", false)]
    [InlineData("if income > 5 then income else 0", false)]
    [InlineData("if income = null then income else 0", true)]
    [InlineData("if income = null or employed then 0 else income", false)]
    [InlineData("if income != null and employed then income else 0", false)]
    [InlineData("income = 5", false)]
    [InlineData("income > 5", true)]
    [InlineData("children[1]", true)]
    [InlineData("count(children)", false)]
    [InlineData("list contains(helps, \"food\")", false)]
    [InlineData("born + @\"P63Y\" <= today()", false)]
    [InlineData("10 / age", true)]
    [InlineData("10 / (age + 1)", false)]
    public void Infer_Nullability_FollowsTheValues(string text, bool nullable)
    {
        Assert.Equal(nullable, Compiled(text).Type.IsNullable);
    }

    [Theory]
    [InlineData("agee > 3", 1, 4, "age")]
    [InlineData("employed and\n  statsu = \"single\"", 2, 6, "status")]
    [InlineData("full name", 1, 9, "Full Name")]
    [InlineData("cuont(children)", 1, 5, "count")]
    [InlineData("child.nmae", 7, 4, "name")]
    [InlineData("children.agee", 10, 4, "age")]
    [InlineData("born.yeer", 6, 4, "year")]
    [InlineData("status = \"marred\"", 10, 8, "\"married\"")]
    [InlineData("\"marred\" = status", 1, 8, "\"married\"")]
    [InlineData("status in (\"single\", \"maried\")", 22, 8, "\"married\"")]
    [InlineData("status in [\"single\", \"maried\"]", 22, 8, "\"married\"")]
    [InlineData("list contains(helps, \"foot\")", 22, 6, "\"food\"")]
    [InlineData("\"foot\" in helps", 1, 6, "\"food\"")]
    [InlineData("substring(string: Full Name, strat position: 2)", 30, 14, "start position")]
    [InlineData("\"Age: \" + age", 1, 13, "string(age)")]
    public void Check_MistypedName_SuggestsTheNearest(string text, int column, int length, string suggestion)
    {
        var error = Assert.Single(FeelExpression.Compile(text, Answers).Errors);

        Assert.Equal(suggestion, error.Suggestion);
        Assert.Equal((text.Contains('\n') ? 2 : column > 0 ? 1 : 0, length), (error.Line, error.Length));
        Assert.Equal(text.Contains('\n') ? 3 : column, error.Column);
    }

    [Theory]
    [InlineData("age + Full Name")]
    [InlineData("age and employed")]
    [InlineData("age < Full Name")]
    [InlineData("employed < true")]
    [InlineData("born < 5")]
    [InlineData("age = \"5\"")]
    [InlineData("age = 200")]
    [InlineData("age = 2.5")]
    [InlineData("status = 5")]
    [InlineData("-Full Name")]
    [InlineData("if age then 1 else 2")]
    [InlineData("children[name]")]
    [InlineData("some c in children satisfies c.age")]
    [InlineData("Full Name.length")]
    [InlineData("count()")]
    [InlineData("count(children, 2)")]
    [InlineData("string length(age)")]
    [InlineData("born - Full Name")]
    [InlineData("age(1)")]
    [InlineData("age between \"a\" and \"b\"")]
    [InlineData("age in [\"a\"..\"b\"]")]
    [InlineData("date(\"2024-02-30\")")]
    [InlineData("(function(n: number) n * 2)(Full Name)")]
    [InlineData("(function(n: number) n * 2)(1, 2)")]
    public void Check_WrongType_IsAnError(string text)
    {
        var compilation = FeelExpression.Compile(text, Answers);

        Assert.Null(compilation.Expression);
        var error = Assert.Single(compilation.Errors);
        Assert.True(error.Line == 1 && error.Column >= 1 && error.Column + error.Length <= text.Length + 1, error.ToString());
    }

    [Theory]
    [InlineData("anything + 1 > 5 and anything = \"x\"")]
    [InlineData("count(anything[name = \"x\"].age) > 3")]
    [InlineData("if anything then age else null")]
    [InlineData("income = null")]
    [InlineData("abs(income) > 5")]
    [InlineData("count(\"one\")")]
    [InlineData("sum(children.age, 3)")]
    [InlineData("concatenate(helps, \"food\")")]
    [InlineData("date and time(born, @\"10:00:00\")")]
    [InlineData("status in (\"single\", \"married\")")]
    [InlineData("age in (1, [5..10], > 100)")]
    [InlineData("children[item.age > 2]")]
    [InlineData("for i in 1..3 return i + partial[1]")]
    [InlineData("age instance of number")]
    public void Check_WhatMayBeRight_IsNoError(string text)
    {
        Assert.Empty(FeelExpression.Compile(text, Answers).Errors);
    }

    [Theory]
    [InlineData("\"married\", \"single\"", 0)]
    [InlineData("\"marred\"", 1)]
    [InlineData("not(\"widowd\")", 1)]
    [InlineData("> 5", 1)]
    [InlineData("? = \"single\" or employed", 0)]
    public void CheckTests_OfTextWithAllowedValues_KnowsThem(string tests, int errors)
    {
        Answers.TryGetType("status", out var status);

        Assert.Equal(errors, FeelExpression.CompileTests(tests, status!, Answers).Errors.Count);
    }

    [Theory]
    [InlineData("true or 5")]
    [InlineData("[1, \"a\" < 2]")]
    [InlineData("1 = \"1\"")]
    [InlineData("{a: 1}.b = null")]
    public void Check_WithoutTypes_LeavesWhatTheStandardDefines(string text)
    {
        Assert.Empty(FeelExpression.Compile(text, FeelScope.Empty).Errors);
    }

    [Theory]
    [InlineData("1 + \"a\"")]
    [InlineData("nothing + 1")]
    [InlineData("string length(5)")]
    public void Check_WithoutTypes_ReportsWhatIsAlwaysNull(string text)
    {
        Assert.NotEmpty(FeelExpression.Compile(text, FeelScope.Empty).Errors);
    }

    private static FeelExpression Compiled(string text)
    {
        var (expression, errors) = FeelExpression.Compile(text, Answers);
        Assert.Empty(errors);
        return expression!;
    }
}
