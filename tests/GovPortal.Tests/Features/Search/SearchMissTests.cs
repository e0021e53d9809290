using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Desk;
using GovPortal.Web.Features.Search;
using GovPortal.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Search;

/// <summary>What is kept of searches that found nothing.</summary>
public sealed class SearchMissTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task Search_InVain_IsCountedWithoutPersonalData()
    {
        await using var portal = await RunningPortal.StartAsync();
        await portal.GetPageAsync(SearchLinks.Search("en", "xqzvkw jane@qqvvxx.zzyyk 13800138000"));
        await portal.GetPageAsync(SearchLinks.Search("en", "Xqzvkw"));
        await using var db = await ContextAsync(portal.Services);
        await UntilAsync(() => db.SearchMisses.AnyAsync(m => m.Words == "xqzvkw" && m.Count == 2));
        Assert.Single(await db.SearchMisses.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Search_InVainWhileTheDatabaseIsLocked_IsAnsweredAndCountedLater()
    {
        await using var portal = await RunningPortal.StartAsync();
        await using var db = await ContextAsync(portal.Services);
        await using (var other = new SqliteConnection(db.Database.GetConnectionString()))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var held = other.BeginTransaction(deferred: false);
            await portal.GetPageAsync(SearchLinks.Search("en", "xqzvkw"));
        }

        await UntilAsync(() => db.SearchMisses.AnyAsync(m => m.Words == "xqzvkw"));
    }

    [Fact]
    public async Task Search_InVainAfterACountFailed_IsCounted()
    {
        await using var portal = await RunningPortal.StartAsync();
        await using var db = await ContextAsync(portal.Services);
        await db.Database.ExecuteSqlAsync($"ALTER TABLE SearchMisses RENAME TO Elsewhere", TestContext.Current.CancellationToken);
        await portal.GetPageAsync(SearchLinks.Search("en", "xqzvkw"));
        await db.Database.ExecuteSqlAsync($"ALTER TABLE Elsewhere RENAME TO SearchMisses", TestContext.Current.CancellationToken);
        await portal.GetPageAsync(SearchLinks.Search("en", "wkvzqx"));
        await UntilAsync(() => db.SearchMisses.AnyAsync(m => m.Words == "wkvzqx"));
    }

    [Fact]
    public async Task Desk_FewSearches_AreNotShown()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        await using var db = database.NewContext();
        db.SearchMisses.AddRange(Miss("zhang wei", Today, 2), Miss("kite festival", Today, 1), Miss("kite festival", Today.AddDays(-1), 2));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var shown = Assert.Single(await db.MissedSearches(10).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("kite festival", 3), (shown.Words, shown.Count));
    }

    [Fact]
    public async Task Start_OldSearches_AreDeleted()
    {
        using var data = new TempFolder();
        await using var app = RunningPortal.Build(data.Path, Shipped.Content, settings: "--urls=https://127.0.0.1:0");
        await app.Services.GetRequiredService<PortalDatabase>().PrepareAsync(TestContext.Current.CancellationToken);
        await using var db = await ContextAsync(app.Services);
        db.SearchMisses.AddRange(Miss("old", Today.AddDays(-92), 5), Miss("young", Today.AddDays(-88), 5));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await PortalHost.StartAsync(app);
        await UntilAsync(() => db.SearchMisses.AllAsync(m => m.Words != "old"));
        Assert.True(await db.SearchMisses.AnyAsync(m => m.Words == "young", TestContext.Current.CancellationToken));
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private static SearchMiss Miss(string words, DateOnly day, int count) => new() { Day = day, Locale = "en", Words = words, Count = count };

    private static Task<PortalDbContext> ContextAsync(IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits for what happens behind the page; the test's own time limit ends it.</summary>
    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
