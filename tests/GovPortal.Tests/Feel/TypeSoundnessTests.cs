using CsCheck;
using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

/// <summary>What type-checks evaluates to what was inferred: kind, bounds, allowed values and presence.</summary>
public class TypeSoundnessTests
{
    private static readonly FeelScope Scope = FeelScope.Empty.With(new Dictionary<string, FeelType>
    {
        ["n"] = new NumberType(-3, 8, true),
        ["m"] = FeelType.Number with { IsNullable = true },
        ["s"] = new TextType(["a", "b"]) { IsNullable = true },
        ["t"] = FeelType.Text,
        ["p"] = FeelType.Boolean,
        ["q"] = FeelType.Boolean with { IsNullable = true },
        ["d"] = new DateType(new FeelDate(1900, 1, 1), new FeelDate(2100, 1, 1)),
        ["l"] = FeelType.List(new NumberType(0, 5, true)),
        ["c"] = FeelType.Context(new Dictionary<string, FeelType> { ["x"] = FeelType.Number, ["y"] = FeelType.Text with { IsNullable = true } }),
        ["cs"] = FeelType.List(FeelType.Context(new Dictionary<string, FeelType> { ["x"] = FeelType.Number })) with { IsNullable = true },
        ["any"] = FeelType.Any,
    });

    private static readonly Gen<Dictionary<string, object?>> Inputs = Gen.Int[0, int.MaxValue].Select(seed =>
    {
        var random = new Random(seed);
        T One<T>(params T[] values) => values[random.Next(values.Length)];
        return new Dictionary<string, object?>
        {
            ["n"] = (decimal)random.Next(-3, 9),
            ["m"] = One<object?>(null, 0m, 2.5m, -7m),
            ["s"] = One(null, "a", "b"),
            ["t"] = One("", "a", "abc"),
            ["p"] = One(true, false),
            ["q"] = One<object?>(null, true, false),
            ["d"] = One(new FeelDate(1900, 1, 1), new FeelDate(2000, 2, 29), new FeelDate(2100, 1, 1)),
            ["l"] = FeelList.From(Enumerable.Range(0, random.Next(4)).Select(i => (object?)(decimal)i)),
            ["c"] = FeelContext.From(new Dictionary<string, object?> { ["x"] = 4m, ["y"] = One(null, "y") }),
            ["cs"] = One<object?>(null, FeelList.Empty, FeelList.From([FeelContext.From(new Dictionary<string, object?> { ["x"] = 1m })])),
            ["any"] = One<object?>(null, 1m, "a", true, FeelList.From([true]), new FeelDate(2000, 1, 1)),
        };
    });

    private static readonly Gen<string> Leaf = Texts(
        "n", "m", "s", "t", "p", "q", "d", "l", "c", "cs", "any", "0", "1", "2.5", "\"a\"", "\"abc\"", "true", "null", "[]",
        "@\"P1Y\"", "@\"P3D\"", "today()", "@\"2000-02-29\"", "c.x", "c.y", "cs.x", "d.month");

    private static Gen<string> Texts(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> Expression(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }
        var part = Expression(depth - 1);
        var binary = Gen.Select(part, Texts("+", "-", "*", "/", "=", "!=", "<", ">=", "and", "or"), part, (a, o, b) => $"({a}) {o} ({b})");
        var call = Gen.Select(
            Texts(
                "count", "sum", "min", "max", "not", "abs", "floor", "string", "reverse", "sort", "distinct values", "upper case", "string length",
                "day of week", "month of year", "flatten", "all", "any", "mean", "date", "odd"),
            part, (f, a) => $"{f}({a})");
        var two = Gen.Select(
            Texts("list contains", "append", "concatenate", "contains", "modulo", "decimal", "index of", "min", "years and months duration", "substring", "split", "remove"),
            part, part, (f, a, b) => $"{f}({a}, {b})");
        var three = Gen.Select(Gen.Int[0, 7], part, part, part, (kind, a, b, c) => kind switch
        {
            0 => $"if {a} then {b} else {c}",
            1 => $"({a}) between {b} and {c}",
            2 => $"({a}) in ({b}, {c})",
            3 => $"for i in {a} return ({b}) + i",
            4 => $"[{a}, {b}][item = ({c})]",
            5 => $"({a})[{b}]",
            6 => $"{{x: {a}, y: {b}}}.x",
            _ => $"some i in {a} satisfies i = ({b})",
        });
        return Gen.OneOf(Leaf, binary, binary, call, two, three, Gen.Select(part, p => $"-({p})"));
    }

    [Fact]
    public void Evaluate_WhatTypeChecks_GivesTheInferredType()
    {
        Gen.Select(Expression(3), Inputs).Sample(
            (text, values) =>
            {
                if (FeelExpression.Compile(text, Scope).Expression is not { } expression)
                {
                    return true;
                }
                var value = expression.Evaluate(new(values, new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)));
                return Holds(expression.Type, value);
            },
            iter: 5_000);
    }

    [Fact]
    public void Compile_RandomExpressions_OftenTypeCheck()
    {
        // The rule above says nothing if hardly anything type-checks.
        var right = 0;
        Expression(2).Sample(text => right += FeelExpression.Compile(text, Scope).Expression is null ? 0 : 1, iter: 1_000, threads: 1);

        Assert.InRange(right, 200, 1_000);
    }

    internal static bool Holds(FeelType type, object? value) => (type, value) switch
    {
        (_, null) => type.IsNullable,
        (AnyType, _) => true,
        (NumberType number, decimal d) => !(d < number.Minimum) && !(d > number.Maximum) && (!number.Whole || d == decimal.Truncate(d)),
        (TextType text, string s) => text.Allowed?.Contains(s) ?? true,
        (BooleanType, bool) => true,
        (DateType date, FeelDate d) => !(d < date.Minimum) && !(d > date.Maximum),
        (TimeType, FeelTime) => true,
        (DateTimeType, FeelDateTime) => true,
        (YearsMonthsType, YearsMonthsDuration) => true,
        (DaysTimeType, DaysTimeDuration) => true,
        (ListType list, IReadOnlyList<object?> items) => items.All(i => Holds(list.Of, i)),
        (ContextType context, IReadOnlyDictionary<string, object?> members) =>
            context.Members.All(m => Holds(m.Value, members.GetValueOrDefault(m.Key))),
        (RangeType range, FeelRange ends) => (ends.Low is null || Holds(range.Of, ends.Low)) && (ends.High is null || Holds(range.Of, ends.High)),
        (FunctionType, FeelFunction) => true,
        _ => false,
    };
}
