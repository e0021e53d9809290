using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovPortal.Tests.Support;

/// <summary>Keeps what was sent to the database inside transactions, and lets a test wait where one begins.</summary>
internal sealed class RecordedCommands : DbCommandInterceptor
{
    public RecordedCommands() => Transactions = new Begin(this);

    public List<string> InTransaction { get; } = [];

    public Action? BeforeTransaction { get; set; }

    public IInterceptor Transactions { get; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Record(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(command);
        return ValueTask.FromResult(result);
    }

    private void Record(DbCommand command)
    {
        if (BeforeTransaction is not null && command.Transaction is not null)
        {
            InTransaction.Add(command.CommandText);
        }
    }

    private sealed class Begin(RecordedCommands commands) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            commands.BeforeTransaction?.Invoke();
            return ValueTask.FromResult(result);
        }
    }
}
