using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Drafts;
using GovPortal.Web.Features.Scenarios.ResultPages;
using GovPortal.Web.Features.Scenarios.Walks;

namespace GovPortal.Web.Features.Scenarios;

internal static class ScenariosSetup
{
    public static void AddScenarios(this IServiceCollection services)
    {
        services.AddSingleton<FlowCache>();
        services.AddSingleton<ScenarioCatalog>();
        services.AddScoped<WalkLoader>();
        services.AddScoped<ResultLoader>();
        services.AddScoped<DraftStore>();
        services.AddScoped<SharedResults>();
        services.AddSingleton<DraftPruning>();
        services.AddHostedService(provider => provider.GetRequiredService<DraftPruning>());
    }

    public static void MapScenarios(this WebApplication app)
    {
        app.MapResults();
        if (app.Environment.IsDevelopment())
        {
            app.MapGet("/staff/scenarios/pretend", (HttpContext context, DateOnly? day, string? to) =>
            {
                PretendedDay.Set(context, day);
                context.Response.Headers.CacheControl = "no-store";
                return Results.LocalRedirect(LocalTargets.IsLocal(to) ? to! : ScenarioLinks.Desk);
            });
        }
    }
}
