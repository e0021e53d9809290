using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Accidents;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>A portal for agreements, and looks into its database that no page gives.</summary>
internal static class AccidentPortal
{
    private static readonly string[] NoLimits = ["--RateLimits:AgreementPostsPerTenMinutes=1000000", "--RateLimits:CodesPerTenMinutes=1000000"];

    public static Task<RunningPortal> StartAsync(Action<WebApplicationBuilder>? customise = null, params string[] settings) =>
        RunningPortal.StartAsync(customise: customise, settings: [.. NoLimits, .. settings]);

    public static Task<PortalDbContext> DatabaseAsync(this RunningPortal portal) =>
        portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>What is written down in the agreement that a phone has open.</summary>
    public static async Task<AccidentRecord> RecordAsync(this RunningPortal portal, Phone phone) =>
        portal.Services.GetRequiredService<AccidentVault>().Open(await portal.CaseAsync(phone));

    public static async Task<AccidentCase> CaseAsync(this RunningPortal portal, Phone phone)
    {
        var reference = (await phone.ReadAsync("overview")).QuerySelector(".reference strong")!.TextContent;
        await using var db = await portal.DatabaseAsync();
        return await db.AccidentCases.SingleAsync(c => c.Reference == reference, TestContext.Current.CancellationToken);
    }
}
