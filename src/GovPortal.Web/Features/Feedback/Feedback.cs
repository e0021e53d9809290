using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Feedback;

/// <summary>One answer to "was this useful". It says nothing of who answered.</summary>
public sealed class Usefulness
{
    public int Id { get; init; }

    /// <summary>Local address of the page, with its language.</summary>
    public required string Path { get; init; }

    public required bool Useful { get; init; }

    public string? Comment { get; init; }

    /// <summary>Day only: a time could single somebody out.</summary>
    public required DateOnly GivenOn { get; init; }
}

/// <summary>An error that a reader reported. Deleted after <see cref="ErrorReportService.KeepDays"/> days.</summary>
public sealed class ErrorReport
{
    public int Id { get; init; }

    /// <summary>Given by the form; a repeated post finds the first report.</summary>
    public required Guid SubmissionId { get; init; }

    public required string Path { get; init; }

    public required string Text { get; init; }

    /// <summary>Only when the reader wants an answer.</summary>
    public string? Email { get; init; }

    public required DateTime ReceivedUtc { get; init; }
}

internal sealed class UsefulnessConfiguration : IEntityTypeConfiguration<Usefulness>
{
    public void Configure(EntityTypeBuilder<Usefulness> usefulness)
    {
        usefulness.Property(u => u.Path).HasMaxLength(300);
        usefulness.Property(u => u.Comment).HasMaxLength(1000);
        usefulness.HasIndex(u => u.Path);
    }
}

internal sealed class ErrorReportConfiguration : IEntityTypeConfiguration<ErrorReport>
{
    public void Configure(EntityTypeBuilder<ErrorReport> report)
    {
        report.Property(r => r.Path).HasMaxLength(300);
        report.Property(r => r.Text).HasMaxLength(4000);
        report.Property(r => r.Email).HasMaxLength(254);
        report.HasIndex(r => r.SubmissionId).IsUnique();
        report.HasIndex(r => r.ReceivedUtc);
    }
}
