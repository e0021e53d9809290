namespace GovPortal.Web.Features.Services;

internal static class ServiceLinks
{
    public static string Service(string lang, string slug) => $"/{lang}/services/{slug}";

    public static string AtoZ(string lang, string? letter = null, int page = 1)
    {
        string[] query = [.. letter is null ? [] : new[] { $"letter={Uri.EscapeDataString(letter)}" }, .. page > 1 ? new[] { $"page={page}" } : []];
        return $"/{lang}/services{(query.Length > 0 ? "?" + string.Join('&', query) : "")}";
    }
}
