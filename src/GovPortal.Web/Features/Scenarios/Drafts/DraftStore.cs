using System.Security.Cryptography;
using GovPortal.Web.Data;
using GovPortal.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios.Drafts;

/// <summary>A private walk as it is kept between two pages.</summary>
/// <param name="Answers">As a query string.</param>
/// <param name="StartedUtc">When the first answer came.</param>
internal sealed record Draft(WalkEdition Edition, string Answers, DateTime StartedUtc);

/// <summary>The edition that a walk is on.</summary>
internal sealed record WalkEdition(int Id, int Number);

/// <summary>
/// Keeps the answers of private walks on the server, encrypted, for as long as somebody goes on answering. The
/// browser holds only a random secret, in a cookie for each scenario.
/// </summary>
internal sealed class DraftStore(PortalDbContext db, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>From the last answer on.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Null when there is none, or it has expired or cannot be read any more.</summary>
    public async Task<Draft?> FindAsync(HttpContext context, string slug)
    {
        if (Secrets.Hash(context.Request.Cookies[CookieName(context, slug)]) is not { } hash
            || await db.Drafts(hash, slug, time.GetUtcNow().UtcDateTime).Include(d => d.Edition).SingleOrDefaultAsync(context.RequestAborted) is not { } row)
        {
            return null;
        }

        return protection.TryReveal(row.Answers, nameof(ScenarioDraft), hash) is { } answers ? new(new(row.EditionId, row.Edition!.Number), answers, row.StartedUtc) : null;
    }

    /// <summary>Keeps the answers of the walk that the request belongs to, or begins one.</summary>
    public async Task SaveAsync(HttpContext context, string slug, int editionId, string answers)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var secret = context.Request.Cookies[CookieName(context, slug)];
        var hash = Secrets.Hash(secret);
        var saved = hash is null ? 0 : await SetAsync(hash, slug, editionId, answers, now, context.RequestAborted);
        if (saved == 0)
        {
            secret = Secrets.New();
            hash = Secrets.Hash(secret)!;
            db.ScenarioDrafts.Add(new ScenarioDraft
            {
                SecretHash = hash,
                EditionId = editionId,
                Answers = protection.Hide(answers, nameof(ScenarioDraft), hash),
                StartedUtc = now,
                ExpiresUtc = now + Lifetime,
            });
            await db.SaveChangesAsync(context.RequestAborted);
        }

        Cookies.Remember(context, Name(slug), secret!, Lifetime);
    }

    /// <summary>Deletes the walk that the request belongs to, and lets the browser forget it.</summary>
    public async Task DeleteAsync(HttpContext context, string slug)
    {
        if (Secrets.Hash(context.Request.Cookies[CookieName(context, slug)]) is { } hash)
        {
            await db.ScenarioDrafts.Where(d => d.SecretHash == hash).ExecuteDeleteAsync(context.RequestAborted);
        }

        Cookies.Forget(context, Name(slug));
    }

    private Task<int> SetAsync(string hash, string slug, int editionId, string answers, DateTime now, CancellationToken cancellation)
    {
        var (hidden, expires) = (protection.Hide(answers, nameof(ScenarioDraft), hash), now + Lifetime);
        return db.Drafts(hash, slug, now).Where(d => d.EditionId == editionId).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Answers, hidden).SetProperty(d => d.ExpiresUtc, expires), cancellation);
    }

    private static string Name(string slug) => $"walk-{slug}";

    private static string CookieName(HttpContext context, string slug) => Cookies.Name(context.Request, Name(slug));
}

internal static class HiddenText
{
    /// <summary>Encrypts a text, so that only the row of that secret can be read with it.</summary>
    public static string Hide(this IDataProtectionProvider protection, string text, string purpose, string secretHash) =>
        protection.CreateProtector(purpose, secretHash).Protect(text);

    /// <summary>Null when the text was damaged, or its key is gone.</summary>
    public static string? TryReveal(this IDataProtectionProvider protection, string text, string purpose, string secretHash)
    {
        try
        {
            return protection.CreateProtector(purpose, secretHash).Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
