using System.Globalization;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>What stands in addresses and forms of a walk besides the answers. None of these can be the key of a question.</summary>
internal static class WalkAddress
{
    /// <summary>Number of the edition that the walk began on.</summary>
    public const string Version = "v";

    /// <summary>Day of the result, <c>yyyy-MM-dd</c>.</summary>
    public const string Day = "on";

    /// <summary>Name of the form's buttons; where it stands in an address, the form was sent.</summary>
    public const string To = "to";

    public const string Next = "next";
    public const string Add = "add";

    /// <summary>Followed by the number of the entry.</summary>
    public const string Remove = "remove-";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Earlier than any result can be.</summary>
    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <summary>The query of a page of a public walk, with its question mark.</summary>
    public static string Query(Answers answers, int version, DateOnly? on = null)
    {
        var query = answers.ToQuery();
        var end = string.Create(CultureInfo.InvariantCulture, $"{Version}={version}{(on is { } day ? $"&{Day}={day.ToString(DayFormat, CultureInfo.InvariantCulture)}" : "")}");
        return $"?{query}{(query.Length > 0 ? "&" : "")}{end}";
    }

    /// <summary>The day of a result in an address; null for none, for what is no day, and for days to come.</summary>
    public static DateOnly? ReadDay(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= FirstDay && day <= today ? day : null;

    public static int? ReadVersion(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null;
}
