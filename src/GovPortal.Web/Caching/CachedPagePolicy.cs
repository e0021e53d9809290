using GovPortal.Web.Data;
using GovPortal.Web.Features.Language;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Caching;

/// <summary>
/// What the output cache keeps and how it tells copies apart: by address, known query keys, encoding, reading mode
/// and the version of the content. The version is taken before the page reads anything, so a page that was being
/// made while content changed is filed under the old version and never shown again.
/// </summary>
internal sealed class CachedPagePolicy(ContentVersion version) : IOutputCachePolicy
{
    // Also bounds how long a page may show something that ends by the clock, such as a notice.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var page = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>();
        var cacheable = page is not null && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable && HttpMethods.IsGet(request.Method);
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Lifetime;
        if (!cacheable)
        {
            return ValueTask.CompletedTask;
        }

        var rules = context.CacheVaryByRules;
        rules.QueryKeys = page!.Query.Length == 0 ? StringValues.Empty : page.Query;
        rules.VaryByValues["encoding"] = request.Headers.AcceptEncoding.ToString();
        rules.VaryByValues["reading"] = ReadingMode.IsLarge(request) ? "large" : "";
        rules.VaryByValues["version"] = version.Current.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
