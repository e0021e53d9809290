namespace GovPortal.Web.Security;

/// <summary>A reader's choices (language, reading mode): nothing personal, kept for a year, not for scripts.</summary>
internal static class Cookies
{
    /// <summary>Name of a cookie: over https with the prefix that binds it to this host (RFC 6265bis, 4.1.3.2).</summary>
    public static string Name(HttpRequest request, string name) => request.IsHttps ? $"__Host-{name}" : name;

    public static void Remember(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(Name(context.Request, name), value, Options(context));

    public static void Forget(HttpContext context, string name) =>
        context.Response.Cookies.Delete(Name(context.Request, name), Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
    };
}
