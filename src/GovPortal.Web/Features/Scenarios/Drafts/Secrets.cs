using System.Security.Cryptography;
using System.Text;

namespace GovPortal.Web.Features.Scenarios.Drafts;

/// <summary>
/// Random words that open something private, such as a draft or a shared result. The database keeps only their hash,
/// so that nobody who reads it can use them.
/// </summary>
internal static class Secrets
{
    /// <summary>Characters of a secret: 128 random bits, in lower case as all addresses are.</summary>
    public const int Length = 32;

    public const int HashLength = 64;

    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>Null for what can be no secret, without asking the database.</summary>
    public static string? Hash(string? secret) =>
        secret is { Length: Length } && secret.All(char.IsAsciiHexDigitLower) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret))) : null;
}
