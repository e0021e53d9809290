using System.Security.Cryptography;
using System.Text;

namespace GovPortal.Web.Features.Accidents;

/// <summary>Secrets that open an agreement. They stand in links and cookies; the database has their hashes.</summary>
internal static class AccidentSecrets
{
    /// <summary>Characters of a token: 130 bits. Lower case, as addresses are.</summary>
    public const int TokenLength = 26;

    /// <summary>
    /// Characters of a code to be typed: 40 bits, few enough for cold fingers. It lives for a day at most, works once,
    /// and tries are limited.
    /// </summary>
    public const int CodeLength = 8;

    private static readonly string Letters = AccidentReference.Alphabet.ToLowerInvariant();

    public static string NewToken() => RandomNumberGenerator.GetString(Letters, TokenLength);

    public static string NewCode() => RandomNumberGenerator.GetString(AccidentReference.Alphabet, CodeLength);

    /// <summary>A code in two groups.</summary>
    public static string Show(string code) => $"{code[..(CodeLength / 2)]}-{code[(CodeLength / 2)..]}";

    /// <summary>A code as people type it: any case, with or without the hyphen, look-alikes taken for what they look like.</summary>
    public static string ReadCode(string typed) => string.Concat(AccidentFields.Clean(typed).ToUpperInvariant()
        .Where(char.IsAsciiLetterOrDigit)
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
