using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;

namespace GovPortal.Web.Features.Scenarios;

/// <summary>A live scenario as the catalogue reads it.</summary>
internal sealed record LiveScenarioRow(
    int DocumentId, string Slug, int EditionId, int Number, int Usage, int Minutes, bool IsPrivate, List<int> Topics, List<LiveScenarioWords> Words);

internal sealed record LiveScenarioWords(string Locale, string Title, string Summary);

internal static class ScenarioQueries
{
    /// <summary>All live scenarios, most used first.</summary>
    public static IQueryable<LiveScenarioRow> LiveScenarios(this PortalDbContext db) =>
        db.Editions.Where(e => e.State == EditionState.Published && e.Scenario != null)
            .OrderByDescending(e => e.Scenario!.Usage).ThenBy(e => e.Document!.Slug)
            .Select(e => new LiveScenarioRow(
                e.DocumentId, e.Document!.Slug, e.Id, e.Number, e.Scenario!.Usage, e.Scenario.Minutes, e.Scenario.IsPrivate,
                e.Document.Topics.OrderBy(t => t.Position).Select(t => t.TopicId).ToList(),
                e.Translations.Select(t => new LiveScenarioWords(t.Locale, t.Title, t.Summary)).ToList()));

    /// <summary>An edition of a scenario by its number, whether live or superseded; withdrawn ones are not walked any more.</summary>
    public static IQueryable<Edition> ScenarioEdition(this PortalDbContext db, string slug, int number) =>
        db.Editions.Where(e => e.Document!.Type == DocumentType.Scenario && e.Document.Slug == slug && e.Number == number
            && (e.State == EditionState.Published || e.State == EditionState.Superseded));
}
