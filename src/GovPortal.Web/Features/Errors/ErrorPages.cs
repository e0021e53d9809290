using GovPortal.Web.Features.Site;
using Microsoft.AspNetCore.Diagnostics;

namespace GovPortal.Web.Features.Errors;

/// <summary>Answers that are no page: moved (301), gone (410), not found (404), failed (500), each with a page that helps.</summary>
internal static class ErrorPages
{
    private static readonly object Reason = new();

    /// <summary>Says on the page of the status why it is so, in the reader's language.</summary>
    public static void Explain(this HttpContext context, string reason) => context.Items[Reason] = reason;

    /// <summary>What <see cref="Explain"/> said; null when only the status is known.</summary>
    public static string? Explanation(this HttpContext context) => context.Items[Reason] as string;

    public static void UseErrorPages(this WebApplication app)
    {
        app.Use(AnswerHead);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/status/500",
            CreateScopeForErrors = true,

            // A body that is too large or broken is the sender's matter.
            StatusCodeSelector = error => error switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                InvalidDataException => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status500InternalServerError,
            },
        });
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(AskForErrorPage);
        app.Use(FollowRedirectsAsync);
    }

    /// <summary>HEAD is answered like GET (RFC 9110, 9.3.2); the server itself leaves the body out.</summary>
    private static Task AnswerHead(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    // The page of an error is read, whatever was asked: posted, it would be refused for its missing form token.
    private static Task AskForErrorPage(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    /// <summary>Looks an address that led nowhere up among those that moved or are gone.</summary>
    private static async Task FollowRedirectsAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
        {
            MovedAddresses.TryAnswer(context, await context.RequestServices.GetRequiredService<SiteCache>().GetAsync(context.RequestAborted), path);
        }
    }
}
