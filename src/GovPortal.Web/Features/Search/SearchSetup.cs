using GovPortal.Web.Data;

namespace GovPortal.Web.Features.Search;

internal static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchMissCounter>();
        services.AddHostedService(provider => provider.GetRequiredService<SearchMissCounter>());
        services.AddHostedService<SearchMissPruning>();
        services.AddSingleton<SearchStore>();
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<IFollowContent>(provider => provider.GetRequiredService<SearchIndex>());
        services.AddHostedService<SearchMending>();
        services.AddSingleton<SearchWordsCache>();
        services.AddSingleton<SearchService>();
    }

    public static void MapSearch(this WebApplication app) => SearchEndpoints.Map(app);
}
