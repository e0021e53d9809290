using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Hosting;

internal static class Health
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database does, and content was followed.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (HttpContext context, IDbContextFactory<PortalDbContext> factory, ContentVersion version) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            try
            {
                await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
                await db.Counters.AnyAsync(context.RequestAborted);
                return version.Current < 0 ? Results.Text("starting", statusCode: 503) : Results.Text("ready");
            }
            catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
            {
                return Results.Text("database unreachable", statusCode: 503);
            }
        });
    }
}
