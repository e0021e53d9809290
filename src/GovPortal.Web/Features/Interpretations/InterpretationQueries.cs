using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>A live interpretation as the catalogue reads it.</summary>
internal sealed record LiveInterpretationRow(
    int EditionId, string Slug, InterpretationEdition Interpretation, DateTime? PublishedUtc, DateTime? UpdatedUtc, List<int> Topics, List<LiveInterpretationWords> Words);

internal sealed record LiveInterpretationWords(string Locale, string Title, string Summary);

internal static class InterpretationQueries
{
    public static IQueryable<LiveInterpretationRow> LiveInterpretations(this PortalDbContext db) =>
        db.Editions.Where(e => e.State == EditionState.Published && e.Interpretation != null)
            .OrderByDescending(e => e.Document!.FirstPublishedUtc).ThenBy(e => e.Document!.Slug)
            .Select(e => new LiveInterpretationRow(
                e.Id, e.Document!.Slug, e.Interpretation!, e.Document.FirstPublishedUtc, e.Document.UpdatedUtc,
                e.Document.Topics.OrderBy(t => t.Position).Select(t => t.TopicId).ToList(),
                e.Translations.Select(t => new LiveInterpretationWords(t.Locale, t.Title, t.Summary)).ToList()));

    /// <summary>The texts among the files of an interpretation's editions, live and superseded; none once it is withdrawn.</summary>
    public static IQueryable<EditionFile> FilesOfEditions(this PortalDbContext db, string slug) =>
        from edition in db.Editions
        where edition.Document!.Type == DocumentType.Interpretation && edition.Document.Slug == slug
            && (edition.State == EditionState.Published || edition.State == EditionState.Superseded)
            && edition.Document.Editions.Any(e => e.State == EditionState.Published)
        from file in edition.Files
        where file.Data == null
        orderby edition.Number descending
        select file;

    /// <summary>The live edition of an interpretation with its words in all languages, without the texts of its parts.</summary>
    public static IQueryable<Edition> LiveInterpretation(this PortalDbContext db, string slug) =>
        db.LiveEdition(DocumentType.Interpretation, slug).Include(e => e.Interpretation).Include(e => e.Document).ThenInclude(d => d!.Topics);
}
