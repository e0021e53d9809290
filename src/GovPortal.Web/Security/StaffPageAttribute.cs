namespace GovPortal.Web.Security;

/// <summary>
/// Marks an interactive page for staff. Until the portal has accounts, such pages answer in the development
/// environment only; elsewhere they, and the circuits behind them, are not found.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaffPageAttribute : Attribute;

internal static class StaffPages
{
    public static void UseStaffPages(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/_blazor") || IsStaffPage(context))
            {
                context.SetEndpoint(null);
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(context);
        });
    }

    public static bool IsStaffPage(HttpContext? context) =>
        context?.GetEndpoint()?.Metadata.GetMetadata<StaffPageAttribute>() is not null;
}
