using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace GovPortal.Web.Data;

/// <summary>The database as a whole: made, brought up to date, saved and restored.</summary>
internal sealed class PortalDatabase(
    IDbContextFactory<PortalDbContext> factory, IOptions<PortalOptions> options, TimeProvider time)
{
    private readonly PortalOptions options = options.Value;

    /// <summary>Makes or migrates the database and asserts that its writes are durable.</summary>
    /// <exception cref="PortalStartException">The data folder cannot be written, or the database not be reached.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (IsSqlite)
        {
            AssertWritable();
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        try
        {
            if (IsSqlite)
            {
                SqliteDurability.UseWriteAheadLog(DataSetup.SqliteConnectionString(options.SqliteFile));
            }

            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                await db.Database.MigrateAsync(cancellation);
            }

            if (IsSqlite)
            {
                await db.Database.OpenConnectionAsync(cancellation);
                SqliteDurability.Assert(db.Database.GetDbConnection());
            }
        }
        catch (Exception error) when (IsFailure(error) || error is InvalidOperationException)
        {
            var name = IsSqlite ? options.SqliteFile : "The SQL Server database";
            throw new PortalStartException($"{name} cannot be opened or brought up to date: {Reason(error)}", error);
        }
    }

    /// <summary>Whether the database, not the portal, is what failed.</summary>
    public static bool IsFailure(Exception error) => error is DbException or DbUpdateException or RetryLimitExceededException;

    /// <summary>What the database itself said, in one line.</summary>
    public static string Reason(Exception error) =>
        (error is DbUpdateException or RetryLimitExceededException ? error.InnerException ?? error : error).Message.ReplaceLineEndings(" ");

    /// <summary>Writes a consistent copy while the portal runs.</summary>
    public void Backup(string file)
    {
        RequireSqlite("backup");
        if (File.Exists(file))
        {
            throw new PortalStartException($"{file} exists already; a backup never overwrites a file.");
        }

        if (!File.Exists(options.SqliteFile))
        {
            throw new PortalStartException($"There is no database at {options.SqliteFile}.");
        }

        try
        {
            using var source = Open(options.SqliteFile, SqliteOpenMode.ReadOnly);
            using var copy = Open(file, SqliteOpenMode.ReadWriteCreate);
            source.BackupDatabase(copy);
            Execute(copy, "PRAGMA journal_mode=DELETE");
        }
        catch (SqliteException error)
        {
            throw new PortalStartException($"The backup could not be written to {file}: {error.Message}", error);
        }
    }

    /// <summary>
    /// Puts a backup in the place of the database, also while the portal runs: servers see it as one change of
    /// everything. The file is checked first; a bad one changes nothing.
    /// </summary>
    /// <returns>Where the old database was put aside, when it was too damaged to be written over.</returns>
    public async Task<string?> RestoreAsync(string file, CancellationToken cancellation)
    {
        RequireSqlite("restore");
        AssertBackup(file);
        AssertWritable();
        var sequence = File.Exists(options.SqliteFile) ? ReadSequence(options.SqliteFile) : 0;
        string? aside = null;
        try
        {
            Copy(file);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            aside = PutAside();
            Copy(file);
        }
        catch (SqliteException error)
        {
            throw new PortalStartException($"{options.SqliteFile} cannot be written: {error.Message}", error);
        }

        await PrepareAsync(cancellation);
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await db.InTransactionAsync(async () =>
        {
            // Numbers that servers and caches may have seen before are not given again.
            await db.Counters.Where(c => c.Name == ContentChanges.CounterName && c.Value < sequence)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, sequence), cancellation);
            await ContentChanges.RecordAsync(db, [null], time.GetUtcNow().UtcDateTime, cancellation);
        }, cancellation);
        return aside;
    }

    private bool IsSqlite => options.Database == "Sqlite";

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        command.ExecuteNonQuery();
    }

    private void Copy(string file)
    {
        using var source = Open(file, SqliteOpenMode.ReadOnly);
        using var target = Open(options.SqliteFile, SqliteOpenMode.ReadWriteCreate);
        Execute(target, "PRAGMA busy_timeout=10000");
        source.BackupDatabase(target);
    }

    /// <summary>Keeps a database that nothing can be written over, with its log, beside the new one.</summary>
    private string PutAside()
    {
        SqliteConnection.ClearAllPools();
        var aside = $"{options.SqliteFile}.damaged-{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}";
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(options.SqliteFile + suffix))
            {
                File.Move(options.SqliteFile + suffix, aside + suffix, overwrite: true);
            }
        }

        return aside;
    }

    private static long ReadSequence(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Value FROM Counters WHERE Name = $name";
            command.Parameters.AddWithValue("$name", ContentChanges.CounterName);
            return command.ExecuteScalar() as long? ?? 0;
        }
        catch (SqliteException)
        {
            return 0; // A damaged database is what one restores over.
        }
    }

    private static void AssertBackup(string file)
    {
        if (!File.Exists(file))
        {
            throw new PortalStartException($"There is no file {file}.");
        }

        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            if (command.ExecuteScalar() as string != "ok")
            {
                throw new PortalStartException($"{file} is damaged; nothing was restored.");
            }

            command.CommandText = "SELECT count(*) FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_Initial'";
            if (command.ExecuteScalar() is not 1L)
            {
                throw new PortalStartException($"{file} is no backup of a portal; nothing was restored.");
            }
        }
        catch (SqliteException error)
        {
            throw new PortalStartException($"{file} is no backup of a portal; nothing was restored ({error.Message}).", error);
        }
    }

    private void RequireSqlite(string verb)
    {
        if (!IsSqlite)
        {
            throw new PortalStartException($"'{verb}' copies the embedded SQLite database; on SQL Server use its own BACKUP and RESTORE.");
        }
    }

    private void AssertWritable()
    {
        try
        {
            Directory.CreateDirectory(options.DataPath);
            var probe = Path.Combine(options.DataPath, $".write-{Guid.NewGuid():n}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PortalStartException($"The data folder {options.DataPath} cannot be written: {error.Message}", error);
        }
    }
}
