using System.Data.Common;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Data;

public sealed class SqliteDurabilityTests
{
    [Fact]
    public async Task Open_EachConnection_WritesAheadAndFully()
    {
        await using var database = await TestDatabase.CreateAsync("Sqlite");
        await using var db = database.NewContext();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        SqliteDurability.Assert(db.Database.GetDbConnection());
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL", true)]
    [InlineData("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL", true)]
    [InlineData("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", false)]
    public void Assert_Connection_RefusesWhatIsNotDurable(string pragmas, bool refused)
    {
        using var folder = new TempFolder();
        using var connection = new SqliteConnection($"Data Source={folder.File("x.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
        Assert.Equal(refused, Record.Exception(() => SqliteDurability.Assert(connection)) is PortalStartException);
    }

    [Fact]
    public async Task Prepare_SomethingWeakensTheConnections_RefusesToStart()
    {
        using var folder = new TempFolder();
        await using var app = RunningPortal.Build(folder.Path, Shipped.Content, builder =>
            builder.Services.ConfigureDbContext<SqlitePortalDbContext>(db => db.AddInterceptors(new Weakened())));
        var error = await Assert.ThrowsAsync<PortalStartException>(() => app.Services.GetRequiredService<PortalDatabase>().PrepareAsync(TestContext.Current.CancellationToken));
        Assert.Contains("not set to durable writes", error.Message, StringComparison.Ordinal);
    }

    private sealed class Weakened : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=NORMAL";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }
}
