using System.Linq.Expressions;
using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Features.Accidents;

/// <summary>An agreement as one driver has it open.</summary>
internal sealed record OpenAccident(AccidentCase Case, AccidentRecord Record, AccidentParty Party, IReadOnlyList<AccidentPhotoLine> Photos)
{
    public bool IsClosed => Case.SignedUtc is not null;
}

/// <summary>Begins, changes and deletes agreements.</summary>
internal sealed class AccidentService(
    IDbContextFactory<PortalDbContext> factory, AccidentVault vault, IOptions<AccidentOptions> options, TimeProvider time)
{
    public const int MostPhotos = 8;

    // Two drivers seldom write at once, and never twenty times in a row.
    private const int MostAttempts = 20;

    private DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <param name="startedUtc">When the first screen was seen, if that is known.</param>
    /// <param name="localDay">Day in the city.</param>
    /// <returns>The token of driver A.</returns>
    public async Task<string> StartAsync(DateTime? startedUtc, DateTime localDay, CancellationToken cancellation)
    {
        var (token, join, code) = (AccidentSecrets.NewToken(), AccidentSecrets.NewToken(), AccidentSecrets.NewCode());
        var id = Guid.NewGuid();
        var payload = vault.Seal(id, new AccidentRecord { JoinToken = join, JoinCode = code });
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await db.InTransactionAsync(
            async () =>
            {
                await db.Counters.Where(c => c.Name == AccidentReference.CounterName)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value + 1), cancellation);
                var sequence = await db.Counters.Where(c => c.Name == AccidentReference.CounterName).Select(c => c.Value).SingleAsync(cancellation);
                db.AccidentCases.Add(new AccidentCase
                {
                    Id = id,
                    Reference = AccidentReference.Of(options.Value.Prefix, localDay, sequence),
                    StartedUtc = startedUtc ?? UtcNow,
                    Payload = payload,
                    Keys = [Key(token, AccidentParty.A, AccidentKeyKind.Party), Key(join, AccidentParty.B, AccidentKeyKind.Join), Key(code, AccidentParty.B, AccidentKeyKind.Join)],
                });
                await db.SaveChangesAsync(cancellation);
            },
            cancellation);
        return token;
    }

    /// <summary>What a secret opens; null when there is no such agreement, or its time is up.</summary>
    public async Task<AccidentKey?> FindAsync(string? secret, CancellationToken cancellation)
    {
        if (secret is not { Length: AccidentSecrets.TokenLength or AccidentSecrets.CodeLength })
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        var key = await db.AccidentKey(AccidentSecrets.Hash(secret)).SingleOrDefaultAsync(cancellation);
        return key is not null && options.Value.Ends(key.Case!) > UtcNow ? key : null;
    }

    /// <summary>Opens an agreement for a driver; null as <see cref="FindAsync"/>, or when the secret is only an invitation.</summary>
    public async Task<OpenAccident?> OpenAsync(string? token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { Kind: AccidentKeyKind.Party } key)
        {
            return null;
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        var photos = await db.AccidentPhotoLines(key.CaseId).ToListAsync(cancellation);
        return new OpenAccident(key.Case!, vault.Open(key.Case!), key.Party, photos);
    }

    /// <summary>
    /// Changes what is written down. Where the other phone wrote meanwhile, the change is made again on what it wrote,
    /// so that neither is lost.
    /// </summary>
    /// <param name="change">Gives false when nothing is to be kept. May be called more than once.</param>
    /// <returns>False when nothing was kept: as <paramref name="change"/> says, or the agreement is signed or gone.</returns>
    public Task<bool> ChangeAsync(Guid id, Func<AccidentRecord, bool> change, CancellationToken cancellation) =>
        ChangeAsync(id, (_, record) => Task.FromResult(change(record)), cancellation);

    /// <summary>Makes driver B of whoever holds the invitation, and takes it back.</summary>
    /// <returns>The token of driver B; null when this invitation was taken already, or taken back.</returns>
    public async Task<string?> JoinAsync(AccidentKey invitation, CancellationToken cancellation)
    {
        var token = AccidentSecrets.NewToken();
        var joined = await ChangeAsync(
            invitation.CaseId,
            async (db, record) =>
            {
                if (record.Joined || record.OnePhone || !await db.AccidentKey(invitation.Hash).AnyAsync(cancellation))
                {
                    return false;
                }

                await RemoveInvitationAsync(db, invitation.CaseId, record, cancellation);
                record.Joined = true;
                db.AccidentKeys.Add(Key(token, AccidentParty.B, AccidentKeyKind.Party, invitation.CaseId));
                return true;
            },
            cancellation);
        return joined ? token : null;
    }

    /// <summary>Lets driver B use the phone of driver A; the invitation is taken back.</summary>
    public Task<bool> UseOnePhoneAsync(Guid id, CancellationToken cancellation) => ChangeAsync(
        id,
        async (db, record) =>
        {
            if (record.Joined)
            {
                return false;
            }

            await RemoveInvitationAsync(db, id, record, cancellation);
            record.OnePhone = true;
            return true;
        },
        cancellation);

    /// <summary>
    /// Invites driver B after both used one phone, or once more where the first invitation was taken but did not
    /// arrive; whoever took it is shut out. See <see cref="AccidentRecord.MayInvite"/>.
    /// </summary>
    public async Task<bool> InviteAsync(Guid id, CancellationToken cancellation)
    {
        var (join, code) = (AccidentSecrets.NewToken(), AccidentSecrets.NewCode());
        return await ChangeAsync(
            id,
            async (db, record) =>
            {
                if (!record.MayInvite)
                {
                    return false;
                }

                await RemoveKeysAsync(db, k => k.CaseId == id && k.Party == AccidentParty.B, cancellation);
                (record.OnePhone, record.Joined, record.JoinToken, record.JoinCode) = (false, false, join, code);
                db.AccidentKeys.AddRange(Key(join, AccidentParty.B, AccidentKeyKind.Join, id), Key(code, AccidentParty.B, AccidentKeyKind.Join, id));
                return true;
            },
            cancellation);
    }

    /// <returns>False when there are <see cref="MostPhotos"/> already, or nothing may be changed any more.</returns>
    public Task<bool> AddPhotoAsync(Guid id, AccidentParty by, MadePicture made, CancellationToken cancellation)
    {
        var photo = new AccidentPhoto
        {
            Id = Guid.NewGuid(),
            CaseId = id,
            AddedBy = by,
            AddedUtc = UtcNow,
            Picture = vault.Seal(id, made.Picture),
            Thumbnail = vault.Seal(id, made.Thumbnail),
        };
        return ChangeAsync(
            id,
            async (db, record) =>
            {
                if (await db.AccidentPhotoLines(id).CountAsync(cancellation) >= MostPhotos)
                {
                    return false;
                }

                db.AccidentPhotos.Add(photo);
                record.Change(by, UtcNow);
                return true;
            },
            cancellation);
    }

    /// <summary>A driver removes only what that driver added.</summary>
    public Task<bool> RemovePhotoAsync(Guid id, AccidentParty by, Guid photo, CancellationToken cancellation) => ChangeAsync(
        id,
        async (db, record) =>
        {
            if (await db.AccidentPhotos.AsTracking().SingleOrDefaultAsync(p => p.CaseId == id && p.Id == photo && p.AddedBy == by, cancellation) is not { } found)
            {
                return false;
            }

            db.AccidentPhotos.Remove(found);
            record.Change(by, UtcNow);
            return true;
        },
        cancellation);

    /// <summary>The JPEG; null when this agreement has no such photograph.</summary>
    public async Task<byte[]?> PhotoAsync(Guid caseId, Guid id, bool small, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await db.AccidentPhotoContent(caseId, id, small).SingleOrDefaultAsync(cancellation) is { } found ? vault.Open(caseId, found) : null;
    }

    /// <summary>Deletes an agreement with all that belongs to it, unless the other driver has signed.</summary>
    public async Task<bool> DeleteAsync(Guid id, AccidentParty by, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            if (await db.Accident(id).AsTracking().SingleOrDefaultAsync(cancellation) is not { } found || !MayDelete(vault.Open(found), by))
            {
                return false;
            }

            db.AccidentCases.Remove(found);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
                // The other driver may have signed meanwhile: look again.
            }
        }
    }

    /// <summary>Whether a driver may delete the agreement: not once the other has signed.</summary>
    public static bool MayDelete(AccidentRecord record, AccidentParty by) => !record.Signatures.Any(s => s.Party != by);

    private async Task<bool> ChangeAsync(Guid id, Func<PortalDbContext, AccidentRecord, Task<bool>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            if (await db.Accident(id).AsTracking().SingleOrDefaultAsync(cancellation) is not { SignedUtc: null } found || options.Value.Ends(found) <= UtcNow)
            {
                return false;
            }

            var record = vault.Open(found);
            if (!await change(db, record))
            {
                return false;
            }

            found.Payload = vault.Seal(id, record);
            found.SignedUtc = record.IsSigned ? UtcNow : null;
            found.Version++;
            try
            {
                await db.SaveChangesAsync(cancellation);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostAttempts)
            {
                // The other phone was faster: begin again with what it wrote.
            }
        }
    }

    private static Task RemoveInvitationAsync(PortalDbContext db, Guid id, AccidentRecord record, CancellationToken cancellation)
    {
        (record.JoinToken, record.JoinCode) = (null, null);
        return RemoveKeysAsync(db, k => k.CaseId == id && k.Kind == AccidentKeyKind.Join, cancellation);
    }

    private static async Task RemoveKeysAsync(PortalDbContext db, Expression<Func<AccidentKey, bool>> which, CancellationToken cancellation) =>
        db.AccidentKeys.RemoveRange(await db.AccidentKeys.AsTracking().Where(which).ToListAsync(cancellation));

    private static AccidentKey Key(string secret, AccidentParty party, AccidentKeyKind kind, Guid caseId = default) =>
        new() { Hash = AccidentSecrets.Hash(secret), CaseId = caseId, Party = party, Kind = kind };
}
