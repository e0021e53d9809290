namespace GovPortal.Web.Features.Search;

internal static class SearchLinks
{
    public static string Search(string lang) => $"/{lang}/search";

    /// <summary>A search with its filters; empty ones are left out.</summary>
    public static string Search(string lang, string query, string? topic = null, string? type = null, int page = 1)
    {
        List<string> parts = [$"q={Uri.EscapeDataString(query)}"];
        if (topic is not null)
        {
            parts.Add($"topic={Uri.EscapeDataString(topic)}");
        }

        if (type is not null)
        {
            parts.Add($"type={Uri.EscapeDataString(type)}");
        }

        if (page > 1)
        {
            parts.Add($"page={page}");
        }

        return $"/{lang}/search?{string.Join('&', parts)}";
    }

    public static string Suggestions(string lang) => $"/{lang}/search/suggestions";

    public static string OpenSearchSuggestions(string lang) => $"/{lang}/search/opensearch-suggestions";

    public static string OpenSearch(string lang) => $"/{lang}/opensearch.xml";
}
