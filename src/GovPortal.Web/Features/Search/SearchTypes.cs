using GovPortal.Web.Features.Documents;

namespace GovPortal.Web.Features.Search;

/// <summary>Kinds of results, as they stand in addresses.</summary>
internal static class SearchTypes
{
    public const string Department = "department";
    public const string Topic = "topic";

    /// <summary>The order of the filter; the place is stored in the index.</summary>
    public static readonly List<string> All = ["service", "scenario", Topic, Department, "notice", "page", "policy", "interpretation"];

    public static string Of(DocumentType type) => type switch
    {
        DocumentType.Service => "service",
        DocumentType.Topic => Topic,
        DocumentType.Notice => "notice",
        DocumentType.Scenario => "scenario",
        DocumentType.Policy => "policy",
        DocumentType.Interpretation => "interpretation",
        _ => "page",
    };

    /// <summary>As readers know it: a key of the portal's words.</summary>
    public static string Name(string type) => type switch
    {
        "service" => "Service",
        Topic => "Topic",
        Department => "Department or office",
        "notice" => "Notice",
        "scenario" => "Step-by-step guide",
        "policy" => "Policy",
        "interpretation" => "Policy explained",
        _ => "About this site",
    };

    // People search for what they want to get done; an office is what they mean only when they name it.
    public static double Weight(string type, bool isOffice) => type switch
    {
        "service" => 1,
        Topic => 1.05,
        Department => isOffice ? 0.8 : 1.1,
        _ => 1,
    };
}
