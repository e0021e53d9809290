using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Documents;

/// <summary>The words of an edition in one language.</summary>
public sealed class Translation
{
    public int Id { get; init; }

    public int EditionId { get; init; }

    /// <summary>Language code as it stands in addresses: <c>en</c>, <c>zh</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>English 20–65 characters, Chinese 6–30 for services and pages; topics are shorter.</summary>
    public required string Title { get; set; }

    /// <summary>One sentence; also the description for search engines.</summary>
    public required string Summary { get; set; }

    /// <summary>Markdown, headings from level 2. Empty when there is nothing beyond <see cref="Texts"/>.</summary>
    public string Body { get; set; } = "";

    /// <summary>Other words people look for, separated by line feeds.</summary>
    public string Keywords { get; set; } = "";

    /// <summary>What changed with this edition, for readers.</summary>
    public string? ChangeNote { get; set; }

    public Edition? Edition { get; init; }

    public List<TranslationText> Texts { get; init; } = [];
}

/// <summary>
/// One translated text that belongs to a part of the structured data, such as
/// <c>documents.household-register.name</c>.
/// </summary>
public sealed class TranslationText
{
    public int TranslationId { get; init; }

    public required string Key { get; init; }

    public required string Value { get; set; }
}

internal sealed class TranslationConfiguration : IEntityTypeConfiguration<Translation>
{
    public void Configure(EntityTypeBuilder<Translation> translation)
    {
        translation.Property(t => t.Locale).HasMaxLength(10);
        translation.Property(t => t.Title).HasMaxLength(200);
        translation.Property(t => t.Summary).HasMaxLength(500);
        translation.Property(t => t.Keywords).HasMaxLength(2000);
        translation.Property(t => t.ChangeNote).HasMaxLength(1000);
        translation.HasIndex(t => new { t.EditionId, t.Locale }).IsUnique();
    }
}

internal sealed class TranslationTextConfiguration : IEntityTypeConfiguration<TranslationText>
{
    public void Configure(EntityTypeBuilder<TranslationText> text)
    {
        text.HasKey(t => new { t.TranslationId, t.Key });
        text.Property(t => t.Key).HasMaxLength(200);
        text.HasOne<Translation>().WithMany(t => t.Texts).HasForeignKey(t => t.TranslationId);
    }
}
