using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Data;

/// <summary>Asked to follow a change of content before the new version is shown. Failing, it is asked again a second later.</summary>
internal interface IFollowContent
{
    /// <param name="since">Last sequence that was followed, or −1.</param>
    /// <param name="until">Sequence to follow up to; lower than <paramref name="since"/> after a foreign restore.</param>
    Task FollowAsync(long since, long until, CancellationToken cancellation);
}

/// <summary>
/// Looks every second whether content changed, on this server or another one, or by a command, and makes this
/// server follow.
/// </summary>
internal sealed partial class ChangeFeed(
    IDbContextFactory<PortalDbContext> factory, ContentVersion version, IEnumerable<IFollowContent> followers,
    TimeProvider time, ILogger<ChangeFeed> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Follows what is there before the first request is served.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // The database may be away for a while; what was shown before is still shown.
                LogFailed(log, error);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var until = await db.Counters.Where(c => c.Name == ContentChanges.CounterName).Select(c => c.Value).SingleAsync(cancellation);
        var since = version.Current;
        if (until == since)
        {
            return;
        }

        foreach (var follower in followers)
        {
            await follower.FollowAsync(since, until, cancellation);
        }

        version.Set(until);
        LogFollowed(log, since, until);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Content followed from change {Since} to {Until}")]
    private static partial void LogFollowed(ILogger log, long since, long until);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Content changes could not be followed")]
    private static partial void LogFailed(ILogger log, Exception error);
}
