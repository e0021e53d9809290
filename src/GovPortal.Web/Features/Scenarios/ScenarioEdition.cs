using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Scenarios;

/// <summary>What a scenario has besides its words and the files of its flow (<see cref="Edition.Files"/>).</summary>
public sealed class ScenarioEdition
{
    public int EditionId { get; init; }

    /// <summary>Uses a month; orders "most used first" and is never shown.</summary>
    public required int Usage { get; init; }

    /// <summary>How long it takes, as said on the start page.</summary>
    public required int Minutes { get; init; }

    /// <summary>Asks personal questions: answers stay out of addresses.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>Whom it is for; words of the services' list.</summary>
    public List<string> Audience { get; init; } = [];
}

internal sealed class ScenarioEditionConfiguration : IEntityTypeConfiguration<ScenarioEdition>
{
    public void Configure(EntityTypeBuilder<ScenarioEdition> scenario)
    {
        scenario.HasKey(s => s.EditionId);
        scenario.HasOne<Edition>().WithOne(e => e.Scenario).HasForeignKey<ScenarioEdition>(s => s.EditionId);
    }
}
