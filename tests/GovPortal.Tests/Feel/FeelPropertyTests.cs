using CsCheck;
using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

/// <summary>Laws that hold for all values and expressions.</summary>
public sealed class FeelPropertyTests
{
    private static readonly Gen<string> Truth = Gen.OneOf("true", "false", "null");

    private static readonly Gen<decimal> Number = Gen.OneOf(
        Gen.Int[-1000, 1000].Select(i => (decimal)i), Gen.Int[-100_000, 100_000].Select(i => i / 100m), Gen.OneOf(0m, 1m, -1m, 79228162514264337593543950335m, 0.0000000000000000000000000001m));

    private static readonly Gen<FeelDate> Date = Gen.Select(Gen.OneOf(Gen.Int[1900, 2100], Gen.Int[-999_999_999, 999_999_999]), Gen.Int[1, 12], Gen.Int[1, 28], (y, m, d) => new FeelDate(y, m, d));

    private static readonly Gen<FeelZone?> Zone = Gen.OneOf(
        Gen.Const((FeelZone?)null), Gen.Int[-64_800, 64_800].Select(s => FeelZone.FromOffset(s)), Gen.OneOf("Asia/Shanghai", "Europe/Paris", "America/New_York").Select(FeelZone.FromId));

    private static readonly Gen<FeelTime> Time = Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[0, 59_999_999], Zone, (h, m, s, z) => new FeelTime(h, m, s / 1_000_000m, z));

    private static readonly Gen<DaysTimeDuration> Span = Gen.Long[-100_000_000_000, 100_000_000_000].Select(ms => (DaysTimeDuration)TimeSpan.FromMilliseconds(ms));

    private static readonly Gen<string> Word = Gen.Char["ab\"\\\n\t {}[]中😀é'"].Array[0, 8].Select(c => new string(c));

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Const((object?)null), Gen.Bool.Select(b => (object?)b), Number.Select(n => (object?)n), Word.Select(w => (object?)w), Date.Select(d => (object?)d),
        Time.Select(t => (object?)t), Gen.Select(Date, Time, (d, t) => (object?)new FeelDateTime(d, t)), Gen.Int.Select(m => (object?)new YearsMonthsDuration(m)), Span.Select(s => (object?)s));

    private static readonly Gen<object?> Value = Gen.Recursive<object?>((depth, inner) => depth > 3 ? Scalar : Gen.Frequency(
        (4, Scalar),
        (1, inner.Array[0, 3].Select(i => (object?)FeelList.From(i))),
        (1, Gen.Select(Word, inner).Array[0, 3].Select(e => (object?)FeelContext.From(e.Select(m => KeyValuePair.Create(m.Item1, m.Item2)))))));

    /// <summary>Expressions over a few names, as text with many brackets and blanks.</summary>
    private static readonly Gen<string> Text = Gen.Recursive<string>((depth, inner) => depth > 4 ? Leaf : Gen.Frequency(
        (3, Leaf),
        (3, Gen.Select(inner, Gen.OneOf("+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", " and ", " or "), inner, (a, o, b) => $"({a}){o}({b})")),
        (2, Gen.Select(inner, Gen.OneOf("+", "-", "*", " and ", " or ", "="), inner, (a, o, b) => $"{a}{o}{b}")),
        (1, inner.Select(a => $"-({a})")),
        (1, Gen.Select(inner, inner, inner, (a, b, c) => $"if {a} then {b} else {c}")),
        (1, Gen.Select(inner, inner, inner, (a, b, c) => $"({a}) between ({b}) and ({c})")),
        (1, Gen.Select(inner, inner, (a, b) => $"({a}) in (< ({b}), [({a})..({b})))")),
        (1, Gen.Select(inner, inner, (a, b) => $"for i in ({a}), j in 1..({b}) return i")),
        (1, Gen.Select(inner, inner, (a, b) => $"some i in ({a}) satisfies ({b})")),
        (1, Gen.Select(inner, inner, (a, b) => $"({a})[({b})]")),
        (1, inner.Array[0, 3].Select(i => $"[{string.Join(",", i.Select(x => $"({x})"))}]")),
        (1, Gen.Select(inner, inner, (a, b) => $"{{key one: {a}, \"+\": ({b})}}.key one")),
        (1, Gen.Select(inner, inner, (a, b) => $"(function(p, q: number) {a})({b}, 1)")),
        (1, inner.Select(a => $"({a}) instance of list<number>")),
        (1, inner.Select(a => $"max(({a}), 2)"))));

    private static Gen<string> Leaf => Gen.OneOf("1", "0.5", "\"a\\\"b\"", "true", "null", "@\"P1D\"", "@\"2025-01-01\"", "a b", "x", "[1..2)", "(< 3)", "abs", "-1");

    [Fact]
    public void Write_AndRead_GiveTheSameValue() => Value.Sample(value =>
    {
        var again = FeelSample.Compile(FeelText.Write(value)).Evaluate(FeelSample.Inputs());
        Assert.Equal(FeelText.Write(value), FeelText.Write(again));
        Assert.Equal(value?.GetType(), again?.GetType());
    });

    [Fact]
    public void Print_AndRead_GiveTheSameTree() => Text.Sample(text =>
    {
        (string, object?)[] inputs = [("a b", 3), ("x", "a")];
        var first = FeelSample.Compile(text, inputs);
        var second = FeelSample.Compile(first.Root.ToString(), inputs);
        Assert.Equal(first.Root.ToString(), second.Root.ToString());
        Assert.Equal(Outcome(first), Outcome(second));

        string Outcome(FeelExpression expression)
        {
            try
            {
                return FeelText.Write(expression.Evaluate(FeelSample.Inputs(inputs)));
            }
            catch (FeelLimitException limit)
            {
                return limit.Message;
            }
        }
    });

    [Fact]
    public void Explain_GivesTheSameValue() => Text.Sample(text =>
    {
        (string, object?)[] inputs = [("a b", 3), ("x", "a")];
        var expression = FeelSample.Compile(text, inputs);
        Assert.Equal(FeelText.Write(expression.Evaluate(FeelSample.Inputs(inputs))), FeelText.Write(expression.Explain(FeelSample.Inputs(inputs)).Value));
    });

    [Fact]
    public void Logic_FollowsKleene() => Gen.Select(Truth, Truth, Truth).Sample((a, b, c) =>
    {
        Same($"{a} and {b}", $"{b} and {a}");
        Same($"{a} or {b}", $"{b} or {a}");
        Same($"not({a} and {b})", $"not({a}) or not({b})");
        Same($"not(not({a}))", a);
        Same($"{a} and ({b} or {c})", $"({a} and {b}) or ({a} and {c})");
        Same($"({a} and {b}) and {c}", $"{a} and ({b} and {c})");
        Same($"all([{a}, {b}])", $"{a} and {b}");
        Same($"any([{a}, {b}])", $"{a} or {b}");
        Same($"every i in [{a}, {b}] satisfies i", $"{a} and {b}");
        Same($"some i in [{a}, {b}] satisfies i", $"{a} or {b}");
    });

    [Fact]
    public void Comparison_IsAnOrder() => Gen.Select(Scalar, Scalar).Sample((a, b) =>
    {
        (string, object?)[] inputs = [("a", a), ("b", b)];
        Assert.Equal(FeelSample.Evaluate("a < b", inputs), FeelSample.Evaluate("b > a", inputs));
        Assert.Equal(FeelSample.Evaluate("a <= b", inputs), FeelSample.Evaluate("not(a > b)", inputs));
        Assert.Equal(FeelSample.Evaluate("a = b", inputs), FeelSample.Evaluate("b = a", inputs));
        Assert.Equal(FeelSample.Evaluate("a != b", inputs), FeelSample.Evaluate("not(a = b)", inputs));
        Assert.Equal("true", FeelSample.Evaluate("a = a", inputs));
        Assert.Equal("true", FeelSample.Evaluate("is(a, a)", inputs));
    });

    [Fact]
    public void Durations_AddUp() => Gen.Select(Date, Time, Span, Span).Sample((date, time, x, y) =>
    {
        // Far years reach the end of the calendar, where sums are null.
        if (Math.Abs(date.Year) > 999_999_000)
        {
            return;
        }
        (string, object?)[] inputs = [("m", new FeelDateTime(date, time)), ("x", x), ("y", y), ("d", date)];
        Assert.Equal("true", FeelSample.Evaluate("(m + x) - m = x", inputs));
        Assert.Equal("true", FeelSample.Evaluate("m + x + y = m + (x + y)", inputs));
        Assert.Equal("true", FeelSample.Evaluate("m + x - x = m", inputs));
        Assert.Equal("true", FeelSample.Evaluate("x + y = y + x", inputs));
        Assert.Equal("true", FeelSample.Evaluate("(x + y) - y = x", inputs));
        Assert.Equal("true", FeelSample.Evaluate("x * 2 = x + x", inputs));
        Assert.Equal("true", FeelSample.Evaluate("d + @\"P7D\" - d = @\"P7D\"", inputs));
    });

    [Fact]
    public void Months_StayInTheirMonth() => Gen.Select(Date, Gen.Int[-5000, 5000]).Sample((date, months) =>
    {
        if (Math.Abs(date.Year) > 999_999_000)
        {
            return;
        }
        (string, object?)[] inputs = [("d", date), ("n", new YearsMonthsDuration(months))];
        Assert.Equal("true", FeelSample.Evaluate("d + n - n = d", inputs)); // days up to the 28th are in every month
        Assert.Equal("true", FeelSample.Evaluate("years and months duration(d, d + n) = n", inputs));
    });

    [Fact]
    public void EpochDay_AgreesWithTheBaseLibrary() => Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(day =>
    {
        var date = DateOnly.FromDayNumber(day);
        FeelDate feel = date;
        Assert.Equal(day - new DateOnly(1970, 1, 1).DayNumber, feel.EpochDay);
        Assert.Equal(feel, FeelDate.FromEpochDay(feel.EpochDay));
        Assert.Equal(date.DayOfYear, feel.DayOfYear);
        Assert.Equal(((int)date.DayOfWeek + 6) % 7 + 1, feel.DayOfWeek);
        Assert.Equal((decimal)System.Globalization.ISOWeek.GetWeekOfYear(date.ToDateTime(default)), Assert.IsType<decimal>(FeelSample.Compile("week of year(d)", ("d", date)).Evaluate(FeelSample.Inputs(("d", date)))));
    });

    [Fact]
    public void Sort_IsAnOrderedPermutation() => Number.Array[0, 50].Sample(numbers =>
    {
        var sorted = (FeelList)FeelSample.Compile("sort(list, function(a, b) a < b)", ("list", 0)).Evaluate(FeelSample.Inputs(("list", FeelList.From(numbers.Cast<object?>()))))!;
        Assert.Equal(numbers.Order(), sorted.Cast<decimal>());
    });

    [Fact]
    public void Rounding_StaysWithinOneUnit() => Gen.Select(Gen.Int.Select(i => i / 1000m), Gen.Int[-3, 4]).Sample((number, scale) =>
    {
        (string, object?)[] inputs = [("n", number), ("s", scale)];
        foreach (var function in new[] { "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down" })
        {
            Assert.Equal("true", FeelSample.Evaluate($"abs({function}(n, s) - n) < 10 ** -s", inputs));
        }
        Assert.Equal("true", FeelSample.Evaluate("floor(n, s) <= n and n <= ceiling(n, s)", inputs));
        Assert.Equal("true", FeelSample.Evaluate("abs(round down(n, s)) <= abs(n) and abs(n) <= abs(round up(n, s))", inputs));
    });

    private static void Same(string first, string second) => Assert.Equal(FeelSample.Evaluate(first), FeelSample.Evaluate(second));
}
