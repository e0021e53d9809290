using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Forms;

namespace GovPortal.Web.Security;

/// <summary>Marks a page with a form that changes something: it gets an antiforgery token and is never cached.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FormPageAttribute : Attribute;

/// <summary>
/// Gives antiforgery tokens to pages with forms only. The framework's own provider makes a token, and with it a
/// cookie and <c>no-store</c>, for every page once an interactive render mode is mapped; nothing could be cached,
/// and a cache that kept such a page would hand one visitor's cookie to all.
/// </summary>
internal sealed class FormPageAntiforgeryState(IHttpContextAccessor accessor, IAntiforgery antiforgery) : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken()
    {
        var context = accessor.HttpContext;
        if (context?.GetEndpoint()?.Metadata.GetMetadata<FormPageAttribute>() is null || context.Response.HasStarted)
        {
            return null;
        }

        var tokens = antiforgery.GetAndStoreTokens(context);
        return tokens.RequestToken is null ? null : new AntiforgeryRequestToken(tokens.RequestToken, tokens.FormFieldName);
    }
}
