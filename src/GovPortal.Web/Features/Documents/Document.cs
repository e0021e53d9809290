using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Documents;

/// <summary>What kinds of things editors publish. Stored by name; a name never changes its meaning.</summary>
public enum DocumentType
{
    /// <summary>A node of the tree of life topics.</summary>
    Topic,

    /// <summary>A guide to one service, administrative or public-benefit.</summary>
    Service,

    /// <summary>A dated notice, possibly urgent.</summary>
    Notice,

    /// <summary>A standing page of the site: about, accessibility, privacy, contact.</summary>
    Page,

    /// <summary>A guided path through questions to a list of what to do.</summary>
    Scenario,

    /// <summary>An official text: law, regulation, decision, notice of an authority.</summary>
    Policy,

    /// <summary>What a policy means, what changes and whom it touches.</summary>
    Interpretation,
}

/// <summary>
/// One thing that is published, whatever its type: its address, its owners and its topics.
/// What it says stands in its <see cref="Edition"/>s.
/// </summary>
public sealed class Document
{
    public int Id { get; init; }

    public required DocumentType Type { get; init; }

    /// <summary>Lower-case words with hyphens, unique within the type, stable for ever.</summary>
    public required string Slug { get; init; }

    /// <summary>Department that owns the document; absent only for topics.</summary>
    public int? DepartmentId { get; set; }

    /// <summary>Office of that department which answers for the content.</summary>
    public int? OfficeId { get; set; }

    /// <summary>Staff account responsible for the document.</summary>
    public Guid? ResponsibleAccountId { get; set; }

    /// <summary>When the document first became public.</summary>
    public DateTime? FirstPublishedUtc { get; set; }

    /// <summary>When the last change went out that readers should know of; absent before the first one.</summary>
    public DateTime? UpdatedUtc { get; set; }

    /// <summary>Day of the last review by the owner.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>Day by which the owner has to review it again.</summary>
    public DateOnly? ReviewDueOn { get; set; }

    /// <summary>Fingerprint of the content files this document was last imported from; absent when it was never a file.</summary>
    public string? SourceHash { get; set; }

    public List<Edition> Editions { get; init; } = [];

    public List<DocumentTopic> Topics { get; init; } = [];
}

/// <summary>A document's place in the tree of topics. Position 0 is the primary one, where the breadcrumb leads.</summary>
public sealed class DocumentTopic
{
    public int DocumentId { get; init; }

    /// <summary>Document of type <see cref="DocumentType.Topic"/>.</summary>
    public required int TopicId { get; init; }

    public required int Position { get; set; }

    public Document? Document { get; init; }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.Property(d => d.Type).HasConversion<string>().HasMaxLength(32);
        document.Property(d => d.Slug).HasMaxLength(128);
        document.Property(d => d.SourceHash).HasMaxLength(64);
        document.HasIndex(d => new { d.Type, d.Slug }).IsUnique();
        document.HasIndex(d => d.ReviewDueOn);
        document.HasOne<Departments.Department>().WithMany().HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<Departments.Office>().WithMany().HasForeignKey(d => d.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentTopicConfiguration : IEntityTypeConfiguration<DocumentTopic>
{
    public void Configure(EntityTypeBuilder<DocumentTopic> topic)
    {
        topic.HasKey(t => new { t.DocumentId, t.TopicId });
        topic.HasOne(t => t.Document).WithMany(d => d.Topics).HasForeignKey(t => t.DocumentId);
        // A second cascading path from Document would be a cycle on SQL Server.
        topic.HasOne<Document>().WithMany().HasForeignKey(t => t.TopicId).OnDelete(DeleteBehavior.Restrict);
    }
}
