using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Documents;

/// <summary>
/// Read model of every list on public pages: a live document in one language, once for each topic it stands
/// under at any depth and once with no topic. Lists are index ranges, so a page costs what it shows, not what
/// the portal holds. Written by <see cref="ListingWriter"/> in the transaction that publishes; it can be
/// rebuilt from the documents at any time.
/// </summary>
public sealed class Listing
{
    public long Id { get; init; }

    public required int DocumentId { get; init; }

    public required DocumentType Type { get; init; }

    /// <summary>Language of the list, which the translation may lack: see <see cref="TranslationId"/>.</summary>
    public required string Locale { get; init; }

    /// <summary>The topic itself or an ancestor of it; null for lists of everything.</summary>
    public int? TopicId { get; init; }

    /// <summary>Owner of the document.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>Office of the owner that answers for the document.</summary>
    public int? OfficeId { get; init; }

    /// <summary>Words to show: in <see cref="Locale"/>, or in another language when they are missing there.</summary>
    public required int TranslationId { get; init; }

    /// <summary>Uses a month, for "most used first".</summary>
    public required int Usage { get; init; }

    /// <summary>Collation key of the title: Latin order, or pinyin order for Chinese.</summary>
    public required byte[] SortKey { get; init; }

    /// <summary>Letter A to Z under which the title stands, or <c>#</c>.</summary>
    public required string Initial { get; init; }

    /// <summary>Last change that readers should know of.</summary>
    public required DateTime ChangedUtc { get; init; }

    public Document? Document { get; init; }

    public Translation? Translation { get; init; }
}

internal sealed class ListingConfiguration : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> listing)
    {
        listing.Property(l => l.Type).HasConversion<string>().HasMaxLength(32);
        listing.Property(l => l.Locale).HasMaxLength(10);
        listing.Property(l => l.SortKey).HasMaxLength(SortKeys.Length);
        listing.Property(l => l.Initial).HasMaxLength(1);
        listing.HasIndex(l => new { l.Locale, l.Type, l.TopicId, l.SortKey });
        listing.HasIndex(l => new { l.Locale, l.Type, l.TopicId, l.Usage });
        listing.HasIndex(l => new { l.Locale, l.Type, l.TopicId, l.ChangedUtc });
        listing.HasIndex(l => new { l.Locale, l.Type, l.TopicId, l.Initial, l.SortKey });
        listing.HasIndex(l => new { l.Locale, l.Type, l.TopicId, l.DepartmentId, l.SortKey });
        listing.HasIndex(l => new { l.Locale, l.Type, l.TopicId, l.OfficeId, l.SortKey });
        listing.HasOne(l => l.Document).WithMany().HasForeignKey(l => l.DocumentId);
        listing.HasOne(l => l.Translation).WithMany().HasForeignKey(l => l.TranslationId).OnDelete(DeleteBehavior.Restrict);
        listing.HasOne<Document>().WithMany().HasForeignKey(l => l.TopicId).OnDelete(DeleteBehavior.Restrict);
    }
}
