namespace GovPortal.Web.Features.Language;

internal static class Redirects
{
    /// <summary>Sends readers and search engines to the one address of a page, for good.</summary>
    public static void Permanent(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal);
    }
}
