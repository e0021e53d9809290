using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Documents;

/// <summary>Keeps <see cref="Listing"/> in step with what is live.</summary>
internal static class ListingWriter
{
    private const int BatchSize = 500;

    /// <summary>Writes the rows of some documents anew; those without a live edition lose theirs.</summary>
    /// <param name="locales">Languages of the site; each gets a full list.</param>
    public static async Task RewriteAsync(
        PortalDbContext db, IReadOnlyCollection<int> documentIds, IReadOnlyList<string> locales, CancellationToken cancellation)
    {
        if (documentIds.Count == 0)
        {
            return;
        }

        var parents = await db.Editions
            .Where(e => e.State == EditionState.Published && e.Topic != null)
            .Select(e => new { e.DocumentId, e.Topic!.ParentId })
            .ToDictionaryAsync(e => e.DocumentId, e => e.ParentId, cancellation);
        foreach (var batch in documentIds.Chunk(BatchSize))
        {
            await db.Listings.Where(l => batch.Contains(l.DocumentId)).ExecuteDeleteAsync(cancellation);
            var editions = await db.Editions
                .Where(e => batch.Contains(e.DocumentId) && e.State == EditionState.Published
                    && (e.Document!.Type == DocumentType.Service || e.Document.Type == DocumentType.Notice || e.Document.Type == DocumentType.Scenario
                        || e.Document.Type == DocumentType.Policy || e.Document.Type == DocumentType.Interpretation))
                .Select(e => new
                {
                    e.DocumentId,
                    e.Document!.Type,
                    e.Document.DepartmentId,
                    e.Document.OfficeId,
                    ChangedUtc = e.Document.UpdatedUtc ?? e.Document.FirstPublishedUtc ?? e.CreatedUtc,
                    Usage = e.Service != null ? e.Service.Usage : e.Scenario != null ? e.Scenario.Usage : 0,
                    Topics = e.Document.Topics.Select(t => t.TopicId).ToList(),
                    Translations = e.Translations.Select(t => new { t.Id, t.Locale, t.Title }).ToList(),
                })
                .ToListAsync(cancellation);
            foreach (var edition in editions)
            {
                var topics = edition.Topics.SelectMany(t => SelfAndAncestors(t, parents)).Distinct().Cast<int?>().Prepend(null).ToList();
                foreach (var locale in locales)
                {
                    var shown = edition.Translations.FirstOrDefault(t => t.Locale == locale)
                        ?? locales.Select(l => edition.Translations.FirstOrDefault(t => t.Locale == l)).First(t => t is not null)!;
                    var (key, initial) = (SortKeys.Of(shown.Title, locale), SortKeys.InitialOf(shown.Title, locale));
                    db.Listings.AddRange(topics.Select(topic => new Listing
                    {
                        DocumentId = edition.DocumentId,
                        Type = edition.Type,
                        Locale = locale,
                        TopicId = topic,
                        DepartmentId = edition.DepartmentId,
                        OfficeId = edition.OfficeId,
                        TranslationId = shown.Id,
                        Usage = edition.Usage,
                        SortKey = key,
                        Initial = initial,
                        ChangedUtc = edition.ChangedUtc,
                    }));
                }
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private static IEnumerable<int> SelfAndAncestors(int topic, Dictionary<int, int?> parents)
    {
        for (int? at = topic; at is { } id; at = parents.GetValueOrDefault(id))
        {
            yield return id;
        }
    }
}
