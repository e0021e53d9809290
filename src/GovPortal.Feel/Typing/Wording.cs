namespace GovPortal.Feel;

internal static class Wording
{
    /// <summary>The sentence with a capital letter at its beginning.</summary>
    public static string FirstUpper(this string sentence) =>
        sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
