using GovPortal.Benchmarks.Hosting;

namespace GovPortal.Benchmarks.Parts;

/// <summary>From the start of the process to the first byte of the home page, with content that is imported already.</summary>
internal static class StartTime
{
    public static async Task RunAsync(Workspace workspace, Report report)
    {
        var site = await workspace.SiteAsync();
        var start = await Median.InterleavedAsync(() => MeasureAsync(workspace, site));
        report.Section("Start", "The ReadyToRun publish with content imported already: process start to first byte of the home page.");
        report.Row("start", Report.Milliseconds(start[0]), "≤ 1000 ms", $"first import of the shipped content, with migration: {site.Import.TotalSeconds:0.0} s");
    }

    public static async Task<double> MeasureAsync(Workspace workspace, Site site)
    {
        await using var portal = await Server.PortalAsync(workspace, site);
        return portal.FirstByte.TotalMilliseconds;
    }
}
