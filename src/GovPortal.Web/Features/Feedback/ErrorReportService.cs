using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Feedback;

/// <summary>What a reader reports.</summary>
internal sealed record ReportOptions
{
    /// <summary>Made by the form; the same one again is the same report.</summary>
    public required Guid SubmissionId { get; init; }

    public required string Path { get; init; }

    public required string Text { get; init; }

    public string? Email { get; init; }
}

internal sealed class ErrorReportService(PortalDbContext db, TimeProvider time)
{
    /// <summary>Days after which reports are deleted.</summary>
    public const int KeepDays = 90;

    /// <summary>Keeps a report; a repeated post changes nothing.</summary>
    public async Task ReportAsync(ReportOptions options, CancellationToken cancellation)
    {
        if (await db.ErrorReports.AnyAsync(r => r.SubmissionId == options.SubmissionId, cancellation))
        {
            return;
        }

        db.ErrorReports.Add(new ErrorReport
        {
            SubmissionId = options.SubmissionId,
            Path = options.Path,
            Text = options.Text,
            Email = string.IsNullOrWhiteSpace(options.Email) ? null : options.Email,
            ReceivedUtc = time.GetUtcNow().UtcDateTime,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.ErrorReports.AnyAsync(r => r.SubmissionId == options.SubmissionId, cancellation))
            {
                throw; // Not the second click of a double click.
            }
        }
    }
}
