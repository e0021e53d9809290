using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Scenarios.Drafts;

/// <summary>
/// The answers of one walk through a private scenario, while it lasts. The walk stays on the edition that it began
/// on. Nothing in the row says whose it is, and the answers are encrypted.
/// </summary>
public sealed class ScenarioDraft
{
    public int Id { get; init; }

    /// <summary>Hash of the secret in the reader's cookie.</summary>
    public required string SecretHash { get; init; }

    public required int EditionId { get; init; }

    public Edition? Edition { get; init; }

    /// <summary>The answers as a query string, encrypted.</summary>
    public required string Answers { get; set; }

    public required DateTime StartedUtc { get; init; }

    public required DateTime ExpiresUtc { get; set; }
}

/// <summary>
/// The answers behind a private result that somebody chose to share, as they were then. Opened by whoever has the
/// link, until it expires or is deleted.
/// </summary>
public sealed class SharedResult
{
    public int Id { get; init; }

    /// <summary>Hash of the secret in the link.</summary>
    public required string SecretHash { get; init; }

    public required int EditionId { get; init; }

    public Edition? Edition { get; init; }

    /// <summary>The answers as a query string, encrypted.</summary>
    public required string Answers { get; init; }

    /// <summary>Day of the result in the city.</summary>
    public required DateOnly On { get; init; }

    public required DateTime ExpiresUtc { get; init; }
}

internal sealed class ScenarioDraftConfiguration : IEntityTypeConfiguration<ScenarioDraft>
{
    public void Configure(EntityTypeBuilder<ScenarioDraft> draft)
    {
        draft.Property(d => d.SecretHash).HasMaxLength(Secrets.HashLength);
        draft.HasIndex(d => d.SecretHash).IsUnique();
        draft.HasIndex(d => d.ExpiresUtc);
        draft.HasOne(d => d.Edition).WithMany().HasForeignKey(d => d.EditionId);
    }
}

internal sealed class SharedResultConfiguration : IEntityTypeConfiguration<SharedResult>
{
    public void Configure(EntityTypeBuilder<SharedResult> result)
    {
        result.Property(r => r.SecretHash).HasMaxLength(Secrets.HashLength);
        result.HasIndex(r => r.SecretHash).IsUnique();
        result.HasIndex(r => r.ExpiresUtc);
        result.HasOne(r => r.Edition).WithMany().HasForeignKey(r => r.EditionId);
    }
}
