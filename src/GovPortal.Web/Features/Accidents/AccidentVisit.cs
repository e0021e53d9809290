using GovPortal.Web.Features.Errors;
using GovPortal.Web.Security;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Features.Accidents;

/// <summary>Marks what only the two drivers may see: anybody else gets the same 404 as for an agreement that never was.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForDriversAttribute : Attribute;

/// <summary>The agreement that the request's cookie opens, for pages and endpoints marked <see cref="ForDriversAttribute"/>.</summary>
internal sealed class AccidentVisit
{
    public OpenAccident Accident { get; set; } = null!;

    public AccidentCase Case => Accident.Case;

    public AccidentRecord Record => Accident.Record;
}

internal static class AccidentAccess
{
    private const string CookieName = "accident";

    /// <summary>To stand before anything reads a body, so that strangers cannot send one.</summary>
    public static void UseAccidents(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ForDriversAttribute>() is not null)
        {
            var service = context.RequestServices.GetRequiredService<AccidentService>();
            if (await service.OpenAsync(Token(context.Request), context.RequestAborted) is not { } accident)
            {
                context.SetEndpoint(null);
                context.AnswerNoAgreement();
                return;
            }

            context.RequestServices.GetRequiredService<AccidentVisit>().Accident = accident;
        }

        await next(context);
    });

    /// <summary>The one answer to every wrong, old or missing secret.</summary>
    public static void AnswerNoAgreement(this HttpContext context)
    {
        var words = context.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        context.Explain(words["No agreement is open here. The link may be mistyped or used up, or the agreement was deleted because its time was over."]);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    public static string? Token(HttpRequest request) => request.Cookies[Cookies.Name(request, CookieName)];

    /// <summary>Keeps a driver's token in the browser as long as the longest agreement is kept.</summary>
    public static void Remember(HttpContext context, string token) =>
        Cookies.Remember(context, CookieName, token, TimeSpan.FromDays(Options(context).KeepSignedDays + 1));

    public static void Forget(HttpContext context) => Cookies.Forget(context, CookieName);

    public static AccidentOptions Options(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<AccidentOptions>>().Value;
}
