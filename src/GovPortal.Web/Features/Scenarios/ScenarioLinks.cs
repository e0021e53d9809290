namespace GovPortal.Web.Features.Scenarios;

/// <summary>Addresses of scenarios. A query is that of a public walk: see <c>WalkAddress</c>.</summary>
internal static class ScenarioLinks
{
    /// <summary>The staff's list; answers in the development environment only.</summary>
    public const string Desk = "/staff/scenarios";

    /// <summary>Begins or, without a day, ends the pretence that today is another day; development only.</summary>
    public static string Pretend(DateOnly? day, string to) =>
        $"/staff/scenarios/pretend?to={Uri.EscapeDataString(to)}{(day is { } pretended ? $"&day={pretended:yyyy-MM-dd}" : "")}";

    public static string Scenarios(string lang) => $"/{lang}/scenarios";

    /// <summary>The start page, or the first question of a flow without one.</summary>
    public static string Scenario(string lang, string slug, string query = "") => $"/{lang}/scenarios/{slug}{query}";

    public static string Question(string lang, string slug, string question, string query = "") => $"/{lang}/scenarios/{slug}/{question}{query}";

    /// <summary>All answers, to be checked before the result.</summary>
    public static string Answers(string lang, string slug, string query = "") => $"/{lang}/scenarios/{slug}/answers{query}";

    public static string Result(string lang, string slug, string query = "") => $"/{lang}/scenarios/{slug}/result{query}";

    /// <summary>The result as plain text.</summary>
    public static string Text(string lang, string slug, string query = "") => $"/{lang}/scenarios/{slug}/result.txt{query}";

    /// <summary>The deadlines of the result as a calendar file.</summary>
    public static string Calendar(string lang, string slug, string query = "") => $"/{lang}/scenarios/{slug}/deadlines.ics{query}";

    /// <summary>Ends a private walk and deletes its answers.</summary>
    public static string Forget(string lang, string slug) => $"/{lang}/scenarios/{slug}/forget";

    /// <summary>A private result that somebody chose to share.</summary>
    public static string Shared(string lang, string slug, string secret) => $"/{lang}/scenarios/{slug}/shared/{secret}";

    public static string SharedText(string lang, string slug, string secret) => $"{Shared(lang, slug, secret)}/result.txt";

    public static string SharedCalendar(string lang, string slug, string secret) => $"{Shared(lang, slug, secret)}/deadlines.ics";

    /// <summary>Results kept on the reader's device.</summary>
    public static string Kept(string lang) => $"/{lang}/scenarios/kept";

    /// <summary>Drawing of a flow for editors.</summary>
    public static string Map(string slug) => $"/staff/scenarios/{slug}/map";
}
