using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Documents;

/// <summary>Life of an edition: draft → in review (→ changes asked) → approved → scheduled → published → superseded or withdrawn.</summary>
public enum EditionState
{
    Draft,
    InReview,
    ChangesAsked,
    Approved,
    Scheduled,
    Published,
    Superseded,
    Withdrawn,
}

/// <summary>
/// One numbered version of a document. Editions are never deleted. A document has at most one that is
/// being worked on and at most one that is live; the database enforces both.
/// </summary>
public sealed class Edition
{
    public int Id { get; init; }

    public int DocumentId { get; init; }

    /// <summary>1 for the first edition of a document, then without gaps.</summary>
    public required int Number { get; init; }

    public required EditionState State { get; set; }

    /// <summary>A major change moves the date "updated" that readers see; a minor one does not.</summary>
    public bool IsMajor { get; set; }

    public DateTime CreatedUtc { get; init; }

    /// <summary>When the edition is to go out, for <see cref="EditionState.Scheduled"/>.</summary>
    public DateTime? ScheduledUtc { get; set; }

    /// <summary>When this edition went out.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>When this edition was superseded or withdrawn.</summary>
    public DateTime? EndedUtc { get; set; }

    /// <summary>Account that wrote it; absent for editions imported from files.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Changes with each write; a writer who read an older value is refused.</summary>
    public Guid Version { get; set; }

    public Document? Document { get; init; }

    public List<Translation> Translations { get; init; } = [];

    public List<EditionReview> Reviews { get; init; } = [];

    public List<EditionFile> Files { get; init; } = [];

    public Services.ServiceEdition? Service { get; init; }

    public Topics.TopicEdition? Topic { get; init; }

    public Notices.NoticeEdition? Notice { get; init; }

    public Scenarios.ScenarioEdition? Scenario { get; init; }

    public Policies.PolicyEdition? Policy { get; init; }

    public Interpretations.InterpretationEdition? Interpretation { get; init; }
}

/// <summary>A named step of an edition's review: who decided what, and when.</summary>
public sealed class EditionReview
{
    public int Id { get; init; }

    public int EditionId { get; init; }

    /// <summary>1 to 3, in the order of the document type's steps.</summary>
    public required int Step { get; init; }

    public required Guid ReviewerId { get; init; }

    public required bool Approved { get; init; }

    public string? Comment { get; init; }

    public required DateTime DecidedUtc { get; init; }
}

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.Property(e => e.State).HasConversion<string>().HasMaxLength(16);
        edition.Property(e => e.Version).IsConcurrencyToken();
        edition.HasIndex(e => new { e.DocumentId, e.Number }).IsUnique();
        // [brackets] are understood by both databases.
        edition.HasIndex(e => e.DocumentId, "IX_Editions_Live").IsUnique().HasFilter("[State] = 'Published'");
        edition.HasIndex(e => e.DocumentId, "IX_Editions_Draft").IsUnique()
            .HasFilter("[State] IN ('Draft', 'InReview', 'ChangesAsked', 'Approved', 'Scheduled')");
    }
}

internal sealed class EditionReviewConfiguration : IEntityTypeConfiguration<EditionReview>
{
    public void Configure(EntityTypeBuilder<EditionReview> review)
    {
        review.Property(r => r.Comment).HasMaxLength(2000);
        review.HasOne<Edition>().WithMany(e => e.Reviews).HasForeignKey(r => r.EditionId);
    }
}
