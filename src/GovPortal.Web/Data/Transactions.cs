using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Data;

internal static class Transactions
{
    /// <summary>Runs the work in one transaction, again from the start where the provider's retries ask for it.</summary>
    public static Task InTransactionAsync(this PortalDbContext db, Func<Task> work, CancellationToken cancellation) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            await work();
            await transaction.CommitAsync(token);
        }, cancellation);
}
