using GovPortal.Web.Caching;

namespace GovPortal.Web.Features.Topics;

internal static class TopicsSetup
{
    public static void AddTopics(this IServiceCollection services) => services.AddSingleton<TopicTreeCache>().AddSingleton<ServiceCounts>().AddSingleton<MostUsedServices>();

    public static void MapTopics(this WebApplication app)
    {
        app.MapGet("/{lang:lang}/feeds/topics/{slug}.atom", TopicFeed.AtomAsync).WithMetadata(new CachedPageAttribute());
        app.MapGet("/{lang:lang}/feeds/topics/{slug}.json", TopicFeed.JsonAsync).WithMetadata(new CachedPageAttribute { Query = ["page"] });
    }
}
