using System.Xml.Linq;
using CsCheck;
using GovPortal.Web.Drawings;
using GovPortal.Web.Features.Scenarios.Map;

namespace GovPortal.Tests.Features.Scenarios.Map;

public sealed class MapLayoutTests
{
    private const double Rounding = 0.11;

    [Fact]
    public void Of_AnyGraph_NothingOverlaps() => GeneratedMaps.Any.Sample(
        graph =>
        {
            var places = MapLayout.Of(graph).Places.Where(p => p.Height > 0).ToList();
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = i + 1; j < places.Count; j++)
                {
                    Assert.False(Overlap(places[i], places[j]), $"{Name(places[i])} and {Name(places[j])} overlap");
                }
            }
        },
        iter: 200);

    [Fact]
    public void Of_AnyGraph_DrawsEveryWayFromBoxToBox() => GeneratedMaps.Any.Sample(
        graph =>
        {
            var layout = MapLayout.Of(graph);
            Assert.Equal(
                graph.Edges.Select(e => (e.From, e.To, e.Condition)).Order(),
                layout.Ways.Select(w => (w.Edge.From, w.Places[^1].Node!.Target ?? w.Edge.To, w.Edge.Condition)).Order());
            Assert.All(layout.Ways, way =>
            {
                Assert.Equal(way.Edge.From, way.Places[0].Node!.Key);
                Assert.Equal(way.Edge.Condition is not null, way.Places.Any(p => p.Label.Count > 0));
                Assert.All(way.Places.Zip(way.Places.Skip(1)), pair => Assert.True(pair.First.Bottom < pair.Second.Y));
            });
        },
        iter: 200);

    [Fact]
    public void Of_AnyGraph_FramesHoldTheirBoxesAndNoOthers() => GeneratedMaps.Any.Sample(
        graph =>
        {
            var layout = MapLayout.Of(graph);
            Assert.Equal(graph.Nodes.Select(n => n.Part).OfType<string>().Distinct().Order(), layout.Frames.Select(f => f.Part).Order());
            foreach (var frame in layout.Frames)
            {
                Assert.All(layout.Places.Where(p => p.Node is not null), place =>
                    Assert.Equal(place.Part == frame.Part, Corners(place).Any(c => Holds(frame.Corners, c))));
            }
        },
        iter: 200);

    [Fact]
    public void Of_AnyGraph_StaysWithinItsMeasures() => GeneratedMaps.Any.Sample(
        graph =>
        {
            var layout = MapLayout.Of(graph);
            Assert.All(layout.Places, p => Assert.True(p.Left >= 0 && p.Y >= 0 && p.Right <= layout.Width + Rounding && p.Bottom <= layout.Height + Rounding));
        },
        iter: 100);

    [Fact]
    public void Of_TwoWaysThatNeedNotCross_DoNot()
    {
        MapNode Box(string key) => new(key, MapShape.Question, "", key, []);
        var graph = new MapGraph(
            [Box("start"), Box("left"), Box("right"), Box("below-right"), Box("below-left")],
            [new("start", "left", null), new("start", "right", null), new("left", "below-left", null), new("right", "below-right", null)]);
        var places = MapLayout.Of(graph).Places.Where(p => p.Node is not null).ToDictionary(p => p.Node!.Key);
        Assert.Equal(places["left"].X < places["right"].X, places["below-left"].X < places["below-right"].X);
    }

    [Fact]
    public void Write_AnyGraph_IsValidXmlWithTextAlternative() => GeneratedMaps.Any.Sample(
        graph =>
        {
            var text = MapSvg.Write(MapLayout.Of(graph), "Map of <Retire> & more", "30 questions", "en").ToString();
            var svg = XDocument.Parse(text).Root!;
            var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal(["Map of <Retire> & more", "30 questions"], ids.Select(id => svg.Descendants().Single(e => e.Attribute("id")?.Value == id).Value));
            Assert.Empty(svg.DescendantsAndSelf().Attributes("style"));
            foreach (var node in graph.Nodes)
            {
                var box = svg.Descendants().Single(e => e.Attribute("id")?.Value == $"{MapSvg.Id}-{node.Key}");
                Assert.StartsWith(node.Mark + node.Title[..Math.Min(8, node.Title.Length)].Replace(" ", "", StringComparison.Ordinal), box.Value.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        },
        iter: 50);

    [Theory]
    [InlineData("How many years have you paid contributions?", 100)]
    [InlineData("是否参加过城镇职工基本养老保险，并且缴费满一定年限（含视同缴费年限）", 100)]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänsmütze", 100)]
    [InlineData("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", 60)]
    public void Wrap_LongText_KeepsAllCharactersInLinesThatFit(string text, double width)
    {
        var lines = TextMeasure.Wrap(text, width, 14);
        Assert.True(lines.Count > 1);
        Assert.All(lines, l => Assert.True(TextMeasure.Width(l, 14) <= width, l));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), l => Assert.DoesNotContain(l[0], "，、。）"));
    }

    [Fact]
    public void Wrap_MoreLinesThanAllowed_EndsWithEllipsis() =>
        Assert.EndsWith("…", TextMeasure.Wrap("one two three four five six seven eight", 60, 14, 2)[^1], StringComparison.Ordinal);

    private static bool Overlap(MapPlace a, MapPlace b) =>
        a.Left < b.Right - Rounding && b.Left < a.Right - Rounding && a.Y < b.Bottom - Rounding && b.Y < a.Bottom - Rounding;

    private static string Name(MapPlace place) => place.Node?.Key ?? string.Join(' ', place.Label);

    private static (double X, double Y)[] Corners(MapPlace p) => [(p.Left, p.Y), (p.Right, p.Y), (p.Right, p.Bottom), (p.Left, p.Bottom), (p.X, (p.Y + p.Bottom) / 2)];

    private static bool Holds(IReadOnlyList<(double X, double Y)> polygon, (double X, double Y) point)
    {
        var inside = false;
        for (int i = 0, j = polygon.Count - 1; i < polygon.Count; j = i++)
        {
            var (a, b) = (polygon[i], polygon[j]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
