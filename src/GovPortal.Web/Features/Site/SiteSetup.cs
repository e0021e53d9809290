namespace GovPortal.Web.Features.Site;

internal static class SiteSetup
{
    public static void AddSite(this IServiceCollection services) => services.AddSingleton<SiteCache>();
}
