using System.Xml.Linq;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Tests.Features.Charts;

public sealed class NumberTypeTests
{
    private const string Trend = "type: number\nfields:\n  year: {role: x, kind: year}\n  value: {role: y}\n";
    private const string Periods = "type: number\nfields:\n  period: {role: x, kind: text}\n  value: {role: y}\n  growth: {role: change, unit: percent}\n";

    [Theory]
    [InlineData("2023,106643\n2024,107282\n", "up 0.6% on 2023", "比2023年增加0.6%")]
    [InlineData("2023,200\n2024,150\n", "down 25.0% on 2023", "比2023年减少25.0%")]
    [InlineData("2023,7\n2024,7\n", "unchanged from 2023", "与2023年持平")]
    [InlineData("2022,100\n2023,\n2024,110\n", "up 10.0% on 2022", "比2022年增加10.0%")]
    [InlineData("2023,-5\n2024,3\n", "up 8 people on 2023", "比2023年增加8人")]
    [InlineData("2023,100000\n2024,100001\n", "up 0.001% on 2023", "比2023年增加0.001%")]
    [InlineData("2023,1\n2024,4000\n", "up 3,999 people on 2023", "比2023年增加3,999人")]
    public void Draw_LastAgainstTheOneBefore_SaysTheChange(string rows, string english, string chinese)
    {
        Assert.EndsWith(english, Readings(Trend, $"year,value\n{rows}", "en")[0], StringComparison.Ordinal);
        Assert.EndsWith(chinese, Readings(Trend, $"year,value\n{rows}", "zh")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_Shares_ChangeByPercentagePoints()
    {
        var spec = Trend.Replace("fields", "unit: percent\nfields", StringComparison.Ordinal);
        Assert.Equal("Value, 2024: 95.9%, up 0.2 percentage points on 2023", Readings(spec, "year,value\n2023,95.7\n2024,95.9\n", "en")[0]);
        Assert.Equal("Value，2024年：95.9%，比2023年提高0.2个百分点", Readings(spec, "year,value\n2023,95.7\n2024,95.9\n", "zh")[0]);
    }

    [Fact]
    public void Draw_Difference_WhereTheChartAsksForIt() =>
        Assert.Equal("Value, 2024: 107,282 people, up 639 people on 2023", Readings($"variant: difference\n{Trend}", "year,value\n2023,106643\n2024,107282\n", "en")[0]);

    [Fact]
    public void Draw_PeriodsOfDifferentLength_AreNotCompared()
    {
        var readings = Readings(Periods, "period,value,growth\na,129,\nb,108,124.7\nc,70.8,\n", "en");
        Assert.Equal(["a, Value: 129 people", "b, Value: 108 people, up 124.7% on the year before", "c, Value: 70.8 people"], readings);
    }

    [Theory]
    [InlineData(Periods, "period,value,growth\na,129,\nb,,\n", "data/d.csv:3:3: error: has no number to show")]
    [InlineData(Periods, "period,value,growth\na,1,\nb,2,\nc,3,\nd,4,\ne,5,\nf,6,\ng,7,\n", "charts/c.yaml:1:1: error: 7 numbers; at most 6 stand beside each other")]
    [InlineData(Trend, "year,value\n2023,\n2024,\n", "data/d.csv:3:6: error: has no number to show")]
    [InlineData("type: number\nfields:\n  year: {role: x, kind: year}\n  value: {role: y}\n  more: {role: y}\n  growth: {role: change}\n", "year,value,more,growth\n2024,1,2,3\n", "charts/c.yaml:6:3: error: a field of role 'change' needs a single field of role 'y', to which it belongs")]
    public void Check_NothingToShow_SaysWhere(string spec, string csv, string expected) =>
        Assert.Contains($"interpretations/test/{expected}", TestCharts.Check(spec, csv));

    private static List<string> Readings(string spec, string csv, string lang)
    {
        var chart = TestCharts.Read(spec, csv, lang, names: "growth: on the year before");
        var svg = XDocument.Parse(chart.Type.Draw(chart, ChartLayout.Wide).ToSvg("t", "d")).Root!;
        return [.. svg.Descendants().Where(e => e.Attribute("tabindex") is not null && e.Elements().Any(c => c.Attribute("class")?.Value == "pad")).Select(e => e.Attribute("aria-label")!.Value)];
    }
}
