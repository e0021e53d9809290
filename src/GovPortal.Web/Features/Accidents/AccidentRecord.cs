using System.Globalization;

namespace GovPortal.Web.Features.Accidents;

/// <summary>
/// Everything the two drivers write down. It is plain data with the rules of who may change what; pages show it, and
/// <see cref="AccidentService"/> keeps it.
/// </summary>
public sealed class AccidentRecord
{
    /// <summary>Both drivers use the phone of driver A.</summary>
    public bool OnePhone { get; set; }

    /// <summary>Driver B has joined on a phone of their own.</summary>
    public bool Joined { get; set; }

    /// <summary>Invitation for driver B, kept here to be shown again; null once it is taken.</summary>
    public string? JoinToken { get; set; }

    /// <inheritdoc cref="JoinToken"/>
    public string? JoinCode { get; set; }

    public AccidentScene? Scene { get; set; }

    public AccidentDriver? DriverA { get; set; }

    public AccidentDriver? DriverB { get; set; }

    /// <summary>What was proposed, in the order of arrival. The last one counts.</summary>
    public List<AccidentAccount> Accounts { get; set; } = [];

    /// <summary>Whether the last account was confirmed by the driver who did not write it.</summary>
    public bool Agreed { get; set; }

    /// <summary>Version of all that is signed; grows with each change of it.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>At most one of each driver, all of them given to this <see cref="Revision"/>.</summary>
    public List<AccidentSignature> Signatures { get; set; } = [];

    /// <summary>Signatures that a later change made void, until the driver signs again.</summary>
    public List<AccidentVoided> Voided { get; set; } = [];

    public AccidentAccount? Account => Accounts.LastOrDefault();

    public bool IsComplete => Scene is not null && DriverA is not null && DriverB is not null && Agreed;

    public bool IsSigned => Signatures.Count == 2;

    /// <summary>
    /// Whether driver B may be invited (again) to a phone of their own: not once they have signed, and not once they
    /// have written on their own phone, or driver A could take their place and read it.
    /// </summary>
    public bool MayInvite => OnePhone ? Signature(AccidentParty.B) is null : Joined && DriverB is null && Accounts.All(a => a.By != AccidentParty.B);

    public AccidentDriver? Driver(AccidentParty party) => party == AccidentParty.A ? DriverA : DriverB;

    public AccidentSignature? Signature(AccidentParty party) => Signatures.FirstOrDefault(s => s.Party == party);

    public void SetScene(AccidentParty by, AccidentScene scene, DateTime utcNow)
    {
        if (scene != Scene)
        {
            Scene = scene;
            Change(by, utcNow);
        }
    }

    public void SetDriver(AccidentParty by, AccidentDriver driver, DateTime utcNow)
    {
        if (driver == Driver(by))
        {
            return;
        }

        if (by == AccidentParty.A)
        {
            DriverA = driver;
        }
        else
        {
            DriverB = driver;
        }

        Change(by, utcNow);
    }

    /// <summary>
    /// Puts another account in the place of the last one; the other driver has to confirm it. What is proposed again,
    /// as by a button that was pressed twice, stays the same proposal.
    /// </summary>
    public void Propose(AccidentAccount account, DateTime utcNow)
    {
        if (Account is { } last && account with { Number = last.Number } == last)
        {
            return;
        }

        Accounts.Add(account with { Number = Accounts.Count + 1 });
        Agreed = false;
        Change(account.By, utcNow);
    }

    /// <param name="number">The account that the driver has seen.</param>
    /// <returns>False when it is not the last one any more, or the driver's own.</returns>
    public bool Confirm(AccidentParty by, int number)
    {
        if (Account is not { } last || last.Number != number || last.By == by)
        {
            return false;
        }

        Agreed = true;
        return true;
    }

    /// <returns>False when the driver saw another version than there is now, or something is missing.</returns>
    public bool Sign(AccidentSignature signature)
    {
        if (!IsComplete || signature.Revision != Revision)
        {
            return false;
        }

        Signatures.RemoveAll(s => s.Party == signature.Party);
        Signatures.Add(signature);
        Voided.RemoveAll(v => v.Party == signature.Party);
        return true;
    }

    /// <summary>Notes that what is signed was changed: signatures given before hold no longer.</summary>
    public void Change(AccidentParty by, DateTime utcNow)
    {
        Revision++;
        foreach (var signature in Signatures)
        {
            Voided.RemoveAll(v => v.Party == signature.Party);
            Voided.Add(new AccidentVoided(signature.Party, by, utcNow));
        }

        Signatures.Clear();
    }
}

/// <summary>Where and when.</summary>
/// <param name="When">Local time in the city.</param>
/// <param name="Weather">A code of <see cref="AccidentWords.Weather"/>.</param>
/// <param name="Road">A code of <see cref="AccidentWords.Roads"/>.</param>
public sealed record AccidentScene(DateTime When, string Place, string Weather, string Road)
{
    /// <summary>As a field of type <c>datetime-local</c> takes it.</summary>
    public static string Field(DateTime local) => local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>Nothing of what it holds, which a log might be given by mistake; so in all records here.</summary>
    public override string ToString() => nameof(AccidentScene);
}

/// <summary>A driver with vehicle and insurance, as the order's list asks for them.</summary>
public sealed record AccidentDriver
{
    public required string Name { get; init; }

    public required string Phone { get; init; }

    /// <summary>Driving licence or identity number.</summary>
    public required string Number { get; init; }

    public required string Vehicle { get; init; }

    public required string Plate { get; init; }

    public required string Insurer { get; init; }

    public required string Policy { get; init; }

    /// <inheritdoc cref="AccidentScene.ToString"/>
    public override string ToString() => nameof(AccidentDriver);
}

/// <summary>What happened, as one driver puts it.</summary>
/// <param name="Number">Order of arrival, from 1.</param>
/// <param name="Form">A code of <see cref="AccidentWords.Forms"/>.</param>
/// <param name="ImpactA">Point of impact on vehicle A, a code of <see cref="AccidentWords.Impacts"/>.</param>
/// <param name="Liability">A code of <see cref="AccidentWords.Liabilities"/>.</param>
public sealed record AccidentAccount(
    int Number, AccidentParty By, string Form, string ImpactA, string ImpactB, string Description, string Liability)
{
    /// <inheritdoc cref="AccidentScene.ToString"/>
    public override string ToString() => nameof(AccidentAccount);
}

/// <summary>A driver's signature under one version.</summary>
/// <param name="Revision">The version that was signed.</param>
/// <param name="Typed">The name, when it was typed.</param>
/// <param name="Drawn">Path of an SVG of <see cref="AccidentStrokes.Width"/> × <see cref="AccidentStrokes.Height"/>, when it was drawn.</param>
/// <param name="OnOtherPhone">Whether driver B signed on the phone of driver A.</param>
public sealed record AccidentSignature(
    AccidentParty Party, int Revision, string? Typed, string? Drawn, bool OnOtherPhone, DateTime AtUtc)
{
    /// <inheritdoc cref="AccidentScene.ToString"/>
    public override string ToString() => nameof(AccidentSignature);
}

/// <param name="Party">Whose signature became void.</param>
/// <param name="By">Who changed something.</param>
public sealed record AccidentVoided(AccidentParty Party, AccidentParty By, DateTime AtUtc);
