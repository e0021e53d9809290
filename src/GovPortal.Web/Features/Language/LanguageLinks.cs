namespace GovPortal.Web.Features.Language;

internal static class LanguageLinks
{
    public static string Switch(string lang, string to) => $"/language/{lang}?to={Uri.EscapeDataString(to)}";

    public static string Reading(bool large, string to) => $"/reading/{(large ? "large" : "normal")}?to={Uri.EscapeDataString(to)}";
}
