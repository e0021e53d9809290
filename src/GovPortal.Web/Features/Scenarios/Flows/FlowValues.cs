using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>A value by a rule.</summary>
public sealed class RuleValue(ValueDefinition definition, FlowRule rule) : FlowValue(definition, rule.Expression.Type, rule.Expression.Names, rule.Questions)
{
    public FlowRule Rule => rule;

    public override object? Evaluate(FeelInputs inputs) => rule.Expression.Evaluate(inputs);

    public override FeelExplanation Explain(FeelInputs inputs) => rule.Expression.Explain(inputs);
}

/// <summary>A value by a dated table: the row that is valid on a day. An exact key wins over <c>*</c>, then the latest day.</summary>
public sealed class LookupValue : FlowValue
{
    private readonly FlowRule on;
    private readonly IReadOnlyList<(string Column, FlowRule Key)> keys;
    private readonly List<Row> rows;

    internal LookupValue(
        ValueDefinition definition, FlowTable table, FlowRule on, IReadOnlyList<(string Column, FlowRule Key)> keys, FeelType type, IReadOnlySet<string> questions)
        : base(definition, type, [.. keys.SelectMany(k => k.Key.Expression.Names).Concat(on.Expression.Names).Distinct()], questions)
    {
        (Table, this.on, this.keys) = (table, on, keys);
        var take = FlowKeys.FeelName(definition.Lookup!.Take);
        rows =
        [
            .. table.Rows.OfType<FeelContext>()
                .Select(r => new Row((FeelDate)r[FlowTableReader.From]!, [.. keys.Select(k => r[FlowKeys.FeelName(k.Column)])], r[take]))
                .OrderByDescending(r => r.From),
        ];
    }

    public FlowTable Table { get; }

    /// <summary>The day on which a row must be valid.</summary>
    public FlowRule On => on;

    /// <summary>Key columns with the rules of their keys.</summary>
    public IReadOnlyList<(string Column, FlowRule Key)> Keys => keys;

    public override object? Evaluate(FeelInputs inputs) => Day(on.Expression.Evaluate(inputs)) is { } day
        ? Find(day, [.. keys.Select(k => k.Key.Expression.Evaluate(inputs))])
        : null;

    /// <summary>The value of the row for a day and keys, in the order of <see cref="Keys"/>; null when there is none.</summary>
    public object? Find(FeelDate day, IReadOnlyList<object?> wanted)
    {
        Row? best = null;
        var exactness = -1;
        foreach (var row in rows.Where(r => r.From <= day))
        {
            var exact = Exactness(row, wanted);
            if (exact > exactness)
            {
                (best, exactness) = (row, exact);
            }
        }

        return best?.Taken;
    }

    public override FeelExplanation Explain(FeelInputs inputs) => new(
        Evaluate(inputs),
        [.. keys.SelectMany(k => k.Key.Expression.Explain(inputs).Names).Concat(on.Expression.Explain(inputs).Names).Distinct()]);

    // −1: another key. Else a bit for each exact key, the first column counting most.
    private static int Exactness(Row row, IReadOnlyList<object?> wanted)
    {
        var exact = 0;
        for (var i = 0; i < wanted.Count; i++)
        {
            var isExact = row.Keys[i] is not null && Equals(row.Keys[i], wanted[i]);
            if (!isExact && row.Keys[i] is not FlowTableReader.Default)
            {
                return -1;
            }

            exact = (exact << 1) | (isExact ? 1 : 0);
        }

        return exact;
    }

    private static FeelDate? Day(object? value) => value switch
    {
        FeelDate date => date,
        FeelDateTime time => time.Date,
        _ => null,
    };

    private sealed record Row(FeelDate From, IReadOnlyList<object?> Keys, object? Taken);
}

/// <summary>A value by a decision table.</summary>
public sealed class DecisionValue(ValueDefinition definition, DecisionTable table, IReadOnlySet<string> questions)
    : FlowValue(definition, table.Type, table.Names, questions)
{
    public DecisionTable Table => table;

    public override object? Evaluate(FeelInputs inputs) => table.Evaluate(inputs);

    public override FeelExplanation Explain(FeelInputs inputs) => table.Explain(inputs);
}
