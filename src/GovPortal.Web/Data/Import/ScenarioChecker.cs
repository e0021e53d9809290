using GovPortal.Web.Features.Scenarios.Checking;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Services;

namespace GovPortal.Web.Data.Import;

/// <summary>Checks one scenario: its data, then its flow, which is compiled and proven sound. Its parts are read as they stand now.</summary>
internal sealed class ScenarioChecker(ContentSet content, ContentDocument document, ScenarioDataFile scenario, DateTime utcNow)
{
    private const int MostMinutes = 60;

    private readonly List<ContentFinding> findings = [];

    public IReadOnlyList<ContentFinding> Check()
    {
        CheckData();
        CheckFlow();
        return findings;
    }

    private void CheckData()
    {
        if (scenario.Usage is not >= 0)
        {
            Error("the usage is a number of uses a month, 0 or more", "usage");
        }

        if (scenario.Minutes is not (>= 1 and <= MostMinutes))
        {
            Error($"the minutes that it takes are a number from 1 to {MostMinutes}", "minutes");
        }

        for (var i = 0; i < (scenario.Audience?.Count ?? 0); i++)
        {
            if (!ServiceWords.Audiences.Contains(scenario.Audience![i]))
            {
                Error($"'{scenario.Audience[i]}' is no audience; known are {string.Join(", ", ServiceWords.Audiences)}", "audience", i);
            }
        }
    }

    private void CheckFlow()
    {
        Dictionary<string, string> files = new(document.Files);
        foreach (var (path, text) in content.Parts)
        {
            files[path] = text;
        }

        var (flow, compiled) = Flow.Compile(new FlowSource(document.Slug, files));
        List<ContentFinding> ofFlow = [.. compiled];
        if (flow is not null)
        {
            document.Report = FlowCheck.Check(flow, content, FlowDay.At(utcNow, TimeZoneInfo.FindSystemTimeZoneById(content.Site.TimeZone)));
            ofFlow.AddRange(document.Report.Findings);
            foreach (var (path, text) in content.Parts.Where(p => flow.Definition.Parts.Contains(p.Key.Split('/')[1])))
            {
                document.Files[path] = text;
            }
        }

        document.Flow = flow;
        document.IsRefused |= flow is null || ofFlow.Any(f => f.Level == FindingLevel.Error);
        findings.AddRange(ofFlow);
    }

    private void Error(string reason, params object[] node) =>
        findings.Add(new(FindingLevel.Error, document.DataPath, ContentLines.Find(content, document.DataPath, node), reason));
}
