using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Caching;

/// <summary>
/// What the output cache keeps and how it tells copies apart: by address, known query keys and the
/// <see cref="PageStamp"/>, which names the version of the content. The version is taken before the page reads
/// anything, so a page that was being made while content changed is filed under the old version and never shown again.
/// </summary>
internal sealed class CachedPagePolicy : IOutputCachePolicy
{
    // Also bounds how long a page may show something that ends by the clock, such as a notice.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var page = CachedPageAttribute.Of(context.HttpContext);
        var cacheable = page is not null && HttpMethods.IsGet(context.HttpContext.Request.Method);
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Lifetime;
        if (!cacheable)
        {
            return ValueTask.CompletedTask;
        }

        var rules = context.CacheVaryByRules;
        rules.QueryKeys = page!.Query.Length == 0 ? StringValues.Empty : page.Query;
        rules.VaryByHost = false; // No page depends on what a client calls this host.
        rules.VaryByValues["stamp"] = PageStamp.Of(context.HttpContext);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || context.HttpContext.IsKeptFromCache() || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
