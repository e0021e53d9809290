namespace GovPortal.Web.Features.Departments;

internal static class DepartmentLinks
{
    public static string Departments(string lang) => $"/{lang}/departments";

    public static string Department(string lang, string slug, int page = 1) => $"/{lang}/departments/{slug}{(page > 1 ? $"?page={page}" : "")}";

    public static string Office(string lang, string department, string slug, int page = 1) =>
        $"/{lang}/departments/{department}/{slug}{(page > 1 ? $"?page={page}" : "")}";
}
