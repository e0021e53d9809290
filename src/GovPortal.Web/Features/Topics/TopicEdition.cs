using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Topics;

/// <summary>What a topic has besides its words: its place in the tree.</summary>
public sealed class TopicEdition
{
    public int EditionId { get; init; }

    /// <summary>Document of the topic above; null for the top level.</summary>
    public int? ParentId { get; init; }

    /// <summary>Order among siblings, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>Name of a drawing in <c>TopicIcon</c>; top level only.</summary>
    public string? Icon { get; init; }
}

internal sealed class TopicEditionConfiguration : IEntityTypeConfiguration<TopicEdition>
{
    public void Configure(EntityTypeBuilder<TopicEdition> topic)
    {
        topic.HasKey(t => t.EditionId);
        topic.Property(t => t.Icon).HasMaxLength(32);
        topic.HasOne<Edition>().WithOne(e => e.Topic).HasForeignKey<TopicEdition>(t => t.EditionId);
        topic.HasOne<Document>().WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
