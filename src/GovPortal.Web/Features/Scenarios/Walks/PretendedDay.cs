using System.Globalization;
using GovPortal.Web.Security;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>
/// "Pretend that today is …", for editors who preview a flow. Until the portal has accounts it works in the development
/// environment only. It changes what rules read as today, nothing else.
/// </summary>
internal static class PretendedDay
{
    private const string Cookie = "pretend";
    private const string Format = "yyyy-MM-dd";

    public static DateOnly? Of(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment()
        && DateOnly.TryParseExact(context.Request.Cookies[Cookies.Name(context.Request, Cookie)], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    public static void Set(HttpContext context, DateOnly? day)
    {
        if (day is { } pretended)
        {
            Cookies.Remember(context, Cookie, pretended.ToString(Format, CultureInfo.InvariantCulture), TimeSpan.FromHours(12));
        }
        else
        {
            Cookies.Forget(context, Cookie);
        }
    }
}
