using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Scenarios.Checking;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Data.Import;

/// <summary>
/// Checks what answers "does it affect me": a scenario that exists, or a small flow of the interpretation's own. That one
/// stands in the page and its answers in the address, so it is short, asks nothing personal and says yes, no or partly.
/// </summary>
/// <param name="addressExists">Whether a local address, without language, leads to a page.</param>
internal sealed class InterpretationFlowChecker(
    ContentSet content, ContentDocument document, InterpretationFile interpretation, Func<string, bool> addressExists, DateTime utcNow)
{
    /// <summary>Questions of a flow that stands inside a page.</summary>
    public const int MostQuestions = Flow.MostQuestionsOfShort;

    private static readonly ItemKind[] Kinds = [ItemKind.Explanation, ItemKind.Warning, ItemKind.Service, ItemKind.Deadline, ItemKind.Fee, ItemKind.Amount];

    private readonly List<ContentFinding> findings = [];

    public IReadOnlyList<ContentFinding> Check()
    {
        if (interpretation.Scenario is { } scenario && !addressExists($"/scenarios/{scenario}"))
        {
            Error("scenario", $"there is no scenario '{scenario}'");
        }

        Dictionary<string, string> files = new(document.Files.Where(f => FlowSource.IsFlowFile(f.Key)));
        if (files.Count == 0)
        {
            return findings;
        }

        if (interpretation.Scenario is not null)
        {
            Error("scenario", "'does it affect me' is answered by a scenario or by a flow of its own, not by both");
        }

        var (flow, compiled) = Flow.Compile(new FlowSource(document.Slug, files) { Folder = ContentPaths.Folder(document.Type, document.Slug) });
        findings.AddRange(compiled);
        if (flow is null)
        {
            document.IsRefused = true;
            return findings;
        }

        CheckQuestions(flow);
        CheckResults(flow);
        document.Report = FlowCheck.Check(
            flow, content, FlowDay.At(utcNow, TimeZoneInfo.FindSystemTimeZoneById(content.Site.TimeZone)), [.. Policy?.Articles?.Select(a => a.Number).OfType<string>() ?? []]);
        findings.AddRange(document.Report.Findings);
        document.Flow = flow;
        return findings;
    }

    /// <summary>The policy whose articles a sample means.</summary>
    private PolicyFile? Policy =>
        content.Documents.FirstOrDefault(d => d.Type == DocumentType.Policy && d.Slug == interpretation.Policies?.FirstOrDefault())?.Data as PolicyFile;

    private void CheckQuestions(Flow flow)
    {
        if (flow.Questions.Count > MostQuestions)
        {
            Add(FindingLevel.Error, flow.Questions[MostQuestions].Definition.Place, $"a flow inside a page has at most {MostQuestions} questions; make it a scenario");
        }

        HashSet<string> anchors = [.. document.Words.Values.SelectMany(w => TextSections.Read(w.Body)).Select(s => s.Key).OfType<string>()];
        foreach (var question in flow.Questions)
        {
            var (key, place) = (question.Key, question.Definition.Place);
            if (question.Kind == QuestionKind.Group)
            {
                Add(FindingLevel.Error, place, $"the question '{key}' is a group, for which a page has no room; make the flow a scenario");
            }

            if (question.IsPersonal || question.Questions.Any(q => q.IsPersonal))
            {
                Add(FindingLevel.Error, place, $"the question '{key}' is personal, and answers of a flow inside a page stand in the address; make the flow a scenario, which keeps them private");
            }

            if (anchors.Contains(key) || InterpretationAnchors.IsTaken(key))
            {
                Add(FindingLevel.Error, place, $"the question '{key}' has the name of an anchor of the page");
            }
        }
    }

    private void CheckResults(Flow flow)
    {
        foreach (var outcome in flow.Outcomes)
        {
            if (CheckWalk.ReadVerdict(outcome.Key) is null)
            {
                Add(FindingLevel.Error, outcome.Definition.Place, $"the outcome '{outcome.Key}' says neither 'yes' nor 'no' nor 'partly': its key is one of these or begins with one, such as 'no-owner'");
            }

            if (!outcome.Items.Any(i => i.Definition.Article is not null))
            {
                Add(FindingLevel.Warning, outcome.Definition.Place, $"no item of the outcome '{outcome.Key}' names the article on which it rests");
            }
        }

        foreach (var item in flow.Items.Where(i => !Kinds.Contains(i.Kind)))
        {
            Add(FindingLevel.Error, item.Definition.Place, $"the item '{item.Key}' is of a kind for which a page has no room; there are {string.Join(", ", Kinds.Select(k => FlowMap.Hyphenated(k.ToString())))}");
        }
    }

    private void Error(string key, string reason) =>
        findings.Add(new(FindingLevel.Error, document.DataPath, ContentLines.Find(content, document.DataPath, [key]), reason));

    private void Add(FindingLevel level, FlowPlace place, string reason) => findings.Add(new(level, place.File, place.Line, reason));
}
