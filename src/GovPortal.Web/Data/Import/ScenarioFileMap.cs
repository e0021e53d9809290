using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Data.Import;

/// <summary>Between a scenario's folder and the stored edition.</summary>
internal static class ScenarioFileMap
{
    public static ScenarioEdition ToEdition(ScenarioDataFile file, ContentDocument document) => new()
    {
        Usage = file.Usage!.Value,
        Minutes = file.Minutes!.Value,
        IsPrivate = document.Flow!.IsPrivate,
        Audience = file.Audience ?? [],
    };

    /// <summary>Titles of questions and outcomes, for the search index. They are derived: an export has them in the flow's own files.</summary>
    public static IEnumerable<TranslationText> SearchTexts(Flow flow, string locale)
    {
        if (!flow.Words.TryGetValue(locale, out var words))
        {
            yield break;
        }

        yield return new() { Key = "flow.questions", Value = Titles(flow.Questions.Select(q => words.Of(q).Title)) };
        yield return new() { Key = "flow.outcomes", Value = Titles(flow.Outcomes.Select(o => words.Of(o).Title)) };
    }

    private static string Titles(IEnumerable<FlowTemplate?> titles) => string.Join('\n', titles.OfType<FlowTemplate>().Select(t => t.Literal));
}
