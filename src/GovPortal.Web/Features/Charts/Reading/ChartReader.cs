using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Types;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Charts.Reading;

/// <summary>Reads charts from the files of an interpretation.</summary>
internal static class ChartReader
{
    /// <summary>
    /// A chart in one language, drawn with what is right in its files. Null when it cannot be drawn: the findings say why.
    /// </summary>
    public static Chart? Read(ChartSource source, string name, string lang, List<ContentFinding> findings)
    {
        if (ReadSpec(source, name, findings) is not { } spec || ReadData(source, spec, findings) is not { } data
            || ReadWords(source, name, lang, findings) is not { } words)
        {
            return null;
        }

        var chart = new Chart(source.Slug, name, lang, spec, words, data) { Version = source.Version(name) };
        var problems = ChartTypes.Find(spec.Type)!.Check(chart);
        findings.AddRange(problems);
        return problems.Any(p => p.Level == FindingLevel.Error) ? null : chart;
    }

    /// <summary>A chart of a published edition, which has been checked; null when there is none or this program cannot draw it.</summary>
    public static Chart? Find(ChartSource source, string name, string lang) => Read(source, name, lang, []);

    internal static ChartSpec? ReadSpec(ChartSource source, string name, List<ContentFinding> findings)
    {
        var before = findings.Count;
        var file = Open(source, ChartSource.Spec(name), findings);
        var spec = file?.Root is { } root ? SpecReader.Read(root) : null;
        return findings.Skip(before).Any(f => f.Level == FindingLevel.Error) ? null : spec;
    }

    internal static ChartWords? ReadWords(ChartSource source, string name, string lang, List<ContentFinding> findings)
    {
        var before = findings.Count;
        var file = Open(source, ChartSource.Words(name, lang), findings);
        var words = file?.Root is { } root ? WordsReader.Read(root) : null;
        return findings.Skip(before).Any(f => f.Level == FindingLevel.Error) ? null : words;
    }

    internal static ChartData? ReadData(ChartSource source, ChartSpec spec, List<ContentFinding> findings)
    {
        var path = ChartSource.DataFile(spec.Data);
        if (!source.Files.TryGetValue(path, out var text))
        {
            findings.Add(new(FindingLevel.Error, spec.Place.File, spec.Place.Line, $"the data '{spec.Data}' are not there: no file {path}", spec.Place.Column));
            return null;
        }

        return new DataReader(source.ContentPath(path), spec, findings).Read(text);
    }

    private static FlowFile? Open(ChartSource source, string path, List<ContentFinding> findings)
    {
        if (source.Files.TryGetValue(path, out var text))
        {
            return new FlowFile(source.ContentPath(path), text, findings);
        }

        findings.Add(new(FindingLevel.Error, source.ContentPath(path), 0, "the file is missing"));
        return null;
    }
}
