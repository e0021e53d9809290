using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;

namespace GovPortal.Web.Features.Topics;

internal sealed record TopicRow(int Id, string Slug, int? ParentId, int Position, string? Icon, List<TopicWords> Words);

internal sealed record TopicWords(string Locale, string Title, string Summary);

internal sealed record TopicCount(int TopicId, int Count);

internal static class TopicQueries
{
    public static IQueryable<TopicRow> LiveTopics(this PortalDbContext db) =>
        db.Editions.Where(e => e.State == EditionState.Published && e.Topic != null)
            .Select(e => new TopicRow(
                e.DocumentId, e.Document!.Slug, e.Topic!.ParentId, e.Topic.Position, e.Topic.Icon,
                e.Translations.Select(t => new TopicWords(t.Locale, t.Title, t.Summary)).ToList()));

    /// <summary>How many services stand under each of some topics, at any depth.</summary>
    public static IQueryable<TopicCount> ServiceCounts(this PortalDbContext db, string locale, IReadOnlyCollection<int?> topicIds) =>
        db.Listings.Where(l => l.Locale == locale && l.Type == DocumentType.Service && topicIds.Contains(l.TopicId))
            .GroupBy(l => l.TopicId)
            .Select(g => new TopicCount(g.Key!.Value, g.Count()));
}
