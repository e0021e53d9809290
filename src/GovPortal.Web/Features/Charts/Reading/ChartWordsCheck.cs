using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Charts.Reading;

/// <summary>Checks that a chart has all its words in a language, and none for nothing.</summary>
internal static class ChartWordsCheck
{
    private const int LongestTitle = 140;

    public static IEnumerable<ContentFinding> Check(Chart chart, string file)
    {
        var (spec, words) = (chart.Spec, chart.Words);
        ContentFinding Error(string reason) => new(FindingLevel.Error, file, 0, reason);

        if (words.Title.Length > LongestTitle)
        {
            yield return Error($"the title has more than {LongestTitle} characters");
        }

        if (words.Unit is null && spec.Fields.Any(f => f.Role is not null and not ChartRoles.X and not ChartRoles.Rank && f.Kind == FieldKind.Number && (f.Unit ?? spec.Unit) == ChartUnit.Number))
        {
            yield return Error("'unit' is missing: what the numbers count, such as people");
        }

        HashSet<string> names = [.. spec.Fields.Select(f => f.Name), .. chart.Data.Columns.Where(c => c.Field.Kind == FieldKind.Text && !chart.Type.NamesTexts(c.Field.Role)).SelectMany(c => c.Cells).Where(c => !c.IsGap).Select(c => c.Text)];
        foreach (var finding in Compare("names", names, words.Names.Keys)
            .Concat(Compare("sources", spec.Sources.Select(s => s.Key), words.Sources.Keys))
            .Concat(Compare("annotations", spec.Annotations.Select(a => a.Key), words.Annotations.Keys))
            .Concat(Compare("steps", spec.Steps.Select(s => s.Key), words.Steps.Keys)))
        {
            yield return Error(finding);
        }
    }

    private static IEnumerable<string> Compare(string section, IEnumerable<string> wanted, IEnumerable<string> given)
    {
        List<string> needs = [.. wanted.Distinct()], has = [.. given];
        foreach (var missing in needs.Except(has).Take(10))
        {
            yield return $"'{section}' has no text for '{missing}'";
        }

        foreach (var stray in has.Except(needs))
        {
            yield return $"'{section}' has a text for '{stray}', which the chart does not have";
        }
    }
}
