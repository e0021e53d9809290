using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovPortal.Tests.Data.SqlServer;

/// <summary>What the portal would send to a SQL Server, made without one.</summary>
internal static class SqlServerScripts
{
    public static SqlServerPortalDbContext NewContext() => new SqlServerDesignFactory().CreateDbContext([]);

    /// <summary>All migrations, as they are run one after the other.</summary>
    public static string Migrations(DbContext db) => db.GetService<IMigrator>().GenerateScript();

    /// <summary>All migrations, each within a question whether it was run.</summary>
    public static string Idempotent(DbContext db) => db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    public static string Create(DbContext db) => db.Database.GenerateCreateScript();

    /// <summary>The statements, and those within the strings of EXEC, as SQL Server 2022 reads them.</summary>
    /// <returns>What could not be read.</returns>
    public static IReadOnlyList<string> Errors(string script)
    {
        var parsed = Parse(script, out var errors);
        List<string> found = [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
        foreach (var text in ExecutedStrings(parsed))
        {
            found.AddRange(Errors(text).Select(e => $"in EXEC: {e}"));
        }

        return found;
    }

    public static TSqlFragment Parse(string script, out IList<ParseError> errors) =>
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out errors);

    public static IReadOnlyList<string> ExecutedStrings(TSqlFragment script)
    {
        var visitor = new ExecVisitor();
        script.Accept(visitor);
        return visitor.Texts;
    }

    private sealed class ExecVisitor : TSqlFragmentVisitor
    {
        public List<string> Texts { get; } = [];

        public override void Visit(ExecutableStringList node) => Texts.Add(string.Concat(node.Strings.OfType<StringLiteral>().Select(s => s.Value)));
    }
}
