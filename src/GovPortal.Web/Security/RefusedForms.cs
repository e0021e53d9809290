using Microsoft.AspNetCore.Antiforgery;

namespace GovPortal.Web.Security;

/// <summary>
/// A form whose token is missing, foreign or expired (a tab left open over night) is not taken, but shown again
/// with all that was typed and a fresh token.
/// </summary>
internal static class RefusedForms
{
    private const string Key = "refused-form";

    /// <summary>To stand behind <c>UseAntiforgery</c>.</summary>
    public static void UseRefusedForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
        {
            await next(context);
            return;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<FormPageAttribute>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed; // A page without a form.
            return;
        }

        // From here on the request only shows what it carried; nothing acts on it.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Items[Key] = await ReadAsync(context.Request);
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

    /// <summary>What was typed into a form that was refused; null when none was.</summary>
    public static IFormCollection? Refused(this HttpContext context) => context.Items[Key] as IFormCollection;
}
