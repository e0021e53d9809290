using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Data;

/// <summary>
/// A checked content file that concerns the whole site (settings, places, sources, redirects, search words), kept
/// as it was imported. In the database, so that every server sees the same and an import reaches all of them.
/// </summary>
public sealed class SiteFile
{
    /// <summary>Path below the content folder, with forward slashes.</summary>
    public required string Path { get; init; }

    public required string Text { get; set; }
}

internal sealed class SiteFileConfiguration : IEntityTypeConfiguration<SiteFile>
{
    public void Configure(EntityTypeBuilder<SiteFile> file)
    {
        file.HasKey(f => f.Path);
        file.Property(f => f.Path).HasMaxLength(128);
    }
}
