using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Scenarios;

public sealed class ScenarioImportTests : IAsyncDisposable
{
    private readonly ContentFolder content = new();
    private readonly FlowFolder flow = new();
    private TestDatabase? database;

    public ScenarioImportTests() => flow.WriteTo(content);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_Scenario_KeepsTheFilesOfItsFlow()
    {
        var result = await ImportAsync();
        Assert.Empty(result.Refused);
        await using var db = database!.NewContext();
        var edition = await LiveAsync(db);
        Assert.Equal((20, 3, false), (edition.Scenario!.Usage, edition.Scenario.Minutes, edition.Scenario.IsPrivate));
        Assert.Equal(flow.Files.OrderBy(f => f.Key, StringComparer.Ordinal), edition.Files.OrderBy(f => f.Path, StringComparer.Ordinal).ToDictionary(f => f.Path, f => f.Text));
        Assert.Contains(await db.Listings.ToListAsync(Cancellation), l => l.Type == DocumentType.Scenario && l.Usage == 20 && l.TopicId != null);
    }

    [Fact]
    public async Task Export_OfAScenario_IsWhatWasImported()
    {
        content.Write("scenarios/move-house/flow.yaml", flow.Files["flow.yaml"].Replace("\n", "\r\n", StringComparison.Ordinal));
        await ImportAsync();
        content.Write("scenarios/move-house/flow.yaml", flow.Files["flow.yaml"]);
        using var folder = new TempFolder();
        await database!.Services.GetRequiredService<ContentExporter>().ExportAsync(folder.Path, Cancellation);
        foreach (var file in Files(content.Path).Where(f => f.StartsWith("scenarios/", StringComparison.Ordinal) || f.StartsWith("parts/", StringComparison.Ordinal)))
        {
            Assert.Equal(content.Read(file), await File.ReadAllTextAsync(folder.File(file), Cancellation));
        }

        Assert.Equal(Files(content.Path), Files(folder.Path));
        Assert.Equal((0, 0, false), Summary(await ImportAsync()));
    }

    [Fact]
    public async Task Import_ChangedPart_MakesANewEdition()
    {
        await ImportAsync();
        flow.Replace("parts/household/part.yaml", "most: 3", "most: 4").WriteTo(content);
        Assert.Equal((1, 0, false), Summary(await ImportAsync()));
        await using var db = database!.NewContext();
        Assert.Equal(2, (await LiveAsync(db)).Number);
    }

    [Theory]
    [InlineData("flow.yaml", "to: owner", "to: nowhere")]
    [InlineData("flow.yaml", "ask: home", "ask: hoem")]
    [InlineData("flow.en.yaml", "{{move day}}", "{{move dya}}")]
    [InlineData("tables/fee.csv", "hit,U", "hit,X")]
    [InlineData("parts/household/part.yaml", "kind: month", "kind: moon")]
    public async Task Import_UnsoundFlow_KeepsTheSoundOneAndImportsTheRest(string file, string old, string replacement)
    {
        await ImportAsync();
        flow.Replace(file, old, replacement).WriteTo(content);
        content.Replace("services/water-supply/en.md", "For homes", "For all homes");
        var result = await ImportAsync();
        Assert.NotEmpty(result.Refused);
        Assert.Equal((1, 0, false), Summary(result));
        await using (var db = database!.NewContext())
        {
            Assert.Equal(1, (await LiveAsync(db)).Number);
        }

        // It is looked at again next time, and is in once it is mended.
        Assert.NotEmpty((await database.Services.GetRequiredService<ContentImporter>().ImportAsync(force: false, Cancellation)).Refused);
        new FlowFolder().Replace("flow.en.yaml", "title: Register", "title: Register the move").WriteTo(content);
        var mended = await ImportAsync();
        Assert.Empty(mended.Refused);
        Assert.Equal((1, 0, false), Summary(mended));
    }

    [Theory]
    [InlineData("usage: 20", "usage: -1", 7)]
    [InlineData("minutes: 3", "minutes: 300", 8)]
    [InlineData("  - tenants", "  - pirates", 6)]
    [InlineData("office: water-office", "office: fire-office", 4)]
    public void Check_WrongData_SaysTheLine(string old, string replacement, int line)
    {
        flow.WriteTo(content);
        content.Replace("scenarios/move-house/scenario.yaml", old, replacement);
        var finding = Assert.Single(content.Check(), f => f.Level == FindingLevel.Error);
        Assert.Equal(("scenarios/move-house/scenario.yaml", line), (finding.File, finding.Line));
    }

    [Fact]
    public async Task Import_DataThatCannotBeRead_KeepsTheScenario()
    {
        await ImportAsync();
        content.Write("scenarios/move-house/scenario.yaml", "usage: [");
        Assert.NotEmpty((await ImportAsync()).Refused);
        await using var db = database!.NewContext();
        Assert.Equal(1, (await LiveAsync(db)).Number);
    }

    [Fact]
    public async Task Import_ScenarioThatIsGone_IsWithdrawn()
    {
        await ImportAsync();
        content.Delete("scenarios/move-house");
        Assert.Equal((0, 1, false), Summary(await ImportAsync()));
    }

    [Fact]
    public async Task Catalog_LiveScenarios_NameTheirServicesAndTopics()
    {
        await ImportAsync();
        var catalog = database!.Services.GetRequiredService<ScenarioCatalog>();
        var scenario = Assert.Single((await catalog.GetAsync(Cancellation)).All);
        Assert.Equal(("move-house", 1, true), (scenario.Slug, scenario.Number, scenario.HasStartPage));
        Assert.Equal("搬家要办哪些事", scenario.Title("zh"));
        Assert.Equal(["water-supply"], scenario.Services);
        Assert.Same(scenario, Assert.Single((await catalog.GetAsync(Cancellation)).WithService("water-supply")));
    }

    [Fact]
    public async Task FlowCache_OlderEdition_IsStillItsOwnFlow()
    {
        await ImportAsync();
        flow.Replace("flow.yaml", "max: 100000", "max: 200000").WriteTo(content);
        await ImportAsync();
        await using var db = database!.NewContext();
        var first = await db.ScenarioEdition("move-house", 1).SingleAsync(Cancellation);
        var second = await db.ScenarioEdition("move-house", 2).SingleAsync(Cancellation);
        var flows = database.Services.GetRequiredService<FlowCache>();
        var (old, live) = (await flows.GetAsync(first.Id, Cancellation), await flows.GetAsync(second.Id, Cancellation));
        Assert.Equal("100000", old!.Question("rent")!.Definition.Max!.Text);
        Assert.Equal("200000", live!.Question("rent")!.Definition.Max!.Text);
        Assert.Same(old, await flows.GetAsync(first.Id, Cancellation));
        Assert.Null(await flows.GetAsync(-1, Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        content.Dispose();
    }

    private async Task<ImportResult> ImportAsync()
    {
        database ??= await TestDatabase.CreateAsync("Sqlite", content.Path);
        return await database.Services.GetRequiredService<ContentImporter>().ImportAsync(force: true, Cancellation);
    }

    private static (int, int, bool) Summary(ImportResult result) => (result.Published, result.Withdrawn, result.SiteChanged);

    private static Task<Edition> LiveAsync(PortalDbContext db) =>
        db.LiveEdition(DocumentType.Scenario, "move-house").Include(e => e.Scenario).Include(e => e.Files).SingleAsync(Cancellation);

    private static List<string> Files(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal)];
}
