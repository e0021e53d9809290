using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;

namespace GovPortal.Web.Features.Scenarios.Drafts;

internal static class DraftQueries
{
    /// <summary>The draft of a scenario that a secret opens, unless it has expired.</summary>
    public static IQueryable<ScenarioDraft> Drafts(this PortalDbContext db, string secretHash, string slug, DateTime utcNow) =>
        db.ScenarioDrafts.Where(d => d.SecretHash == secretHash && d.ExpiresUtc > utcNow
            && d.Edition!.Document!.Type == DocumentType.Scenario && d.Edition.Document.Slug == slug);

    /// <summary>The shared result of a scenario that a secret opens, unless it has expired.</summary>
    public static IQueryable<SharedResult> SharedResults(this PortalDbContext db, string secretHash, string slug, DateTime utcNow) =>
        db.SharedResults.Where(r => r.SecretHash == secretHash && r.ExpiresUtc > utcNow
            && r.Edition!.Document!.Type == DocumentType.Scenario && r.Edition.Document.Slug == slug);
}
