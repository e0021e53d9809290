using System.Text;
using CsCheck;
using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

/// <summary>
/// Whatever text comes, there are errors or a value or the exception of the limits, and nothing takes long: each evaluation is bounded
/// in steps, so that no clock is needed to prove it. FEEL_FUZZ sets how many thousand expressions are tried.
/// </summary>
public sealed class FeelFuzzTests
{
    private static readonly int Thousands = int.TryParse(Environment.GetEnvironmentVariable("FEEL_FUZZ"), out var given) ? given : 5;

    private static readonly string[] Pieces =
    [
        "1", "0", "-1", "1e28", "1e-28", "79228162514264337593543950335", "0.0000000000000000000000000001", "\"a\"", "\"\"", "\"\\u0000\"", "\"😀\"", "true", "false", "null",
        "@\"2024-02-29\"", "@\"999999999-12-31\"", "@\"-999999999-01-01\"", "@\"P1M\"", "@\"P83333333333Y\"", "@\"PT1S\"", "@\"-P10675199D\"", "@\"12:00:00@Europe/Paris\"",
        "@\"2025-03-30T02:30:00@Europe/Paris\"", "@\"9999-12-31T23:59:59.999999999-18:00\"", "[1..3]", "(< 5)", "[null..1)", "[]", "[1, 2, null]", "{}", "{a: 1, b: {c: 2}}",
        "+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", " and ", " or ", " in ", " between ", " instance of ", "..", ".", ",", ":", "(", ")", "[", "]", "{", "}", "?", "@", "\"",
        "if ", " then ", " else ", "for ", " return ", "some ", "every ", " satisfies ", "function(", "function(x) ", " external ", "partial", "item", "x", "y", "a b", "年龄",
        "number", "string", "list<number>", "context<a: number>", "function<Any>->Any", "date and time", "/*", "*/", "//", "\n", "\\", "\u2028", "\ud800", "\0",
        " a in 1..10 return ", "for i in 1..1000 return ", "1..79228162514264337593543950335", "-79228162514264337593543950335..", "for i in 1..1000, j in i return ", "some i in 1..1000 satisfies ", "sort([2, 1], function(a, b) ", "[item > 1]", "[1]", "[-1]",
        ".year", ".a", ".start included", ".time offset", "10 ** 28 ** ", "concatenate(partial, partial)", "string join(partial, \"a\")", "replace(x, \"(.)\", \"$1$1\")", "matches(x, \"(a+)+$\")", "not(",
    ];

    private static readonly string[] Seeds =
    [
        "if age >= 18 and status = \"employed\" then salary * 0.08 else 0",
        "for i in 1..10, j in [1, 2] return if i = 1 then j else partial[-1] + i",
        "some c in children satisfies c.age < 6 and c.at home = true",
        "sum(children[age < 18].allowance) / count(children)",
        "date(\"2025-01-31\") + duration(\"P1M\") - @\"P1DT2H\"",
        "{rate: 0.05, f: function(x: number, y) x * rate + y, r: f(y: 1, x: 2)}.r",
        "sort(children, function(x, y) x.age > y.age)[1].name",
        "string join(split(\"a;b;c\", \";\"), \", \") + string([1, {a: \"x\"}, @\"P1Y\"])",
        "x in (< 5, [10..20], \"a\", ? > 30) or y between 1 and 2",
        "x instance of list<context<a: number>> and matches(\"foobar\", \"^(f)o{1,2}\\1?\", \"i\")",
        "overlaps([1..5], (3..7)) and range(\"[1..3]\") = [1..3]",
        "context put({a: {b: 1}}, [\"a\", \"c\"], get value({x: [1, 2]}, \"x\"))",
        "list replace([1, 2, 3], function(item, newItem) item < newItem, 3)",
    ];

    private static readonly FeelScope Scope = FeelScope.Empty.With("x", FeelType.Any).With("y", FeelType.Any).With("a b", FeelType.Any).With("年龄", FeelType.Any)
        .With("age", FeelType.Any).With("status", FeelType.Any).With("salary", FeelType.Any).With("children", FeelType.Any);

    private static readonly Dictionary<string, object?> Values = new()
    {
        ["x"] = new string('a', 60) + "!", ["y"] = 79228162514264337593543950335m, ["a b"] = FeelList.From([1, "a", null, FeelDateTime.From(FeelSample.Now)]), ["年龄"] = 30, ["age"] = 70, ["status"] = null,
        ["salary"] = -0.01m, ["children"] = FeelList.From([new Dictionary<string, object?> { ["age"] = 5, ["at home"] = true, ["name"] = "n", ["allowance"] = 10 }]),
    };

    private static readonly Gen<string> Soup = Gen.OneOf(Pieces).Array[1, 25].Select(string.Concat);

    private static readonly Gen<string> Noise = Gen.Byte.Array[0, 60].Select(b => Encoding.UTF8.GetString(b));

    private static readonly Gen<string> Calls = Gen.Select(Gen.OneOf(FeelFunctions.Names.Order(StringComparer.Ordinal).ToArray()), Gen.OneOf(Pieces[..31]).Array[0, 4])
        .Select(c => $"{c.Item1}({string.Join(", ", c.Item2)})");

    private static readonly Gen<string> Mutants = Gen.Select(Gen.OneOf(Seeds), Gen.Select(Gen.Int[0, 200], Gen.Int[0, 12], Gen.OneOf(Gen.OneOf(Pieces), Calls)).Array[1, 3]).Select(m =>
    {
        var text = m.Item1;
        foreach (var (at, cut, put) in m.Item2)
        {
            var start = at % (text.Length + 1);
            text = text[..start] + put + text[Math.Min(start + cut, text.Length)..];
        }
        return text;
    });

    /// <summary>Small enough that a thousand expressions at their limits take no time; what bounds the work is the same.</summary>
    private static readonly FeelLimits Limits = new(Steps: 20_000);

    [Fact]
    public void RandomBytes_AreAnErrorOrAValue() => Run(Noise);

    [Fact]
    public void TokenSoup_IsAnErrorOrAValue() => Run(Soup);

    [Fact]
    public void MutatedExpressions_AreAnErrorOrAValue() => Run(Mutants);

    [Fact]
    public void CallsWithAnything_GiveAValue() => Run(Calls);

    private static void Run(Gen<string> texts) => texts.Sample(Try, iter: Thousands * 1000);

    private static void Try(string text)
    {
        foreach (var compilation in new[] { FeelExpression.CompileUntyped(text, Scope), FeelExpression.Compile(text, Scope), FeelExpression.CompileTests(text, FeelType.Any, Scope) })
        {
            if (compilation.Expression is not { } expression)
            {
                Assert.NotEmpty(compilation.Errors);
                continue;
            }
            Assert.NotEmpty(expression.Root.ToString());
            try
            {
                FeelText.Write(expression.Evaluate(new FeelInputs(Values, FeelSample.Now) { Limits = Limits }));
                expression.Explain(new FeelInputs(Values, FeelSample.Now) { Limits = Limits });
            }
            catch (FeelLimitException)
            {
                // The one exception that an evaluation may end in.
            }
        }
    }
}
