using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Search;
using GovPortal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovPortal.Tests.Features.Search;

/// <summary>The index says what the database says, whatever happened to either.</summary>
public sealed class SearchIndexTests : IDisposable
{
    private readonly TempFolder data = new();
    private readonly ContentFolder content = new();
    private readonly Lines log = new();

    [Fact]
    public async Task Follow_NewService_IsFound()
    {
        await using var portal = await StartAsync();
        Assert.Empty(await FindAsync(portal, "chimney"));
        content.AddService("sweep-chimney", "Have your chimney swept", "预约清扫烟囱");
        await ImportAsync(portal);
        Assert.Equal("/services/sweep-chimney", (await FindAsync(portal, "chimney"))[0]);
    }

    [Fact]
    public async Task Follow_ChangedWords_FindsNewAndNotOld()
    {
        await using var portal = await StartAsync();
        content.AddService("waste-bins", "Order a wheelie container", "申领带轮容器");
        await ImportAsync(portal);
        Assert.Contains("/services/waste-bins", await FindAsync(portal, "wheelie"));
        Assert.Contains("/services/waste-bins", await FindAsync(portal, "带轮容器"));
        Assert.DoesNotContain("/services/waste-bins", await FindAsync(portal, "household"));
    }

    [Fact]
    public async Task Follow_Withdrawn_IsNotFound()
    {
        content.AddService("sweep-chimney", "Have your chimney swept", "预约清扫烟囱");
        await using var portal = await StartAsync();
        Assert.NotEmpty(await FindAsync(portal, "chimney"));
        content.Delete("services/sweep-chimney");
        await ImportAsync(portal);
        Assert.Empty(await FindAsync(portal, "chimney"));
    }

    [Fact]
    public async Task Follow_Synonyms_AreReadAgain()
    {
        await using var portal = await StartAsync();
        Assert.Empty(await FindAsync(portal, "garbage"));
        content.Append("search/synonyms.yaml", "- locale: en\n  words: [garbage, waste]\n");
        await ImportAsync(portal);
        Assert.Contains("/services/waste-bins", await FindAsync(portal, "garbage"));
    }

    [Fact]
    public async Task Follow_RenamedDepartment_IsFoundByItsNewName()
    {
        await using var portal = await StartAsync();
        content.Replace("departments.yaml", "Works Bureau", "Utilities Authority");
        await ImportAsync(portal);
        Assert.Contains(await FindAsync(portal, "utilities authority"), a => a.EndsWith("works-bureau", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_NothingChanged_DoesNotBuildAnew()
    {
        await StopAsync(await StartAsync());
        Assert.Contains(log.All, l => l.Contains("built anew", StringComparison.Ordinal));
        log.All.Clear();
        await using var portal = await StartAsync();
        Assert.DoesNotContain(log.All, l => l.Contains("built anew", StringComparison.Ordinal));
        Assert.NotEmpty(await FindAsync(portal, "water"));
    }

    [Theory]
    [InlineData("segments_")]
    [InlineData(".cfs")]
    [InlineData("")]
    public async Task Start_DamagedFiles_BuildsAnew(string part)
    {
        await StopAsync(await StartAsync());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data.Path, "search")).Where(f => f.Contains(part, StringComparison.Ordinal)))
        {
            File.WriteAllText(file, "no index");
        }

        await using var portal = await StartAsync();
        Assert.NotEmpty(await FindAsync(portal, "water"));
    }

    [Fact]
    public async Task Read_DamagedWhileRunning_BuildsAnewWithoutAChangeOfContent()
    {
        await using var portal = await StartAsync();
        log.All.Clear();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data.Path, "search"), "_*"))
        {
            // Overwritten in place and not cut: the file is mapped into memory.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.Write(new byte[stream.Length]);
        }

        var store = portal.Services.GetRequiredService<SearchStore>();
        Assert.Equal(0, store.Read<int>(_ => throw new IOException("Damaged.")));
        while (store.Suspicion is not null)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Contains(log.All, l => l.Contains("damaged and is built anew", StringComparison.Ordinal));
        Assert.NotEmpty(await FindAsync(portal, "water"));
    }

    [Fact]
    public async Task Read_IndexReplacedMeanwhile_IsReadAgain()
    {
        await using var portal = await StartAsync();
        var reads = 0;
        Assert.Equal(2, portal.Services.GetRequiredService<SearchStore>().Read(_ => ++reads == 1 ? throw new ObjectDisposedException("searcher") : reads));
    }

    [Fact]
    public async Task Start_RestoredOlderDatabase_ShowsItsContent()
    {
        var backup = data.File("backup.db");
        await using (var before = await StartAsync())
        {
            before.Services.GetRequiredService<PortalDatabase>().Backup(backup);
            content.AddService("sweep-chimney", "Have your chimney swept", "预约清扫烟囱");
            await ImportAsync(before);
            Assert.NotEmpty(await FindAsync(before, "chimney"));
        }

        await using var portal = await StartAsync();
        await portal.Services.GetRequiredService<PortalDatabase>().RestoreAsync(backup, TestContext.Current.CancellationToken);
        await FollowAsync(portal);
        Assert.Empty(await FindAsync(portal, "chimney"));
        Assert.NotEmpty(await FindAsync(portal, "water"));
    }

    [Fact]
    public async Task Start_SecondProcessOnTheFolder_OnlyReads()
    {
        await using var first = await StartAsync();
        log.All.Clear();
        await using var second = await StartAsync();
        Assert.Contains(log.All, l => l.Contains("only reads it", StringComparison.Ordinal));
        Assert.NotEmpty(await FindAsync(second, "water"));
    }

    public void Dispose()
    {
        content.Dispose();
        data.Dispose();
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = RunningPortal.Build(
            data.Path, content.Path,
            builder => builder.Logging.AddProvider(log).AddFilter("GovPortal.Web.Features.Search", LogLevel.Information), "--urls=https://127.0.0.1:0");
        await PortalHost.StartAsync(app);
        return app;
    }

    private static async Task StopAsync(WebApplication portal)
    {
        await portal.StopAsync(TestContext.Current.CancellationToken);
        await portal.DisposeAsync();
    }

    private static async Task ImportAsync(WebApplication portal)
    {
        await portal.Services.GetRequiredService<ContentImporter>().ImportAsync(force: true, TestContext.Current.CancellationToken);
        await FollowAsync(portal);
    }

    /// <summary>What the change feed does each second, at once.</summary>
    private static async Task FollowAsync(WebApplication portal)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var until = await db.Counters.Where(c => c.Name == ContentChanges.CounterName).Select(c => c.Value).SingleAsync(TestContext.Current.CancellationToken);
        var version = portal.Services.GetRequiredService<ContentVersion>();
        foreach (var follower in portal.Services.GetServices<IFollowContent>())
        {
            await follower.FollowAsync(version.Current, until, TestContext.Current.CancellationToken);
        }

        version.Set(until);
    }

    private static async Task<List<string>> FindAsync(WebApplication portal, string query)
    {
        var found = await portal.Services.GetRequiredService<SearchService>().SearchAsync(new(query, "en"), TestContext.Current.CancellationToken);
        return [.. found.Results.Select(r => r.Address)];
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (All)
            {
                All.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
