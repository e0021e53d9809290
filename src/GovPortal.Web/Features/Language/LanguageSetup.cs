using System.Globalization;
using GovPortal.Web.Caching;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Security;
using Microsoft.AspNetCore.Diagnostics;

namespace GovPortal.Web.Features.Language;

internal static class LanguageSetup
{
    public static IServiceCollection AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddScoped<PageContext>();
        services.Configure<RouteOptions>(options => options.ConstraintMap["lang"] = typeof(LanguageConstraint));
        return services;
    }

    /// <summary>
    /// Fills the <see cref="PageContext"/> and sets the culture, from the address, else from what the reader
    /// prefers. Pages of an error take the language of the address that failed.
    /// </summary>
    public static void UseLanguages(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>();
        PathString path = failed?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? request.Path.Value;
        if (failed is null && HttpMethods.IsGet(request.Method) && Languages.OfPath(path) is not null && Canonical(path.Value!) is var canonical && canonical != path.Value)
        {
            Redirects.Permanent(context, canonical, request.QueryString);
            return;
        }

        var page = context.RequestServices.GetRequiredService<PageContext>();
        page.Version = context.RequestServices.GetRequiredService<ContentVersion>().Current;
        page.Site = await context.RequestServices.GetRequiredService<SiteCache>().GetAsync(context.RequestAborted);
        var named = Languages.OfPath(path);
        var known = named is null || page.Settings.Languages.Contains(named.Code);
        page.Language = known && named is not null ? named : Languages.Find(Languages.Preferred(request, page.Settings.Languages))!;
        page.IsLarge = ReadingMode.IsLarge(request);
        page.Path = path.Value ?? "/";
        page.Address = path.ToUriComponent() + (failed is null ? KnownQuery(context) : failed.OriginalQueryString);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = page.Language.Culture;
        if (!known && failed is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(context);
    });

    /// <summary>One address for a page: lower case, no slash at the end.</summary>
    private static string Canonical(string path) => path.ToLowerInvariant().TrimEnd('/');

    private static string KnownQuery(HttpContext context)
    {
        if (CachedPageAttribute.Of(context) is not { } cached)
        {
            return context.Request.QueryString.Value ?? "";
        }

        var known = context.Request.Query.Where(q => cached.Query.Contains(q.Key, StringComparer.OrdinalIgnoreCase));
        return QueryString.Create(known).Value ?? "";
    }

    public static void MapLanguages(this WebApplication app)
    {
        app.MapGet("/", (HttpContext context, SiteCache site) => RedirectAsync(context, site)).ExcludeFromDescription();

        // Remembers the choice and leads to the same page in that language. Only local targets.
        app.MapGet("/language/{lang:lang}", (HttpContext context, string lang, string? to) =>
        {
            Cookies.Remember(context, Languages.Cookie, lang);
            context.Response.Headers.CacheControl = "no-store";
            var target = LocalTargets.IsLocal(to) ? to! : "/";
            var rest = Languages.OfPath(new PathString(target.Split('?', '#')[0])) is { } old ? target[(old.Code.Length + 1)..] : target;
            return Results.LocalRedirect(rest is "" or "/" ? $"/{lang}" : $"/{lang}{rest}");
        });

        // An address without language: the same one in the reader's language. Files (a dot in the last part) are just missing.
        app.MapFallback("{**path:nonfile}", (HttpContext context, SiteCache site) => RedirectAsync(context, site));
    }

    private static async Task<IResult> RedirectAsync(HttpContext context, SiteCache cache)
    {
        var request = context.Request;
        if (Languages.OfPath(request.Path) is not null || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return Results.NotFound();
        }

        var site = await cache.GetAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        var path = request.Path.Value is "/" or null ? "" : request.Path.ToUriComponent();
        return Results.LocalRedirect($"/{Languages.Preferred(request, site.Settings.Languages)}{path}{request.QueryString}");
    }
}
