using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Accidents;

/// <summary>Reads the fields of a posted form and says what is wrong with them.</summary>
/// <param name="form">Null reads as empty fields.</param>
internal sealed partial class AccidentFields(IFormCollection? form, IStringLocalizer<Words> t)
{
    // Clocks of phones differ a little.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Id of a field and what is wrong with it.</summary>
    public List<(string Id, string Message)> Errors { get; } = [];

    public void Fail(string id, string message) => Errors.Add((id, message));

    /// <summary>As it was typed.</summary>
    public string Raw(string name) => form?[name].ToString() ?? "";

    /// <summary>A text as it was typed, without surrounding blanks; Chinese punctuation keeps its width.</summary>
    public string Text(string name, string missing, int most, int least = 1)
    {
        var text = Clean(Raw(name), NormalizationForm.FormC);
        if (text.Length < least)
        {
            Fail(name, missing);
        }
        else if (text.Length > most)
        {
            Fail(name, t["At most {0} characters, please.", most]);
        }

        return text;
    }

    public string Choice(string name, string missing, IReadOnlyList<AccidentOption> options)
    {
        var code = Raw(name);
        if (!options.Has(code))
        {
            Fail(name, missing);
        }

        return code;
    }

    public DateTime When(string name, DateTime localNow)
    {
        string[] forms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"];
        var typed = Clean(Raw(name)).Replace('/', '-');
        if (!DateTime.TryParseExact(typed, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var when))
        {
            Fail(name, t["Give date and time like 2026-11-24 08:30."]);
        }
        else if (when > localNow + Ahead)
        {
            Fail(name, t["This time has not come yet."]);
        }
        else if (when < localNow.AddDays(-30))
        {
            Fail(name, t["This is more than 30 days ago. Ask the traffic police instead."]);
        }

        return when;
    }

    public string Phone(string name)
    {
        var phone = Clean(Raw(name));
        var digits = phone.Count(char.IsAsciiDigit);
        if (digits is < 5 or > 15 || !phone.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')'))
        {
            Fail(name, t["Give a telephone number, digits only, such as 13800000000."]);
        }

        return phone;
    }

    /// <summary>
    /// Licence or identity number. A number of 18 characters is one of GB 11643-1999, whose last character is a check
    /// (ISO 7064, MOD 11-2); of others only length and characters are looked at.
    /// </summary>
    public string Number(string name)
    {
        var number = Squeeze(Raw(name));
        if (number.Length is < 5 or > 20 || !number.All(char.IsAsciiLetterOrDigit))
        {
            Fail(name, t["Give the number as it stands on the licence or identity card: 5 to 20 letters and digits."]);
        }
        else if (IdentityPattern().IsMatch(number) && !HasRightCheck(number))
        {
            Fail(name, t["The last character does not fit the others, so one of them is wrong. Please compare the number with the card."]);
        }

        return number;
    }

    public string Plate(string name)
    {
        var plate = Squeeze(Raw(name));
        if (plate.Length is < 3 or > 12 || !plate.All(char.IsLetterOrDigit))
        {
            Fail(name, t["Give the plate as it stands on the vehicle, without blanks."]);
        }

        return plate;
    }

    /// <summary>Whether a plate has the usual form: seven characters, or eight of a new-energy vehicle.</summary>
    public static bool IsUsualPlate(string plate) => PlatePattern().IsMatch(plate);

    public static bool HasRightCheck(string number)
    {
        var sum = Weights.Select((weight, i) => weight * (number[i] - '0')).Sum();
        return "10X98765432"[sum % 11] == number[17];
    }

    /// <summary>A text in one line, without what cannot be seen. Digits of full width become usual ones in the form KC.</summary>
    public static string Clean(string text, NormalizationForm form = NormalizationForm.FormKC) =>
        BlankPattern().Replace(text, " ").Normalize(form).Trim();

    // Without what people put between groups, in capitals.
    private static string Squeeze(string text) => string.Concat(Clean(text).ToUpperInvariant().Where(c => c is not (' ' or '-' or '·' or '.' or '•')));

    [GeneratedRegex(@"^\d{17}[\dX]$", RegexOptions.ECMAScript)]
    private static partial Regex IdentityPattern();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}[A-Z][A-Z0-9]{4,5}[A-Z0-9\p{IsCJKUnifiedIdeographs}]$")]
    private static partial Regex PlatePattern();

    // Also characters that control, or are none, on which normalising throws. Halves of surrogate pairs stay: rare names
    // are written with them.
    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}\p{Co}\p{Cn}]+")]
    private static partial Regex BlankPattern();
}
