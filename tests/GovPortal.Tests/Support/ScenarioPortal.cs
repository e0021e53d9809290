using GovPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ScenarioPortal))]

namespace GovPortal.Tests.Support;

/// <summary>One portal with the scenarios of <see cref="ScenarioFiles"/> for all tests that walk them; its clock stands near <see cref="Today"/>.</summary>
public sealed class ScenarioPortal : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 6, 15);

    private readonly ContentFolder content = new();
    private RunningPortal? portal;

    public RunningPortal Portal => portal!;

    public async ValueTask InitializeAsync()
    {
        content.AddScenarios();
        portal = await RunningPortal.StartAsync(
            content.Path,
            builder => builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(new DateTimeOffset(ContentFolder.Now, TimeSpan.Zero).AddHours(-8))),
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
