using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Feedback;

/// <summary>Deletes error reports when their time is up, as the privacy page says.</summary>
internal sealed partial class ErrorReportPruning(
    IDbContextFactory<PortalDbContext> factory, TimeProvider time, ILogger<ErrorReportPruning> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var db = await factory.CreateDbContextAsync(stoppingToken);
                var end = time.GetUtcNow().UtcDateTime.AddDays(-ErrorReportService.KeepDays);
                await db.ErrorReports.Where(r => r.ReceivedUtc < end).ExecuteDeleteAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogFailed(log, error);
            }

            await Task.Delay(TimeSpan.FromHours(1), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old error reports could not be deleted; tried again in an hour")]
    private static partial void LogFailed(ILogger log, Exception error);
}
