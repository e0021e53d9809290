using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace GovPortal.Web.Hosting;

internal static class Telemetry
{
    /// <summary>What stands in addresses before a secret.</summary>
    private static readonly string[] SecretPaths = ["/accidents/open/", "/shared/"];

    /// <summary>
    /// Structured logs on the console, as JSON outside development. Request logs are off: the framework writes addresses with their query
    /// strings, in which people type what is personal.
    /// </summary>
    public static void AddPortalLogging(this ILoggingBuilder logging, IHostEnvironment environment, bool quiet)
    {
        if (!environment.IsDevelopment())
        {
            logging.AddJsonConsole(options => options.UseUtcTimestamp = true);
        }

        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);

        // A start that fails is told in one line; what brings a running host down is logged as critical.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (environment.IsDevelopment())
        {
            // Keys are stored unencrypted there, which is worth a warning elsewhere only.
            logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        }

        if (quiet)
        {
            logging.SetMinimumLevel(LogLevel.Warning);
        }
    }

    /// <summary>Traces and metrics over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</summary>
    public static void AddPortalTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        services.AddOpenTelemetry()
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpRequest = (activity, _) =>
                {
                    // What people search for is theirs.
                    activity.SetTag("url.query", null);
                    activity.SetTag("client.address", null);

                    // The addresses of an agreement and of a shared result end in a secret.
                    if (activity.GetTagItem("url.path") is string path
                        && Array.Find(SecretPaths, p => path.Contains(p, StringComparison.OrdinalIgnoreCase)) is { } secret)
                    {
                        activity.SetTag("url.path", path[..(path.IndexOf(secret, StringComparison.OrdinalIgnoreCase) + secret.Length)]);
                    }
                })
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime").AddOtlpExporter())
            .WithLogging(logs => logs.AddOtlpExporter());
    }

    /// <summary>A path as traces may hold it: the last part of an invitation's address, or of a shared result's, is a secret.</summary>
    internal static string WithoutSecret(string path)
    {
        foreach (var before in new[] { "/accidents/open/", "/shared/" })
        {
            if (path.IndexOf(before, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return path[..(at + before.Length - 1)];
            }
        }

        return path;
    }
}
