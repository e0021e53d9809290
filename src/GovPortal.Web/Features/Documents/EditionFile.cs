using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Documents;

/// <summary>
/// A file of an edition, as its editor wrote it: rules, words, tables and examples of a flow with the parts it uses as
/// they stood then, charts with their data, attachments, media. See decision 8.
/// </summary>
public sealed class EditionFile
{
    public int EditionId { get; init; }

    /// <summary>Path below the document's folder; parts of flows stand under <c>parts/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Empty where the file is no text.</summary>
    public required string Text { get; init; }

    /// <summary>The bytes of a file that is no text, such as a recording; null for texts.</summary>
    public byte[]? Data { get; init; }
}

internal sealed class EditionFileConfiguration : IEntityTypeConfiguration<EditionFile>
{
    public void Configure(EntityTypeBuilder<EditionFile> file)
    {
        file.HasKey(f => new { f.EditionId, f.Path });
        file.Property(f => f.Path).HasMaxLength(200);
        file.HasOne<Edition>().WithMany(e => e.Files).HasForeignKey(f => f.EditionId);
    }
}
