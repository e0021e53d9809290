using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Search;

/// <summary>Deletes the words of searches without result when their time is up, as the privacy page says.</summary>
internal sealed partial class SearchMissPruning(
    IDbContextFactory<PortalDbContext> factory, TimeProvider time, ILogger<SearchMissPruning> log) : BackgroundService
{
    /// <summary>Days after which words are deleted.</summary>
    public const int KeepDays = 90;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var db = await factory.CreateDbContextAsync(stoppingToken);
                var end = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-KeepDays);
                await db.SearchMisses.Where(m => m.Day < end).ExecuteDeleteAsync(stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old searches could not be deleted; tried again in an hour")]
    private static partial void LogFailed(ILogger log, Exception error);
}
