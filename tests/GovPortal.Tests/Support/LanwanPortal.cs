[assembly: AssemblyFixture(typeof(GovPortal.Tests.Support.LanwanPortal))]

namespace GovPortal.Tests.Support;

/// <summary>
/// One portal with the shipped content for all tests that only read; a test class asks for it in its constructor.
/// Tests that change something start their own.
/// </summary>
public sealed class LanwanPortal : IAsyncLifetime
{
    private RunningPortal? portal;

    public RunningPortal Portal => portal!;

    public async ValueTask InitializeAsync() =>
        portal = await RunningPortal.StartAsync(settings: ["--RateLimits:PostsPerTenMinutes=1000000", "--RateLimits:SearchesPerMinute=1000000"]);

    public ValueTask DisposeAsync() => portal?.DisposeAsync() ?? ValueTask.CompletedTask;
}
