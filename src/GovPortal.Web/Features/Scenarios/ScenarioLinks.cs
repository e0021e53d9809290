namespace GovPortal.Web.Features.Scenarios;

/// <summary>Addresses of scenarios.</summary>
internal static class ScenarioLinks
{
    public static string Scenarios(string lang) => $"/{lang}/scenarios";

    /// <summary>The start page, or the first question of a flow without one.</summary>
    public static string Scenario(string lang, string slug) => $"/{lang}/scenarios/{slug}";

    public static string Question(string lang, string slug, string question) => $"{Scenario(lang, slug)}/{question}";

    public static string Answers(string lang, string slug) => $"{Scenario(lang, slug)}/answers";

    public static string Result(string lang, string slug) => $"{Scenario(lang, slug)}/result";
}
