using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

// Decision tables.
internal sealed partial class FlowCompiler
{
    private static IReadOnlyCollection<string> ReadsOfTable(string key, FeelScope scope) => [];

    private FlowValue? Decide(ValueDefinition value, string key, FeelScope scope)
    {
        Error(value.Place, decisionTables.Contains(key) ? $"the decision table '{key}' cannot be read yet" : $"there is no decision table '{key}'");
        return null;
    }
}
