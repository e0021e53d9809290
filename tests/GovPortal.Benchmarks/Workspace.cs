using System.Runtime.CompilerServices;
using GovPortal.Benchmarks.Hosting;

namespace GovPortal.Benchmarks;

/// <summary>A temporary folder with the published portal and its data; made when first asked for, removed at the end.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("govportal-benchmarks-").FullName;
    private readonly Dictionary<int, Task<Site>> sites = [];
    private string? portal;

    public static string ResultsFile => Path.Combine(Own, "RESULTS.md");

    public static string ShippedContent => Path.GetFullPath(Path.Combine(Own, "../../content"));

    /// <summary>The published program.</summary>
    public async Task<string> PortalAsync()
    {
        if (portal is null)
        {
            Console.WriteLine("publishing…");
            var output = FolderFor("portal");
            await Shell.RunAsync("dotnet", [
                "publish", Path.GetFullPath(Path.Combine(Own, "../../src/GovPortal.Web")), "-c", "Release", "-r", "linux-x64",
                "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", output, "-v", "q", "--nologo"]);
            portal = Path.Combine(output, "GovPortal.Web");
        }

        return portal;
    }

    /// <summary>Content that is imported already: what is shipped, and a number of generated services.</summary>
    public Task<Site> SiteAsync(int generated = 0)
    {
        if (!sites.TryGetValue(generated, out var site))
        {
            sites[generated] = site = MakeAsync(generated);
        }

        return site;
    }

    public string FolderFor(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Own => SourceFolder();

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private async Task<Site> MakeAsync(int generated)
    {
        var content = ShippedContent;
        if (generated > 0)
        {
            Console.WriteLine($"generating {generated} services…");
            content = FolderFor($"content-{generated}");
            GeneratedContent.Write(ShippedContent, content, generated);
        }

        var site = new Site(content, FolderFor($"data-{generated}"));
        var import = await Shell.TimeAsync(await PortalAsync(), ["content", "import", .. site.Arguments]);
        Console.WriteLine($"imported in {import.TotalSeconds:0.0} s");
        return site with { Import = import };
    }
}

/// <summary>A content folder with the data folder it was imported to.</summary>
internal sealed record Site(string Content, string Data)
{
    public TimeSpan Import { get; init; }

    public string[] Arguments => [$"--Portal:ContentPath={Content}", $"--Portal:DataPath={Data}"];
}
