namespace GovPortal.Web.Features.Policies;

internal static class PolicyLinks
{
    public static string Policies(string lang, PolicyFilter? filter = null, int page = 1) => $"/{lang}/policies{(filter ?? PolicyFilter.None).Query(page)}";

    public static string Policy(string lang, string slug) => $"/{lang}/policies/{slug}";

    public static string Article(string lang, string slug, string article) => $"/{lang}/policies/{slug}#{article}";

    public static string File(string lang, string slug, string name) => $"/{lang}/policies/{slug}/files/{Uri.EscapeDataString(name)}";

    public static string Feed(string lang) => $"/{lang}/feeds/policies.atom";
}
