namespace GovPortal.Web.Features.Feedback;

internal static class FeedbackLinks
{
    /// <summary>The form to report an error, about a page.</summary>
    public static string Report(string lang, string? path = null) =>
        $"/{lang}/report{(path is null ? "" : $"?page={Uri.EscapeDataString(path)}")}";

    public static string Reported(string lang) => $"/{lang}/report/thanks";

    public static string Usefulness(string lang) => $"/{lang}/usefulness";

    public static string Thanks(string lang) => $"/{lang}/usefulness/thanks";
}
