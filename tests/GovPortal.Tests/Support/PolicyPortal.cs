using GovPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(PolicyPortal))]

namespace GovPortal.Tests.Support;

/// <summary>One portal with the policies of <see cref="PolicyFiles"/> and the scenarios for all tests that read them.</summary>
public sealed class PolicyPortal : IAsyncLifetime
{
    private readonly ContentFolder content = new();
    private RunningPortal? portal;

    public RunningPortal Portal => portal!;

    public async ValueTask InitializeAsync()
    {
        content.AddScenarios();
        content.AddPolicies();
        content.Describe();
        content.Delete($"interpretations/{PolicyFiles.Bins}/zh.md"); // One that only speaks English.
        portal = await RunningPortal.StartAsync(
            content.Path,
            builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(new DateTimeOffset(ContentFolder.Now, TimeSpan.Zero))),
            "--RateLimits:PostsPerTenMinutes=1000000", "--RateLimits:StepsPerTenMinutes=1000000");
    }

    public async ValueTask DisposeAsync()
    {
        if (portal is not null)
        {
            await portal.DisposeAsync();
        }

        content.Dispose();
    }
}
