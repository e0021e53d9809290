namespace GovPortal.Web.Features.Scenarios;

internal static class ScenariosSetup
{
    public static void AddScenarios(this IServiceCollection services)
    {
        services.AddSingleton<FlowCache>();
        services.AddSingleton<ScenarioCatalog>();
    }

    public static void MapScenarios(this WebApplication app)
    {
    }
}
