using System.Globalization;
using System.Text.RegularExpressions;

namespace GovPortal.Web.Features.Policies;

/// <summary>What a list of policies is narrowed down to; null where it is not.</summary>
/// <param name="Topic">Slug of a topic; what stands below it counts.</param>
/// <param name="Body">Slug of an issuing body.</param>
/// <param name="Year">Of issue.</param>
public sealed partial record PolicyFilter(string? Topic, string? Body, int? Year, PolicyState? State)
{
    public static readonly PolicyFilter None = new(null, null, null, null);

    public bool IsNone => this == None;

    /// <summary>The query of an address, with its question mark; empty when nothing is narrowed down.</summary>
    public string Query(int page = 1)
    {
        List<string> parts = [];
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("topic", Topic);
        Add("body", Body);
        Add("year", Year?.ToString(CultureInfo.InvariantCulture));
        Add("status", State is { } state ? Name(state) : null);
        Add("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>A state as it stands in addresses: <c>in-force</c>.</summary>
    public static string Name(PolicyState state) => HumpPattern().Replace(state.ToString(), "-").ToLowerInvariant();

    public static PolicyState? ReadState(string? text) =>
        Enum.GetValues<PolicyState>().Cast<PolicyState?>().FirstOrDefault(s => Name(s!.Value) == text);

    public static int? ReadYear(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex HumpPattern();
}
