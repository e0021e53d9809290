using System.Globalization;
using System.Text.RegularExpressions;

namespace GovPortal.Benchmarks.Hosting;

/// <summary>The load generator: one thread, 32 connections.</summary>
internal static partial class Wrk
{
    private const int Seconds = 2;
    private const int LongestWarmUp = 10;
    private const int Settled = 200;

    /// <summary>
    /// Asks until the server has compiled what it runs often, which takes thousands of requests. A server that does
    /// not say how much it compiled is asked for a fixed time.
    /// </summary>
    public static async Task WarmUpAsync(Server server, string path)
    {
        for (var (round, before) = (0, 0.0); round < LongestWarmUp; round++)
        {
            await RequestsPerSecondAsync(server, path);
            var compiled = await server.CountAsync(BenchmarkHost.Compiled) ?? before;
            if (round > 0 && compiled - before < Settled)
            {
                return;
            }

            before = compiled;
        }
    }

    public static async Task<double> RequestsPerSecondAsync(Server server, string path)
    {
        var output = await Shell.RunAsync("wrk", ["-t1", "-c32", $"-d{Seconds}s", "-H", "Accept-Encoding: br", new Uri(server.Address, path).AbsoluteUri]);
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new BenchmarkException($"{path} was not always answered with a page:\n{output}");
        }

        return double.Parse(RatePattern().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Milliseconds of processor time that the server spends on a request.</summary>
    public static async Task<double> ProcessorTimeAsync(Server server, string path)
    {
        var before = server.ProcessorTime;
        var rate = await RequestsPerSecondAsync(server, path);
        return (server.ProcessorTime - before).TotalMilliseconds / (rate * Seconds);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex RatePattern();
}
