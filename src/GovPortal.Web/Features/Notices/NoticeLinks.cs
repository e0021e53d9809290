namespace GovPortal.Web.Features.Notices;

internal static class NoticeLinks
{
    public static string Notices(string lang, int page = 1) => $"/{lang}/notices{(page > 1 ? $"?page={page}" : "")}";

    public static string Notice(string lang, string slug) => $"/{lang}/notices/{slug}";

    public static string Feed(string lang) => $"/{lang}/feeds/notices.atom";
}
