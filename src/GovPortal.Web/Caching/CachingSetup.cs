using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace GovPortal.Web.Caching;

/// <summary>Section <c>Caching</c> of the configuration.</summary>
internal sealed class CachingOptions
{
    /// <summary>Whether pages are kept. Off, each request makes its page anew: for measuring and for finding faults.</summary>
    public bool Enabled { get; set; } = true;
}

internal static class CachingSetup
{
    public static IServiceCollection AddPortalCaching(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 256 * 1024 * 1024;
            options.MaximumBodySize = 2 * 1024 * 1024;
            options.UseCaseSensitivePaths = true; // Another case is another address, which redirects.
            options.AddBasePolicy(new CachedPagePolicy());
        });
        services.AddResponseCompression(options =>
        {
            // No page carries a secret beside text that a visitor chose; form tokens are new on each request.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/feed+json", "application/ld+json", "application/opensearchdescription+xml", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }

    public static void UsePortalCaching(this WebApplication app)
    {
        app.Use(SetHeaders);
        if ((app.Configuration.GetSection("Caching").Get<CachingOptions>() ?? new()).Enabled)
        {
            app.UseOutputCache();
        }

        app.UseResponseCompression();
    }

    /// <summary>
    /// Asks browsers to check back each time, which costs a 304, because content may change any second; and not to
    /// keep anything that is not marked as the same for everybody.
    /// </summary>
    private static Task SetHeaders(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        request.Headers.AcceptEncoding = Normalise(request.Headers.AcceptEncoding.ToString());
        var endpoint = context.GetEndpoint();
        var cached = CachedPageAttribute.Of(context) is not null;
        var tag = cached ? $"W/\"{PageStamp.Of(context)}\"" : "";
        if (cached && request.GetTypedHeaders().IfNoneMatch.Any(t => t.ToString() == tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            SetCached(context.Response, tag);
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            var response = context.Response;
            if (cached && response.StatusCode == StatusCodes.Status200OK && !context.IsKeptFromCache())
            {
                SetCached(response, tag);
            }
            else if (endpoint?.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)
            {
                response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void SetCached(HttpResponse response, string tag)
    {
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding, Cookie";
        response.Headers.ETag = tag;
    }

    // Browsers write this header in many ways; three are enough to tell copies apart.
    private static string Normalise(string accepted) =>
        Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : "";

    private static bool Accepts(string accepted, string encoding)
    {
        foreach (var part in accepted.Split(',', StringSplitOptions.TrimEntries))
        {
            var pieces = part.Split(';', StringSplitOptions.TrimEntries);
            if (pieces[0].Equals(encoding, StringComparison.OrdinalIgnoreCase))
            {
                return !pieces.Skip(1).Any(p => p.Replace(" ", "", StringComparison.Ordinal) is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
            }
        }

        return false;
    }
}
