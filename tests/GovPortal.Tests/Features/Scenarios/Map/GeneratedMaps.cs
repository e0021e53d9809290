using CsCheck;
using GovPortal.Web.Features.Scenarios.Map;

namespace GovPortal.Tests.Features.Scenarios.Map;

/// <summary>Maps of flows that nobody wrote.</summary>
internal static class GeneratedMaps
{
    private static readonly string[] Titles = ["Birth month", "Where do you live now?", "你现在住在哪里", "How many years have you paid contributions?", "Children", "是否参加过城镇职工基本养老保险，并且缴费满一定年限", "Income"];

    public static readonly Gen<MapGraph> Any =
        from questions in Gen.Int[1, 30]
        from outcomes in Gen.Int[1, 6]
        from parts in Gen.Int[0, 2]
        from jumps in Gen.Int[0, questions + outcomes - 1].List[0, 40]
        select Make(questions, outcomes, parts, jumps);

    /// <summary>Questions in a row, each with a jump to some later question or outcome; the last leads to all outcomes.</summary>
    /// <param name="jumps">Targets of the jumps of the first, second, … question; those that do not lie ahead are left out.</param>
    public static MapGraph Make(int questions, int outcomes, int parts, IReadOnlyList<int> jumps)
    {
        string Key(int i) => i < questions ? $"q{i}" : $"o{i - questions}";
        List<MapNode> nodes = [];
        for (var i = 0; i < questions + outcomes; i++)
        {
            var part = parts == 0 || i >= questions || i % 10 < 6 || i / 10 >= parts ? null : $"Part {i / 10}";
            var title = Titles[i % Titles.Length];
            nodes.Add(i < questions
                ? new(Key(i), MapShape.Question, $"{i + 1}", title, i % 3 == 0 ? ["Choice", "Asked only if Group is A man and Birth month is before 1 January 1970"] : ["Month"], part)
                : new(Key(i), MapShape.Outcome, $"{(char)('A' + i - questions)}", $"{title}: what you get", []));
        }

        List<MapEdge> edges = [];
        for (var i = 0; i < questions; i++)
        {
            var jump = jumps.Count > 0 ? jumps[i % jumps.Count] : 0;
            var leaves = jump > i + 1 && i % 2 == 0;
            if (leaves)
            {
                edges.Add(new(Key(i), Key(jump), i % 4 == 0 ? "Birth month is before 1 January 1970 and Income is at most 3,000 yuan" : "本市户籍为“是”", Skips: i % 3 == 0));
            }

            edges.Add(new(Key(i), Key(i + 1), leaves ? "otherwise" : null));
        }

        for (var i = 1; i < outcomes; i++)
        {
            edges.Add(new(Key(questions - 1), Key(questions + i), $"Children is {i}"));
        }

        return new(nodes, edges);
    }
}
