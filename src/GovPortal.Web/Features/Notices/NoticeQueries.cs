using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Notices;

/// <summary>A line in a list of notices.</summary>
public sealed record NoticeItem(string Slug, string Title, string Summary, string Locale, DateTime PublishedUtc, bool Urgent, bool Sample);

internal static class NoticeQueries
{
    public static IQueryable<Edition> LiveNotice(this PortalDbContext db, string slug) =>
        db.LiveEdition(DocumentType.Notice, slug).Include(e => e.Notice).Include(e => e.Document).ThenInclude(d => d!.Topics);

    /// <summary>Notices that have not expired, newest first.</summary>
    public static IQueryable<NoticeItem> Current(this PortalDbContext db, string locale, DateOnly today, bool urgentOnly, int skip, int count) =>
        (from l in db.Listed(DocumentType.Notice, locale)
         join e in db.Editions on l.DocumentId equals e.DocumentId
         where e.State == EditionState.Published && (e.Notice!.ExpiresOn == null || e.Notice.ExpiresOn >= today) && (!urgentOnly || e.Notice.Urgent)
         orderby l.Document!.FirstPublishedUtc descending, l.Id
         select new NoticeItem(
             l.Document!.Slug, l.Translation!.Title, l.Translation.Summary, l.Translation.Locale,
             l.Document.FirstPublishedUtc!.Value, e.Notice!.Urgent, e.Notice.Sample)).Skip(skip).Take(count);
}
