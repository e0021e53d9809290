using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Services;

/// <summary>Whether an authority decides on the matter, or provides something.</summary>
public enum ServiceKind
{
    /// <summary>A decision is taken on an application: a permit, a confirmation, a benefit granted by law.</summary>
    Administrative,

    /// <summary>Something is provided to residents without a decision on rights.</summary>
    PublicBenefit,
}

/// <summary>What a service has besides its words. Texts that belong to a part carry the part's key.</summary>
public sealed class ServiceEdition
{
    public int EditionId { get; init; }

    public required ServiceKind Kind { get; init; }

    /// <summary>Uses a month; orders "most used first" and is never shown.</summary>
    public required int Usage { get; init; }

    public required ServiceDetails Details { get; init; }
}

internal sealed class ServiceEditionConfiguration : IEntityTypeConfiguration<ServiceEdition>
{
    public void Configure(EntityTypeBuilder<ServiceEdition> service)
    {
        service.HasKey(s => s.EditionId);
        service.Property(s => s.Kind).HasConversion<string>().HasMaxLength(16);
        service.ComplexProperty(s => s.Details, details => details.ToJson());
        service.HasOne<Edition>().WithOne(e => e.Service).HasForeignKey<ServiceEdition>(s => s.EditionId);
    }
}
