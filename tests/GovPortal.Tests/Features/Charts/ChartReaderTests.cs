using System.Text;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Charts.Reading;

namespace GovPortal.Tests.Features.Charts;

public sealed class ChartReaderTests
{
    private const string Spec = "type: line\ndata: d\nsample: true\ndescribed: 5b1a5f2e8c11\nfields:\n  year: {role: x, kind: year}\n  value: {role: y}\n";
    private const string Words = "title: T\nsubtitle: S\ndescription: D\nunit: people\nnames: {year: Year, value: Value}\n";
    private const string Csv = "year,value\n2023,5\n2024,7\n";

    [Theory]
    [InlineData("year,value\n2023,5\n2024,many\n", "data/d.csv:3:6: error: 'many' is no number")]
    [InlineData("year,value\n2023,5\n2023,7\n", "data/d.csv:3:1: error: '2023' stands twice")]
    [InlineData("year,value\n2023,5\nsoon,7\n", "data/d.csv:3:1: error: 'soon' is no year such as 2024")]
    [InlineData("year,amount\n2023,5\n", "charts/c.yaml:7:3: error: the data have no column 'value'")]
    [InlineData("year,value\n,5\n", "data/d.csv:2:1: error: the column 'year' is empty")]
    [InlineData("year,value\n", "data/d.csv:1: error: has no rows")]
    [InlineData("", "data/d.csv: error: holds no head")]
    [InlineData("year,value\n2023,\"5\n", "data/d.csv:2:6: error: The double quote")]
    [InlineData("year,value\n2023,5,6\n", "data/d.csv:2:8: error: the row has 3 cells, the head 2")]
    [InlineData("year,value,value\n2023,5,6\n", "data/d.csv:1:12: error: the column 'value' stands twice")]
    [InlineData("year,value\n2023,1e5\n", "data/d.csv:2:6: error: '1e5' is no number")]
    public void Check_BadData_SaysWhere(string csv, string expected) =>
        Assert.Contains(Check(Spec, csv), f => f.StartsWith($"interpretations/test/{expected}", StringComparison.Ordinal));

    [Theory]
    [InlineData("type: line", "type: pie", "charts/c.yaml:1:7: error: 'pie' is no type of chart")]
    [InlineData("role: y", "role: z", "has no role 'z'")]
    [InlineData("kind: year", "kind: number", "a field of role 'x' is of kind text or year")]
    [InlineData("  value: {role: y}\n", "", "needs a field of role 'y'")]
    [InlineData("sample: true\n", "", "'sources' is missing")]
    [InlineData("sample: true\n", "sample: true\ncolour: red\n", "charts/c.yaml:4:1: error: the key 'colour' is not known here")]
    [InlineData("type: line", "type: column\nscale: {from: 3}", "cannot leave zero out")]
    [InlineData("type: line", "type: line\nannotations:\n  - {key: a, x: 2030}", "the data have no x '2030'")]
    [InlineData("type: line", "type: line\nsteps:\n  - {key: a, series: other}", "names 'other', which is no series")]
    [InlineData("type: line", "type: line\nsteps:\n  - {key: text, series: value}", "charts/c.yaml:3:5: error: the step 'text' has the name of an anchor of the chart")]
    [InlineData("data: d", "data: none", "the data 'none' are not there")]
    public void Check_BadSpec_SaysWhere(string part, string instead, string expected) =>
        Assert.Contains(Check(Spec.Replace(part, instead, StringComparison.Ordinal), Csv), f => f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Check_TooManySteps_IsRefusedWithItsPlace()
    {
        var steps = string.Concat(Enumerable.Range(0, 21).Select(i => $"  - {{key: s{i}, series: value}}\n"));
        Assert.Contains(Check($"{Spec}steps:\n{steps}", Csv), f => f.Contains("21 steps; a chart has at most 20", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ControlCharacter_IsRefusedWithItsPlace()
    {
        var spec = Spec.Replace("type: line", "type: column", StringComparison.Ordinal).Replace("kind: year", "kind: text", StringComparison.Ordinal);
        Assert.Contains(Check(spec, "year,value\na\u0001b,5\n"), f => f.Contains("data/d.csv:2:1: error: the column 'year' holds a control character", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_HundredThousandRows_IsRefusedWithItsPlace()
    {
        var csv = new StringBuilder("year,value\n");
        for (var i = 0; i < 100_000; i++)
        {
            csv.Append("1,2\n");
        }

        Assert.Contains(Check(Spec, csv.ToString()), f => f.Contains("data/d.csv:20002: error: has 100000 rows; at most 20000 are read", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ManyMistakes_AreCutShort()
    {
        var csv = "year,value\n" + string.Concat(Enumerable.Repeat("x,y\n", 5000));
        Assert.Equal(20, Check(Spec, csv).Count(f => f.Contains("data/d.csv", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_ChangedData_AsksToReadTheDescriptionAgain()
    {
        var finding = Assert.Single(Check(Spec, Csv));
        var right = finding[(finding.IndexOf("'described: ", StringComparison.Ordinal) + 12)..][..12];
        Assert.StartsWith("interpretations/test/charts/c.yaml:4:12: error: the description was not written for these data", finding, StringComparison.Ordinal);
        Assert.Contains("rises each time from 5 people in 2023 to 7 people in 2024", finding, StringComparison.Ordinal);
        var described = Spec.Replace("5b1a5f2e8c11", right, StringComparison.Ordinal);
        Assert.Empty(Check(described, Csv));
        Assert.Empty(Check(described, "year,value\r\n2023, 5.00\r\n2024,\"7\"\r\n"));
        Assert.Single(Check(described, "year,value\n2023,5\n2024,8\n"));
    }

    [Fact]
    public void Check_WordsThatLack_AreNamedInEachLanguage()
    {
        var findings = Check(Spec, Csv, Words.Replace(", value: Value", ", other: Other", StringComparison.Ordinal).Replace("unit: people\n", "", StringComparison.Ordinal));
        Assert.Contains("interpretations/test/charts/c.zh.yaml: error: 'unit' is missing: what the numbers count, such as people", findings);
        Assert.Contains("interpretations/test/charts/c.zh.yaml: error: 'names' has no text for 'value'", findings);
        Assert.Contains("interpretations/test/charts/c.zh.yaml: error: 'names' has a text for 'other', which the chart does not have", findings);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("@sum", "'@sum")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("-a,b", "\"'-a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    public void Cell_LikeAFormula_IsMadeHarmless(string text, string expected) => Assert.Equal(expected, ChartFiles.Cell(text));

    [Fact]
    public void Gallery_HasNoFindingsButDescriptions() => Assert.All(
        ChartChecker.Check(GallerySource.Source, ["en", "zh"]),
        f => Assert.True(f.Reason.StartsWith("the description was not", StringComparison.Ordinal) || f.Reason.StartsWith("'names'", StringComparison.Ordinal), f.ToString()));

    [Fact]
    public void ToSvg_OfEachChart_StandsAlone() => Assert.All(GallerySource.Source.Names, name =>
    {
        var svg = System.Xml.Linq.XDocument.Parse(ChartFiles.ToSvg(ChartReader.Find(GallerySource.Source, name, "zh")!)).Root!;
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "style" && e.Value.Contains(".c text", StringComparison.Ordinal));
    });

    private static List<string> Check(string spec, string csv, string words = Words) =>
    [
        .. ChartChecker.Check(
            new ChartSource("test", new Dictionary<string, string> { ["charts/c.yaml"] = spec, ["charts/c.en.yaml"] = Words, ["charts/c.zh.yaml"] = words, ["data/d.csv"] = csv }),
            ["en", "zh"]).Select(f => f.ToString()),
    ];
}
