namespace GovPortal.Web.Features.Interpretations;

internal static class InterpretationLinks
{
    public static string Interpretations(string lang, InterpretationFilter? filter = null, int page = 1) =>
        $"/{lang}/interpretations{(filter ?? InterpretationFilter.None).Query(page)}";

    public static string Interpretation(string lang, string slug, string? anchor = null) =>
        $"/{lang}/interpretations/{slug}{(anchor is null ? "" : $"#{anchor}")}";

    public static string File(string lang, string slug, string name) => $"/{lang}/interpretations/{slug}/files/{Uri.EscapeDataString(name)}";

    public static string Feed(string lang, InterpretationKind? kind = null, string? topic = null) =>
        $"/{lang}/feeds/interpretations.atom{new InterpretationFilter(kind, topic, null, null).Query()}";
}
