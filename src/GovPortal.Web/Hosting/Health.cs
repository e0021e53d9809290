using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Hosting;

internal static class Health
{
    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database does too. To stand before all that
    /// reads the database for a page.
    /// </summary>
    public static void UseHealth(this WebApplication app) => app.Use((context, next) => context.Request.Path.Value switch
    {
        "/health/live" => AnswerAsync(context, StatusCodes.Status200OK, "live"),
        "/health/ready" => LookAsync(context),
        _ => next(context),
    });

    private static async Task LookAsync(HttpContext context)
    {
        try
        {
            var factory = context.RequestServices.GetRequiredService<IDbContextFactory<PortalDbContext>>();
            await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
            await db.Counters.AnyAsync(context.RequestAborted);
        }
        catch (Exception error) when (PortalDatabase.IsFailure(error) || error is InvalidOperationException)
        {
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "database unreachable");
            return;
        }

        await AnswerAsync(context, StatusCodes.Status200OK, "ready");
    }

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(text, statusCode: status).ExecuteAsync(context);
    }
}
