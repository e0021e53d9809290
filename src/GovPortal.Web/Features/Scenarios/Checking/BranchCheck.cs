using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Proves that after each question exactly one branch holds, whatever was answered. First from the conditions alone;
/// where that leaves cases open, with what is known on the way to the question.
/// </summary>
internal sealed class BranchCheck(Flow flow, FlowFindings findings)
{
    /// <summary>What kind of fault is said of a place, so that another part of the check does not say it again.</summary>
    public const string Gap = "gap";

    /// <inheritdoc cref="Gap"/>
    public const string Clash = "clash";

    public void Check()
    {
        foreach (var question in flow.Questions.Where(q => q.Branches.Any(b => b.When is not null)))
        {
            Check(question);
        }
    }

    private void Check(FlowQuestion question)
    {
        List<FlowBranch> branches = [.. question.Branches.Where(b => b.When is not null)];
        var hasOtherwise = question.Branches[^1].When is null;
        List<FeelExpression> conditions = [.. branches.Select(b => b.When!.Expression)];
        var analysis = FeelCases.Analyse(conditions, question.ScopeAfter);
        var facts = hasOtherwise || analysis.IsComplete ? analysis.IsDisjoint ? null : Facts(question, branches) : Facts(question, branches);
        if (!hasOtherwise && !analysis.IsComplete)
        {
            // What cannot happen is one more case that is taken care of.
            var known = facts!.Impossible.Count == 0 ? analysis : FeelCases.Analyse([.. conditions, .. facts.Impossible], question.ScopeAfter);
            SayGaps(question, known.Limit is null ? known : analysis);
        }

        if (!analysis.IsDisjoint)
        {
            SayClashes(question, branches, Possible(question, conditions, facts!) ?? analysis);
        }
    }

    private BranchFacts Facts(FlowQuestion question, List<FlowBranch> branches) => BranchFacts.Of(flow, question, branches);

    /// <summary>The same analysis for what can happen only; null when that cannot be written as one condition each.</summary>
    private static CaseAnalysis? Possible(FlowQuestion question, List<FeelExpression> conditions, BranchFacts facts)
    {
        var compiled = conditions.Select(c => FeelExpression.Compile(facts.Within(c.Text), question.ScopeAfter).Expression).OfType<FeelExpression>().ToList();
        if (compiled.Count < conditions.Count)
        {
            return null;
        }

        var analysis = FeelCases.Analyse(compiled, question.ScopeAfter);
        return analysis.Limit is null ? analysis : null;
    }

    private void SayGaps(FlowQuestion question, CaseAnalysis analysis)
    {
        if (analysis.IsComplete)
        {
            return;
        }

        var reason = analysis.Gaps.Count > 0
            ? $"no branch of '{question.Key}' for {Words(analysis.Gaps[0])}"
            : $"it cannot be proven that '{question.Key}' has a branch in every case: {analysis.Limit}; end with a branch without 'when'";
        findings.ErrorOnce(question.Definition.Place, Gap, () => reason);
    }

    private void SayClashes(FlowQuestion question, List<FlowBranch> branches, CaseAnalysis analysis)
    {
        foreach (var clash in analysis.Overlaps.Where(o => o.First < branches.Count && o.Second < branches.Count))
        {
            var (first, second) = (branches[clash.First], branches[clash.Second]);
            findings.ErrorOnce(second.Place, Clash, () => $"the branches of '{question.Key}' to '{first.To.Key}' and '{second.To.Key}' both hold for {Words(clash.Sample)}");
        }

        if (!analysis.IsDisjoint && analysis.Overlaps.Count == 0)
        {
            findings.ErrorOnce(question.Definition.Place, Clash, () => $"it cannot be proven that no two branches of '{question.Key}' hold at once: {analysis.Limit}");
        }
    }

    /// <summary>A case in words.</summary>
    public static string Words(CaseSample sample) => sample.ToString().Replace(", ", " and ", StringComparison.Ordinal);
}
