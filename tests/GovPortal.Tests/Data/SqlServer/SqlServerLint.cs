using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GovPortal.Tests.Data.SqlServer;

/// <summary>What SQL Server refuses only when a script is run, found in the model: neither parser nor DacFx sees it.</summary>
internal static class SqlServerLint
{
    private const int ClusteredKeyBytes = 900;
    private const int OtherKeyBytes = 1700;

    public static IReadOnlyList<string> Check(IRelationalModel model) => [.. Cascades(model), .. Keys(model)];

    /// <summary>
    /// A delete may reach each table on one way only, and never the table where it began (error 1785).
    /// </summary>
    private static IEnumerable<string> Cascades(IRelationalModel model)
    {
        var below = model.Tables.SelectMany(t => t.ForeignKeyConstraints)
            .Where(k => k.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(k => k.PrincipalTable.Name);
        foreach (var start in model.Tables.Select(t => t.Name))
        {
            var reached = new Dictionary<string, string>();
            var open = new Queue<(string Table, string Way)>([(start, start)]);
            while (open.TryDequeue(out var at))
            {
                foreach (var key in below[at.Table])
                {
                    var (next, way) = (key.Table.Name, $"{at.Way} → {key.Table.Name} ({key.Name})");
                    if (next == start)
                    {
                        yield return $"cascade cycle: {way}";
                    }
                    else if (!reached.TryAdd(next, way))
                    {
                        yield return $"two cascade paths: {reached[next]} and {way}";
                    }
                    else
                    {
                        open.Enqueue((next, way));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Keys(IRelationalModel model)
    {
        foreach (var table in model.Tables)
        {
            foreach (var key in table.UniqueConstraints)
            {
                var clustered = key.GetIsPrimaryKey() && key.MappedKeys.All(k => k.IsClustered() != false);
                if (Judge($"{table.Name}.{key.Name}", key.Columns, clustered) is { } finding)
                {
                    yield return finding;
                }
            }

            foreach (var index in table.Indexes)
            {
                if (Judge($"{table.Name}.{index.Name}", index.Columns, index.MappedIndexes.Any(i => i.IsClustered() == true)) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static string? Judge(string name, IReadOnlyList<IColumn> columns, bool clustered)
    {
        var most = clustered ? ClusteredKeyBytes : OtherKeyBytes;
        var bytes = 0;
        foreach (var column in columns)
        {
            if (Bytes(column.StoreType) is not { } size)
            {
                return $"{name}: a column of type {column.StoreType} cannot be in a key";
            }

            bytes += size;
        }

        return bytes > most ? $"{name}: a key of {bytes} bytes; SQL Server takes {most}" : null;
    }

    private static int? Bytes(string type)
    {
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? type : type[..open];
        var length = open < 0 ? null : type[(open + 1)..^1].Split(',')[0];
        if (length == "max")
        {
            return null;
        }

        var number = length is null ? 1 : int.Parse(length, CultureInfo.InvariantCulture);
        return name switch
        {
            "bit" or "tinyint" => 1,
            "smallint" => 2,
            "date" => 3,
            "int" or "real" => 4,
            "bigint" or "float" or "datetime2" or "time" or "rowversion" => 8,
            "datetimeoffset" => 10,
            "uniqueidentifier" => 16,
            "decimal" or "numeric" => 17,
            "char" or "varchar" or "binary" or "varbinary" => number,
            "nchar" or "nvarchar" => 2 * number,
            _ => null,
        };
    }

    /// <summary>
    /// Raw SQL stands in EXEC(N'…'): within an idempotent script it would be compiled against tables that an earlier
    /// migration has not made yet, and a CREATE VIEW would have to be alone.
    /// </summary>
    public static IReadOnlyList<string> RawSql(IEnumerable<Migration> migrations) =>
    [
        .. from migration in migrations
           from operation in migration.UpOperations.Concat(migration.DownOperations).OfType<SqlOperation>()
           where !IsExec(operation.Sql)
           select $"{migration.GetType().Name}: raw SQL outside EXEC: {operation.Sql}",
    ];

    private static bool IsExec(string sql) =>
        SqlServerScripts.Parse(sql, out var errors) is TSqlScript script && errors.Count == 0
        && script.Batches.SelectMany(b => b.Statements).All(s => s is ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList });
}
