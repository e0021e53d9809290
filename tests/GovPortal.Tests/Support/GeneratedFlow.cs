using System.Text;

namespace GovPortal.Tests.Support;

/// <summary>A sound flow of any length that nobody wrote: for the check's bounds, the benchmark and the map.</summary>
internal static class GeneratedFlow
{
    private const int Outcomes = 6;
    private const int Items = 30;

    /// <summary>The files of the flow, with words in English.</summary>
    public static Dictionary<string, string> Files(int questions) => new()
    {
        ["flow.yaml"] = Rules(questions),
        ["flow.en.yaml"] = Words(questions),
    };

    private static string Rules(int questions)
    {
        var text = new StringBuilder("steps:\n");
        for (var i = 0; i < questions; i++)
        {
            text.Append($"  - question: q{i}\n");
            text.Append((i % 4) switch
            {
                0 => "    kind: choice\n    options: [a, b, c]\n    unsure: true\n",
                1 => "    kind: yes-no\n",
                2 => "    kind: whole\n    min: 0\n    max: 100\n",
                _ => "    kind: month\n    min: date(\"1950-01-01\")\n    max: today()\n",
            });
            if (i % 5 == 4 && i < questions - 1)
            {
                text.Append($"    ask: {Condition(i - 4)}\n");
            }

            if (i == questions - 1)
            {
                text.Append("    next:\n");
                for (var o = 1; o < Outcomes; o++)
                {
                    // Each only where no earlier one holds.
                    var others = string.Concat(Enumerable.Range(1, o - 1).Select(p => $" and not({Given(p)})"));
                    text.Append($"      - when: {Given(o)}{others}\n        to: o{o}\n");
                }

                text.Append("      - to: o0\n");
            }
            else if (i % 7 == 6)
            {
                text.Append($"    next:\n      - when: {Condition(i - 1)}\n        to: q{Math.Min(i + 3, questions - 1)}\n      - to: q{i + 1}\n");
            }
        }

        text.Append("values:\n");
        for (var v = 0; v < questions / 4; v++)
        {
            text.Append($"  - value: v{v}\n    rule: q{(v * 4) + 3} + duration(\"P{v + 1}Y\")\n");
        }

        text.Append("outcomes:\n");
        for (var o = 0; o < Outcomes; o++)
        {
            text.Append($"  - outcome: o{o}\n    items: [{string.Join(", ", Enumerable.Range(0, Items).Where(i => i % Outcomes <= o).Select(i => $"i{i}"))}]\n");
        }

        text.Append("items:\n");
        for (var i = 0; i < Items; i++)
        {
            var value = i % Math.Max(1, questions / 4);
            text.Append($"  - item: i{i}\n    kind: deadline\n    sample: true\n    when: v{value} != null and {Given((questions / 2) + (i % 8))} = true\n    date: v{value}\n");
        }

        return text.ToString();
    }

    // Of every four questions the first is a choice, the second yes or no, the third a number, the fourth a month.
    private static string Condition(int question) => (question % 4) switch
    {
        0 => $"q{question} = \"b\"",
        1 => $"q{question} = true",
        2 => $"q{question} > 40",
        _ => $"q{question} < date(\"1990-05-01\")",
    };

    private static string Given(int question) => $"({Condition(question)})";

    private static string Words(int questions)
    {
        var text = new StringBuilder("need: [Nothing]\nquestions:\n");
        for (var i = 0; i < questions; i++)
        {
            text.Append($"  q{i}: {{ title: Question number {i} about something, short: Matter {i}{(i % 4 == 0 ? ", options: { a: The first, b: The second, c: The third }" : "")} }}\n");
        }

        text.Append("outcomes:\n");
        for (var o = 0; o < Outcomes; o++)
        {
            text.Append($"  o{o}: {{ title: This is the result {o} }}\n");
        }

        text.Append("items:\n");
        for (var i = 0; i < Items; i++)
        {
            text.Append($"  i{i}: {{ title: \"Do it until {{{{v{i % Math.Max(1, questions / 4)}}}}}\" }}\n");
        }

        return text.ToString();
    }
}
