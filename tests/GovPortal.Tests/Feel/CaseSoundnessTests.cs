using System.Text.RegularExpressions;
using CsCheck;
using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

/// <summary>Over small domains, the analysis says what trying all cases says.</summary>
public class CaseSoundnessTests
{
    private static readonly (string Name, FeelType Type, object?[] Values)[] Domain =
    [
        ("n", new NumberType(0, 4, true), [0m, 1m, 2m, 3m, 4m]),
        ("m", new NumberType(-1, 1, true) { IsNullable = true }, [null, -1m, 0m, 1m]),
        ("s", new TextType(["a", "b", "c"]) { IsNullable = true }, [null, "a", "b", "c"]),
        ("p", FeelType.Boolean, [true, false]),
        ("q", FeelType.Boolean with { IsNullable = true }, [null, true, false]),
        ("d", new DateType(new FeelDate(2024, 2, 28), new FeelDate(2024, 3, 1)), [new FeelDate(2024, 2, 28), new FeelDate(2024, 2, 29), new FeelDate(2024, 3, 1)]),
        ("l", FeelType.List(new TextType(["x", "y"])), [FeelList.Empty, FeelList.From(["x"]), FeelList.From(["y"]), FeelList.From(["x", "y"])]),
    ];

    private static readonly FeelScope Scope = FeelScope.Empty.With(Domain.Select(d => KeyValuePair.Create(d.Name, d.Type)));

    private static readonly Gen<string> Atom = Gen.OneOf(
        Gen.Select(Texts("n", "m", "n", "m"), Texts("<", "<=", "=", "!=", ">", ">="), Gen.Int[0, 1], (n, o, c) => $"{n} {o} {c}"),
        Gen.Select(Texts("1", "2", "3"), Texts("<", ">="), (c, o) => $"{c} {o} n"),
        Gen.Select(Texts("n", "m"), Gen.Int[0, 2], Gen.Int[0, 2], (n, a, b) => $"{n} in [{a}..{a + b}]"),
        Gen.Select(Texts("n", "m"), Gen.Int[0, 2], Gen.Int[0, 2], (n, a, b) => $"{n} in ({a}..{a + b})"),
        Gen.Select(Texts("n", "m"), Gen.Int[0, 2], (n, a) => $"{n} between {a} and 2"),
        Gen.Select(Texts("n", "m"), Gen.Int[0, 4], (n, a) => n == "m" ? "m in (-1, > 0)" : $"n in (0, [3..{a}], > 3)"),
        Texts("m = null", "m != null", "s = null", "null = s", "q = null", "p", "q", "p = true", "q = false", "q != true", "p = q", "q != p"),
        Texts("s = \"a\"", "s != \"b\"", "\"c\" = s", "s in (\"a\", \"b\")", "s in [\"b\", \"c\"]", "list contains([\"a\", \"c\"], s)", "s in (null, \"a\")"),
        Texts("d < @\"2024-02-29\"", "d >= date(\"2024-02-29\")", "d = @\"2024-03-01\"", "d in [@\"2024-02-29\"..@\"2024-03-01\"]", "d.day = 29"),
        Texts("list contains(l, \"x\")", "\"y\" in l", "l = []", "l != []", "list contains(l, \"y\")"));

    private static Gen<string> Texts(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> Condition(int depth)
    {
        if (depth == 0)
        {
            return Atom;
        }
        var part = Condition(depth - 1);
        return Gen.OneOf(
            Atom,
            Gen.Select(part, part, (a, b) => $"({a}) and ({b})"),
            Gen.Select(part, part, (a, b) => $"({a}) or ({b})"),
            part.Select(a => $"not({a})"),
            Gen.Select(part, part, part, (a, b, c) => $"if {a} then {b} else {c}"),
            Gen.Select(part, part, (a, b) => $"({a}) = ({b})"),
            part.Select(a => $"({a}) = true"));
    }

    [Fact]
    public void Analyse_ConditionsOverOneOrTwoNames_AgreesWithTryingAllCases()
    {
        Condition(2).Array[1, 4].Sample(
            texts =>
            {
                var conditions = texts.Select(Compiled).ToList();
                var analysis = FeelCases.Analyse(conditions, Scope);
                var names = conditions.SelectMany(c => c.Names).Distinct().ToList();
                // A day that is part of a date depends on it in a way that is not seen: only the proofs must hold.
                var isExact = !texts.Any(t => t.Contains("d.day", StringComparison.Ordinal)) || !texts.Any(t => Regex.IsMatch(t, @"\bd (<|>|=|in)"));
                var (covered, disjoint) = (true, true);
                foreach (var inputs in Cases(names))
                {
                    var hits = conditions.Count(c => c.Evaluate(inputs) is true);
                    covered &= hits > 0;
                    disjoint &= hits < 2;
                }
                return isExact
                    ? (analysis.IsComplete, analysis.IsDisjoint) == (covered, disjoint)
                    : (!analysis.IsComplete || covered) && (!analysis.IsDisjoint || disjoint);
            },
            iter: 600);
    }

    [Fact]
    public void Analyse_Samples_AreWhatTheySay()
    {
        Condition(1).Array[1, 3].Sample(
            texts =>
            {
                var conditions = texts.Select(Compiled).ToList();
                var analysis = FeelCases.Analyse(conditions, Scope);
                var names = conditions.SelectMany(c => c.Names).Distinct().ToList();
                // What a sample does not name may be anything.
                bool All(CaseSample sample, Func<FeelInputs, bool> holds) =>
                    !sample.Values.All(v => v.IsConcrete && Domain.Any(d => d.Name == v.Name)) || Cases(names, sample.Inputs).All(holds);
                return analysis.Gaps.All(g => All(g, i => conditions.TrueForAll(c => c.Evaluate(i) is not true)))
                    && analysis.Overlaps.All(o => All(o.Sample, i => conditions[o.First].Evaluate(i) is true && conditions[o.Second].Evaluate(i) is true));
            },
            iter: 600);
    }

    private static IEnumerable<FeelInputs> Cases(IReadOnlyList<string> names, IReadOnlyDictionary<string, object?>? @fixed = null)
    {
        IEnumerable<Dictionary<string, object?>> all = [[]];
        foreach (var (name, _, values) in Domain.Where(d => names.Contains(d.Name)))
        {
            var possible = @fixed is not null && @fixed.TryGetValue(name, out var value) ? [value] : values;
            all = all.SelectMany(v => possible.Select(p => new Dictionary<string, object?>(v) { [name] = p }));
        }
        return all.Select(v => new FeelInputs(v, new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)));
    }

    private static FeelExpression Compiled(string text)
    {
        var (expression, errors) = FeelExpression.Compile(text, Scope);
        Assert.Empty(errors);
        return expression!;
    }
}
