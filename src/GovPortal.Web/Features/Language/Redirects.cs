namespace GovPortal.Web.Features.Language;

internal static class Redirects
{
    /// <summary>Sends readers and search engines to the one address of a page, for good.</summary>
    /// <param name="path">Local path, not yet escaped.</param>
    public static void Permanent(HttpContext context, string path, QueryString query = default)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = new PathString(path).ToUriComponent() + query;
    }
}
