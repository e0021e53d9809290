using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Policies;

/// <summary>How much of an official text stands in the portal.</summary>
public enum PolicyText
{
    /// <summary>The text as it was issued, whole.</summary>
    Full,

    /// <summary>Only what matters here: short quotations and summaries of our own, each marked as what it is.</summary>
    Excerpt,
}

/// <summary>What an official text has besides its words. Its articles stand in the Markdown of each language.</summary>
public sealed class PolicyEdition
{
    public int EditionId { get; init; }

    /// <summary>Document number as printed; null where there is none or it is not established.</summary>
    public string? Number { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>First day in force; null when that is the day of issue.</summary>
    public DateOnly? InForceOn { get; init; }

    /// <summary>Last day in force, where the text itself ends then.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public required PolicyText Text { get; init; }

    /// <summary>Key of <c>sources.yaml</c>; null for a text invented for the demonstration city.</summary>
    public string? Source { get; init; }

    public bool Sample => Source is null;

    public required PolicyDetails Details { get; init; }
}

/// <summary>The lists of a policy, in the shape of <c>policy.yaml</c>; stored as one JSON column.</summary>
public sealed class PolicyDetails
{
    /// <summary>Slugs of the issuing bodies.</summary>
    public List<string> Bodies { get; set; } = [];

    /// <summary>Slugs of policies that this one changes.</summary>
    public List<string> Amends { get; set; } = [];

    /// <summary>Slugs of policies that end when this one comes into force.</summary>
    public List<string> Repeals { get; set; } = [];

    public List<PolicyArticle> Articles { get; set; } = [];

    public List<string> Services { get; set; } = [];

    public List<string> Scenarios { get; set; } = [];

    public List<PolicyAttachment> Attachments { get; set; } = [];
}

/// <summary>One article, or another part that can be pointed at.</summary>
public sealed class PolicyArticle
{
    /// <summary>Anchor of its heading in each language: <c>article-3</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>Number as cited; null for parts without one.</summary>
    public string? Number { get; set; }

    /// <summary>In an excerpt: true for words quoted from the official text, else absent: our own summary.</summary>
    public bool? Quoted { get; set => field = value == true ? true : null; }
}

/// <summary>A file that belongs to the text; its name stands in the words.</summary>
public sealed class PolicyAttachment
{
    public string Key { get; set; } = "";

    /// <summary>Name of the file below <c>files/</c>.</summary>
    public string File { get; set; } = "";
}

internal sealed class PolicyEditionConfiguration : IEntityTypeConfiguration<PolicyEdition>
{
    public void Configure(EntityTypeBuilder<PolicyEdition> policy)
    {
        policy.HasKey(p => p.EditionId);
        policy.Property(p => p.Number).HasMaxLength(100);
        policy.Property(p => p.Source).HasMaxLength(100);
        policy.Property(p => p.Text).HasConversion<string>().HasMaxLength(16);
        policy.ComplexProperty(p => p.Details, details => details.ToJson());
        policy.HasOne<Edition>().WithOne(e => e.Policy).HasForeignKey<PolicyEdition>(p => p.EditionId);
    }
}
