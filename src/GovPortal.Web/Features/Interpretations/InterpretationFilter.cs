using System.Globalization;
using GovPortal.Web.Layout;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>What a list of interpretations is narrowed down to; null where it is not.</summary>
/// <param name="Topic">Slug of a topic; what stands below it counts.</param>
/// <param name="Year">Of publication.</param>
/// <param name="Policy">Slug of the policy explained.</param>
public sealed record InterpretationFilter(InterpretationKind? Kind, string? Topic, int? Year, string? Policy)
{
    public static readonly InterpretationFilter None = new(null, null, null, null);

    public bool IsNone => this == None;

    /// <summary>The query of an address, with its question mark; empty when nothing is narrowed down.</summary>
    public string Query(int page = 1) => ListQuery.Of(
        page, ("kind", Kind is { } kind ? ListQuery.Name(kind) : null), ("topic", Topic), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("policy", Policy));
}
