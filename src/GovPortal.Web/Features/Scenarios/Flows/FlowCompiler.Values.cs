using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

// Values: first what each reads, then in that order their types.
internal sealed partial class FlowCompiler
{
    private void CompileValues()
    {
        var reads = Reads();
        List<ValueDefinition> order = [];
        HashSet<string> done = [];
        List<string> open = [];
        bool Place(ValueDefinition value)
        {
            if (done.Contains(value.Key))
            {
                return true;
            }

            if (open.IndexOf(value.Key) is >= 0 and var start)
            {
                Error(value.Place, $"the value '{value.Key}' reads itself: {string.Join(" → ", open.Skip(start).Append(value.Key))}");
                return false;
            }

            open.Add(value.Key);
            var sound = reads[value.Key].All(name => definition.Values.FirstOrDefault(v => FlowKeys.FeelName(v.Key) == name) is not { } below || Place(below));
            open.RemoveAt(open.Count - 1);
            done.Add(value.Key);
            order.Add(value);
            return sound;
        }

        foreach (var value in definition.Values)
        {
            if (!Place(value))
            {
                return;
            }
        }

        var known = EndSure();
        foreach (var value in order)
        {
            if (Compile(value, ScopeOf(known, questions.Count)) is { } compiled)
            {
                values.Add(compiled);
                rules.Know(compiled.Name, compiled.Questions);
            }
            else
            {
                // Its readers are not blamed for what is wrong with it.
                values.Add(new BrokenValue(value));
            }
        }
    }

    /// <summary>Names that each value reads, with nothing known of the types yet.</summary>
    private Dictionary<string, IReadOnlyCollection<string>> Reads()
    {
        var untyped = ScopeOf(new HashSet<string>(), questions.Count)
            .With(definition.Values.Select(v => KeyValuePair.Create(FlowKeys.FeelName(v.Key), (FeelType)FeelType.Any)));
        IReadOnlyCollection<string> Names(FlowText? text) => text is null ? [] : FeelExpression.Compile(text.Text, untyped).Expression?.Names ?? [];
        return definition.Values.ToDictionary(v => v.Key, IReadOnlyCollection<string> (v) => v switch
        {
            { Rule: { } rule } => Names(rule),
            { Lookup: { } lookup } => [.. lookup.With.Values.Append(lookup.On).SelectMany(Names)],
            { Table: { } table } => ReadsOfTable(table, untyped),
            _ => [],
        });
    }

    private FlowValue? Compile(ValueDefinition value, FeelScope scope) => value switch
    {
        { Rule: { } text } => rules.Compile(text, scope, findings) is { } rule ? new RuleValue(value, rule) : null,
        { Lookup: { } lookup } => Lookup(value, lookup, scope),
        { Table: { } table } => Decide(value, table, scope),
        _ => null,
    };

    private LookupValue? Lookup(ValueDefinition value, LookupDefinition lookup, FeelScope scope)
    {
        if (!datedTables.TryGetValue(lookup.Table, out var table))
        {
            Error(value.Place, source.Files.ContainsKey(FlowSource.Table(lookup.Table))
                ? $"the table '{lookup.Table}' is not dated: its first column would be 'from'"
                : $"there is no table '{lookup.Table}'");
            return null;
        }

        var before = findings.Count;
        var on = Rule(lookup.On, scope, Wanted.Date);
        List<(string, FlowRule)> keys = [];
        var nullable = on?.Expression.Type.IsNullable == true;
        foreach (var column in table.Columns.Skip(1).Where(c => c.Name != lookup.Take && lookup.With.ContainsKey(c.Name)))
        {
            var wanted = column.Type switch { NumberType => Wanted.Number, DateType => Wanted.Date, _ => new Wanted("a text", typeof(TextType)) };
            if (Rule(lookup.With[column.Name], scope, wanted) is { } key)
            {
                keys.Add((column.Name, key));
                nullable |= key.Expression.Type.IsNullable;
            }
        }

        foreach (var (unknown, text) in lookup.With.Where(w => table.Columns.Skip(1).All(c => c.Name != w.Key)))
        {
            Error(text.Place, $"the table '{lookup.Table}' has no column '{unknown}'");
        }

        if (table.Columns.Skip(1).FirstOrDefault(c => c.Name == lookup.Take) is not { } taken)
        {
            Error(value.Place, $"the table '{lookup.Table}' has no column '{lookup.Take}'");
            return null;
        }

        return findings.Count > before || on is null
            ? null
            : new LookupValue(
                value, table, on, keys, taken.Type with { IsNullable = taken.Type.IsNullable || nullable },
                on.Questions.Concat(keys.SelectMany(k => k.Item2.Questions)).ToHashSet());
    }

    /// <summary>Stands for a value that could not be compiled, while the rest is looked at.</summary>
    private sealed class BrokenValue(ValueDefinition definition) : FlowValue(definition, FeelType.Any, [], new HashSet<string>())
    {
        public override object? Evaluate(FeelInputs inputs) => null;

        public override FeelExplanation Explain(FeelInputs inputs) => new(null, []);
    }
}
