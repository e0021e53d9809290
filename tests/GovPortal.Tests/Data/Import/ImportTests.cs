using System.Net;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Data.Import;

public sealed class ImportTests(LanwanPortal lanwan)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Check_ShippedContent_FindsNothing() =>
        Assert.Empty(ContentChecker.Check(Shipped.Content, LanwanPortal.Now.UtcDateTime).Findings);

    [Fact]
    public async Task Export_OfWhatWasImported_ImportsAsNothing()
    {
        using var data = new TempFolder();
        using var folder = new TempFolder();
        lanwan.Portal.Services.GetRequiredService<PortalDatabase>().Backup(data.File("portal.db"));
        await using var app = RunningPortal.Build(data.Path, folder.Path);
        var exporter = app.Services.GetRequiredService<ContentExporter>();
        await exporter.ExportAsync(folder.Path, Cancellation);
        var result = await Importer(app.Services).ImportAsync(force: true, Cancellation);
        Assert.Equal((0, 0, false), (result.Published, result.Withdrawn, result.SiteChanged));

        // And an export of that is the same, byte for byte.
        Assert.Equal(0, await exporter.ExportAsync(folder.Path, Cancellation));
    }

    [Fact]
    public async Task Export_OfShippedContent_IsWhatIsShipped()
    {
        using var folder = new TempFolder();
        await lanwan.Portal.Services.GetRequiredService<ContentExporter>().ExportAsync(folder.Path, Cancellation);
        var shipped = Files(Shipped.Content).Where(f => f != "README.md").ToList();
        Assert.Equal(shipped, Files(folder.Path));
        Assert.DoesNotContain(shipped, f => !File.ReadAllBytes(Path.Combine(Shipped.Content, f)).AsSpan().SequenceEqual(File.ReadAllBytes(folder.File(f))));
    }

    [Fact]
    public async Task Import_ChangedFile_MakesANewEdition()
    {
        using var content = new ContentFolder();
        await using var database = await TestDatabase.CreateAsync("Sqlite", content.Path);
        await Importer(database.Services).ImportAsync(force: true, Cancellation);
        content.Replace("services/water-supply/en.md", "For homes", "For all homes");
        var result = await Importer(database.Services).ImportAsync(force: false, Cancellation);
        Assert.Equal((1, 0, false), (result.Published, result.Withdrawn, result.SiteChanged));
        await using var db = database.NewContext();
        var editions = await db.Editions.Where(e => e.Document!.Slug == "water-supply").OrderBy(e => e.Number).ToListAsync(Cancellation);
        Assert.Equal([(1, EditionState.Superseded), (2, EditionState.Published)], editions.Select(e => (e.Number, e.State)));
        Assert.NotNull(editions[0].EndedUtc);
    }

    [Fact]
    public async Task Import_TwoServersAtOnce_ImportOnce()
    {
        using var content = new ContentFolder();
        using var data = new TempFolder();
        var first = new RecordedCommands();
        var second = new RecordedCommands();
        await using var one = Server(data, content, first);
        await using var two = Server(data, content, second);
        await one.Services.GetRequiredService<PortalDatabase>().PrepareAsync(Cancellation);

        // Both have seen that nothing is imported before either begins.
        using var both = new Barrier(2);
        first.BeforeTransaction = second.BeforeTransaction = () => both.SignalAndWait(Cancellation);
        var results = await Task.WhenAll(
            Task.Run(() => Importer(one.Services).ImportAsync(force: false, Cancellation), Cancellation),
            Task.Run(() => Importer(two.Services).ImportAsync(force: false, Cancellation), Cancellation));
        Assert.Equal([0, 5], results.Select(r => r.Published).Order());

        // The row that makes them take turns comes first, and who comes second only looks whether all is done.
        foreach (var commands in new[] { first, second })
        {
            Assert.StartsWith("UPDATE \"Counters\"", commands.InTransaction.First(), StringComparison.Ordinal);
        }

        Assert.Equal(2, Math.Min(first.InTransaction.Count, second.InTransaction.Count));
        await using var db = one.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
        Assert.All(await db.Editions.ToListAsync(Cancellation), e => Assert.Equal(1, e.Number));
    }

    [Fact]
    public async Task Import_SecondTimeWithoutChange_DoesNothing()
    {
        using var content = new ContentFolder();
        await using var database = await TestDatabase.CreateAsync("Sqlite", content.Path);
        await Importer(database.Services).ImportAsync(force: true, Cancellation);
        Assert.Same(ImportResult.Nothing, await Importer(database.Services).ImportAsync(force: false, Cancellation));
        var forced = await Importer(database.Services).ImportAsync(force: true, Cancellation);
        Assert.Equal((0, 0, false), (forced.Published, forced.Withdrawn, forced.SiteChanged));
        await using var db = database.NewContext();
        Assert.All(await db.Editions.ToListAsync(Cancellation), e => Assert.Equal(1, e.Number));
    }

    [Fact]
    public async Task Import_RemovedService_IsGoneOnThePageAndComesBackWithItsFiles()
    {
        using var content = new ContentFolder();
        content.AddService("street-light", "Report a broken street light", "报修路灯");
        await using var portal = await RunningPortal.StartAsync(content.Path);
        await portal.GetPageAsync("/en/services/street-light");
        content.Delete("services/street-light");
        await ImportAndFollowAsync(portal);
        await portal.GetPageAsync("/en/services/street-light", HttpStatusCode.Gone);
        var topic = await portal.GetPageAsync("/en/topics/daily-life");
        Assert.DoesNotContain("street light", topic.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        content.AddService("street-light", "Report a broken street light", "报修路灯");
        await ImportAndFollowAsync(portal);
        await portal.GetPageAsync("/en/services/street-light");
    }

    [Fact]
    public async Task Import_RenamedService_LeadsFromItsOldAddress()
    {
        using var content = new ContentFolder();
        content.AddService("street-light", "Report a broken street light", "报修路灯");
        await using var portal = await RunningPortal.StartAsync(content.Path);
        await portal.GetPageAsync("/en/services/street-light");
        content.Delete("services/street-light");
        content.Write("redirects.yaml", "- from: /services/street-light\n  to: /services/water-supply\n");
        await ImportAndFollowAsync(portal);
        using var response = await portal.GetAsync("/en/services/street-light");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/en/services/water-supply", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Import_RemovedServiceWithReason_SaysWhy()
    {
        using var content = new ContentFolder();
        content.AddService("street-light", "Report a broken street light", "报修路灯");
        await using var portal = await RunningPortal.StartAsync(content.Path);
        content.Delete("services/street-light");
        content.Write("redirects.yaml", "- from: /services/street-light\n  gone:\n    en: The lamps mend themselves now.\n    zh: 路灯已能自行修复。\n");
        await ImportAndFollowAsync(portal);
        var page = await portal.GetPageAsync("/zh/services/street-light", HttpStatusCode.Gone);
        Assert.Contains("路灯已能自行修复", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RemovedTopic_IsGoneOnThePage()
    {
        using var content = new ContentFolder();
        content.Append("topics.yaml", content.Read("topics.yaml").Replace("daily-life", "night-life", StringComparison.Ordinal));
        await using var portal = await RunningPortal.StartAsync(content.Path);
        await portal.GetPageAsync("/en/topics/night-life");
        content.Write("topics.yaml", content.Read("topics.yaml")[..(content.Read("topics.yaml").Length / 2)]);
        await ImportAndFollowAsync(portal);
        using var response = await portal.GetAsync("/en/topics/night-life");
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
    }

    [Fact]
    public async Task Import_TopicThatMoved_LeadsFromItsOldAddress()
    {
        using var content = new ContentFolder();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        content.Write("topics.yaml", "- slug: home-and-street\n  icon: housing\n  title:\n    en: Home and street\n    zh: 家与街道\n  summary:\n    en: All of it.\n    zh: 全部。\n  children:\n"
            + string.Concat(content.Read("topics.yaml").Split('\n').Where(l => l.Length > 0 && !l.Contains("icon", StringComparison.Ordinal)).Select(l => $"    {l}\n")));
        await ImportAndFollowAsync(portal);
        using var response = await portal.GetAsync("/en/topics/daily-life");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/en/topics/home-and-street/daily-life", response.Headers.Location!.ToString());
        var above = await portal.GetPageAsync("/en/topics/home-and-street");
        Assert.Contains("water supply", above.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BrokenContent_SaysWhyAndKeepsWhatWasThere()
    {
        using var content = new ContentFolder();
        await using var portal = await RunningPortal.StartAsync(content.Path);
        content.Replace("services/water-supply/service.yaml", "usage: 10", "usage: lots");
        content.Replace("pages/about/en.md", "About this", "All about this");
        var error = await Assert.ThrowsAsync<ContentException>(() => Importer(portal.Services).ImportAsync(force: true, Cancellation));
        Assert.StartsWith("services/water-supply/service.yaml:6: error:", error.Findings.First(f => f.File.Contains("water-supply", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
        await portal.GetPageAsync("/en/services/water-supply");
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.All(await db.Editions.ToListAsync(Cancellation), e => Assert.Equal(1, e.Number));
    }

    [Fact]
    public async Task Import_TranslationMissing_ShowsTheOtherLanguageAndSaysSo()
    {
        using var content = new ContentFolder();
        content.Delete("services/water-supply/zh.md");
        await using var portal = await RunningPortal.StartAsync(content.Path);
        var page = await portal.GetPageAsync("/zh/services/water-supply");
        Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Get connected to the water supply", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main [lang=en]"));
    }

    [Fact]
    public async Task Import_ScriptInMarkdown_IsShownAsText()
    {
        using var content = new ContentFolder();
        content.Append("services/water-supply/en.md", "\n<script>alert('x')</script>\n\n<img src=x onerror=alert(1)> [x](https://example.org)\n");
        await using var portal = await RunningPortal.StartAsync(content.Path);
        var page = await portal.GetPageAsync("/en/services/water-supply");
        Assert.Contains("<script>alert('x')</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script, main img, [onerror]"));
    }

    private static ContentImporter Importer(IServiceProvider services) => services.GetRequiredService<ContentImporter>();

    private static List<string> Files(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal)];

    private static async Task ImportAndFollowAsync(RunningPortal portal)
    {
        var version = portal.Services.GetRequiredService<ContentVersion>();
        var before = version.Current;
        await Importer(portal.Services).ImportAsync(force: true, Cancellation);
        await Until.TrueAsync(() => Task.FromResult(version.Current != before), "the change is followed");
    }

    private static WebApplication Server(TempFolder data, ContentFolder content, RecordedCommands commands) => RunningPortal.Build(
        data.Path, content.Path, builder => builder.Services.ConfigureDbContext<SqlitePortalDbContext>(
            options => options.AddInterceptors(commands, commands.Transactions), ServiceLifetime.Singleton));
}
