using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

// Decision tables.
internal sealed partial class FlowCompiler
{
    private IReadOnlyCollection<string> ReadsOfTable(string key, FeelScope scope) =>
        decisionTables.Contains(key) ? DecisionTable.Read(source.Files[FlowSource.Table(key)], scope).Table?.Names ?? [] : [];

    private DecisionValue? Decide(ValueDefinition value, string key, FeelScope scope)
    {
        if (!decisionTables.Contains(key))
        {
            Error(value.Place, source.Files.ContainsKey(FlowSource.Table(key))
                ? $"the table '{key}' is no decision table: it would begin with 'hit,'"
                : $"there is no decision table '{key}'");
            return null;
        }

        var file = FlowSource.Table(key);
        var (table, errors) = DecisionTable.Read(source.Files[file], scope);
        findings.AddRange(errors.Select(e => FlowRules.Finding(source.ContentPath(file), e)));
        return table is null ? null : new DecisionValue(value, table, rules.QuestionsOf(table.Names));
    }
}
