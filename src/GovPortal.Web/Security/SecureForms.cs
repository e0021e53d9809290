using GovPortal.Web.Features.Errors;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Security;

/// <summary>
/// Outside development, forms are sent over https only: their cookie is not given over plain http. Whoever asks for
/// one there gets a page that says how else to reach the office, and the operator a warning.
/// </summary>
internal static partial class SecureForms
{
    /// <summary>To stand before <c>UseAntiforgery</c>, which throws where there is no https.</summary>
    public static void UseSecureForms(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            return;
        }

        app.Use((context, next) =>
        {
            // Where a page has a form only sometimes, it refuses by itself; what is posted to it is refused here.
            var page = context.GetEndpoint()?.Metadata.GetMetadata<FormPageAttribute>();
            if (page is null || (page.Sometimes && !HttpMethods.IsPost(context.Request.Method)) || !context.RefuseOverPlainHttp())
            {
                return next(context);
            }

            context.SetEndpoint(null);
            return Task.CompletedTask;
        });
    }

    /// <returns>False when the request came by https, or in development: nothing was done.</returns>
    public static bool RefuseOverPlainHttp(this HttpContext context)
    {
        if (context.Request.IsHttps || context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return false;
        }

        var words = context.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        context.Explain(words["Forms can be sent over a secure connection (https) only, which this address does not offer. Please call the hotline instead."]);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return true;
    }

    /// <summary>To be called after the start, when the addresses are known.</summary>
    /// <param name="knownProxies">Whether a proxy may tell that a reader came by https.</param>
    public static void WarnOfPlainHttp(this WebApplication app, bool knownProxies)
    {
        if (!app.Environment.IsDevelopment() && !knownProxies && !app.Urls.Any(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            LogPlainHttp(app.Logger);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Forms are not offered over plain http: give --urls an https address, or name the https proxy in Portal:KnownProxies")]
    private static partial void LogPlainHttp(ILogger log);
}
