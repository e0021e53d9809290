using System.Globalization;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Layout;

/// <summary>What narrows down a list, as it stands in addresses.</summary>
internal static class ListQuery
{
    /// <summary>The query, with its question mark; empty when nothing is narrowed down and the first page is meant.</summary>
    public static string Of(int page, params IEnumerable<(string Name, string? Value)> filters)
    {
        string[] parts =
        [
            .. filters.Where(f => f.Value is not null).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!)}"),
            .. page > 1 ? [$"page={page.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>A word of a list of words, as it stands in files and addresses: <c>in-force</c>.</summary>
    public static string Name<T>(T word)
        where T : struct, Enum => FlowMap.Hyphenated(word.ToString());

    /// <summary>Null for what is none of the words.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum
    {
        foreach (var word in Enum.GetValues<T>())
        {
            if (Name(word) == text)
            {
                return word;
            }
        }

        return null;
    }

    public static int? ReadYear(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;
}
