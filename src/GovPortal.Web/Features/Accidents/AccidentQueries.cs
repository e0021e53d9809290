using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Accidents;

/// <summary>A photograph without its pixels.</summary>
internal sealed record AccidentPhotoLine(Guid Id, AccidentParty AddedBy);

internal static class AccidentQueries
{
    /// <summary>The key with its agreement that a secret's hash belongs to, whatever it opens.</summary>
    public static IQueryable<AccidentKey> AccidentKey(this PortalDbContext db, string hash) =>
        db.AccidentKeys.Include(k => k.Case).Where(k => k.Hash == hash);

    public static IQueryable<AccidentCase> Accident(this PortalDbContext db, Guid id) => db.AccidentCases.Where(c => c.Id == id);

    /// <summary>Photographs in the order in which they were added.</summary>
    public static IQueryable<AccidentPhotoLine> AccidentPhotoLines(this PortalDbContext db, Guid caseId) =>
        db.AccidentPhotos.Where(p => p.CaseId == caseId).OrderBy(p => p.AddedUtc).ThenBy(p => p.Id).Select(p => new AccidentPhotoLine(p.Id, p.AddedBy));

    /// <summary>A sealed photograph of this agreement, whole or small.</summary>
    public static IQueryable<byte[]> AccidentPhotoContent(this PortalDbContext db, Guid caseId, Guid id, bool small) =>
        db.AccidentPhotos.Where(p => p.CaseId == caseId && p.Id == id).Select(p => small ? p.Thumbnail : p.Picture);

    /// <summary>Agreements whose time is up.</summary>
    /// <param name="startedBefore">For those that were never finished.</param>
    public static IQueryable<AccidentCase> EndedAccidents(this PortalDbContext db, DateTime startedBefore, DateTime signedBefore) =>
        db.AccidentCases.Where(c => c.SignedUtc == null ? c.StartedUtc <= startedBefore : c.SignedUtc <= signedBefore);
}
