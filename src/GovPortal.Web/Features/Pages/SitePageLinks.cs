namespace GovPortal.Web.Features.Pages;

internal static class SitePageLinks
{
    public static string Page(string lang, string slug) => $"/{lang}/pages/{slug}";
}
