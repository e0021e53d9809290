using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Features.Accidents;

/// <summary>Deletes agreements with their photographs when their time is up, as their pages say.</summary>
internal sealed partial class AccidentPruning(
    IDbContextFactory<PortalDbContext> factory, IOptions<AccidentOptions> options, TimeProvider time, ILogger<AccidentPruning> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var db = await factory.CreateDbContextAsync(stoppingToken);
                var now = time.GetUtcNow().UtcDateTime;
                await db.EndedAccidents(now.AddHours(-options.Value.KeepOpenHours), now.AddDays(-options.Value.KeepSignedDays)).ExecuteDeleteAsync(stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old accident agreements could not be deleted; tried again in an hour")]
    private static partial void LogFailed(ILogger log, Exception error);
}
