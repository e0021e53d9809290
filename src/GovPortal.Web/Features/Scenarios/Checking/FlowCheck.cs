using System.Numerics;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Sizes of a flow.</summary>
/// <param name="Branches">Ways that are taken under a condition.</param>
/// <param name="Paths">Different sequences of questions.</param>
internal sealed record FlowFigures(string Slug, int Questions, int Values, int Outcomes, int Items, int Branches, BigInteger Paths, int Examples)
{
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Slug}: {Questions} questions, {Values} values, {Outcomes} outcomes, {Items} items, {Branches} branches, {Paths:#,0} paths, {Examples} examples");
}

/// <summary>What the check of a flow found.</summary>
/// <param name="Witnesses">Concrete answers that lead to each question, each conditional option and each outcome.</param>
/// <param name="Steps">Answers tried; a measure of the work.</param>
internal sealed record FlowReport(IReadOnlyList<ContentFinding> Findings, FlowFigures Figures, IReadOnlyList<FlowWitness> Witnesses, int Steps)
{
    public bool IsSound => Findings.All(f => f.Level != FindingLevel.Error);
}

/// <summary>
/// Proves that a compiled flow is sound before anybody walks it: words, references, branches, tables, ways, examples.
/// </summary>
internal static class FlowCheck
{
    /// <param name="content">The folder that the flow belongs to: its languages, services, offices, places and sources.</param>
    /// <param name="day">The day that <c>today()</c> stands for.</param>
    /// <param name="articles">Numbers of the articles of the policy that the flow explains, which samples may name; a scenario explains none.</param>
    public static FlowReport Check(Flow flow, ContentSet content, FlowDay day, IReadOnlyCollection<string>? articles = null)
    {
        var findings = new FlowFindings();
        new WordsCheck(flow, content.Site.Languages, findings).Check();
        new ReferenceCheck(flow, content, articles ?? [], findings).Check();
        var coverage = new FlowCoverage();
        var examples = new ExampleCheck(flow, day, coverage, findings).Check();
        return Check(flow, day, coverage, findings, examples);
    }

    /// <summary>The same for a flow alone, without words, references and examples.</summary>
    public static FlowReport CheckRules(Flow flow, FlowDay day) => Check(flow, day, new FlowCoverage(), new FlowFindings(), 0);

    private static FlowReport Check(Flow flow, FlowDay day, FlowCoverage coverage, FlowFindings findings, int examples)
    {
        new TableCheck(flow, findings).Check();
        new LookupCheck(flow, day, findings).Check();
        var exploration = new FlowExploration(flow, day, new TypicalAnswers(flow, day));
        var reach = new ReachCheck(flow, exploration, coverage, findings);
        if (new StructureCheck(flow, findings).Check())
        {
            // Concrete answers first: they say more than a case made from conditions.
            reach.Check();
        }

        new BranchCheck(flow, findings).Check();
        return new(findings.All, Figures(flow, examples), reach.Witnesses, exploration.Steps);
    }

    private static FlowFigures Figures(Flow flow, int examples) => new(
        flow.Slug, flow.Questions.Count, flow.Values.Count, flow.Outcomes.Count, flow.Items.Count,
        flow.Graph.Edges.Count(e => !e.IsSkip && (e.When is not null || e.IsOtherwise)), FlowPaths.Count(flow), examples);
}
