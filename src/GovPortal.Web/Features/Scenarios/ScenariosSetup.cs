namespace GovPortal.Web.Features.Scenarios;

internal static class ScenariosSetup
{
    public static void AddScenarios(this IServiceCollection services)
    {
    }

    public static void MapScenarios(this WebApplication app)
    {
    }
}
