using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace GovPortal.Web.Data;

/// <summary>
/// Makes each SQLite connection durable: what was acknowledged survives a power cut. The journal mode is kept in
/// the file; <c>synchronous</c> and the time to wait for a lock belong to the connection.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";

    // Pooled connections keep their handle, and the handle its pragmas; each query opens a connection.
    private static readonly ConditionalWeakTable<sqlite3, object> Durable = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    /// <summary>Switches the database file to write-ahead logging.</summary>
    public static void UseWriteAheadLog(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL;";
        var mode = command.ExecuteScalar() as string;
        if (!string.Equals(mode, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw new PortalStartException($"SQLite could not switch to write-ahead logging (it says '{mode}'); is the data folder on a network disk?");
        }
    }

    /// <summary>Fails the start when a connection of the running configuration would not be durable.</summary>
    public static void Assert(DbConnection open)
    {
        using var command = open.CreateCommand();
        command.CommandText = "SELECT (SELECT synchronous FROM pragma_synchronous) || ' ' || (SELECT journal_mode FROM pragma_journal_mode)";
        var state = command.ExecuteScalar() as string;
        if (state != "2 wal")
        {
            throw new PortalStartException($"SQLite is not set to durable writes (synchronous and journal mode are '{state}', wanted '2 wal').");
        }
    }

    private static void Apply(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Durable.TryGetValue(handle, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Durable.AddOrUpdate(handle, Pragmas);
    }
}
