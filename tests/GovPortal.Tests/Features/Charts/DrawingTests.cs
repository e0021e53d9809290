using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Charts.Reading;
using GovPortal.Web.Layout;

namespace GovPortal.Tests.Features.Charts;

/// <summary>What holds for every drawing, whatever the data.</summary>
public sealed partial class DrawingTests
{
    private const double Rounding = 0.2;
    private static readonly string Css = File.ReadAllText(Path.Combine(Shipped.Web, "wwwroot", "charts.css"));

    private static readonly string[] Words = ["Pensions", "养老金", "Registering the birth of a child and what follows from it", "跨省异地就医直接结算备案（含急诊）", "A", "乙", "Donaudampfschifffahrtsgesellschaft", "Urban and rural residents"];

    private static readonly Gen<string> AnyCell = Gen.Frequency(
        (8, Gen.Int[-2000, 9000].Select(n => n.ToString(CultureInfo.InvariantCulture))),
        (3, Gen.Int[0, 900].Select(n => (n / 100m).ToString(CultureInfo.InvariantCulture))),
        (1, Gen.Const("")), (1, Gen.Const("0")), (1, Gen.Const("987654321012345")), (1, Gen.Const("0.00001")));

    private static readonly Gen<Chart> AnyChart =
        from type in Gen.OneOf([.. new[] { "column", "bar", "line", "step", "area", "column:grouped", "column:stacked", "bar:stacked", "number", "table", "table:columns" }.Select(Gen.Const)])
        from byYear in Gen.Bool
        from rows in Gen.Int[1, 14]
        from series in Gen.Int[1, 4]
        from cells in AnyCell.Array[rows * series]
        from lang in Gen.OneOf([.. new[] { "en", "zh" }.Select(Gen.Const)])
        from multiplier in Gen.OneOf([.. new[] { 1, 10000 }.Select(Gen.Const)])
        from first in Gen.Int[0, 7]
        select Make(type, byYear, rows, series, cells, lang, multiplier, first);

    [Fact]
    public void Draw_AnyData_NoTextTouchesAnotherOrLeavesTheDrawing() => AnyChart.Sample(
        chart =>
        {
            foreach (var layout in new[] { ChartLayout.Wide, ChartLayout.Phone })
            {
                AssertApart(chart.Type.Draw(chart, layout), chart);
            }
        },
        iter: 400, print: c => $"{c.Spec.Type} {c.Spec.Variant} {c.Lang} {string.Join(" | ", c.Data.Columns.Select(x => string.Join(',', x.Cells.Select(y => y.Text))))}");

    [Fact]
    public void Draw_ZerosBesideValuesBelowZero_StayWithinTheDrawing()
    {
        var chart = Make("column:grouped", byYear: true, rows: 1, series: 4, ["", "0", "0", "-977"], "zh", 1, 0);
        AssertApart(chart.Type.Draw(chart, ChartLayout.Phone), chart);
    }

    [Fact]
    public void Draw_Gallery_NoTextTouchesAnotherOrLeavesTheDrawing() => Assert.All(
        from name in GallerySource.Source.Names
        from lang in new[] { "en", "zh" }
        from layout in new[] { ChartLayout.Wide, ChartLayout.Phone }
        select (ChartReader.Find(GallerySource.Source, name, lang)!, layout),
        pair => AssertApart(pair.Item1.Type.Draw(pair.Item1, pair.layout), pair.Item1));

    [Fact]
    public void Draw_AnyData_IsValidXmlWithoutStyleOrScript() => AnyChart.Sample(
        chart =>
        {
            var svg = XDocument.Parse(chart.Type.Draw(chart, ChartLayout.Wide).ToSvg("t", "d")).Root!;
            Assert.DoesNotContain(svg.DescendantsAndSelf(), e => e.Name.LocalName is "script" or "style" || e.Attribute("style") is not null || e.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
        },
        iter: 100);

    [Fact]
    public void Draw_ScriptInALabel_IsText()
    {
        var chart = ChartReader.Find(GallerySource.Source, "column-script", "en")!;
        var svg = chart.Type.Draw(chart, ChartLayout.Wide).ToSvg("t", "d");
        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_UpToSixtyValues_EachIsReachedAndReadOut()
    {
        var chart = ChartReader.Find(GallerySource.Source, "column", "zh")!;
        var marks = XDocument.Parse(chart.Type.Draw(chart, ChartLayout.Wide).ToSvg("t", "d")).Descendants().Where(e => e.Attribute("tabindex")?.Value == "0").ToList();
        Assert.Equal(6, marks.Count);
        Assert.Equal("2024年：10.7282亿人", marks[^1].Attribute("aria-label")!.Value);
    }

    [Fact]
    public void Draw_Gap_IsNotJoined()
    {
        var chart = ChartReader.Find(GallerySource.Source, "line-missing", "en")!;
        var lines = XDocument.Parse(chart.Type.Draw(chart, ChartLayout.Wide).ToSvg("t", "d")).Descendants().Count(e => e.Attribute("class")?.Value.StartsWith("line ", StringComparison.Ordinal) == true);
        Assert.Equal(4, lines);
    }

    [Fact]
    public void TextStyles_HaveTheSizesOfTheStyleSheet() => Assert.All(TextStyle.All, style =>
        Assert.Matches($@"\.c \.{style.Class} \{{ font-size: {style.Size}px;{(style.IsBold ? " font-weight: 700;" : "")}", Css));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Colours_NeighboursAndPaper_DifferByThreeToOne(bool dark)
    {
        var css = dark ? Css[Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..] : Css;
        string Colour(string name) => Regex.Match(css, $@"--{name}: (?:var\([^,]*, )?(#[0-9a-f]{{3,6}})").Groups[1].Value is { Length: 4 } s ? $"#{s[1]}{s[1]}{s[2]}{s[2]}{s[3]}{s[3]}" : Regex.Match(css, $@"--{name}: (?:var\([^,]*, )?(#[0-9a-f]{{6}})").Groups[1].Value;
        var paper = Colour("paper");
        List<string> colours = [.. Enumerable.Range(1, Palette.Count).Select(i => Colour($"c{i}"))];
        Assert.All(colours.Append(Colour("off")).Append(Colour("c0")), c => Assert.True(Contrast.Between(c, paper) >= 3, $"{c} on paper {Contrast.Between(c, paper):0.00}"));
        Assert.All(colours.Zip(colours.Skip(1)), pair => Assert.True(Contrast.Between(pair.First, pair.Second) >= 3, $"{pair} {Contrast.Between(pair.First, pair.Second):0.00}"));
        Assert.All(colours.Select((c, i) => (c, Text: Colour(i % 2 == 0 ? "on-dark" : "on-light"))), pair => Assert.True(Contrast.Between(pair.c, pair.Text) >= 4.5, $"{pair} {Contrast.Between(pair.c, pair.Text):0.00}"));
    }

    internal static void AssertApart(ChartDrawing drawing, Chart chart)
    {
        var boxes = drawing.Boxes;
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.True(boxes[i].IsWithin(-Rounding, -Rounding, drawing.Width + Rounding, drawing.Height + Rounding), $"{chart.Name} {chart.Lang} {drawing.Layout.Name}: {boxes[i]} leaves {drawing.Width} x {drawing.Height}");
            for (var j = i + 1; j < boxes.Count; j++)
            {
                Assert.False(boxes[i].Overlaps(boxes[j], -Rounding), $"{chart.Name} {chart.Lang} {drawing.Layout.Name}: {boxes[i]} and {boxes[j]} overlap");
            }
        }
    }

    private static Chart Make(string type, bool byYear, int rows, int series, string[] cells, string lang, int multiplier, int first)
    {
        var (name, variant) = type.Split(':') is [var t, var v] ? (t, v) : (type, null);
        if (name == "area")
        {
            cells = [.. cells.Select(c => c.TrimStart('-'))];
        }
        else if (name == "number")
        {
            // A number for each column; rows with a name of their own would be too many.
            (byYear, cells) = (true, [.. cells.Select((c, i) => i < series && c.Length == 0 ? "7" : c)]);
        }

        var csv = "x," + string.Join(',', Enumerable.Range(1, series).Select(s => $"s{s}")) + "\n"
            + string.Concat(Enumerable.Range(0, rows).Select(r => $"{(byYear ? $"{2010 + r}" : $"k{r}")},{string.Join(',', cells.Skip(r * series).Take(series))}\n"));
        var spec = $"type: {name}\n{(variant is null ? "" : $"variant: {variant}\n")}data: d\nsample: true\nmultiplier: {multiplier}\nfields:\n  x: {{role: x, kind: {(byYear ? "year" : "text")}}}\n"
            + string.Concat(Enumerable.Range(1, series).Select(s => $"  s{s}: {{role: y}}\n"));
        var words = $"title: T\nsubtitle: S\ndescription: D\nunit: people\nnames:\n  x: X\n"
            + string.Concat(Enumerable.Range(1, series).Select(s => $"  s{s}: \"{Words[(first + s) % Words.Length]}\"\n")) + string.Concat(Enumerable.Range(0, rows).Select(r => $"  k{r}: \"{Words[(first + r) % Words.Length]}\"\n"));
        var source = new ChartSource("test", new Dictionary<string, string> { ["charts/c.yaml"] = spec, ["charts/c.en.yaml"] = words, ["charts/c.zh.yaml"] = words, ["data/d.csv"] = csv });
        List<Web.Data.Import.ContentFinding> findings = [];
        return ChartReader.Read(source, "c", lang, findings) ?? throw new InvalidOperationException(string.Join('\n', findings));
    }
}
