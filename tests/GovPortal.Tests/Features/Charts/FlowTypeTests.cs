using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Charts.Reading;

namespace GovPortal.Tests.Features.Charts;

public sealed partial class FlowTypeTests
{
    private const string Spec = "type: flow\nfields:\n  from: {role: from, kind: text}\n  kind: {role: shape, kind: text}\n  to: {role: to, kind: text}\n  label: {role: label, kind: text}\n";

    private static readonly string[] Words = ["A", "补交材料", "Registering the birth of a child and what follows", "跨省异地就医直接结算备案（含急诊）", "Supply what is missing"];

    private static readonly Gen<Chart> AnyProcedure =
        from boxes in Gen.Int[2, 11]
        from first in Gen.Int[0, 4]
        from lang in Gen.OneOf(Gen.Const("en"), Gen.Const("zh"))
        from branches in Gen.Select(Gen.Int[0, 10], Gen.Int[0, 10]).Array[0, 4]
        select Make(boxes, first, lang, branches);

    [Theory]
    [InlineData("a,,b,\nb,end,,\na,,c,\n", "data/d.csv:4:4: error: leads to 'c', which has no row of its own; a box at the end has one with an empty 'to'")]
    [InlineData("a,,a,\n", "data/d.csv:2:4: error: 'a' leads to itself")]
    [InlineData("a,,b,\na,,b,\nb,,,\n", "data/d.csv:3:1: error: the arrow from 'a' to 'b' stands twice")]
    [InlineData("a,,b,\n,,b,\nb,,,\n", "data/d.csv:3:1: error: the column 'from' is empty: each row is a box")]
    [InlineData("a,round,b,\nb,,,\n", "data/d.csv:2:3: error: 'round' is no kind of box; known are start, step, decision, end")]
    [InlineData("a,,b,\nb,,,\nc,,b,\n", "data/d.csv:4:1: error: no way leads from 'a' to 'c'")]
    [InlineData("a,,b,x\na,,c,\nb,,,\nc,,,\n", "data/d.csv:2:1: error: an arrow of the decision 'a' has no label")]
    [InlineData("a,decision,b,x\nb,,,\n", "data/d.csv:2:1: error: the decision 'a' has fewer than two arrows")]
    [InlineData("a,step,b,x\na,,c,y\nb,,,\nc,,,\n", "data/d.csv:2:1: error: 'a' has 2 arrows; a start or step has one, a decision several, an end none")]
    [InlineData("a,,b,\nb,end,c,\nc,,,\n", "data/d.csv:3:1: error: an arrow leads on from 'b', which is an end")]
    public void Check_BadData_SaysWhere(string rows, string expected) =>
        Assert.Contains($"interpretations/test/{expected}", TestCharts.Check(Spec, "from,kind,to,label\n" + rows));

    [Theory]
    [InlineData("steps: [{key: a, x: z}]\n", "the step 'a' names 'z', which is no box")]
    [InlineData("steps: [{key: a, series: b}]\n", "the step 'a' of a chart of type 'flow' names boxes ('x'), no series and no window")]
    [InlineData("annotations: [{key: a, x: b}]\n", "a chart of type 'flow' has no annotations")]
    public void Check_BadSpec_SaysWhy(string more, string expected) =>
        Assert.Contains(TestCharts.Check(Spec + more, "from,kind,to,label\na,,b,\nb,,,\n"), f => f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Check_ArrowsThatPassTheSameBox_AreLimited() => Assert.Contains(
        TestCharts.Check(Spec, "from,kind,to,label\n" + string.Concat(Enumerable.Range(0, 8).Select(i => $"a,,b{i},x\n")) + string.Concat(Enumerable.Range(0, 8).Select(i => $"b{i},,,\n"))),
        f => f.Contains("more than 6 arrows pass the same box", StringComparison.Ordinal));

    [Fact]
    public void Draw_Boxes_AreReadInOrderWithTheirWays()
    {
        var chart = ChartReader.Find(GallerySource.Source, "flow", "en")!;
        foreach (var layout in new[] { ChartLayout.Wide, ChartLayout.Phone })
        {
            var readings = XDocument.Parse(chart.Type.Draw(chart, layout).ToSvg("t", "d")).Descendants().Select(e => e.Attribute("aria-label")?.Value).OfType<string>().ToList();
            Assert.Equal(7, readings.Count);
            Assert.Equal("2, Decision: Are the documents complete? (Office). Complete: go to 4 “Examine the application within ten working days”; something is missing: go to 3 “Supply what is missing”", readings[1]);
        }
    }

    [Fact]
    public void Draw_AnyProcedure_NoTextTouchesAnotherOrLeavesTheDrawing() => AnyProcedure.Sample(
        chart =>
        {
            foreach (var layout in new[] { ChartLayout.Wide, ChartLayout.Phone })
            {
                DrawingTests.AssertApart(chart.Type.Draw(chart, layout), chart);
            }
        },
        iter: 200, print: Print);

    [Fact]
    public void Draw_AnyProcedure_NoArrowCrossesABox() => AnyProcedure.Sample(
        chart =>
        {
            foreach (var layout in new[] { ChartLayout.Wide, ChartLayout.Phone })
            {
                AssertFree(XDocument.Parse(chart.Type.Draw(chart, layout).ToSvg("t", "d")).Root!, layout.IsPhone);
            }
        },
        iter: 200, print: Print);

    /// <summary>Arrows touch boxes at their edges alone. On a phone they begin behind the right edge of a box.</summary>
    private static void AssertFree(XElement svg, bool isPhone)
    {
        var boxes = svg.Elements().Where(e => e.Attribute("class")?.Value.Contains("box", StringComparison.Ordinal) == true).Select(Extent).ToList();
        foreach (var arrow in svg.Elements().Where(e => e.Attribute("class")?.Value.StartsWith("arrow", StringComparison.Ordinal) == true))
        {
            var corners = Corners(arrow.Attribute("d")!.Value);
            foreach (var ((x1, y1), (x2, y2)) in corners.Zip(corners.Skip(1)).Skip(isPhone ? 1 : 0))
            {
                foreach (var box in boxes.Where(b => Math.Max(x1, x2) > b.Left + 1 && Math.Min(x1, x2) < b.Right - 1 && Math.Max(y1, y2) > b.Top + 1 && Math.Min(y1, y2) < b.Bottom - 1))
                {
                    // The last part comes to the slanting edge of a decision, which lies within its extent.
                    Assert.True(isPhone && x2 > box.Right - 15 && x1 > box.Right, $"({x1} {y1}) to ({x2} {y2}) crosses {box} in {svg}");
                }
            }
        }
    }

    private static (double Left, double Top, double Right, double Bottom) Extent(XElement box)
    {
        double Of(XElement rect, string name) => double.Parse(rect.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        if (box.Elements().FirstOrDefault(e => e.Name.LocalName == "rect") is { } rect)
        {
            return (Of(rect, "x"), Of(rect, "y"), Of(rect, "x") + Of(rect, "width"), Of(rect, "y") + Of(rect, "height"));
        }

        var corners = Corners(box.Elements().First(e => e.Name.LocalName == "path").Attribute("d")!.Value);
        return (corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));
    }

    /// <summary>Points of a path; where a line begins anew, its parts are read as if they were joined.</summary>
    private static List<(double X, double Y)> Corners(string path)
    {
        List<(double X, double Y)> corners = [];
        foreach (Match command in CommandPattern().Matches(path))
        {
            var numbers = command.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            var last = corners.Count > 0 ? corners[^1] : default;
            switch (command.Groups[1].Value)
            {
                case "H":
                    corners.Add((numbers[0], last.Y));
                    break;
                case "V":
                    corners.Add((last.X, numbers[0]));
                    break;
                case "Q":
                    corners.Add((numbers[0], numbers[1]));
                    corners.Add((numbers[2], numbers[3]));
                    break;
                default:
                    corners.Add((numbers[0], numbers[1]));
                    break;
            }
        }

        return corners;
    }

    [GeneratedRegex("([MLHVQ])([-0-9. ]+)")]
    private static partial Regex CommandPattern();

    private static string Print(Chart chart) => string.Join('\n', Enumerable.Range(0, chart.Data.Rows).Select(row => string.Join(',', chart.Data.Columns.Select(c => c.Cells[row].Text))));

    /// <summary>A line of boxes with some further arrows; boxes with several are decisions.</summary>
    private static Chart Make(int boxes, int first, string lang, (int From, int To)[] branches)
    {
        var further = branches.Select(b => (From: b.From % boxes, To: b.To % boxes)).Where(b => b.From != boxes - 1 && b.To != b.From && b.To != b.From + 1).Distinct().ToLookup(b => b.From, b => b.To);
        var csv = "from,kind,to,label\n" + string.Concat(Enumerable.Range(0, boxes).Select(i =>
            $"b{i},,{(i == boxes - 1 ? "" : $"b{i + 1}")},{(further[i].Any() ? "w0" : "")}\n" + string.Concat(further[i].Select((to, n) => $"b{i},,b{to},w{n + 1}\n"))));
        var names = "from: From\nkind: Kind\nto: To\nlabel: If\n" + string.Concat(Enumerable.Range(0, boxes).Select(i => $"b{i}: {Words[(first + i) % Words.Length]}\n")) + string.Concat(Enumerable.Range(0, 6).Select(i => $"w{i}: {Words[(first + i + 1) % Words.Length]}\n"));
        return TestCharts.Read(Spec, csv, lang, names);
    }
}
