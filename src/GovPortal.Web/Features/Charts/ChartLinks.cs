namespace GovPortal.Web.Features.Charts;

/// <summary>Addresses of charts. <c>v</c> is the fingerprint of an older state, which stays at its address.</summary>
internal static class ChartLinks
{
    /// <summary>Every type with edge data; answers in the development environment only.</summary>
    public const string Gallery = "/staff/charts";

    /// <summary>The chart on a page of its own.</summary>
    public static string Chart(string lang, string interpretation, string chart, string? version = null) => $"/{lang}/charts/{interpretation}/{chart}{Query(version)}";

    /// <summary>For the frame of another site.</summary>
    public static string Embed(string lang, string interpretation, string chart, string? version = null) => $"/{lang}/charts/{interpretation}/{chart}/embed{Query(version)}";

    /// <param name="format">csv, svg or json.</param>
    public static string File(string lang, string interpretation, string chart, string format, string? version = null) =>
        $"/{lang}/charts/{interpretation}/{chart}.{format}{Query(version)}";

    private static string Query(string? version) => version is null ? "" : $"?v={version}";
}
