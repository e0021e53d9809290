using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Search;

/// <summary>How often a search found nothing on a day, without who searched; kept for <see cref="SearchMissPruning.KeepDays"/> days.</summary>
public sealed class SearchMiss
{
    public required DateOnly Day { get; init; }

    public required string Locale { get; init; }

    /// <summary>The words, normalised, cut, and cleared of digits and addresses; see <see cref="SearchMissCounter"/>.</summary>
    public required string Words { get; init; }

    public required int Count { get; set; }
}

internal sealed class SearchMissConfiguration : IEntityTypeConfiguration<SearchMiss>
{
    public void Configure(EntityTypeBuilder<SearchMiss> miss)
    {
        miss.HasKey(m => new { m.Day, m.Locale, m.Words });
        miss.Property(m => m.Locale).HasMaxLength(10);
        miss.Property(m => m.Words).HasMaxLength(80);
    }
}
