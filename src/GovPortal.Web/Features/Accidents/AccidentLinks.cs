namespace GovPortal.Web.Features.Accidents;

internal static class AccidentLinks
{
    /// <summary>What it is, and the way in.</summary>
    public static string Start(string lang) => $"/{lang}/accidents";

    /// <summary>Begins an agreement; posted only.</summary>
    public static string New(string lang) => $"/{lang}/accidents/new";

    /// <summary>Typing the code.</summary>
    public static string Join(string lang) => $"/{lang}/accidents/join";

    /// <summary>A driver's own link, or the invitation.</summary>
    public static string Open(string lang, string token) => $"/{lang}/accidents/open/{token}";

    public static string Overview(string lang) => $"/{lang}/accidents/overview";

    public static string Status(string lang) => $"/{lang}/accidents/status";

    public static string Photos(string lang) => $"/{lang}/accidents/photos";

    public static string Photo(string lang, Guid id) => $"/{lang}/accidents/photos/{id}";

    public static string Thumbnail(string lang, Guid id) => $"/{lang}/accidents/photos/{id}/small";

    public static string Move(string lang) => $"/{lang}/accidents/move";

    public static string Place(string lang) => $"/{lang}/accidents/place";

    /// <param name="asOther">Driver B on the phone of driver A.</param>
    public static string Driver(string lang, bool asOther = false) => $"/{lang}/accidents/driver{For(asOther)}";

    public static string Other(string lang) => $"/{lang}/accidents/other";

    /// <inheritdoc cref="Driver"/>
    public static string Account(string lang, bool asOther = false) => $"/{lang}/accidents/what-happened{For(asOther)}";

    /// <inheritdoc cref="Driver"/>
    public static string Sign(string lang, bool asOther = false) => $"/{lang}/accidents/sign{For(asOther)}";

    public static string Agreement(string lang) => $"/{lang}/accidents/agreement";

    public static string File(string lang) => $"/{lang}/accidents/agreement/file";

    public static string Delete(string lang) => $"/{lang}/accidents/delete";

    public static string Deleted(string lang) => $"/{lang}/accidents/deleted";

    private static string For(bool asOther) => asOther ? "?party=b" : "";
}
