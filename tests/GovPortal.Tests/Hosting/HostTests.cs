using System.Collections.Concurrent;
using System.Net;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Topics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovPortal.Tests.Hosting;

/// <summary>What happens when something fails, or is asked too often, and what is written down of it.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("/en/departments", "en")]
    [InlineData("/zh/departments", "zh-Hans")]
    public async Task Get_PageThatFails_Answers500InTheReadersLanguage(string path, string language)
    {
        using var content = new ContentFolder();
        await using var portal = await RunningPortal.StartAsync(
            content.Path, builder => builder.Services.AddSingleton<DepartmentDirectoryCache>(_ => throw new InvalidOperationException("inner secret")));
        var page = await portal.GetPageAsync(path, HttpStatusCode.InternalServerError);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.DoesNotContain("inner secret", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooOften_Answers429WithAPageAndATime()
    {
        using var content = new ContentFolder();
        await using var portal = await RunningPortal.StartAsync(content.Path, null, "--RateLimits:PostsPerTenMinutes=2");
        for (var n = 1; n <= 3; n++)
        {
            using var body = new FormUrlEncodedContent([new("page", "/zh/topics"), new("useful", "yes")]);
            using var response = await portal.SendAsync(HttpMethod.Post, "/zh/usefulness", body, ("Sec-Fetch-Site", "same-origin"));
            Assert.Equal(n <= 2 ? HttpStatusCode.SeeOther : HttpStatusCode.TooManyRequests, response.StatusCode);
            if (n == 3)
            {
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 601);
                var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
                Assert.NotNull(page.QuerySelector("h1"));
            }
        }

        // Reading goes on, of the page with the form too.
        await portal.GetPageAsync("/zh/report");
    }

    [Fact]
    public async Task Logs_OfRequests_HoldNoQueries()
    {
        using var content = new ContentFolder();
        using var log = new CapturedLog();
        await using (var portal = await RunningPortal.StartAsync(content.Path, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Information);
            builder.Logging.AddProvider(log);
            builder.Services.AddSingleton<DepartmentDirectoryCache>(_ => throw new InvalidOperationException("provoked"));
        }))
        {
            foreach (var path in new[] { "/en/search", "/en/services", "/en/departments", "/en/nothing", "/en/report", "/language/en" })
            {
                using var response = await portal.GetAsync($"{path}?q=my-illness&page=my-illness&to=my-illness", ("X-Forwarded-For", "203.0.113.77"));
            }
        }

        Assert.Contains(log.Lines, l => l.Contains("provoked", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("my-illness", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("203.0.113.77", StringComparison.Ordinal) || l.Contains("127.0.0.1:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_HealthWithoutDatabase_IsLiveButNotReady()
    {
        using var content = new ContentFolder();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        await AssertHealthAsync(portal, "ready", HttpStatusCode.OK);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(portal.DataPath, "portal.db*"))
        {
            File.Delete(file);
        }

        File.WriteAllText(Path.Combine(portal.DataPath, "portal.db"), new string('x', 10_000));

        // What was read before is out of date, so a page would have to ask the database.
        portal.Services.GetRequiredService<ContentVersion>().Set(1_000_000);
        await AssertHealthAsync(portal, "live", HttpStatusCode.OK);
        await AssertHealthAsync(portal, "ready", HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Get_FormOverPlainHttp_Answers503WithAPageAndWarnsOnce()
    {
        using var content = new ContentFolder();
        using var log = new CapturedLog();
        await using var portal = await RunningPortal.StartAsync(
            content.Path, builder => builder.Logging.AddProvider(log), "--urls=http://127.0.0.1:0");
        var page = await portal.GetPageAsync("/zh/report", HttpStatusCode.ServiceUnavailable);
        Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.Contains("https", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name=__RequestVerificationToken]"));
        using var body = new FormUrlEncodedContent([new("_handler", "report")]);
        using var response = await portal.SendAsync(HttpMethod.Post, "/zh/report", body);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        await portal.GetPageAsync("/zh/topics");
        Assert.Single(log.Lines, l => l.Contains("Forms are not offered over plain http", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("Exception", StringComparison.Ordinal));
    }

    private static async Task AssertHealthAsync(RunningPortal portal, string what, HttpStatusCode expected)
    {
        using var response = await portal.GetAsync($"/health/{what}");
        Assert.Equal(expected, response.StatusCode);
    }

    private sealed class CapturedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
