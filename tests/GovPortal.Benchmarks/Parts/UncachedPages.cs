using System.IO.Compression;
using GovPortal.Benchmarks.Hosting;

namespace GovPortal.Benchmarks.Parts;

/// <summary>Pages made anew on each request, beside a bare address of the same process that gives back the same bytes.</summary>
internal static class UncachedPages
{
    private const int Counted = 500;

    public static async Task RunAsync(Workspace workspace, Report report)
    {
        await using var portal = await Server.UncachedAsync(await workspace.SiteAsync());
        report.Section("Pages without cache", "Cache off, database on; requests a second ÷ those of a bare address of the same host that gives back the same brotli bytes. In brackets: ÷ one that gives back the same HTML through the same compression.");
        foreach (var (name, path) in Pages.All)
        {
            var page = await portal.BytesAsync(path);
            await PutAsync(portal, BenchmarkHost.Bare, page);
            await PutAsync(portal, BenchmarkHost.Compressing, await DecompressAsync(page));
            foreach (var warmed in new[] { path, BenchmarkHost.Bare, BenchmarkHost.Compressing })
            {
                await Wrk.WarmUpAsync(portal, warmed);
            }

            var rates = await Median.InterleavedAsync(
                () => Wrk.RequestsPerSecondAsync(portal, path),
                () => Wrk.RequestsPerSecondAsync(portal, BenchmarkHost.Bare),
                () => Wrk.RequestsPerSecondAsync(portal, BenchmarkHost.Compressing));
            report.Row(
                name, $"{Report.Ratio(rates[0] / rates[1])} ({Report.Ratio(rates[0] / rates[2])})", "≥ 0.04",
                $"{Report.Number(rates[0])}/s ÷ {Report.Number(rates[1])}/s ({Report.Number(rates[2])}/s); {Report.Number(await Wrk.ProcessorTimeAsync(portal, path))} ms of processor a request");
            report.Row($"{name}, allocated a request", Report.Kilobytes(await AllocatedAsync(portal, path)), "≤ 400 KB", $"{Counted} requests");
        }
    }

    private static async Task PutAsync(Server portal, string path, byte[] bytes)
    {
        using var response = await portal.Client.PutAsync(path, new ByteArrayContent(bytes));
        response.EnsureSuccessStatusCode();
    }

    private static async Task<byte[]> DecompressAsync(byte[] page)
    {
        using var html = new MemoryStream();
        await using var brotli = new BrotliStream(new MemoryStream(page), CompressionMode.Decompress);
        await brotli.CopyToAsync(html);
        return html.ToArray();
    }

    private static async Task<double> AllocatedAsync(Server portal, string path)
    {
        var before = await portal.CountAsync(BenchmarkHost.Allocated);
        for (var i = 0; i < Counted; i++)
        {
            await portal.BytesAsync(path);
        }

        return (await portal.CountAsync(BenchmarkHost.Allocated) - before)!.Value / Counted;
    }
}
