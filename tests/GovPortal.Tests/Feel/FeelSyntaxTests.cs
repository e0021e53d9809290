using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

/// <summary>How text becomes an expression: literals, names, precedence, comments and what is said about errors.</summary>
public sealed class FeelSyntaxTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.2e3", "1200")]
    [InlineData("1E-2", "0.01")]
    [InlineData("-3", "-3")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("""
        "a\tb\"c\\"
        """, """
        "a\tb\"c\\"
        """)]
    [InlineData("""
        "\u5E74\u9F84 \U01F600"
        """, "\"年龄 😀\"")]
    [InlineData("""
        "\d"
        """, """
        "\\d"
        """)]
    [InlineData("@\"2025-02-28\"", "@\"2025-02-28\"")]
    [InlineData("@\"P1Y2M\"", "@\"P1Y2M\"")]
    public void Literal_IsItsValue(string text, string value) => Assert.Equal(value.Trim(), FeelSample.Evaluate(text.Trim()));

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("2 * 3 ** 2", "18")]
    [InlineData("2 ** 3 ** 2", "64")] // all operators join to the left
    [InlineData("-2 ** 2", "4")] // a minus sign binds closer than a power
    [InlineData("2 ** -1", "0.5")]
    [InlineData("10 - 2 - 3", "5")]
    [InlineData("1 + 1 = 2 and 2 > 1", "true")]
    [InlineData("true or false and false", "true")]
    [InlineData("5 between 1 and 10 and true", "true")]
    [InlineData("1 in [1, 2] and 3 in (4, 3)", "true")]
    [InlineData("1 in (1 + 0) * 1", "true")]
    [InlineData("if true then 1 else 2 + 10", "1")]
    [InlineData("1 instance of number and true", "true")]
    [InlineData("{a: [1, 2]}.a[2]", "2")]
    public void Operators_JoinByPrecedence(string text, string value) => Assert.Equal(value, FeelSample.Evaluate(text));

    [Fact]
    public void Names_AreTheLongestKnown()
    {
        Assert.Equal("3", FeelSample.Evaluate("Monthly Salary + 1", ("Monthly Salary", 2), ("Monthly", 10)));
        Assert.Equal("3", FeelSample.Evaluate("Monthly   \n Salary + 1", ("Monthly Salary", 2)));
        Assert.Equal("7", FeelSample.Evaluate("a-b", ("a-b", 7), ("a", 1), ("b", 2)));
        Assert.Equal("-1", FeelSample.Evaluate("a-b", ("a", 1), ("b", 2)));
        Assert.Equal("-1", FeelSample.Evaluate("a - b", ("a-b", 7), ("a", 1), ("b", 2)));
        Assert.Equal("1", FeelSample.Evaluate("driver's age/2", ("driver's age/2", 1)));
        Assert.Equal("5", FeelSample.Evaluate("rate 2.1", ("rate 2.1", 5)));
        Assert.Equal("true", FeelSample.Evaluate("年龄 >= 18", ("年龄", 20)));
        Assert.Equal("2", FeelSample.Evaluate("days in month", ("days in month", 2)));
        Assert.Equal("true", FeelSample.Evaluate("order", ("order", true)));
    }

    [Fact]
    public void Names_OfFunctions_GiveWayToVariables()
    {
        Assert.Equal("true", FeelSample.Evaluate("date and time", ("date", true), ("time", true)));
        Assert.Equal("@\"2025-01-01T00:00:00\"", FeelSample.Evaluate("date and time(\"2025-01-01T00:00:00\")", ("date", true), ("time", true)));
        Assert.Equal("5", FeelSample.Evaluate("max(count, 3)", ("count", 5)));
        Assert.Equal("2", FeelSample.Evaluate("count([1, count])", ("count", 5)));
    }

    [Fact]
    public void Names_OfMembers_MayHoldBlanks()
    {
        Assert.Equal("1", FeelSample.Evaluate("{first value: 1}.first value"));
        Assert.Equal("[{first value: 2}]", FeelSample.Evaluate("[{first value: 1}, {first value: 2}][first value > 1]"));
        Assert.Equal("[2]", FeelSample.Evaluate("people[home town = \"Lanwan\"].number of children",
            ("people", new[] { new Dictionary<string, object?> { ["home town"] = "Lanwan", ["number of children"] = 2 } })));
    }

    [Theory]
    [InlineData("1 + /* not 2 */ 3", "4")]
    [InlineData("1 // the end\n + 3", "4")]
    [InlineData("\u3000 1\u00A0+\t\r\n1", "2")]
    [InlineData("\"/* no comment */\"", "\"/* no comment */\"")]
    public void CommentsAndBlanks_MeanNothing(string text, string value) => Assert.Equal(value, FeelSample.Evaluate(text));

    [Theory]
    [InlineData("", 1, 1, 0)]
    [InlineData("1 +", 1, 4, 0)]
    [InlineData("1 2", 1, 3, 1)]
    [InlineData("\n\n  if true then 1", 3, 17, 0)]
    [InlineData("[1, 2", 1, 6, 0)]
    [InlineData("\"abc", 1, 1, 1)]
    [InlineData("1 /* 2", 1, 3, 2)]
    [InlineData("@\"2025-02-30\"", 1, 1, 13)]
    [InlineData("{a: 1, a: 2}", 1, 8, 1)]
    [InlineData("f(a: 1, 2)", 1, 9, 0)]
    [InlineData("1 + ?", 1, 5, 1)]
    [InlineData("1e99", 1, 1, 4)]
    [InlineData("12abc", 1, 1, 3)]
    [InlineData("for x return 1", 1, 15, 0)] // up to “in” all words may belong to the name
    [InlineData("a then b", 1, 3, 4)]
    public void Error_SaysWhere(string text, int line, int column, int length)
    {
        var error = FeelSample.Error(text);
        Assert.Equal((line, column, length), (error.Line, error.Column, error.Length));
    }

    [Theory]
    [InlineData("1+2*3", "1 + 2 * 3")]
    [InlineData("((1+2))*3", "(1 + 2) * 3")]
    [InlineData("1-(2-3)", "1 - (2 - 3)")]
    [InlineData("-(1)", "-(1)")]
    [InlineData("a b  . c", "a b.c")]
    [InlineData("[1..3[", "[1..3)")]
    [InlineData("]1..3]", "(1..3]")]
    [InlineData("x in(<5,7)", "x in (< 5, 7)")]
    [InlineData("if a then b else c", "if a then b else c")]
    [InlineData("(if a then b else c)+1", "(if a then b else c) + 1")]
    [InlineData("for i in 1..3,j in [i] return i*j", "for i in 1..3, j in [i] return i * j")]
    [InlineData("function(a:number,b)a+b", "function(a: number, b) a + b")]
    [InlineData("{\"a\":1,\"b+c\":2}", "{a: 1, \"b+c\": 2}")]
    [InlineData("x instance of list < number >", "x instance of list < number >")]
    [InlineData("(1).year", "(1).year")]
    public void Print_HasOneForm(string text, string printed)
    {
        Assert.Equal(printed, FeelSample.Compile(text, ("a", 1), ("b", 2), ("c", 3), ("x", 4), ("a b", 5)).Root.ToString());
    }

    [Fact]
    public void Names_AreThoseOfTheScopeThatAreRead()
    {
        var expression = FeelSample.Compile("for i in list return i + rate", ("list", null), ("rate", null), ("other", null), ("i", null));
        Assert.Equal(["list", "rate"], expression.Names.Order());
    }
}
