using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Data;

/// <summary>What a database itself has to hold to; on SQL Server too, where one is given.</summary>
public sealed class DatabaseTests
{
    public static TheoryData<string> Databases => TestDatabase.Available;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Editions_TwoLiveOnes_AreRefused(string kind) =>
        await AssertRefusedAsync(kind, EditionState.Published, EditionState.Published);

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Editions_TwoDraftsInAnyState_AreRefused(string kind)
    {
        await AssertRefusedAsync(kind, EditionState.Draft, EditionState.InReview);
        await AssertRefusedAsync(kind, EditionState.Approved, EditionState.Scheduled);
        await AssertRefusedAsync(kind, EditionState.ChangesAsked, EditionState.Draft);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Editions_OneDraftOneLiveAndManyOld_AreKept(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await AddAsync(database, EditionState.Superseded, EditionState.Superseded, EditionState.Withdrawn, EditionState.Published, EditionState.Draft);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task ContentChanges_ManyWriters_AreNumberedInOrderOfCommits(string kind)
    {
        const int writers = 6;
        const int each = 8;
        await using var database = await TestDatabase.CreateAsync(kind);
        var cancellation = TestContext.Current.CancellationToken;
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < each; i++)
                {
                    await using var db = database.NewContext();
                    int?[] changed = [.. Enumerable.Repeat((int?)null, (writer % 3) + 1)];
                    await db.InTransactionAsync(() => ContentChanges.RecordAsync(db, changed, DateTime.UtcNow, cancellation), cancellation);
                }
            },
            cancellation)));

        // Whoever sees a number sees every lower one: nothing can come later with a number that was passed.
        do
        {
            await using var db = database.NewContext();
            var value = await db.Counters.Where(c => c.Name == ContentChanges.CounterName).Select(c => c.Value).SingleAsync(cancellation);
            Assert.Equal(value, await db.ContentChanges.LongCountAsync(c => c.Sequence <= value, cancellation));
        }
        while (!writing.IsCompleted);

        await writing;
        await using var end = database.NewContext();
        var sequences = await end.ContentChanges.OrderBy(c => c.Sequence).Select(c => c.Sequence).ToListAsync(cancellation);
        Assert.Equal(Enumerable.Range(1, sequences.Count).Select(n => (long)n), sequences);
        Assert.Equal(each * ((1 + 2 + 3) * 2), sequences.Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task ContentChanges_OutsideATransaction_AreRefused(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.NewContext();
        await Assert.ThrowsAsync<InvalidOperationException>(() => ContentChanges.RecordAsync(db, [null], DateTime.UtcNow, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Import_SmallFolder_ComesBackAsItWas(string kind)
    {
        using var content = new ContentFolder();
        await using var database = await TestDatabase.CreateAsync(kind, content.Path);
        var result = await database.Services.GetRequiredService<ContentImporter>().ImportAsync(force: true, TestContext.Current.CancellationToken);
        Assert.Equal(5, result.Published);
        Assert.True(result.SiteChanged);
        await using var db = database.NewContext();
        var edition = await db.Editions.Include(e => e.Service).Include(e => e.Document).SingleAsync(e => e.Document!.Slug == "water-supply", TestContext.Current.CancellationToken);
        Assert.Equal("home", Assert.Single(edition.Service!.Details.Conditions).Key);
        Assert.Equal(20, edition.Service.Details.Fee!.Amount);
        Assert.Equal(new DateTime(2026, 6, 1, 1, 0, 0, DateTimeKind.Utc), edition.Document!.FirstPublishedUtc);
        Assert.Equal(DateTimeKind.Utc, edition.Document.FirstPublishedUtc!.Value.Kind);
        Assert.Equal(DateTimeKind.Utc, edition.CreatedUtc.Kind);
    }

    private static async Task AssertRefusedAsync(string kind, params EditionState[] states)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(database, states));
    }

    private static async Task AddAsync(TestDatabase database, params EditionState[] states)
    {
        await using var db = database.NewContext();
        var document = new Document { Type = DocumentType.Page, Slug = "page" };
        db.AddRange(states.Select((state, i) => new Edition { Document = document, Number = i + 1, State = state, CreatedUtc = DateTime.UtcNow, Version = Guid.NewGuid() }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
