namespace GovPortal.Web.Features.SiteMap;

internal static class SiteMapLinks
{
    public static string Page(string lang) => $"/{lang}/site-map";
}
