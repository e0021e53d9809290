namespace GovPortal.Web.Features.Search;

/// <summary>Looks every second whether a search met a damaged index; the change feed would mend it only at the next change.</summary>
internal sealed partial class SearchMending(SearchIndex index, TimeProvider time, ILogger<SearchMending> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await index.MendAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogFailed(log, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be mended; tried again in a second")]
    private static partial void LogFailed(ILogger log, Exception error);
}
