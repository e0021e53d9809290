using System.Reflection;
using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovPortal.Tests.Data.SqlServer;

/// <summary>What can be proven of the portal on SQL Server without one.</summary>
public sealed class SqlServerModelTests
{
    [Fact]
    public void Scripts_AllOfThem_Parse()
    {
        using var db = SqlServerScripts.NewContext();
        Assert.Empty(SqlServerScripts.Errors(SqlServerScripts.Migrations(db)));
        Assert.Empty(SqlServerScripts.Errors(SqlServerScripts.Idempotent(db)));
        Assert.Empty(SqlServerScripts.Errors(SqlServerScripts.Create(db)));
    }

    [Fact]
    public void CreateScript_References_Validate()
    {
        using var db = SqlServerScripts.NewContext();
        Assert.Empty(Validate(SqlServerScripts.Create(db)));
    }

    [Fact]
    public void Validate_ReferenceToNothing_IsFound() =>
        Assert.NotEmpty(Validate("CREATE TABLE [A] ([Id] int NOT NULL PRIMARY KEY, [B] int NOT NULL REFERENCES [Missing] ([Id]));"));

    [Fact]
    public void Model_CascadesAndKeys_FitSqlServer()
    {
        using var db = SqlServerScripts.NewContext();
        Assert.Empty(SqlServerLint.Check(db.GetService<IDesignTimeModel>().Model.GetRelationalModel()));
    }

    [Fact]
    public void Migrations_RawSql_StandsInExec()
    {
        var migrations = typeof(PortalDbContext).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Migration)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqlServerPortalDbContext))
            .Select(t => (Migration)Activator.CreateInstance(t)!).ToList();
        Assert.NotEmpty(migrations);
        foreach (var migration in migrations)
        {
            migration.ActiveProvider = "Microsoft.EntityFrameworkCore.SqlServer";
        }

        Assert.Empty(SqlServerLint.RawSql(migrations));
    }

    [Fact]
    public void CreateScript_OneDraftAndOneLiveEdition_AreUnique()
    {
        using var db = SqlServerScripts.NewContext();
        var script = SqlServerScripts.Create(db);
        Assert.Contains("CREATE UNIQUE INDEX [IX_Editions_Live] ON [Editions] ([DocumentId]) WHERE [State] = 'Published'", script, StringComparison.Ordinal);
        Assert.Contains("CREATE UNIQUE INDEX [IX_Editions_Draft] ON [Editions] ([DocumentId]) WHERE [State] IN (", script, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Validate(string script)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        var parsed = (TSqlScript)SqlServerScripts.Parse(script, out var errors);
        Assert.Empty(errors);
        foreach (var statement in parsed.Batches.SelectMany(b => b.Statements).Where(s => s is CreateTableStatement or CreateIndexStatement or CreateViewStatement))
        {
            model.AddObjects(script.Substring(statement.StartOffset, statement.FragmentLength));
        }

        return [.. model.Validate().Where(m => m.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(m => m.Message)];
    }
}
