using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;

namespace GovPortal.Web.Features.Search;

/// <summary>A live document with everything that is searched.</summary>
internal sealed record IndexedDocument(
    int Id, DocumentType Type, string Slug, int? DepartmentId, int Usage, List<int> Topics, List<IndexedWords> Words);

internal sealed record IndexedWords(string Locale, string Title, string Summary, string Keywords, string Body, List<string> Texts);

internal static class SearchQueries
{
    public static IQueryable<IndexedDocument> ToIndex(this PortalDbContext db, IReadOnlyCollection<int> documentIds) =>
        db.Editions.Where(e => e.State == EditionState.Published && documentIds.Contains(e.DocumentId))
            .Select(e => new IndexedDocument(
                e.DocumentId, e.Document!.Type, e.Document.Slug, e.Document.DepartmentId,
                e.Service != null ? e.Service.Usage : e.Scenario != null ? e.Scenario.Usage : 0,
                e.Document.Topics.OrderBy(t => t.Position).Select(t => t.TopicId).ToList(),
                e.Translations.Select(t => new IndexedWords(
                    t.Locale, t.Title, t.Summary, t.Keywords, t.Body, t.Texts.Select(x => x.Value).ToList())).ToList()));

    /// <summary>Live documents in the order of their ids, from one on.</summary>
    public static IQueryable<int> LiveIds(this PortalDbContext db, int after, int count) =>
        db.Editions.Where(e => e.State == EditionState.Published && e.DocumentId > after)
            .OrderBy(e => e.DocumentId).Take(count).Select(e => e.DocumentId);

    public static IQueryable<ContentChange> ChangesAfter(this PortalDbContext db, long sequence, long until) =>
        db.ContentChanges.Where(c => c.Sequence > sequence && c.Sequence <= until).OrderBy(c => c.Sequence);

    /// <summary>Documents below some topics.</summary>
    public static IQueryable<int> Below(this PortalDbContext db, IReadOnlyCollection<int?> topicIds, string locale) =>
        db.Listings.Where(l => l.Locale == locale && topicIds.Contains(l.TopicId)).Select(l => l.DocumentId).Distinct();
}
