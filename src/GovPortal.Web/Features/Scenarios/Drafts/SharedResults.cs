using GovPortal.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios.Drafts;

/// <summary>What a link to a private result opens.</summary>
/// <param name="Answers">As a query string.</param>
/// <param name="On">Day of the result in the city.</param>
internal sealed record SharedAnswers(WalkEdition Edition, string Answers, DateOnly On, DateTime ExpiresUtc);

/// <summary>Results of private walks that somebody chose to share by a link nobody can guess.</summary>
internal sealed class SharedResults(PortalDbContext db, IDataProtectionProvider protection, TimeProvider time)
{
    public const int KeepDays = 30;

    /// <returns>The secret of the link.</returns>
    public async Task<string> ShareAsync(int editionId, string answers, DateOnly on, CancellationToken cancellation)
    {
        var secret = Secrets.New();
        var hash = Secrets.Hash(secret)!;
        db.SharedResults.Add(new SharedResult
        {
            SecretHash = hash,
            EditionId = editionId,
            Answers = protection.Hide(answers, nameof(SharedResult), hash),
            On = on,
            ExpiresUtc = time.GetUtcNow().UtcDateTime.AddDays(KeepDays),
        });
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Null when there is none, or it has expired or cannot be read any more.</summary>
    public async Task<SharedAnswers?> FindAsync(string slug, string secret, CancellationToken cancellation)
    {
        if (Secrets.Hash(secret) is not { } hash
            || await db.SharedResults(hash, slug, time.GetUtcNow().UtcDateTime).Include(r => r.Edition).SingleOrDefaultAsync(cancellation) is not { } row)
        {
            return null;
        }

        return protection.TryReveal(row.Answers, nameof(SharedResult), hash) is { } answers ? new(new(row.EditionId, row.Edition!.Number), answers, row.On, row.ExpiresUtc) : null;
    }

    /// <summary>Ends a link; again, it changes nothing.</summary>
    public async Task DeleteAsync(string slug, string secret, CancellationToken cancellation)
    {
        if (Secrets.Hash(secret) is { } hash)
        {
            await db.SharedResults(hash, slug, time.GetUtcNow().UtcDateTime).ExecuteDeleteAsync(cancellation);
        }
    }
}
