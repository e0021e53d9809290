using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using Microsoft.Data.Sqlite;

namespace GovPortal.Tests.Commands;

/// <summary>The program as an operator calls it: exit codes, and one clear line when something has to be mended.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly string Garbage = new('x', 10_000);

    private readonly ContentFolder content = new();
    private readonly TempFolder data = new();

    public void Dispose()
    {
        content.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Serve_PortInUse_SaysSoAndEnds()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var (code, output, error) = await RunAsync($"--urls={address}");
        Assert.Equal(1, code);
        Assert.Contains(address, Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("migrate")]
    public async Task Start_DataFolderCannotBeWritten_SaysSoAndEnds(string verb)
    {
        // Not even the administrator can make a folder where a file stands.
        File.WriteAllText(data.File("file"), "");
        var (code, _, error) = await RunAsync([.. verb.Length == 0 ? [] : new[] { verb }, $"--Portal:DataPath={data.File("file")}", "--urls=http://127.0.0.1:0"]);
        Assert.Equal(1, code);
        Assert.StartsWith($"The data folder {data.File("file")} cannot be written", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Portal:Database=Oracle", "Portal:Database must be Sqlite or SqlServer.")]
    [InlineData("--Portal:Database=SqlServer", "Portal:ConnectionString is needed for SQL Server.")]
    [InlineData("--Portal:KnownProxies:0=proxy.internal", "Portal:KnownProxies must hold IP addresses, such as 10.0.0.5.")]
    public async Task Serve_WrongSetting_SaysSoAndEnds(string setting, string message)
    {
        var (code, output, error) = await RunAsync(setting, "--urls=http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Equal(message, Assert.Single(Lines(error)));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("migrate")]
    public async Task Start_DatabaseIsNone_SaysSoAndEnds(string verb)
    {
        WriteGarbage();
        var (code, output, error) = await RunAsync([.. verb.Length == 0 ? [] : new[] { verb }, "--urls=http://127.0.0.1:0"]);
        Assert.Equal(1, code);
        Assert.StartsWith($"{Database} cannot be opened or brought up to date: ", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DatabaseWithDamagedPages_SaysSoAndEnds()
    {
        Assert.Equal(0, (await RunAsync("content", "import")).Code);
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT rootpage FROM sqlite_master WHERE name = 'SiteFiles'";
            var page = (long)command.ExecuteScalar()!;
            command.CommandText = "PRAGMA page_size";
            var size = (long)command.ExecuteScalar()!;
            connection.Close();
            using var file = File.OpenWrite(Database);
            file.Position = (page - 1) * size;
            file.Write(Enumerable.Repeat((byte)0xAB, (int)size).ToArray());
        }

        var (code, _, error) = await RunAsync("content", "import");
        Assert.Equal(1, code);
        Assert.StartsWith("The database cannot be read or written: SQLite Error 11", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OverWhatIsNoDatabase_WorksAndKeepsIt()
    {
        Assert.Equal(0, (await RunAsync("content", "import")).Code);
        Assert.Equal(0, (await RunAsync("backup", data.File("b.db"))).Code);
        WriteGarbage();
        var (code, output, error) = await RunAsync("restore", data.File("b.db"));
        Assert.Equal((0, ""), (code, error));
        var kept = Assert.Single(Directory.GetFiles(data.File("db"), "portal.db.damaged-*"));
        Assert.Contains(kept, output, StringComparison.Ordinal);
        Assert.Equal(Garbage, File.ReadAllText(kept));
        Assert.Equal("Nothing has changed.", Lines((await RunAsync("content", "import")).Output)[^1]);
    }

    [Fact]
    public async Task Serve_BrokenContent_SaysFileLineAndReason()
    {
        content.Replace("services/water-supply/service.yaml", "means: nothing", "means: perhaps");
        var (code, _, error) = await RunAsync("--urls=http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.StartsWith("services/water-supply/service.yaml:36: error: 'perhaps' is none of", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbs_OneAfterTheOther_DoAsTheySay()
    {
        var check = await RunAsync("content", "check", content.Path);
        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.Contains("1 topics, 1 departments, 2 services, 1 notices, 1 pages: 0 errors", check.Output, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.", Lines((await RunAsync("migrate")).Output)[^1]);
        Assert.Equal("5 documents published, 0 withdrawn, site settings changed.", Lines((await RunAsync("content", "import")).Output)[^1]);
        Assert.Equal("Nothing has changed.", Lines((await RunAsync("content", "import")).Output)[^1]);
        Assert.Equal(0, (await RunAsync("backup", data.File("b.db"))).Code);
        Assert.Equal(1, (await RunAsync("backup", data.File("b.db"))).Code);
        Assert.Equal(0, (await RunAsync("restore", data.File("b.db"))).Code);
        Assert.Equal(0, (await RunAsync("content", "export", data.File("out"))).Code);
        Assert.True(File.Exists(Path.Combine(data.File("out"), "services", "water-supply", "en.md")));
        content.Replace("site.yaml", "hotline:", "hot-line:");
        Assert.Equal(1, (await RunAsync("content", "check", content.Path)).Code);
        Assert.Equal(1, (await RunAsync("dance")).Code);
        Assert.Equal(0, (await RunAsync("--help")).Code);
    }

    private string Database => Path.Combine(data.File("db"), "portal.db");

    private void WriteGarbage()
    {
        Directory.CreateDirectory(data.File("db"));
        File.Delete($"{Database}-wal");
        File.Delete($"{Database}-shm");
        File.WriteAllText(Database, Garbage);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = data.Path };
        List<string> words = [.. arguments.TakeWhile(a => !a.StartsWith('-'))];
        string[] all =
        [
            typeof(PortalDatabase).Assembly.Location, .. words, .. arguments is ["--help"] ? arguments : [],
            $"--Portal:ContentPath={content.Path}", $"--Portal:DataPath={data.File("db")}", .. arguments[words.Count..], "--Logging:LogLevel:Default=None",
        ];
        foreach (var argument in all)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
