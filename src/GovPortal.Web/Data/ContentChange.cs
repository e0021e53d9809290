using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Data;

/// <summary>
/// One change of what the public sees. Every server follows these rows to empty its caches and to refresh its
/// search index.
/// </summary>
public sealed class ContentChange
{
    /// <summary>Order of commits, without gaps; taken from <see cref="Counter"/> in the same transaction.</summary>
    public required long Sequence { get; init; }

    /// <summary>The document that changed; null for departments and files of the whole site.</summary>
    public int? DocumentId { get; init; }

    public required DateTime ChangedUtc { get; init; }
}

/// <summary>
/// A named number that grows by one. Updating the row locks it until the transaction ends, so that the order of
/// numbers is the order of commits, which identity columns do not promise.
/// </summary>
public sealed class Counter
{
    public required string Name { get; init; }

    public required long Value { get; set; }
}

internal sealed class ContentChangeConfiguration : IEntityTypeConfiguration<ContentChange>
{
    public void Configure(EntityTypeBuilder<ContentChange> change)
    {
        change.HasKey(c => c.Sequence);
        change.Property(c => c.Sequence).ValueGeneratedNever();
    }
}

internal sealed class CounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.HasKey(c => c.Name);
        counter.Property(c => c.Name).HasMaxLength(64);
        counter.HasData(new Counter { Name = ContentChanges.CounterName, Value = 0 });
    }
}

internal static class ContentChanges
{
    public const string CounterName = "content-changes";

    /// <summary>
    /// Records that documents (or, with none, the whole site) changed. Call it in the transaction that changes
    /// them: before that commits, nobody sees the numbers.
    /// </summary>
    public static async Task RecordAsync(
        PortalDbContext db, IReadOnlyCollection<int?> documentIds, DateTime utcNow, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A content change is recorded in the transaction that makes it.");
        }

        var count = documentIds.Count;
        await db.Counters.Where(c => c.Name == CounterName)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + count), cancellation);
        var last = await db.Counters.Where(c => c.Name == CounterName).Select(c => c.Value).SingleAsync(cancellation);
        var next = last - count;
        foreach (var id in documentIds)
        {
            db.ContentChanges.Add(new ContentChange { Sequence = ++next, DocumentId = id, ChangedUtc = utcNow });
        }

        await db.SaveChangesAsync(cancellation);
    }
}
