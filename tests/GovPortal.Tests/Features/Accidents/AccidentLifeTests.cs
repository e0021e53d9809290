using System.Collections.Concurrent;
using System.Net;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Accidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>Writing at once, growing old, and what is told to logs.</summary>
public sealed class AccidentLifeTests(LanwanPortal lanwan)
{
    [Fact]
    public async Task Write_OnTwoPhonesAtOnce_LosesNothing()
    {
        using var a = await Phone.StartAsync(lanwan.Portal);
        using var b = await a.JoinedByAsync();
        for (var round = 0; round < 5; round++)
        {
            string Named(string party) => $"{party} of round {round}";
            var sent = new[]
            {
                a.PostAsync("driver", "driver", [("name", Named("A")), .. Phone.DriverA[1..]]),
                b.PostAsync("driver", "driver", [("name", Named("B")), .. Phone.DriverB[1..]]),
                a.PostAsync("place", "place", [("place", Named("Place")), .. Phone.Scene[1..]]),
                b.PostAsync("what-happened", "propose", [("description", Named("Account")), .. Phone.Account.Where(f => f.Item1 != "description")]),
            };
            await Task.WhenAll(sent);
            var record = await lanwan.Portal.RecordAsync(a);
            Assert.Equal((Named("A"), Named("B"), Named("Place"), Named("Account")), (record.DriverA!.Name, record.DriverB!.Name, record.Scene!.Place, record.Account!.Description));
            Assert.Equal(round + 1, record.Accounts.Count);
        }
    }

    [Fact]
    public async Task Service_ManyWritersAtOnce_KeepsEveryWrite()
    {
        var service = lanwan.Portal.Services.GetRequiredService<AccidentService>();
        using var a = await Phone.StartAsync(lanwan.Portal);
        var id = (await lanwan.Portal.CaseAsync(a)).Id;
        var account = new AccidentAccount(0, AccidentParty.A, "other", "front", "rear", "", "equal");
        var writers = Enumerable.Range(0, 10).Select(i => Task.Run(() => service.ChangeAsync(
            id, record => { record.Propose(account with { Description = $"{i}" }, DateTime.UtcNow); return true; }, TestContext.Current.CancellationToken)));
        Assert.All(await Task.WhenAll(writers), Assert.True);
        var record = await lanwan.Portal.RecordAsync(a);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}").Order(StringComparer.Ordinal), record.Accounts.Select(x => x.Description).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, 10), record.Accounts.Select(x => x.Number));
    }

    [Fact]
    public async Task Photos_FromTwoPhonesAtOnce_AreNeverMoreThanEight()
    {
        using var a = await Phone.StartAsync(lanwan.Portal);
        using var b = await a.JoinedByAsync();
        var six = Enumerable.Repeat(Pictures.Png(), 6).ToArray();
        var sent = await Task.WhenAll(a.UploadAsync(six), b.UploadAsync(six));
        Assert.All(sent, r => Assert.NotEqual(HttpStatusCode.InternalServerError, r.StatusCode));
        Assert.Equal(AccidentService.MostPhotos, (await a.ReadAsync("photos")).QuerySelectorAll(".thumbnails img").Length);
    }

    [Fact]
    public async Task Join_TwiceAtOnce_OnlyOneBecomesDriverB()
    {
        using var a = await Phone.StartAsync(lanwan.Portal);
        var (_, code) = await a.InvitationAsync();
        using var first = new Phone(lanwan.Portal);
        using var second = new Phone(lanwan.Portal);
        var answers = await Task.WhenAll(first.SendAsync("join", "join", ("code", code)), second.SendAsync("join", "join", ("code", code)));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], answers.Select(r => r.StatusCode).Order());
    }

    [Fact]
    public async Task Start_AfterTheQuestions_CountsFromTheFirstAnswer()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        await using var portal = await AccidentPortal.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var phone = new Phone(portal);
        const string flow = "/en/scenarios/minor-accident";
        foreach (var (question, answer) in new[] { ("hurt", "no"), ("stop", "none"), ("call-after", "none"), ("agreed", "yes") })
        {
            await phone.PostAsync($"{flow}{(question == "hurt" ? "" : $"/{question}")}", $"/{question}", (question, answer), ("to", "next"));
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal("photos", await phone.PostAsync($"{flow}/result", "/accidents/new"));
        Assert.Equal(clock.GetUtcNow().UtcDateTime.AddSeconds(-40), (await portal.CaseAsync(phone)).StartedUtc);
    }

    [Fact]
    public async Task Time_Over_DeletesWhatWasPromisedAndNoMore()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        await using var portal = await AccidentPortal.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var open = await Phone.StartAsync(portal);
        (await open.UploadAsync(Pictures.Png())).Dispose();
        using var signed = await Phone.StartAsync(portal);
        (await signed.UploadAsync(Pictures.Png())).Dispose();
        using var other = await signed.UpToSigningAsync();
        await signed.SignAsync("Zhang Sample");
        clock.Advance(TimeSpan.FromMinutes(4) + TimeSpan.FromSeconds(12));
        await other.SignAsync("Li Example");
        Assert.Contains("done in 4 min 12 s", (await signed.ReadAsync("agreement")).QuerySelector(".finished")!.TextContent, StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromHours(23));
        await open.ReadAsync("overview");
        clock.Advance(TimeSpan.FromHours(1));
        await open.ReadAsync("overview", HttpStatusCode.NotFound);
        clock.Advance(TimeSpan.FromHours(1));
        await Until.TrueAsync(async () => await CountAsync(portal) == (1, 1, 2), "the unfinished agreement is deleted");
        await signed.ReadAsync("agreement");
        clock.Advance(TimeSpan.FromDays(29));
        await signed.ReadAsync("overview", HttpStatusCode.NotFound);
        clock.Advance(TimeSpan.FromHours(1));
        await Until.TrueAsync(async () => await CountAsync(portal) == (0, 0, 0), "the signed agreement is deleted");
    }

    [Fact]
    public async Task Logs_OfAWholeWalk_HoldNothingPersonalAndNoSecret()
    {
        using var logs = new KeptLogs();
        await using var portal = await AccidentPortal.StartAsync(builder =>
        {
            builder.Logging.AddProvider(logs);
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
        });
        using var a = await Phone.StartAsync(portal);
        var (link, code) = await a.InvitationAsync();
        using var stranger = new Phone(portal);
        await stranger.ReadAsync(link);
        await stranger.RefusedAsync("join", "join", ("code", "AAAA-AAAA"));
        (await a.UploadAsync(Pictures.WithMetadata(), "no picture"u8.ToArray())).Dispose();
        await a.RefusedAsync("driver", "driver", [("number", "110105194912310021"), .. Phone.DriverA.Where(f => f.Item1 != "number")]);
        using var b = await a.UpToSigningAsync();
        await a.SignAsync("Zhang Sample");
        await b.SignAsync("Li Example");
        var cookies = await a.ReadAsync("overview");
        string[] secrets = [link.Split('/')[^1], code, "AAAA-AAAA", cookies.QuerySelector("a.own")!.GetAttribute("href")!.Split('/')[^1], Pictures.Camera];
        var words = Phone.DriverA.Concat(Phone.DriverB).Append(Phone.Scene[0]).Append(Phone.Account[3]).Select(f => f.Item2).Concat(secrets).ToList();
        Assert.NotEmpty(logs.Lines);
        Assert.All(words, word => Assert.DoesNotContain(logs.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase)));

        // Addresses: nothing that was typed; a token only in the two links that are meant to carry one.
        var addresses = a.Addresses.Concat(b.Addresses).Select(Uri.UnescapeDataString).ToList();
        Assert.All(words.Except([secrets[0]]), word => Assert.DoesNotContain(addresses, address => address.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<(int Cases, int Photos, int Keys)> CountAsync(RunningPortal portal)
    {
        await using var db = await portal.DatabaseAsync();
        var token = TestContext.Current.CancellationToken;
        return (await db.AccidentCases.CountAsync(token), await db.AccidentPhotos.CountAsync(token), await db.AccidentKeys.CountAsync(token));
    }

    /// <summary>Keeps every line that is logged, as the portal's own filters let it through.</summary>
    private sealed class KeptLogs : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Keeper(this);

        public void Dispose()
        {
        }

        private sealed class Keeper(KeptLogs logs) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                logs.Lines.Enqueue(state.ToString() ?? "");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                logs.Lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
