using GovPortal.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Support;

/// <summary>
/// An empty, migrated database of one of the two kinds. SQL Server is there only where
/// <c>GOVPORTAL_SQLSERVER</c> gives the connection string of a server on which databases may be made.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TempFolder data = new();
    private readonly WebApplication app;
    private readonly bool onServer;

    private TestDatabase(string kind, string content)
    {
        onServer = kind == "SqlServer";
        string[] settings = onServer
            ? ["--Portal:Database=SqlServer", $"--Portal:ConnectionString={new SqlConnectionStringBuilder(Server) { InitialCatalog = $"govportal-{Guid.NewGuid():n}" }}"]
            : [];
        app = RunningPortal.Build(data.Path, content, settings: settings);
    }

    /// <summary>Kinds of database that can be tested here.</summary>
    public static TheoryData<string> Available => string.IsNullOrEmpty(Server) ? ["Sqlite"] : ["Sqlite", "SqlServer"];

    public IServiceProvider Services => app.Services;

    private static string? Server => Environment.GetEnvironmentVariable("GOVPORTAL_SQLSERVER");

    public static async Task<TestDatabase> CreateAsync(string kind, string? content = null)
    {
        var database = new TestDatabase(kind, content ?? Shipped.Content);
        await database.Services.GetRequiredService<PortalDatabase>().PrepareAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public PortalDbContext NewContext() => Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        if (onServer)
        {
            await using var db = NewContext();
            await db.Database.EnsureDeletedAsync(CancellationToken.None);
        }

        await app.DisposeAsync();
        data.Dispose();
    }
}
