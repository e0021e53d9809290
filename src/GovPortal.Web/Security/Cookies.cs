namespace GovPortal.Web.Security;

/// <summary>Cookies for the whole site, not for scripts: a reader's choices (language, reading mode), kept for a year, and secrets.</summary>
internal static class Cookies
{
    /// <summary>Name of a cookie: over https with the prefix that binds it to this host (RFC 6265bis, 4.1.3.2).</summary>
    public static string Name(HttpRequest request, string name) => request.IsHttps ? $"__Host-{name}" : name;

    /// <param name="age">A year when absent.</param>
    public static void Remember(HttpContext context, string name, string value, TimeSpan? age = null) =>
        context.Response.Cookies.Append(Name(context.Request, name), value, Options(context, age));

    public static void Forget(HttpContext context, string name) =>
        context.Response.Cookies.Delete(Name(context.Request, name), Options(context));

    private static CookieOptions Options(HttpContext context, TimeSpan? age = null) => new()
    {
        MaxAge = age ?? TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
    };
}
