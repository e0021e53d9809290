using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(GovPortal.Tests.Support.LanwanPortal))]

namespace GovPortal.Tests.Support;

/// <summary>
/// One portal with the shipped content for all tests that only read; a test class asks for it in its constructor.
/// Tests that change something start their own. Its clock stands in the week after the content was written, so that
/// no notice expires.
/// </summary>
public sealed class LanwanPortal : IAsyncLifetime
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    private RunningPortal? portal;
    private Task<Crawl>? crawl;

    public RunningPortal Portal => portal!;

    /// <summary>Every page that can be reached, read once for all tests.</summary>
    public Task<Crawl> CrawlAsync()
    {
        lock (Portal)
        {
            return crawl ??= Crawl.RunAsync(Portal);
        }
    }

    public async ValueTask InitializeAsync() => portal = await RunningPortal.StartAsync(
        customise: builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(Now)),
        settings: ["--RateLimits:PostsPerTenMinutes=1000000", "--RateLimits:StepsPerTenMinutes=1000000", "--RateLimits:SearchesPerMinute=1000000", "--RateLimits:AgreementPostsPerTenMinutes=1000000", "--RateLimits:CodesPerTenMinutes=1000000"]);

    public ValueTask DisposeAsync() => portal?.DisposeAsync() ?? ValueTask.CompletedTask;
}
