using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Forms;

/// <summary>One of the inputs of a value that is typed in parts.</summary>
/// <param name="Key">Part of the input's name: <c>year</c>.</param>
/// <param name="Digits">Most digits that are usual.</param>
/// <param name="Words">May also be typed in words, such as the name of a month.</param>
public sealed record FieldPart(string Key, string Label, int Digits, bool Words = false)
{
    public const string Year = "year";
    public const string Month = "month";
    public const string Day = "day";
    public const string Years = "years";
    public const string Months = "months";

    /// <summary>A date in the order in which the language writes it.</summary>
    internal static IReadOnlyList<FieldPart> OfDate(IStringLocalizer<Words> t, string lang)
    {
        IReadOnlyList<FieldPart> parts = [new(Day, t["Day"], 2), .. OfMonth(t, "en")];
        return lang == "zh" ? [.. parts.Reverse()] : parts;
    }

    internal static IReadOnlyList<FieldPart> OfMonth(IStringLocalizer<Words> t, string lang)
    {
        IReadOnlyList<FieldPart> parts = [new(Month, t["Month"], 2), new(Year, t["Year"], 4)];
        return lang == "zh" ? [.. parts.Reverse()] : parts;
    }

    internal static IReadOnlyList<FieldPart> OfSpan(IStringLocalizer<Words> t) => [new(Years, t["Years"], 2), new(Months, t["Months"], 2)];
}
