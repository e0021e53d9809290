using System.Diagnostics;
using GovPortal.Benchmarks.Hosting;

namespace GovPortal.Benchmarks.Parts;

/// <summary>Real queries over many documents, one after the other, as whole pages.</summary>
internal static class Searching
{
    public const int Services = 100_000;

    public static async Task RunAsync(Workspace workspace, Report report)
    {
        var queries = Queries();
        await using var shipped = await Server.PortalAsync(workspace, await workspace.SiteAsync());
        await using var large = await Server.PortalAsync(workspace, await workspace.SiteAsync(Services));
        List<double> few = [];
        List<double> many = [];
        await TimeAsync(shipped, queries);
        await TimeAsync(large, queries);
        for (var run = 0; run < Median.Runs; run++)
        {
            few.AddRange(await TimeAsync(shipped, queries));
            many.AddRange(await TimeAsync(large, queries));
        }

        report.Section("Search", $"{queries.Count} queries of content/search/judgements.csv in both languages as whole pages over HTTP, never cached; {Services:#,0} generated services beside the shipped content.");
        foreach (var (name, share, budget) in new[] { ("p50", 0.5, "–"), ("p99", 0.99, "≤ 30 ms") })
        {
            var (at, before) = (Median.Of(many, share), Median.Of(few, share));
            report.Row(name, Report.Milliseconds(at), budget, $"shipped content {Report.Milliseconds(before)}; ratio {Report.Ratio(at / before)}");
        }
    }

    public static List<string> Queries()
    {
        // Only the query, between a language and two names, may hold a comma.
        var lines = File.ReadLines(Path.Combine(Workspace.ShippedContent, "search/judgements.csv")).Skip(1).Where(l => l.Length > 0);
        return [.. lines.Select(l => l.Split(',')).Select(c => $"/{c[0]}/search?q={Uri.EscapeDataString(string.Join(',', c[1..^2]).Trim('"'))}").Distinct()];
    }

    private static async Task<List<double>> TimeAsync(Server portal, List<string> queries)
    {
        List<double> times = [];
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            await portal.BytesAsync(query);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }
}
