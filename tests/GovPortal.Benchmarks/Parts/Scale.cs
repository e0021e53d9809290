using GovPortal.Benchmarks.Hosting;

namespace GovPortal.Benchmarks.Parts;

/// <summary>Many services beside the shipped content: nothing may grow with what is not shown.</summary>
internal static class Scale
{
    private const int Services = 20_000;

    public static async Task RunAsync(Workspace workspace, Report report)
    {
        var (few, many) = (await workspace.SiteAsync(), await workspace.SiteAsync(Services));
        report.Section("Scale", $"The shipped content and {Services:#,0} generated services in a tree of four levels, beside the shipped content alone. Pages: processor time of a request without cache, which other work on the machine disturbs least.");
        var start = await Median.InterleavedAsync(() => StartTime.MeasureAsync(workspace, many), () => StartTime.MeasureAsync(workspace, few));
        report.Row("start", Report.Ratio(start[0] / start[1]), "≈ 1", $"{Report.Milliseconds(start[0])} ÷ {Report.Milliseconds(start[1])}");

        await using var small = await Server.UncachedAsync(few);
        await using var large = await Server.UncachedAsync(many);
        (string Name, string Large, string Small)[] pages =
        [
            ("home", Pages.Home, Pages.Home),
            ("root topic, same page", Pages.RootTopic, Pages.RootTopic),
            ("root topic, all generated services below", GeneratedContent.RootTopic, Pages.RootTopic),
            ("leaf topic, generated", GeneratedContent.LeafTopic, Pages.LeafTopic),
            ("service, same page", Pages.Service, Pages.Service),
            ("search, with results", Pages.Search, Pages.Search),
        ];
        foreach (var (name, inLarge, inSmall) in pages)
        {
            await Wrk.WarmUpAsync(large, inLarge);
            await Wrk.WarmUpAsync(small, inSmall);
            var costs = await Median.InterleavedAsync(() => Wrk.ProcessorTimeAsync(large, inLarge), () => Wrk.ProcessorTimeAsync(small, inSmall));
            var (bytes, before) = ((await large.BytesAsync(inLarge)).Length, (await small.BytesAsync(inSmall)).Length);
            report.Row(name, Report.Ratio(costs[0] / costs[1]), "≈ 1", $"{Report.Number(costs[0])} ms for {Report.Kilobytes(bytes)} ÷ {Report.Number(costs[1])} ms for {Report.Kilobytes(before)}");
        }

        var heaps = (Large: (await large.CountAsync(BenchmarkHost.Heap))!.Value, Small: (await small.CountAsync(BenchmarkHost.Heap))!.Value);
        report.Row("managed heap after collection", Report.Ratio(heaps.Large / heaps.Small), "≈ 1", $"{Report.Megabytes(heaps.Large)} ÷ {Report.Megabytes(heaps.Small)}");
        report.Row("resident memory", Report.Ratio((double)large.Resident / small.Resident), "≈ 1", $"{Report.Megabytes(large.Resident)} ÷ {Report.Megabytes(small.Resident)}");
        report.Row("import", $"{many.Import.TotalSeconds:0.0} s", "–", $"{Services / many.Import.TotalSeconds:0} services/s");
    }
}
