namespace GovPortal.Feel;

/// <summary>The type of a table's result.</summary>
internal static class TableTypes
{
    public static FeelType Of(TableSpec spec, CompiledTable table)
    {
        var outputs = spec.Outputs.Select((_, o) => table.Rules.Select(r => r.Outputs[o].Type).Aggregate(TypeRelations.Join)).ToList();
        var one = Combined(spec, outputs);
        var hits = spec.Hit switch
        {
            HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect => new ListType(one),
            HitPolicy.CollectCount => new NumberType(0, null, true),
            HitPolicy.CollectSum => TypeRelations.Wide(one).OrNull(),
            // Rules that clash give null.
            HitPolicy.Unique or HitPolicy.Any or HitPolicy.CollectMin or HitPolicy.CollectMax => one.OrNull(),
            _ => one,
        };
        return table.HasDefault
            ? TypeRelations.Join(hits, Combined(spec, [.. table.Default.Select(d => d?.Type ?? FeelType.Null)]))
            : hits.OrNull();
    }

    private static FeelType Combined(TableSpec spec, List<FeelType> outputs) => outputs.Count == 1
        ? outputs[0]
        : FeelType.Context(outputs.Select((type, o) => KeyValuePair.Create(spec.Outputs[o].Name!, type)).ToDictionary());
}
