using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Types;

namespace GovPortal.Web.Features.Charts.Reading;

/// <summary>Checks the charts of an interpretation: spec, data, words of each language, and that they belong together.</summary>
internal static class ChartChecker
{
    /// <param name="languages">Of the site.</param>
    public static IReadOnlyList<ContentFinding> Check(ChartSource source, IReadOnlyList<string> languages)
    {
        List<ContentFinding> findings = [];
        HashSet<string> used = [];
        foreach (var name in source.Names)
        {
            used.Add(ChartSource.Spec(name));
            CheckChart(source, name, languages, used, findings);
        }

        foreach (var stray in source.Files.Keys.Where(f => ChartSource.IsChartFile(f) && !used.Contains(f)).Order(StringComparer.Ordinal))
        {
            findings.Add(new(FindingLevel.Warning, source.ContentPath(stray), 0, "no chart uses this file"));
        }

        return findings;
    }

    private static void CheckChart(ChartSource source, string name, IReadOnlyList<string> languages, HashSet<string> used, List<ContentFinding> findings)
    {
        if (!ContentChecker.IsSlug(name))
        {
            findings.Add(new(FindingLevel.Error, source.ContentPath(ChartSource.Spec(name)), 0, "a chart is named with lower-case words and hyphens"));
        }

        Dictionary<string, ChartWords> words = [];
        foreach (var lang in languages)
        {
            used.Add(ChartSource.Words(name, lang));
            if (ChartReader.ReadWords(source, name, lang, findings) is { } own)
            {
                words[lang] = own;
            }
        }

        if (ChartReader.ReadSpec(source, name, findings) is not { } spec)
        {
            return;
        }

        used.Add(ChartSource.DataFile(spec.Data));
        if (ChartReader.ReadData(source, spec, findings) is not { } data)
        {
            return;
        }

        List<Chart> charts = [.. words.Select(w => new Chart(source.Slug, name, w.Key, spec, w.Value, data))];
        if (charts.Count == 0)
        {
            return;
        }

        var problems = ChartTypes.Find(spec.Type)!.Check(charts[0]);
        findings.AddRange(problems);
        if (problems.Any(p => p.Level == FindingLevel.Error))
        {
            return;
        }

        CheckDescribed(charts, findings);
        foreach (var chart in charts)
        {
            findings.AddRange(ChartWordsCheck.Check(chart, source.ContentPath(ChartSource.Words(name, chart.Lang))));
        }
    }

    /// <summary>A description is true of the data for which it was written.</summary>
    private static void CheckDescribed(List<Chart> charts, List<ContentFinding> findings)
    {
        var (spec, fingerprint) = (charts[0].Spec, charts[0].Data.Fingerprint);
        if (spec.Described != fingerprint)
        {
            var drafts = string.Join(" / ", charts.Select(ChartDescription.Draft));
            findings.Add(new(FindingLevel.Error, spec.DescribedPlace.File, spec.DescribedPlace.Line,
                $"the description was not written for these data: read it again in each language, then set 'described: {fingerprint}'. What the data say: {drafts}", spec.DescribedPlace.Column));
        }
    }
}
