using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Services;

internal static class ServiceQueries
{
    /// <summary>The live edition of a service with its words in all languages, without the texts of its parts.</summary>
    public static IQueryable<Edition> LiveService(this PortalDbContext db, string slug) =>
        db.LiveEdition(DocumentType.Service, slug).Include(e => e.Service).Include(e => e.Document).ThenInclude(d => d!.Topics);
}
