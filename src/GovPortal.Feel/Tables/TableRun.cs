using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Feel;

/// <summary>One evaluation of a table.</summary>
internal sealed class TableRun(TableSpec spec, CompiledTable table, FeelInputs inputs)
{
    private readonly FeelInputs?[] tested = new FeelInputs?[table.Inputs.Count];

    public object? Evaluate()
    {
        var hits = Hits();
        return hits.Count == 0 ? Default() : Result(hits, r => Output(r.Outputs));
    }

    public FeelExplanation Explain()
    {
        var names = new HashSet<string>();
        var hits = Hits();
        if (hits.Count == 0)
        {
            // All inputs together are why no rule matches.
            names.UnionWith(table.Inputs.SelectMany(i => i.Expression.Explain(inputs).Names));
            names.UnionWith(table.Default.SelectMany(d => d?.Explain(inputs).Names ?? []));
            return new(Default(), names);
        }
        var outputs = hits.ToDictionary(r => r, r => Output(r.Outputs));
        var value = Result(hits, r => outputs[r]);
        foreach (var rule in Deciding(hits, outputs))
        {
            for (var i = 0; i < rule.Tests.Count; i++)
            {
                if (rule.Tests[i] is { } test)
                {
                    names.UnionWith(table.Inputs[i].Expression.Explain(inputs).Names);
                    names.UnionWith(test.Explain(Tested(i)).Names.Where(n => n != "?"));
                }
            }
            names.UnionWith(rule.Outputs.SelectMany(o => o.Explain(inputs).Names));
        }
        return new(value, names);
    }

    private List<CompiledRule> Hits()
    {
        var hits = new List<CompiledRule>();
        foreach (var rule in table.Rules)
        {
            if (Matches(rule))
            {
                hits.Add(rule);
                if (spec.Hit == HitPolicy.First)
                {
                    break;
                }
            }
        }
        return hits;
    }

    private bool Matches(CompiledRule rule)
    {
        for (var i = 0; i < rule.Tests.Count; i++)
        {
            if (rule.Tests[i] is { } test && test.Evaluate(Tested(i)) is not true)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>What the tests of an input read: all inputs, and the value of this one as <c>?</c>.</summary>
    private FeelInputs Tested(int input) =>
        tested[input] ??= new(new WithInput(inputs.Values, table.Inputs[input].Expression.Evaluate(inputs)), inputs.Now) { Limits = inputs.Limits };

    private object? Result(List<CompiledRule> hits, Func<CompiledRule, object?> output)
    {
        if (spec.Hit == HitPolicy.Unique && hits.Count > 1)
        {
            return null;
        }
        var outputs = hits.ConvertAll(r => output(r));
        return spec.Hit switch
        {
            HitPolicy.Any => outputs.TrueForAll(o => FeelValue.AreEqual(o, outputs[0]) == true) ? outputs[0] : null,
            HitPolicy.Priority => outputs.MinBy(o => Rank(o), RankComparer.Instance),
            HitPolicy.OutputOrder => FeelList.From(outputs.OrderBy(o => Rank(o), RankComparer.Instance)),
            HitPolicy.RuleOrder or HitPolicy.Collect => FeelList.From(outputs),
            HitPolicy.CollectSum => Aggregate("sum", outputs),
            HitPolicy.CollectMin => Aggregate("min", outputs),
            HitPolicy.CollectMax => Aggregate("max", outputs),
            HitPolicy.CollectCount => (decimal)outputs.Count,
            _ => outputs[0],
        };
    }

    private IEnumerable<CompiledRule> Deciding(List<CompiledRule> hits, Dictionary<CompiledRule, object?> outputs) =>
        spec.Hit == HitPolicy.Priority ? [hits.MinBy(r => Rank(outputs[r]), RankComparer.Instance)!] : hits;

    private object? Aggregate(string function, List<object?> outputs) => TableAggregates.Of(function, outputs, inputs);

    private object? Default() => table.HasDefault ? Output(table.Default) : null;

    private object? Output(IReadOnlyList<FeelExpression?> cells) => cells.Count == 1
        ? cells[0]?.Evaluate(inputs)
        : FeelContext.From(cells.Select((c, o) => KeyValuePair.Create(spec.Outputs[o].Name!, c?.Evaluate(inputs))));

    /// <summary>For each output that has an order the place of its value there; a value that is not listed comes last.</summary>
    private int[] Rank(object? output) =>
    [
        .. spec.Outputs.Select((o, index) => (o, index)).Where(p => table.Priorities[p.index].Count > 0).Select(p =>
        {
            var value = spec.Outputs.Count == 1 ? output : ((FeelContext)output!)[p.o.Name!];
            var tested = new FeelInputs(new WithInput(inputs.Values, value), inputs.Now) { Limits = inputs.Limits };
            var place = table.Priorities[p.index].ToList().FindIndex(test => test.Evaluate(tested) is true);
            return place < 0 ? int.MaxValue : place;
        }),
    ];

    private sealed class RankComparer : IComparer<int[]>
    {
        public static readonly RankComparer Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
    }

    /// <summary>The values of all names, and one more as <c>?</c>.</summary>
    private sealed class WithInput(IReadOnlyDictionary<string, object?> values, object? input) : IReadOnlyDictionary<string, object?>
    {
        public object? this[string key] => key == "?" ? input : values[key];

        public int Count => values.Count + 1;

        public IEnumerable<string> Keys => values.Keys.Append("?");

        public IEnumerable<object?> Values => values.Values.Append(input);

        public bool ContainsKey(string key) => key == "?" || values.ContainsKey(key);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
        {
            if (key == "?")
            {
                value = input;
                return true;
            }
            return values.TryGetValue(key, out value);
        }

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.Append(KeyValuePair.Create("?", input)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
