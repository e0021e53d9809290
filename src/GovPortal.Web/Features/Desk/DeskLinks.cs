namespace GovPortal.Web.Features.Desk;

internal static class DeskLinks
{
    public const string Feedback = "/staff/feedback";
}
