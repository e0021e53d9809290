using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Layout;

namespace GovPortal.Tests.Features.Charts;

public sealed class TableTypeTests
{
    private const string Spec = "type: table\nfields:\n  year: {role: x, kind: year}\n  value: {role: y}\n  more: {role: y}\n";
    private static readonly string Css = File.ReadAllText(Path.Combine(Shipped.Web, "wwwroot", "charts.css"));

    [Fact]
    public void Draw_ValuesAboveZero_AreDarkerTheHigherTheyAre() =>
        Assert.Equal(["h1", "h6", "h3", "h1"], Shades("year,value,more\n2023,1,59\n2024,25,9\n"));

    [Fact]
    public void Draw_ValuesOnBothSidesOfZero_HaveTwoColours() =>
        Assert.Equal(["n3", "h2", "zero", "h6"], Shades("year,value,more\n2023,-30,1\n2024,0,30\n"));

    [Fact]
    public void Draw_MissingValue_IsAGap()
    {
        var cells = Cells(Spec, "year,value,more\n2023,5,\n2024,0,30\n");
        Assert.Equal("–", cells[1].Elements().Single(e => e.Name.LocalName == "text").Value);
        Assert.Null(cells[1].Attribute("tabindex"));
    }

    [Fact]
    public void Draw_ColumnsOfTheirOwn_AreShadedByThemselves()
    {
        var cells = Cells(Spec.Replace("type: table", "type: table\nvariant: columns", StringComparison.Ordinal), "year,value,more\n2023,1,100\n2024,6,600\n");
        Assert.Equal(cells[0].Attribute("class")!.Value, cells[1].Attribute("class")!.Value);
        Assert.Equal(cells[2].Attribute("class")!.Value, cells[3].Attribute("class")!.Value);
    }

    [Fact]
    public void Check_TooManyLines_SaysSo() => Assert.Contains(
        "interpretations/test/charts/c.yaml:1:1: error: 41 rows of cells; a chart of type 'table' draws at most 40",
        TestCharts.Check(Spec, "year,value,more\n" + string.Concat(Enumerable.Range(1950, 41).Select(y => $"{y},1,2\n"))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Shades_TextUponThem_CanBeRead(bool dark)
    {
        var css = dark ? Css[Css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal)..] : Css;
        string Colour(string name) => Regex.Match(css, $"--{name}: (#[0-9a-f]{{3,6}})").Groups[1].Value is { Length: 4 } s ? $"#{s[1]}{s[1]}{s[2]}{s[2]}{s[3]}{s[3]}" : Regex.Match(css, $"--{name}: (#[0-9a-f]{{6}})").Groups[1].Value;
        Assert.All(
            [("h1", "on-light"), ("h2", "on-light"), ("h3", "on-light"), ("h4", "on-dark"), ("h5", "on-dark"), ("h6", "on-dark"), ("n1", "on-light"), ("n2", "on-light"), ("n3", "on-dark")],
            ((string Shade, string Text) pair) => Assert.True(Contrast.Between(Colour(pair.Shade), Colour(pair.Text)) >= 4.5, $"{pair} {Contrast.Between(Colour(pair.Shade), Colour(pair.Text)):0.00}"));
    }

    private static List<string> Shades(string csv) => [.. Cells(Spec, csv).Select(c => c.Attribute("class")!.Value.Split(' ')[^1])];

    private static List<XElement> Cells(string spec, string csv)
    {
        var chart = TestCharts.Read(spec, csv, names: "more: More");
        return [.. XDocument.Parse(chart.Type.Draw(chart, ChartLayout.Wide).ToSvg("t", "d")).Descendants().Where(e => e.Attribute("class")?.Value.Contains("cell", StringComparison.Ordinal) == true && e.Elements().Any(c => c.Name.LocalName == "text"))];
    }
}
