using System.Globalization;
using System.Text.RegularExpressions;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>What a list of interpretations is narrowed down to; null where it is not.</summary>
/// <param name="Topic">Slug of a topic; what stands below it counts.</param>
/// <param name="Year">Of publication.</param>
/// <param name="Policy">Slug of the policy explained.</param>
public sealed partial record InterpretationFilter(InterpretationKind? Kind, string? Topic, int? Year, string? Policy)
{
    public static readonly InterpretationFilter None = new(null, null, null, null);

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

        Add("kind", Kind is { } kind ? Name(kind) : null);
        Add("topic", Topic);
        Add("year", Year?.ToString(CultureInfo.InvariantCulture));
        Add("policy", Policy);
        Add("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>A kind as it stands in files and addresses: <c>chart-explainer</c>.</summary>
    public static string Name(InterpretationKind kind) => HumpPattern().Replace(kind.ToString(), "-").ToLowerInvariant();

    public static InterpretationKind? ReadKind(string? text) =>
        Enum.GetValues<InterpretationKind>().Cast<InterpretationKind?>().FirstOrDefault(k => Name(k!.Value) == text);

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex HumpPattern();
}
