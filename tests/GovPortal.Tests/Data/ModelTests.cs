using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Tests.Data;

public sealed class ModelTests
{
    [Fact]
    public void Sqlite_Model_HasItsMigrations()
    {
        using var db = new SqliteDesignFactory().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run src/add-migration.cs");
    }

    [Fact]
    public void SqlServer_Model_HasItsMigrations()
    {
        using var db = new SqlServerDesignFactory().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run src/add-migration.cs");
    }
}
