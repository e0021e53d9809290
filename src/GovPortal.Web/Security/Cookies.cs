namespace GovPortal.Web.Security;

internal static class Cookies
{
    /// <summary>A reader's choice (language, reading mode): nothing personal, kept for a year, not for scripts.</summary>
    public static CookieOptions Preference(HttpContext context) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
    };
}
