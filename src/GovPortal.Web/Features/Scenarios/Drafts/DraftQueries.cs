using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios.Drafts;

internal static class DraftQueries
{
    /// <summary>The draft of a scenario that a secret opens, unless it has expired.</summary>
    public static IQueryable<ScenarioDraft> Drafts(this PortalDbContext db, string secretHash, string slug, DateTime utcNow) =>
        db.ScenarioDrafts.Where(d => d.SecretHash == secretHash && d.ExpiresUtc > utcNow
            && d.Edition!.Document!.Type == DocumentType.Scenario && d.Edition.Document.Slug == slug && d.Edition.State != EditionState.Withdrawn);

    /// <summary>The shared result of a scenario that a secret opens, unless it has expired.</summary>
    public static IQueryable<SharedResult> SharedResults(this PortalDbContext db, string secretHash, string slug, DateTime utcNow) =>
        db.SharedResults.Where(r => r.SecretHash == secretHash && r.ExpiresUtc > utcNow
            && r.Edition!.Document!.Type == DocumentType.Scenario && r.Edition.Document.Slug == slug && r.Edition.State != EditionState.Withdrawn);

    /// <summary>A live scenario with its words and topics.</summary>
    public static IQueryable<Edition> LiveScenario(this PortalDbContext db, string slug) =>
        db.LiveEdition(DocumentType.Scenario, slug).Include(e => e.Document).ThenInclude(d => d!.Topics);

    /// <summary>Words of an edition in all languages.</summary>
    public static IQueryable<Translation> EditionWords(this PortalDbContext db, int editionId) => db.Translations.Where(t => t.EditionId == editionId);
}
