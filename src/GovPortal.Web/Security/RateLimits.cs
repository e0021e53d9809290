using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace GovPortal.Web.Security;

/// <summary>Requests allowed from one address. Section <c>RateLimits</c> of the configuration.</summary>
internal sealed class RateLimitOptions
{
    /// <summary>Forms sent in ten minutes.</summary>
    public int PostsPerTenMinutes { get; set; } = 30;

    /// <summary>Answers given in scenarios in ten minutes: a whole walk, several in a household, and changes of mind.</summary>
    public int StepsPerTenMinutes { get; set; } = 240;
    /// <summary>Forms of accident agreements in ten minutes: a walk has about ten, and at the roadside two phones often share an address.</summary>
    public int AgreementPostsPerTenMinutes { get; set; } = 120;

    /// <summary>Links opened and codes typed in ten minutes, so that nobody can try them out.</summary>
    public int CodesPerTenMinutes { get; set; } = 30;

    /// <summary>Searches and suggestions in a minute. Suggestions come with each key, so this is not small.</summary>
    public int SearchesPerMinute { get; set; } = 300;
}

internal static class RateLimits
{
    public const string Posts = "posts";
    public const string Steps = "steps";
    public const string Agreements = "agreements";
    public const string Codes = "codes";
    public const string Searches = "searches";

    public static void AddPortalRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("RateLimits").Get<RateLimitOptions>() ?? new();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                {
                    context.HttpContext.Response.Headers.RetryAfter = ((int)after.TotalSeconds + 1).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Searches, context => Window(context, limits.SearchesPerMinute, TimeSpan.FromMinutes(1)));

            options.AddPolicy(Posts, context => Sent(context, limits.PostsPerTenMinutes));
            options.AddPolicy(Steps, context => Sent(context, limits.StepsPerTenMinutes));
            options.AddPolicy(Agreements, context => Sent(context, limits.AgreementPostsPerTenMinutes));

            // Looking at a link tells as much as opening it.
            options.AddPolicy(Codes, context => Window(context, limits.CodesPerTenMinutes, TimeSpan.FromMinutes(10)));
        });
    }

    // Forms are posted to the address of their page, which may be read as often as one likes.
    private static RateLimitPartition<string> Sent(HttpContext context, int permits) => HttpMethods.IsPost(context.Request.Method)
        ? Window(context, permits, TimeSpan.FromMinutes(10))
        : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Window(HttpContext context, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(
            Partition(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });

    // A household or provider has a whole /64 of IPv6 addresses; they count as one.
    private static string Partition(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        return address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
