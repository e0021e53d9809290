using System.Globalization;
using GovPortal.Web.Security;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Web.Features.Language;

/// <summary>
/// Languages for which the portal has its own words (<c>Words.*.resx</c>). A site uses one or more of them
/// (<c>site.yaml</c>). The code stands first in every public address.
/// </summary>
internal static class Languages
{
    public const string Cookie = "lang";

    public static readonly IReadOnlyList<UiLanguage> All =
    [
        new("en", "en", "English", CultureInfo.GetCultureInfo("en-GB")),
        new("zh", "zh-Hans", "中文", CultureInfo.GetCultureInfo("zh-CN")),
    ];

    public static UiLanguage? Find(string? code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>Language named by the first part of an address.</summary>
    public static UiLanguage? OfPath(PathString path)
    {
        var value = path.Value ?? "";
        var end = value.IndexOf('/', 1 <= value.Length ? 1 : 0);
        return value.Length < 2 ? null : Find(end < 0 ? value[1..] : value[1..end]);
    }

    /// <summary>The language to send a reader to: remembered, else asked for by the browser, else the site's first.</summary>
    public static string Preferred(HttpRequest request, IReadOnlyList<string> site)
    {
        if (request.Cookies[Cookies.Name(request, Cookie)] is { } remembered && site.Contains(remembered))
        {
            return remembered;
        }

        foreach (var wanted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Take(10))
        {
            var value = wanted.Value.ToString();
            var code = value.Split('-')[0].ToLowerInvariant();
            if (wanted.Quality is not 0 && site.Contains(code))
            {
                return code;
            }
        }

        return site[0];
    }
}

/// <param name="Code">As in addresses.</param>
/// <param name="Tag">As in the <c>lang</c> attribute, BCP 47.</param>
/// <param name="Name">In the language itself.</param>
/// <param name="Culture">For dates and numbers.</param>
internal sealed record UiLanguage(string Code, string Tag, string Name, CultureInfo Culture);

/// <summary>Route constraint <c>lang</c>: the first part of an address is a language.</summary>
internal sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && Languages.Find(value?.ToString()) is not null;
}
