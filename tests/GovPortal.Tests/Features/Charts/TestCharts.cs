using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Reading;

namespace GovPortal.Tests.Features.Charts;

/// <summary>Charts made of a spec and a CSV, without description and sources.</summary>
internal static class TestCharts
{
    /// <param name="names">Further lines of names, such as <c>key: name</c>.</param>
    public static Chart Read(string spec, string csv, string lang = "en", string names = "")
    {
        List<ContentFinding> findings = [];
        return ChartReader.Read(Source(spec, csv, names), "c", lang, findings) ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    /// <summary>Findings of the check, with file, line and reason.</summary>
    public static List<string> Check(string spec, string csv) =>
        [.. ChartChecker.Check(Source(spec, csv, ""), ["en"]).Select(f => f.ToString())];

    private static ChartSource Source(string spec, string csv, string names) => new("test", new Dictionary<string, string>
    {
        ["charts/c.yaml"] = $"{spec}data: d\nsample: true\n",
        ["charts/c.en.yaml"] = Words(names),
        ["charts/c.zh.yaml"] = Words(names).Replace("unit: people", "unit: 人", StringComparison.Ordinal),
        ["data/d.csv"] = csv,
    });

    private static string Words(string names) =>
        $"title: T\nsubtitle: S\ndescription: D\nunit: people\nnames:\n  value: Value\n{string.Concat(names.Split('\n').Where(n => n.Length > 0).Select(n => $"  {n}\n"))}";
}
