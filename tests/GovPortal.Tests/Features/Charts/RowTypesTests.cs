using CsCheck;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Charts.Reading;
using GovPortal.Web.Features.Charts.Types;

namespace GovPortal.Tests.Features.Charts;

/// <summary>Charts of things and events: range, slope, ranked, timeline.</summary>
public sealed class RowTypesTests
{
    private const string Range = "type: range\ndata: d\nsample: true\nfields:\n  k: {role: x, kind: text}\n  a: {role: low}\n  b: {role: high}\n";
    private const string Slope = "type: slope\ndata: d\nsample: true\nfields:\n  k: {role: x, kind: year}\n  a: {role: y}\n";
    private const string Ranked = "type: ranked\nvariant: dense\ndata: d\nsample: true\nfields:\n  k: {role: label, kind: text}\n  g: {role: group, kind: text}\n  a: {role: rank}\n  b: {role: y}\n";
    private const string Timeline = "type: timeline\ndata: d\nsample: true\nfields:\n  k: {role: label, kind: text}\n  a: {role: from, kind: date}\n  b: {role: to, kind: date}\n";

    private static readonly string[] Names = ["Pensions", "养老金", "Registering the birth of a child and what follows from it", "跨省异地就医直接结算备案（含急诊）", "A", "乙", "Donaudampfschifffahrtsgesellschaft", "Urban and rural residents"];

    private static readonly Gen<string> AnyNumber = Gen.Frequency(
        (8, Gen.Int[-2000, 9000].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (2, Gen.Int[0, 5].Select(n => $"{n}")), (1, Gen.Const("")), (1, Gen.Const("987654321012345")), (1, Gen.Const("0.00001")));

    private static readonly Gen<string> AnyDay = Gen.Frequency(
        (3, Gen.Int[0, 9000].Select(d => $"{new DateOnly(2000, 1, 1).AddDays(d):yyyy-MM-dd}")), (1, Gen.Int[0, 20].Select(d => $"{new DateOnly(2024, 12, 20).AddDays(d):yyyy-MM-dd}")));

    private static readonly Gen<(string Lang, int First)> AnyWords = Gen.Select(Gen.Bool, Gen.Int[0, 7], (zh, first) => (zh ? "zh" : "en", first));

    private static readonly Gen<Chart> AnyChart = Gen.OneOf(
        Gen.Select(AnyNumber.Array[2].Array[1, 14], Gen.Int[0, 2], AnyWords, (rows, form, words) => Make(
            form == 2 ? "type: range\ndata: d\nsample: true\nfields:\n  k: {role: x, kind: text}\n  a: {role: y}\n"
                : form == 1 ? Range.Replace("low", "from", StringComparison.Ordinal).Replace("high", "to", StringComparison.Ordinal) : Range,
            "k,a,b\n" + string.Concat(rows.Select((r, i) => $"k{i},{string.Join(',', form == 0 ? [.. r.OrderBy(c => c.Length == 0 ? 0 : decimal.Parse(c, System.Globalization.CultureInfo.InvariantCulture))] : r)}\n")), words)),
        Gen.Select(AnyNumber.Array[4].Array[2, 4], AnyWords, (rows, words) => Make(
            Slope + "  b: {role: y}\n  c: {role: y}\n  e: {role: y}\n", "k,a,b,c,e\n" + string.Concat(rows.Select((r, i) => $"{2015 + (i * 3)},{string.Join(',', r)}\n")), words)),
        Gen.Select(AnyNumber.Array[1, 14], Gen.Bool, AnyWords, (rows, hasGroups, words) => Make(
            (hasGroups ? Ranked : Ranked.Replace("  g: {role: group, kind: text}\n", "", StringComparison.Ordinal)).Replace("  a: {role: rank}\n", "", StringComparison.Ordinal) + Missing(rows),
            "k,g,b\n" + string.Concat(rows.Select((r, i) => $"k{i},g{i % 3},{r}\n")), words)),
        Gen.Select(Gen.Int[1, 5].Array[1, 20], AnyWords, (ranks, words) => Make(
            Ranked.Replace("  b: {role: y}\n", "", StringComparison.Ordinal).Replace("variant: dense\n", "", StringComparison.Ordinal), "k,g,a\n" + string.Concat(ranks.Select((r, i) => $"k{i},g{i % 4},{r}\n")), words)),
        Gen.Select(Gen.Select(AnyDay, AnyDay, Gen.Bool).Array[1, 12], AnyWords, (rows, words) => Make(
            Timeline, "k,a,b\n" + string.Concat(rows.Select((r, i) => $"k{i},{(string.CompareOrdinal(r.Item1, r.Item2) < 0 ? r.Item1 : r.Item2)},{(r.Item3 ? string.CompareOrdinal(r.Item1, r.Item2) < 0 ? r.Item2 : r.Item1 : "")}\n")), words)));

    [Fact]
    public void Draw_AnyData_NoTextTouchesAnotherOrLeavesTheDrawing() => AnyChart.Sample(
        chart =>
        {
            DrawingTests.AssertApart(chart.Type.Draw(chart, ChartLayout.Wide), chart);
            DrawingTests.AssertApart(chart.Type.Draw(chart, ChartLayout.Phone), chart);
            Assert.DoesNotContain("NaN", chart.Type.Draw(chart, ChartLayout.Wide).Content, StringComparison.Ordinal);
        },
        iter: 500, print: c => $"{c.Spec.Type} {c.Lang} {string.Join(" | ", c.Data.Columns.Select(x => string.Join(',', x.Cells.Select(y => y.Text))))} {string.Join(',', c.Words.Names.Values)}");

    [Theory]
    [InlineData(Range, "k,a,b\nx,5,3\n", "data/d.csv:2:5: error: the high value 3 is below the low one 5")]
    [InlineData(Range, "k,a,b\nx,1,2\nx,2,3\n", "data/d.csv:3:1: error: 'x' stands twice")]
    [InlineData(Range, "k,a,b\n,1,2\n", "data/d.csv:2:1: error: the column 'k' is empty")]
    [InlineData("type: range\ndata: d\nsample: true\nfields:\n  k: {role: x, kind: text}\n  a: {role: low}\n", "k,a\nx,1\n", "has fields of the roles 'from' and 'to', or 'low' and 'high', or one of role 'y'")]
    [InlineData(Range + "steps: [{key: s, x: z}]\n", "k,a,b\nx,1,2\n", "charts/c.yaml:8:9: error: the step 's' names 'z'")]
    [InlineData(Range + "steps: [{key: s, window: {from: x}}]\n", "k,a,b\nx,1,2\n", "a chart of type 'range' has none")]
    [InlineData(Range + "annotations: [{key: s, x: z}]\n", "k,a,b\nx,1,2\n", "the data have no 'z' in the column 'k'")]
    [InlineData(Slope, "k,a\n2020,1\n", "a chart of type 'slope' goes from one moment to another, with at most 4 in all; the data have 1")]
    [InlineData(Slope, "k,a\n2020,1\n2021,1\n2022,1\n2023,1\n2024,1\n", "the data have 5")]
    [InlineData(Ranked, "k,g,a,b\nx,g,0,1\n", "data/d.csv:2:5: error: '0' is no rank; ranks are whole numbers from 1")]
    [InlineData(Ranked, "k,g,a,b\nx,g,1,9\ny,g,3,8\n", "data/d.csv:3:5: error: 'y' has rank 3; in a dense ranking it would be 2")]
    [InlineData(Ranked, "k,g,a,b\nx,g,1,8\ny,g,2,9\n", "data/d.csv:3:7: error: 'y' with 9 has rank 2, 'x' with 8 rank 1")]
    [InlineData(Ranked, "k,g,a,b\nx,g,1,8\ny,g,,9\n", "data/d.csv:3:5: error: 'y' has no rank; an annotation with 'x: y' says why")]
    [InlineData(Ranked, "k,g,a,b\nx,g,1,8\nx,g,2,7\n", "data/d.csv:3:1: error: 'x' stands twice in the group 'g'")]
    [InlineData(Ranked + "steps: [{key: s, window: {from: z}}]\n", "k,g,a,b\nx,g,1,8\n", "has the window 'z', which is none of g")]
    [InlineData(Ranked + "scale: {from: 3}\n", "k,g,a,b\nx,g,1,8\n", "cannot leave zero out")]
    [InlineData(Timeline, "k,a,b\nx,,2024-01-01\n", "data/d.csv:2:3: error: the column 'a' is empty; each event has a date")]
    [InlineData(Timeline, "k,a,b\nx,2024-01-02,2024-01-01\n", "data/d.csv:2:14: error: '2024-01-01' lies before '2024-01-02'")]
    [InlineData(Timeline, "k,a,b\nx,2024,\n", "data/d.csv:2:3: error: '2024' is no date")]
    [InlineData(Timeline + "steps: [{key: s, series: z}]\n", "k,a,b\nx,2024-01-02,\n", "names 'z', which is no series")]
    public void Check_BadSpecOrData_SaysWhere(string spec, string csv, string expected) =>
        Assert.Contains(ChartChecker.Check(Source(spec, csv, ""), ["en", "zh"]).Select(f => f.ToString()), f => f.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("dense", "9 9 7 5", "1 1 2 3")]
    [InlineData("standard", "9 9 7 5", "1 1 3 4")]
    [InlineData("dense", "5 9  7", "1 2 3 -")]
    public void Ranking_OfValues_CountsTies(string variant, string values, string ranks)
    {
        var rows = values.Split(' ');
        var missing = Missing(rows);
        var chart = Make($"type: ranked\nvariant: {variant}\ndata: d\nsample: true\nfields:\n  k: {{role: label, kind: text}}\n  b: {{role: y}}\n{missing}", "k,b\n" + string.Concat(rows.Select((v, i) => $"k{i},{v}\n")), ("en", 0));
        Assert.Equal(ranks, string.Join(' ', Assert.Single(Ranking.Of(chart)).Rows.Select(r => r.Rank is { } rank ? $"{rank}" : "-")));
    }

    [Fact]
    public void Draw_SharedRank_StandsOnceAndIsReadOut()
    {
        var chart = ChartReader.Find(GallerySource.Source, "ranked-values", "zh")!;
        var drawing = System.Xml.Linq.XDocument.Parse(chart.Type.Draw(chart, ChartLayout.Phone).ToSvg("t", "d"));
        Assert.Single(drawing.Descendants(), e => e.Value == "1" && e.Attribute("class")?.Value == "v e");
        Assert.Contains(drawing.Descendants(), e => e.Attribute("aria-label")?.Value == "第2区：并列第1名，92.00分");
    }

    [Theory]
    [InlineData("range-steps", "men", 1)]
    [InlineData("slope-steps", "one", 2)]
    [InlineData("ranked-steps", "second", 6)]
    [InlineData("timeline-steps", "rise", 2)]
    public void Draw_AStep_LetsWhatItNamesStandOut(string name, string step, int expected)
    {
        var chart = ChartReader.Find(GallerySource.Source, name, "en")!;
        var marks = Marks(chart);
        Assert.All(marks, m => Assert.DoesNotContain(" off", m, StringComparison.Ordinal));
        var stepped = Marks(chart.At(chart.Spec.Steps.Single(s => s.Key == step)));
        Assert.Equal(expected, stepped.Count(m => !m.EndsWith(" off", StringComparison.Ordinal)));
        Assert.Equal(marks.Count, stepped.Count);
    }

    private static List<string> Marks(Chart chart) =>
        [.. System.Xml.Linq.XDocument.Parse(chart.Type.Draw(chart, ChartLayout.Wide).ToSvg("t", "d")).Descendants().Where(e => e.Attribute("tabindex") is not null).Select(e => e.Attribute("class")!.Value)];

    private static string Missing(string[] rows) => rows.Contains("")
        ? "annotations:\n" + string.Concat(rows.Select((r, i) => r.Length > 0 ? "" : $"  - {{key: n{i}, x: k{i}}}\n")) : "";

    private static ChartSource Source(string spec, string csv, string names)
    {
        var words = $"title: T\nsubtitle: S\ndescription: D\nunit: people\nnames:\n  k: K\n{names}";
        return new("test", new Dictionary<string, string> { ["charts/c.yaml"] = spec, ["charts/c.en.yaml"] = words, ["charts/c.zh.yaml"] = words, ["data/d.csv"] = csv });
    }

    private static Chart Make(string spec, string csv, (string Lang, int First) words)
    {
        string Name(int i) => Names[(words.First + i) % Names.Length];
        var names = string.Concat(Enumerable.Range(0, 20).Select(i => $"  k{i}: \"{Name(i)}\"\n")) + string.Concat("abceg".Select((c, i) => $"  {c}: \"{Name(i)}\"\n")) + string.Concat(Enumerable.Range(0, 4).Select(i => $"  g{i}: \"{Name(i + 3)}\"\n"))
            + (spec.Contains("annotations", StringComparison.Ordinal) ? "annotations:\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"  n{i}: \"{Name(i + 2)}\"\n")) : "");
        List<Web.Data.Import.ContentFinding> findings = [];
        return ChartReader.Read(Source(spec, csv, names), "c", words.Lang, findings) ?? throw new InvalidOperationException(string.Join('\n', findings));
    }
}
