using System.Globalization;

namespace GovPortal.Web.Features.Accidents;

/// <summary>
/// Number of an agreement, such as <c>LW-2611-4F7K</c>: letters of the city, year and month, a sequence and one
/// check character (Luhn's algorithm modulo 32), which tells any one misheard character. Letters that sound or look like a
/// digit (I, L, O, U) are left out. It opens nothing.
/// </summary>
internal static class AccidentReference
{
    public const string CounterName = "accidents";

    /// <summary>Douglas Crockford's base 32.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int SequenceLength = 3;

    public static string Of(string prefix, DateTime day, long sequence)
    {
        var digits = "";
        for (var rest = sequence; rest > 0 || digits.Length < SequenceLength; rest /= Alphabet.Length)
        {
            digits = Alphabet[(int)(rest % Alphabet.Length)] + digits;
        }

        var month = day.ToString("yyMM", CultureInfo.InvariantCulture);
        return $"{prefix}-{month}-{digits}{Check(month + digits)}";
    }

    /// <summary>Whether the check character fits.</summary>
    public static bool IsValid(string reference) =>
        reference.Split('-') is [_, { Length: 4 } month, { Length: > SequenceLength } rest]
        && (month + rest).All(c => Alphabet.Contains(c))
        && Check(month + rest[..^1]) == rest[^1];

    private static char Check(string characters)
    {
        var sum = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var value = Alphabet.IndexOf(characters[^(i + 1)]) * (i % 2 == 0 ? 2 : 1);
            sum += (value / Alphabet.Length) + (value % Alphabet.Length);
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
