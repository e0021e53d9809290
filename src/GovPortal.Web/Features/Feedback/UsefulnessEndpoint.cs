using GovPortal.Web.Data;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Security;

namespace GovPortal.Web.Features.Feedback;

/// <summary>Keeps answers to "was this useful".</summary>
internal sealed class UsefulnessService(PortalDbContext db, TimeProvider time)
{
    /// <summary>Most characters of a comment; the rest is cut, because nothing of it can be asked back.</summary>
    public const int MaximumComment = 1000;

    public async Task AnswerAsync(string path, bool useful, string? comment, CancellationToken cancellation)
    {
        var text = comment?.Trim();
        db.Usefulness.Add(new Usefulness
        {
            Path = path,
            Useful = useful,
            Comment = string.IsNullOrEmpty(text) ? null : text[..Math.Min(text.Length, MaximumComment)],
            GivenOn = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        });
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>Takes the small form at the foot of cached pages. Identity-free, so guarded by origin instead of a token.</summary>
internal static class UsefulnessEndpoint
{
    public static async Task<IResult> PostAsync(HttpContext context, string lang, UsefulnessService service, PageContext page)
    {
        if (!SameOrigin.Sent(context.Request, page.Settings.Address))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!context.Request.HasFormContentType)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var path = form["page"].ToString();
        if (form["useful"].ToString() is not ("yes" or "no") || !LocalTargets.IsLocal(path) || !path.StartsWith($"/{lang}/", StringComparison.Ordinal))
        {
            return Results.BadRequest();
        }

        await service.AnswerAsync(path, form["useful"] == "yes", form["comment"], context.RequestAborted);
        context.Response.Headers.Location = FeedbackLinks.Thanks(lang);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
