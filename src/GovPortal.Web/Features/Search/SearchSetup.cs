namespace GovPortal.Web.Features.Search;

internal static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services) => services.AddScoped<SearchMissCounter>();

    public static void MapSearch(this WebApplication app)
    {
    }
}
