using GovPortal.Web.Features.Language;

namespace GovPortal.Web.Layout;

internal static class ItemLanguage
{
    /// <summary>Language tag for words that are not in the page's language, else null.</summary>
    public static string? Tag(string locale, string page) => locale == page ? null : Languages.Find(locale)?.Tag;
}
