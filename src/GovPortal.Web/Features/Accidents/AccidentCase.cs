using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Accidents;

/// <summary>A driver: A is the one who began the agreement.</summary>
public enum AccidentParty
{
    A,
    B,
}

/// <summary>
/// One agreement between two drivers. All that is personal stands encrypted in <see cref="Payload"/>; the rest says
/// nothing of anybody. Deleted as <see cref="AccidentPruning"/> says.
/// </summary>
public sealed class AccidentCase
{
    public required Guid Id { get; init; }

    /// <summary>Readable on the telephone; see <see cref="AccidentReference"/>.</summary>
    public required string Reference { get; init; }

    /// <summary>When the first screen was seen.</summary>
    public required DateTime StartedUtc { get; init; }

    /// <summary>When the second driver signed, from which moment nothing changes any more; null while it is open.</summary>
    public DateTime? SignedUtc { get; set; }

    /// <summary>An <see cref="AccidentRecord"/>, sealed by <see cref="AccidentVault"/>.</summary>
    public required byte[] Payload { get; set; }

    /// <summary>Grows with each write; two phones that write at once are told apart by it.</summary>
    public int Version { get; set; }

    public List<AccidentKey> Keys { get; init; } = [];

    public List<AccidentPhoto> Photos { get; init; } = [];
}

/// <summary>What a secret opens.</summary>
public enum AccidentKeyKind
{
    /// <summary>A driver's own link or cookie.</summary>
    Party,

    /// <summary>The invitation to become driver B; gone once taken.</summary>
    Join,
}

/// <summary>A secret that opens an agreement, of which only the hash is kept.</summary>
public sealed class AccidentKey
{
    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public Guid CaseId { get; init; }

    public required AccidentParty Party { get; init; }

    public required AccidentKeyKind Kind { get; init; }

    public AccidentCase? Case { get; init; }
}

/// <summary>A photograph, made anew from what was sent and encrypted by <see cref="AccidentVault"/>.</summary>
public sealed class AccidentPhoto
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required AccidentParty AddedBy { get; init; }

    public required DateTime AddedUtc { get; init; }

    /// <summary>JPEG, sealed.</summary>
    public required byte[] Picture { get; init; }

    /// <summary>Small JPEG, sealed.</summary>
    public required byte[] Thumbnail { get; init; }
}

internal sealed class AccidentCaseConfiguration : IEntityTypeConfiguration<AccidentCase>
{
    public void Configure(EntityTypeBuilder<AccidentCase> accident)
    {
        accident.Property(c => c.Id).ValueGeneratedNever();
        accident.Property(c => c.Reference).HasMaxLength(40);
        accident.Property(c => c.Version).IsConcurrencyToken();
        accident.HasIndex(c => c.Reference).IsUnique();
        accident.HasIndex(c => c.StartedUtc);
        accident.HasMany(c => c.Keys).WithOne(k => k.Case).HasForeignKey(k => k.CaseId).OnDelete(DeleteBehavior.Cascade);
        accident.HasMany(c => c.Photos).WithOne().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccidentKeyConfiguration : IEntityTypeConfiguration<AccidentKey>
{
    public void Configure(EntityTypeBuilder<AccidentKey> key)
    {
        key.HasKey(k => k.Hash);
        key.Property(k => k.Hash).HasMaxLength(64);
    }
}

internal sealed class AccidentPhotoConfiguration : IEntityTypeConfiguration<AccidentPhoto>
{
    public void Configure(EntityTypeBuilder<AccidentPhoto> photo) => photo.Property(p => p.Id).ValueGeneratedNever();
}

internal sealed class AccidentCounterConfiguration : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter) =>
        counter.HasData(new Counter { Name = AccidentReference.CounterName, Value = 0 });
}
