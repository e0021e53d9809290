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

    /// <summary>The files of an edition that are texts.</summary>
    public static IQueryable<EditionFile> FilesBelow(this PortalDbContext db, int editionId) =>
        db.EditionFiles.Where(f => f.EditionId == editionId && f.Data == null);

    /// <summary>The live edition of an interpretation with its words in all languages, without the texts of its parts.</summary>
    public static IQueryable<Edition> LiveInterpretation(this PortalDbContext db, string slug) =>
        db.LiveEdition(DocumentType.Interpretation, slug).Include(e => e.Interpretation).Include(e => e.Document).ThenInclude(d => d!.Topics);
}
