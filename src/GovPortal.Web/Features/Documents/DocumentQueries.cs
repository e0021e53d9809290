using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Documents;

internal sealed record LiveAddress(DocumentType Type, string Slug, DateTime? ChangedUtc);

internal static class DocumentQueries
{
    /// <summary>The live edition of a document with its words in all languages.</summary>
    public static IQueryable<Edition> LiveEdition(this PortalDbContext db, DocumentType type, string slug) =>
        db.Editions.Where(e => e.Document!.Type == type && e.Document.Slug == slug && e.State == EditionState.Published)
            .Include(e => e.Document).Include(e => e.Translations).AsSingleQuery();

    /// <summary>Whether a document was public once and is not any more.</summary>
    public static IQueryable<Edition> WithdrawnEditions(this PortalDbContext db, DocumentType type, string slug) =>
        db.Editions.Where(e => e.Document!.Type == type && e.Document.Slug == slug && e.State == EditionState.Withdrawn);

    /// <summary>A file of the live edition that readers can fetch.</summary>
    public static IQueryable<byte[]> AttachedFile(this PortalDbContext db, DocumentType type, string slug, string path) =>
        db.EditionFiles.Where(f => f.Path == path && f.Data != null
                && db.Editions.Any(e => e.Id == f.EditionId && e.State == EditionState.Published && e.Document!.Type == type && e.Document.Slug == slug))
            .Select(f => f.Data!);

    /// <summary>The files of an edition that are texts.</summary>
    public static IQueryable<EditionFile> TextFiles(this PortalDbContext db, int editionId) =>
        db.EditionFiles.Where(f => f.EditionId == editionId && f.Data == null).OrderBy(f => f.Path);

    /// <summary>Slug of the document that an edition belongs to.</summary>
    public static IQueryable<string> SlugOf(this PortalDbContext db, int editionId) =>
        db.Editions.Where(e => e.Id == editionId).Select(e => e.Document!.Slug);

    public static IQueryable<TranslationText> Texts(this PortalDbContext db, int translationId) =>
        db.TranslationTexts.Where(t => t.TranslationId == translationId);

    /// <summary>Addresses of live documents for the site map, in pages.</summary>
    public static IQueryable<LiveAddress> LiveAddresses(this PortalDbContext db, DocumentType type, int skip, int count) =>
        db.Editions.Where(e => e.State == EditionState.Published && e.Document!.Type == type)
            .OrderBy(e => e.DocumentId).Skip(skip).Take(count)
            .Select(e => new LiveAddress(e.Document!.Type, e.Document.Slug, e.Document.UpdatedUtc ?? e.Document.FirstPublishedUtc));
}
