namespace GovPortal.Web.Features.Topics;

internal static class TopicLinks
{
    public static string Topics(string lang) => $"/{lang}/topics";

    public static string Topic(string lang, TopicNode topic, int page = 1) =>
        $"/{lang}/topics/{topic.Path}{(page > 1 ? $"?page={page}" : "")}";

    public static string Feed(string lang, TopicNode topic) => $"/{lang}/feeds/topics/{topic.Slug}.atom";

    public static string Json(string lang, TopicNode topic) => $"/{lang}/feeds/topics/{topic.Slug}.json";
}
