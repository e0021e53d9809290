using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Site;

namespace GovPortal.Web.Features.Errors;

/// <summary>Answers for addresses that <c>redirects.yaml</c> names: moved for good, or gone with a reason.</summary>
internal static class MovedAddresses
{
    /// <returns>False when nothing is said of the address.</returns>
    public static bool TryAnswer(HttpContext context, SiteContent site, PathString path)
    {
        if (Languages.OfPath(path) is not { } language
            || !site.Redirects.TryGetValue(path.Value![(language.Code.Length + 1)..].TrimEnd('/'), out var redirect))
        {
            return false;
        }

        if (redirect.To is { } target)
        {
            Redirects.Permanent(context, $"/{language.Code}{target}");
        }
        else
        {
            context.Explain(site.Text(redirect.Gone, language.Code));
            context.Response.StatusCode = StatusCodes.Status410Gone;
        }

        return true;
    }
}
