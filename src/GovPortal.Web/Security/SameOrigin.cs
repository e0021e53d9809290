namespace GovPortal.Web.Security;

/// <summary>
/// Guards the few forms that stand on cached pages and so have no token. They carry no identity; what is kept out is
/// another site that sends its visitors' browsers here.
/// </summary>
internal static class SameOrigin
{
    /// <summary>
    /// Whether the browser says that the request was made by a page of this site. A request that says neither
    /// <c>Sec-Fetch-Site</c> nor <c>Origin</c> is refused.
    /// </summary>
    /// <param name="address">Public address of the site, which a proxy may not pass on as the host.</param>
    public static bool Sent(HttpRequest request, string address)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        if (site.Length == 0 && origin.Length == 0)
        {
            return false;
        }

        return (site.Length == 0 || site == "same-origin")
            && (origin.Length == 0
                || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
                || origin.Equals(address, StringComparison.OrdinalIgnoreCase));
    }
}
