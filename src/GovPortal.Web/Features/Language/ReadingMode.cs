using GovPortal.Web.Security;

namespace GovPortal.Web.Features.Language;

/// <summary>The large-text mode (长者版): a link that is remembered. It is one of the few things a cached page varies by.</summary>
internal static class ReadingMode
{
    public const string Cookie = "reading";

    private const string Large = "large";

    public static bool IsLarge(HttpRequest request) => request.Cookies[Cookies.Name(request, Cookie)] == Large;

    public static void MapReadingMode(this WebApplication app) =>
        app.MapGet("/reading/{mode}", (HttpContext context, string mode, string? to) =>
        {
            if (mode == Large)
            {
                Cookies.Remember(context, Cookie, Large);
            }
            else
            {
                Cookies.Forget(context, Cookie);
            }

            context.Response.Headers.CacheControl = "no-store";
            return Results.LocalRedirect(LocalTargets.IsLocal(to) ? to! : "/");
        });
}
