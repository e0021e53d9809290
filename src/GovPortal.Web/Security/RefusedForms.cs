using GovPortal.Web.Features.Language;
using Microsoft.AspNetCore.Antiforgery;

namespace GovPortal.Web.Security;

/// <summary>
/// A form whose token is missing, foreign or expired (a tab left open over night) is not taken, but shown again
/// with all that was typed and a fresh token.
/// </summary>
internal static class RefusedForms
{
    private const string Key = "refused-form";

    /// <summary>The framework's name of the field.</summary>
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>To stand behind <c>UseAntiforgery</c>.</summary>
    public static void UseRefusedForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            await next(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<FormPageAttribute>() is not { } page)
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed; // A page without a form.
            return;
        }

        context.Features.Set<IAntiforgeryValidationFeature>(null);
        var form = await ReadAsync(context.Request);
        if (page.AlsoOnCachedPages && !form.ContainsKey(TokenField) && SameOrigin.Sent(context.Request, context.RequestServices.GetRequiredService<PageContext>().Settings.Address))
        {
            context.Features.Set<IAntiforgeryValidationFeature>(new SentFromHere());
            await next(context);
            return;
        }

        // From here on the request only shows what it carried; nothing acts on it.
        context.Items[Key] = form;
        context.Request.Method = HttpMethods.Get;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await next(context);
    });

    private static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty;
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return FormCollection.Empty; // Cut short, or no form after all.
        }
    }

    private sealed class SentFromHere : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;

        public Exception? Error => null;
    }

    /// <summary>What was typed into a form that was refused; null when none was.</summary>
    public static IFormCollection? Refused(this HttpContext context) => context.Items[Key] as IFormCollection;
}
