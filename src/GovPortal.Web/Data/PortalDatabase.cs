using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

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
            SqliteDurability.UseWriteAheadLog(DataSetup.SqliteConnectionString(options.SqliteFile));
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            {
                await db.Database.MigrateAsync(cancellation);
            }
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            throw new PortalStartException($"The database cannot be opened or brought up to date: {error.Message}", error);
        }

        if (IsSqlite)
        {
            await db.Database.OpenConnectionAsync(cancellation);
            SqliteDurability.Assert(db.Database.GetDbConnection());
        }
    }

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
    public async Task RestoreAsync(string file, CancellationToken cancellation)
    {
        RequireSqlite("restore");
        AssertBackup(file);
        AssertWritable();
        var sequence = File.Exists(options.SqliteFile) ? ReadSequence(options.SqliteFile) : 0;
        using (var source = Open(file, SqliteOpenMode.ReadOnly))
        using (var target = Open(options.SqliteFile, SqliteOpenMode.ReadWriteCreate))
        {
            Execute(target, "PRAGMA busy_timeout=10000");
            source.BackupDatabase(target);
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

    private static long ReadSequence(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Value FROM Counters WHERE Name = $name";
        command.Parameters.AddWithValue("$name", ContentChanges.CounterName);
        try
        {
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
