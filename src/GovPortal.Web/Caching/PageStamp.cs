using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Walks;

namespace GovPortal.Web.Caching;

/// <summary>
/// Everything besides its address that a cached page is made of: the program, the content, the day in the city
/// (notices expire), the encoding and the reading mode. Key of the copy here, and ETag of the copy in a browser.
/// </summary>
internal static class PageStamp
{
    private static readonly string Program = typeof(PageStamp).Module.ModuleVersionId.ToString("n")[..8];
    private static readonly object Key = new();

    /// <summary>Made once for a request, so that key and ETag are the same even at midnight.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is string known)
        {
            return known;
        }

        var page = context.RequestServices.GetRequiredService<PageContext>();
        var day = (PretendedDay.Of(context) ?? page.Today(context.RequestServices.GetRequiredService<TimeProvider>())).DayNumber;
        var stamp = $"{Program}-{page.Version}-{day}-{context.Request.Headers.AcceptEncoding}-{(page.IsLarge ? "l" : "n")}";
        context.Items[Key] = stamp;
        return stamp;
    }
}
