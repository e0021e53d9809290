using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>Makes the map of a flow, in one language.</summary>
internal sealed class MapBuilder(Flow flow, IStringLocalizer<Words> words, string lang)
{
    private readonly ConditionWords conditions = new(flow, words, lang);

    public MapGraph Build() => new(
        [.. flow.Questions.Select(Box), .. flow.Outcomes.Select(Box)],
        [.. flow.Questions.SelectMany(Ways)]);

    private MapNode Box(FlowQuestion question)
    {
        List<string> note = [words[$"question {FlowMap.Hyphenated(question.Kind.ToString())}"].Value];
        if (question.Ask is { } ask)
        {
            note.Add(words["Asked only if {0}", conditions.Write(ask)].Value);
        }

        return new(question.Key, MapShape.Question, $"{question.Index + 1}", conditions.Name(question), note, question.Part);
    }

    private MapNode Box(FlowOutcome outcome, int index) => new(
        outcome.Key, MapShape.Outcome, Letters(index), conditions.Text(flow.In(lang).Of(outcome).Title) ?? outcome.Key, []);

    private IEnumerable<MapEdge> Ways(FlowQuestion question)
    {
        var ways = flow.Graph.From(question);
        foreach (var way in ways.Where(w => !w.IsSkip))
        {
            yield return new(question.Key, way.To.Key, way.When is { } when ? conditions.Write(when) : way.IsOtherwise ? words["otherwise"].Value : null);
        }

        // Where the way goes on alike, asked or not, the note in the box says all.
        if (ways.FirstOrDefault(w => w.IsSkip) is { } skip && ways.Any(w => !w.IsSkip && (w.When is not null || w.To != skip.To)))
        {
            yield return new(question.Key, skip.To.Key, words["not asked"].Value, Skips: true);
        }
    }

    /// <summary>A to Z, then AA and so on.</summary>
    private static string Letters(int index) => index < 26 ? $"{(char)('A' + index)}" : Letters((index / 26) - 1) + (char)('A' + (index % 26));
}
