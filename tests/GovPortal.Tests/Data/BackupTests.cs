using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Data;

public sealed class BackupTests
{
    [Fact]
    public async Task Backup_WhileOthersWrite_IsConsistent()
    {
        using var folder = new TempFolder();
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var started = new TaskCompletionSource();
        var writing = Task.Run(
            async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    await using var db = database.NewContext();
                    await db.InTransactionAsync(() => ContentChanges.RecordAsync(db, [null, null], DateTime.UtcNow, CancellationToken.None), CancellationToken.None);
                    started.TrySetResult();
                }
            },
            CancellationToken.None);
        await started.Task;
        for (var n = 0; n < 3; n++)
        {
            var file = folder.File($"{n}.db");
            database.Services.GetRequiredService<PortalDatabase>().Backup(file);
            using var copy = new SqliteConnection($"Data Source={file};Pooling=False");
            copy.Open();
            using var command = copy.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", command.ExecuteScalar());
            command.CommandText = "SELECT (SELECT Value FROM Counters WHERE Name = 'content-changes') - (SELECT count(*) FROM ContentChanges)";
            Assert.Equal(0L, command.ExecuteScalar());
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task Restore_WhileTheServerRuns_IsSeen()
    {
        using var content = new ContentFolder();
        using var folder = new TempFolder();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        var database = portal.Services.GetRequiredService<PortalDatabase>();
        database.Backup(folder.File("before.db"));
        content.Replace("services/water-supply/en.md", "Get connected to", "Be connected to");
        await portal.Services.GetRequiredService<ContentImporter>().ImportAsync(force: true, TestContext.Current.CancellationToken);
        await SeeAsync(portal, "Be connected to the water supply");
        await database.RestoreAsync(folder.File("before.db"), TestContext.Current.CancellationToken);
        await SeeAsync(portal, "Get connected to the water supply");
    }

    [Fact]
    public async Task Restore_BadFile_ChangesNothing()
    {
        using var folder = new TempFolder();
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        var portal = database.Services.GetRequiredService<PortalDatabase>();
        File.WriteAllText(folder.File("text"), new string('x', 5000));
        using (var other = new SqliteConnection($"Data Source={folder.File("other.db")};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE T (Id INTEGER)";
            command.ExecuteNonQuery();
        }

        portal.Backup(folder.File("damaged.db"));
        var bytes = File.ReadAllBytes(folder.File("damaged.db"));
        bytes.AsSpan(4096, 8192).Fill(0xAB);
        File.WriteAllBytes(folder.File("damaged.db"), bytes);
        foreach (var name in new[] { "text", "other.db", "damaged.db", "missing.db" })
        {
            await Assert.ThrowsAsync<PortalStartException>(() => portal.RestoreAsync(folder.File(name), TestContext.Current.CancellationToken));
        }

        await using var db = database.NewContext();
        Assert.All(await db.Counters.ToListAsync(TestContext.Current.CancellationToken), c => Assert.Equal(0, c.Value));
    }

    [Fact]
    public async Task Backup_FileThatIsThere_IsNeverOverwritten()
    {
        using var folder = new TempFolder();
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        File.WriteAllText(folder.File("mine"), "mine");
        Assert.Throws<PortalStartException>(() => database.Services.GetRequiredService<PortalDatabase>().Backup(folder.File("mine")));
        Assert.Equal("mine", File.ReadAllText(folder.File("mine")));
    }

    private static Task SeeAsync(RunningPortal portal, string title) => Until.TrueAsync(
        async () => (await portal.GetPageAsync("/en/services/water-supply")).QuerySelector("h1")!.TextContent.Trim() == title, $"the page shows '{title}'");
}
