using GovPortal.Web.Caching;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Forms;

namespace GovPortal.Web.Security;

/// <summary>Marks a page with a form that changes something: it gets an antiforgery token and is never cached.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FormPageAttribute : Attribute
{
    /// <summary>Only some of the pages at this address have such a form: they say so by <see cref="FormPages.OfferForm"/>.</summary>
    public bool Sometimes { get; init; }

    /// <summary>
    /// The form also stands on cached pages, without a token: sent from there, it is taken when the browser says that a
    /// page of this site sent it.
    /// </summary>
    public bool AlsoOnCachedPages { get; init; }
}

internal static class FormPages
{
    private static readonly object Key = new();

    /// <summary>
    /// Says that this page has a form that changes something. Outside development it is given over https only.
    /// </summary>
    /// <returns>False when it must not be shown: the answer is decided.</returns>
    public static bool OfferForm(this HttpContext context)
    {
        context.Items[Key] = true;
        context.KeepFromCache();
        return !context.RefuseOverPlainHttp();
    }

    public static bool OffersForm(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<FormPageAttribute>() is { } page && (!page.Sometimes || context.Items.ContainsKey(Key));
}

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
        if (context is null || !context.OffersForm() || context.Response.HasStarted)
        {
            return null;
        }

        var tokens = antiforgery.GetAndStoreTokens(context);
        return tokens.RequestToken is null ? null : new AntiforgeryRequestToken(tokens.RequestToken, tokens.FormFieldName);
    }
}
