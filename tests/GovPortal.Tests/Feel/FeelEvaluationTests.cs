using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

/// <summary>What goes in and comes out: unary tests, inputs of the base library, explanations and limits.</summary>
public sealed class FeelEvaluationTests
{
    [Theory]
    [InlineData("-", 1, "true")]
    [InlineData("5", 5, "true")]
    [InlineData("1, 5", 5, "true")]
    [InlineData("< 5", 5, "false")]
    [InlineData("not(< 5)", 5, "true")]
    [InlineData("not(5, 6)", 5, "false")]
    [InlineData("[1..5]", 5, "true")]
    [InlineData("(1..5)", 5, "false")]
    [InlineData("[1, 5]", 5, "true")]
    [InlineData("? > 3 and ? < 6", 5, "true")]
    [InlineData("even(?)", 5, "false")]
    [InlineData("limit", 10, "true")]
    [InlineData("limit > 5", 0, "true")] // a condition on other names holds for any input
    [InlineData("< limit, 20", 20, "true")]
    [InlineData("null", null, "true")]
    [InlineData("< 5", null, "null")]
    [InlineData("not(null)", null, "false")]
    public void Tests_OfAnInput(string tests, int? input, string value)
    {
        var scope = FeelScope.Empty.With("limit", FeelType.Any);
        var compilation = FeelExpression.CompileTests(tests, FeelType.Any, scope);
        Assert.Empty(compilation.Errors);
        var result = compilation.Expression!.Evaluate(FeelSample.Inputs(("?", input), ("limit", 10)));
        Assert.Equal(value, FeelText.Write(result));
    }

    [Fact]
    public void Inputs_AreTakenAsWhatTheyStandFor()
    {
        (string, object?)[] inputs =
        [
            ("int", 3), ("double", 0.1), ("date", new DateOnly(2024, 2, 29)), ("time", new TimeOnly(9, 30)), ("span", TimeSpan.FromHours(36)),
            ("list", new[] { 1, 2 }), ("context", new Dictionary<string, object?> { ["inner"] = new List<string> { "a" } }),
        ];
        Assert.Equal("3.1", FeelSample.Evaluate("int + double", inputs));
        Assert.Equal("@\"2025-02-28\"", FeelSample.Evaluate("date + @\"P1Y\"", inputs));
        Assert.Equal("@\"09:30:00\"", FeelSample.Evaluate("time", inputs));
        Assert.Equal("@\"P1DT12H\"", FeelSample.Evaluate("span", inputs));
        Assert.Equal("3", FeelSample.Evaluate("sum(list)", inputs));
        Assert.Equal("\"a\"", FeelSample.Evaluate("context.inner[1]", inputs));
    }

    [Fact]
    public void Inputs_ThatAreNotGiven_AreNull()
    {
        var expression = FeelSample.Compile("a = null", ("a", 1));
        Assert.Equal(true, expression.Evaluate(FeelSample.Inputs()));
    }

    [Fact]
    public void Functions_OutliveTheirEvaluation()
    {
        var function = FeelSample.Compile("function(x) x * rate", ("rate", 2)).Evaluate(FeelSample.Inputs(("rate", 2)));
        Assert.Equal("10", FeelSample.Evaluate("double(5)", ("double", function), ("rate", 100)));
    }

    [Theory]
    [InlineData("a > 1 or b > 1", "b")]
    [InlineData("b > 1 or a > 1", "b")]
    [InlineData("a > 1 and b > 1", "a")]
    [InlineData("b > 1 and a > 1", "a")]
    [InlineData("b > 1 and c > 1", "b c")]
    [InlineData("a > 1 or a > 2", "a")]
    [InlineData("if b > 1 then c else a", "b c")]
    [InlineData("if a > 1 then c else b", "a b")]
    [InlineData("a + b * c", "a b c")]
    [InlineData("a > 1 and b > 1 or c > 1", "c")]
    [InlineData("some i in [1, 2] satisfies i = a", "a")]
    [InlineData("c in (a, b, c)", "c b")]
    [InlineData("[b, c][item = a]", "b c a")]
    public void Explain_NamesWhatDecided(string text, string names)
    {
        (string, object?)[] inputs = [("a", 1), ("b", 2), ("c", 2)];
        var explanation = FeelSample.Compile(text, inputs).Explain(FeelSample.Inputs(inputs));
        Assert.Equal(names, string.Join(' ', explanation.Names));
        Assert.Equal(FeelSample.Evaluate(text, inputs), FeelText.Write(explanation.Value));
    }

    [Theory]
    [InlineData("for i in 1..1000000000 return i")]
    [InlineData("for i in 1..1000, j in 1..1000, k in 1..1000 return 0")]
    [InlineData("every i in 1..1000000000 satisfies true")]
    [InlineData("{f: function(g) g(g), r: f(f)}.r")]
    [InlineData("{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 100000)}.r")]
    [InlineData("for i in 1..10000 return [partial[-1]]")]
    [InlineData("for i in 1..10000 return concatenate(partial, partial)")]
    [InlineData("for i in 1..100 return if i = 1 then \"aaaaaaaaaa\" else partial[-1] + partial[-1]")]
    [InlineData("for i in 1..100 return if i = 1 then \"aaaaaaaaaa\" else replace(partial[-1], \"a\", \"$0$0\")")]
    [InlineData("{a: [0, 0, 0, 0, 0, 0, 0, 0], b: [a, a, a, a, a, a, a, a], c: [b, b, b, b, b, b, b, b], d: [c, c, c, c, c, c, c, c], e: [d, d, d, d, d, d, d, d], f: [e, e, e, e, e, e, e, e], g: [f, f, f, f, f, f, f, f]}")]
    [InlineData("matches(\"a\", \"((a{900}){900}){900}\")")]
    [InlineData("{l: for j in 1..50000 return j, r: for i in 1..100000 return l = l}.r")]
    [InlineData("{l: for j in 1..50000 return j, r: for i in 1..100000 return list contains(l, 0)}.r")]
    [InlineData("{f: function(a: list<number>) 1, l: for j in 1..50000 return j, r: for i in 1..10000 return f(l)}.r")]
    [InlineData("{s: string join(for j in 1..9000 return \"abcdefghij\", \"\"), r: count(for i in 1..10000 return upper case(s))}.r")]
    [InlineData("{s: string join(for j in 1..9000 return \"abcdefghij\", \"\"), r: matches(s, \"(.*a.{900})\")}.r")]
    [InlineData("count(for i in 1..100000 return matches(\"a\", \"a{10}\" + string(i)))")]
    [InlineData("distinct values(for i in 1..1400 return for j in 1..700 return if j = 700 then i else j)")]
    [InlineData("for i in -79228162514264337593543950335..79228162514264337593543950335 return i")]
    [InlineData("sort(for i in 1..20000 return 20000 - i, function(x, y) sum([x, y, x, y]) < 0 or x < y)")]
    public void Bombs_EndInTheLimit(string text) =>
        Assert.Throws<FeelLimitException>(() => FeelSample.Compile(text).Evaluate(FeelSample.Inputs()));

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("-", "")]
    [InlineData("not(", ")")]
    [InlineData("if ", "")]
    [InlineData("[1..", "]")]
    [InlineData("1 in (", ")")]
    [InlineData("1 + ", "")]
    [InlineData("true and ", "")]
    [InlineData("function(x) ", "")]
    [InlineData("1 instance of list<", ">")]
    [InlineData("some x in ", "")]
    [InlineData("f(a: ", ")")]
    public void Nesting_BeyondTheLimit_IsAnError(string open, string close)
    {
        foreach (var times in new[] { 1_000, 10_000, 100_000 })
        {
            var text = string.Concat(Enumerable.Repeat(open, times)) + "1" + string.Concat(Enumerable.Repeat(close, times));
            Assert.NotEmpty(FeelExpression.Compile(text, FeelScope.Empty).Errors);
            Assert.NotEmpty(FeelExpression.CompileTests(text, FeelType.Any, FeelScope.Empty).Errors);
        }
    }

    [Fact]
    public void Patterns_ThatWouldBacktrack_AreAnsweredAtOnce()
    {
        var text = new string('a', 50_000) + "!";
        Assert.Equal("false", FeelSample.Evaluate("matches(text, \"^(a+)+$\")", ("text", text)));
        Assert.Equal("false", FeelSample.Evaluate("matches(text, \"(a|aa)+$\")", ("text", text)));
    }

    [Fact]
    public void Limits_AreSetByTheCaller()
    {
        var inputs = new FeelInputs(new Dictionary<string, object?>(), FeelSample.Now) { Limits = new FeelLimits(Steps: 50) };
        Assert.Throws<FeelLimitException>(() => FeelSample.Compile("for i in 1..100 return i").Evaluate(inputs));
        Assert.Equal(55m, FeelSample.Compile("sum(for i in 1..10 return i)").Evaluate(FeelSample.Inputs()));
    }
}
