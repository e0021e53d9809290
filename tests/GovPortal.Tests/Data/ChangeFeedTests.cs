using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GovPortal.Tests.Data;

public sealed class ChangeFeedTests
{
    [Fact]
    public async Task Import_ByAnotherProcess_IsFollowedWithinASecond()
    {
        using var content = new ContentFolder();
        var clock = new Clock();
        await using var portal = await RunningPortal.StartAsync(content.Path, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await clock.EachSecond.Task;
        Assert.Equal("About this test portal", await TitleAsync(portal));
        content.Replace("pages/about/en.md", "About this test portal", "About this changed portal");
        await using (var other = RunningPortal.Build(portal.DataPath, content.Path))
        {
            await other.Services.GetRequiredService<ContentImporter>().ImportAsync(force: true, TestContext.Current.CancellationToken);
        }

        Assert.Equal("About this test portal", await TitleAsync(portal));
        clock.Advance(TimeSpan.FromSeconds(1));
        while (await TitleAsync(portal) != "About this changed portal")
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> TitleAsync(RunningPortal portal) =>
        (await portal.GetPageAsync("/en/pages/about")).QuerySelector("h1")!.TextContent.Trim();

    /// <summary>Stands still, and says when somebody waits for each second.</summary>
    private sealed class Clock() : FakeTimeProvider(new DateTimeOffset(ContentFolder.Now))
    {
        public TaskCompletionSource EachSecond { get; } = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (period == TimeSpan.FromSeconds(1))
            {
                EachSecond.TrySetResult();
            }

            return timer;
        }
    }
}
