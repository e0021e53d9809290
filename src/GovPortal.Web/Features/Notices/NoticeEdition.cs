using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Notices;

/// <summary>What a notice has besides its words.</summary>
public sealed class NoticeEdition
{
    public int EditionId { get; init; }

    /// <summary>Stands at the head of the home page until it expires.</summary>
    public bool Urgent { get; init; }

    /// <summary>Last day on which the notice is listed; it stays readable at its address.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Invented for the demonstration city.</summary>
    public bool Sample { get; init; }
}

internal sealed class NoticeEditionConfiguration : IEntityTypeConfiguration<NoticeEdition>
{
    public void Configure(EntityTypeBuilder<NoticeEdition> notice)
    {
        notice.HasKey(n => n.EditionId);
        notice.HasOne<Edition>().WithOne(e => e.Notice).HasForeignKey<NoticeEdition>(n => n.EditionId);
        notice.HasIndex(n => n.ExpiresOn);
    }
}
