using GovPortal.Web.Security;

namespace GovPortal.Web.Features.Feedback;

internal static class FeedbackSetup
{
    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddScoped<ErrorReportService>();
        services.AddScoped<UsefulnessService>();
        services.AddHostedService<ErrorReportPruning>();
    }

    public static void MapFeedback(this WebApplication app) =>
        app.MapPost("/{lang:lang}/usefulness", UsefulnessEndpoint.PostAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.Posts);
}
