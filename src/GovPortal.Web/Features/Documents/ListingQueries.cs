using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Documents;

/// <summary>One line of a list.</summary>
/// <param name="Locale">Language of the words, which is another than the list's where a translation is missing.</param>
public sealed record ListItem(string Slug, string Title, string Summary, string Locale, string Initial, DateTime ChangedUtc);

internal sealed record InitialCount(string Initial, int Count);

/// <summary>Lists of live documents. All are ranges of an index of <see cref="Listing"/>.</summary>
internal static class ListingQueries
{
    public static IQueryable<Listing> Listed(this PortalDbContext db, DocumentType type, string locale, int? topicId = null) =>
        db.Listings.Where(l => l.Locale == locale && l.Type == type && l.TopicId == topicId);

    public static IQueryable<ListItem> MostUsed(this PortalDbContext db, DocumentType type, string locale, int? topicId, int count) =>
        db.Listed(type, locale, topicId).OrderByDescending(l => l.Usage).ThenBy(l => l.Id).Take(count).ToItems();

    public static IQueryable<ListItem> InOrder(this PortalDbContext db, DocumentType type, string locale, int? topicId, int skip, int count) =>
        db.Listed(type, locale, topicId).OrderBy(l => l.SortKey).ThenBy(l => l.Id).Skip(skip).Take(count).ToItems();

    public static IQueryable<ListItem> UnderInitial(this PortalDbContext db, DocumentType type, string locale, string initial, int skip, int count) =>
        db.Listed(type, locale).Where(l => l.Initial == initial).OrderBy(l => l.SortKey).ThenBy(l => l.Id).Skip(skip).Take(count).ToItems();

    public static IQueryable<ListItem> LastChanged(this PortalDbContext db, DocumentType type, string locale, int? topicId, int count) =>
        db.Listed(type, locale, topicId).OrderByDescending(l => l.ChangedUtc).ThenByDescending(l => l.Id).Take(count).ToItems();

    public static IQueryable<ListItem> OfOffice(this PortalDbContext db, DocumentType type, string locale, int? departmentId, int? officeId, int skip, int count) =>
        db.Listed(type, locale)
            .Where(l => l.Document!.DepartmentId == departmentId && (officeId == null || l.Document.OfficeId == officeId))
            .OrderBy(l => l.SortKey).ThenBy(l => l.Id).Skip(skip).Take(count).ToItems();

    public static IQueryable<ListItem> WithSlugs(this PortalDbContext db, DocumentType type, string locale, IReadOnlyCollection<string> slugs) =>
        // The type of the document too, so that its index finds the few and no list is walked.
        db.Listed(type, locale).Where(l => l.Document!.Type == type && slugs.Contains(l.Document.Slug)).ToItems();

    public static IQueryable<InitialCount> Initials(this PortalDbContext db, DocumentType type, string locale) =>
        db.Listed(type, locale).GroupBy(l => l.Initial).Select(g => new InitialCount(g.Key, g.Count()));

    private static IQueryable<ListItem> ToItems(this IQueryable<Listing> listings) =>
        listings.Select(l => new ListItem(
            l.Document!.Slug, l.Translation!.Title, l.Translation.Summary, l.Translation.Locale, l.Initial, l.ChangedUtc));
}
