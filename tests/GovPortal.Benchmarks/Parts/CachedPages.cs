using GovPortal.Benchmarks.Hosting;

namespace GovPortal.Benchmarks.Parts;

/// <summary>Pages from the output cache, beside nginx that serves the same bytes from files.</summary>
internal static class CachedPages
{
    public static async Task RunAsync(Workspace workspace, Report report)
    {
        await using var portal = await Server.PortalAsync(workspace, await workspace.SiteAsync());
        List<(string Name, string Path, string File)> pages = [];
        Dictionary<string, byte[]> files = [];
        List<string> never = [];
        foreach (var (name, path) in Pages.All)
        {
            if (!await IsCachedAsync(portal, path))
            {
                never.Add(name);
                continue;
            }

            pages.Add((name, path, $"page-{pages.Count}"));
            files[pages[^1].File] = await portal.BytesAsync(path);
        }

        await using var nginx = await Nginx.StartAsync(workspace, files);
        report.Section("Cached pages", $"Published with ReadyToRun, brotli; requests a second ÷ those of nginx with the same bytes (1 worker, no access log, open_file_cache); `wrk -t1 -c32`.{Never(never)}");
        foreach (var (name, path, file) in pages)
        {
            await Wrk.WarmUpAsync(portal, path);
            var rates = await Median.InterleavedAsync(
                () => Wrk.RequestsPerSecondAsync(portal, path), () => Wrk.RequestsPerSecondAsync(nginx, $"/{file}"));
            report.Row($"{name}, {Report.Kilobytes(files[file].Length)}", Report.Ratio(rates[0] / rates[1]), "≥ 0.55", $"{Report.Number(rates[0])}/s ÷ {Report.Number(rates[1])}/s");
        }
    }

    // Only the output cache says how old an answer is.
    private static async Task<bool> IsCachedAsync(Server portal, string path)
    {
        await portal.BytesAsync(path);
        using var second = await portal.Client.GetAsync(path);
        return second.Headers.Age is not null;
    }

    private static string Never(List<string> names) =>
        names.Count == 0 ? "" : $" Never cached, because what people ask for is theirs, and so only in the next table: {string.Join("; ", names)}.";
}
