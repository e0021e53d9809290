using System.Globalization;
using GovPortal.Web.Layout;

namespace GovPortal.Web.Features.Policies;

/// <summary>What a list of policies is narrowed down to; null where it is not.</summary>
/// <param name="Topic">Slug of a topic; what stands below it counts.</param>
/// <param name="Body">Slug of an issuing body.</param>
/// <param name="Year">Of issue.</param>
public sealed record PolicyFilter(string? Topic, string? Body, int? Year, PolicyState? State)
{
    public static readonly PolicyFilter None = new(null, null, null, null);

    public bool IsNone => this == None;

    /// <summary>The query of an address, with its question mark; empty when nothing is narrowed down.</summary>
    public string Query(int page = 1) => ListQuery.Of(
        page, ("topic", Topic), ("body", Body), ("year", Year?.ToString(CultureInfo.InvariantCulture)), ("status", State is { } state ? ListQuery.Name(state) : null));
}
