using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Whether decision tables have a rule for every case, and none that clash.</summary>
internal sealed class TableCheck(Flow flow, FlowFindings findings)
{
    public void Check()
    {
        foreach (var value in flow.Values.OfType<DecisionValue>())
        {
            Check(value);
        }
    }

    private void Check(DecisionValue value)
    {
        // For answers that are given: a table without them gives nothing, which is found where that would be shown.
        var names = flow.EndScope.Names.ToDictionary(n => n, n => flow.EndScope.TryGetType(n, out var type) ? type with { IsNullable = type is AnyType } : FeelType.Any);
        var analysis = value.Table.Analyse(FeelScope.Empty.With(names));
        var file = flow.Source.ContentPath(FlowSource.Table(value.Definition.Table!));
        foreach (var gap in analysis.Gaps.Take(1))
        {
            findings.Error(new(file, 1, 0), $"no rule for {BranchCheck.Words(gap)}");
        }

        foreach (var clash in analysis.Overlaps)
        {
            var lines = value.Table.RuleLines;
            findings.Error(new(file, lines[clash.Second], 0), $"this rule and that of line {lines[clash.First]} both hold for {BranchCheck.Words(clash.Sample)}");
        }

        if (analysis is { Limit: { } limit, Gaps.Count: 0, Overlaps.Count: 0 })
        {
            findings.Warning(new(file, 1, 0), $"gaps and clashes of this table cannot be ruled out: {limit}");
        }
    }
}
