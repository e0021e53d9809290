using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Documents;

/// <summary>Files of a document that readers can fetch: attachments, recordings, captions.</summary>
internal static class AttachedFiles
{
    /// <summary>In bytes.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    /// <summary>Kinds of files by extension. Nothing that a browser would run is among them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".csv"] = "text/csv; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
        [".vtt"] = "text/vtt; charset=utf-8",
    };

    /// <summary>Kinds that are shown in the page, not saved.</summary>
    public static bool IsMedia(string name) => Path.GetExtension(name) is ".mp3" or ".m4a" or ".mp4" or ".webm" or ".vtt";

    /// <summary>Sound or film.</summary>
    public static bool IsRecording(string name) => IsMedia(name) && Path.GetExtension(name) != ".vtt";

    public static bool IsVideo(string name) => Path.GetExtension(name) is ".mp4" or ".webm";

    /// <summary>Serves a file of the live edition; 404 when there is none.</summary>
    public static async Task<IResult> GetAsync(PortalDbContext db, DocumentType type, string slug, string name, CancellationToken cancellation)
    {
        var data = await db.AttachedFile(type, slug, $"files/{name}").FirstOrDefaultAsync(cancellation);
        return data is null || !Types.TryGetValue(Path.GetExtension(name), out var kind)
            ? Results.NotFound()
            : Results.Bytes(data, kind, IsMedia(name) ? null : name, enableRangeProcessing: true);
    }
}
