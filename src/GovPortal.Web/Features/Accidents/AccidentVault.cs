using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace GovPortal.Web.Features.Accidents;

/// <summary>Encrypts what is personal. A sealed value opens only as part of the agreement that it was sealed for.</summary>
internal sealed class AccidentVault(IDataProtectionProvider provider)
{
    public byte[] Seal(Guid caseId, AccidentRecord record) => Seal(caseId, JsonSerializer.SerializeToUtf8Bytes(record));

    public byte[] Seal(Guid caseId, byte[] plain) => Of(caseId).Protect(plain);

    public AccidentRecord Open(AccidentCase accident) =>
        JsonSerializer.Deserialize<AccidentRecord>(Open(accident.Id, accident.Payload))!;

    /// <exception cref="System.Security.Cryptography.CryptographicException">The value was changed, or the key is lost.</exception>
    public byte[] Open(Guid caseId, byte[] sealedValue) => Of(caseId).Unprotect(sealedValue);

    private IDataProtector Of(Guid caseId) => provider.CreateProtector("Accidents", caseId.ToString("n"));
}
