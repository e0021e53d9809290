using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios.Drafts;

/// <summary>Deletes private walks and shared results when their time is up. Until then nothing opens them any more either.</summary>
internal sealed partial class DraftPruning(
    IDbContextFactory<PortalDbContext> factory, TimeProvider time, ILogger<DraftPruning> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task PruneAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        await db.ScenarioDrafts.Where(d => d.ExpiresUtc <= now).ExecuteDeleteAsync(cancellation);
        await db.SharedResults.Where(r => r.ExpiresUtc <= now).ExecuteDeleteAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogFailed(log, error);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Expired answers could not be deleted; tried again in ten minutes")]
    private static partial void LogFailed(ILogger log, Exception error);
}
