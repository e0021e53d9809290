using GovPortal.Benchmarks;
using GovPortal.Benchmarks.Hosting;
using GovPortal.Benchmarks.Parts;

// dotnet run -c Release --project tests/GovPortal.Benchmarks [-- PART…]
// Without a part it measures everything and writes RESULTS.md; with parts it only prints.
// The runner starts itself as "host" for figures that need to look inside the portal.
if (args is ["host", ..])
{
    await BenchmarkHost.RunAsync(args[1..]);
    return 0;
}

(string Name, Func<Workspace, Report, Task> Run)[] parts =
[
    ("cached", CachedPages.RunAsync),
    ("uncached", UncachedPages.RunAsync),
    ("weight", PageWeight.RunAsync),
    ("start", StartTime.RunAsync),
    ("scale", Scale.RunAsync),
    ("search", Searching.RunAsync),
    ("scenarios", Scenarios.RunAsync),
    ("charts", Charts.RunAsync),
];
if (args.Except(parts.Select(p => p.Name)).ToArray() is { Length: > 0 } unknown)
{
    Console.Error.WriteLine($"There is no part {string.Join(", ", unknown)}; parts are {string.Join(", ", parts.Select(p => p.Name))}.");
    return 1;
}

try
{
    using var workspace = new Workspace();
    var report = new Report();
    foreach (var (name, run) in parts.Where(p => args.Length == 0 || args.Contains(p.Name)))
    {
        Console.WriteLine($"— {name}");
        await run(workspace, report);
        if (args.Length == 0)
        {
            // After each part: the last ones take long.
            await report.WriteAsync(Workspace.ResultsFile);
        }
    }

    return 0;
}
catch (BenchmarkException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
