using System.Text;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Drafts;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Scenarios.Walks;
using GovPortal.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.ResultPages;

/// <summary>A result as a file: plain text, and deadlines for a calendar. Never kept by any cache.</summary>
internal static class ResultEndpoints
{
    public static void MapResults(this WebApplication app)
    {
        app.MapGet("/{lang:lang}/scenarios/{slug}/result.txt", TextAsync);
        app.MapGet("/{lang:lang}/scenarios/{slug}/deadlines.ics", CalendarAsync);
        app.MapGet("/{lang:lang}/scenarios/{slug}/shared/{secret}/result.txt", TextAsync);
        app.MapGet("/{lang:lang}/scenarios/{slug}/shared/{secret}/deadlines.ics", CalendarAsync);
        app.MapPost("/{lang:lang}/scenarios/{slug}/forget", ForgetAsync)
            .WithMetadata(new RequireAntiforgeryTokenAttribute()).RequireRateLimiting(RateLimits.Steps);
    }

    private static async Task<IResult> TextAsync(
        HttpContext context, string slug, string? secret, WalkLoader walks, ResultLoader results, PageContext page, IStringLocalizer<Words> words) =>
        await ViewAsync(context, slug, secret, walks, results) is { } view
            ? Results.Text(new ResultText(view, page, words).Write(), "text/plain", Encoding.UTF8)
            : Results.NotFound();

    private static async Task<IResult> CalendarAsync(
        HttpContext context, string slug, string? secret, WalkLoader walks, ResultLoader results, PageContext page, IStringLocalizer<Words> words, TimeProvider time)
    {
        if (await ViewAsync(context, slug, secret, walks, results) is not { } view)
        {
            return Results.NotFound();
        }

        var deadlines = view.Result.Applying.Where(i => i is { Kind: ItemKind.Deadline, Date: not null }).Select(i =>
        {
            var text = new ResultText(view, page, words);
            return new CalendarDeadline(
                $"{slug}-{i.Key}-{i.Date:yyyyMMdd}@{new Uri(page.Settings.Address).Host}", i.Date!.Value, text.TitleOf(i), text.Deadline(i), i.Item.Definition.Reminder);
        });
        return Results.File(
            Encoding.UTF8.GetBytes(DeadlineCalendar.Write(page.SiteName, deadlines, time.GetUtcNow().UtcDateTime)), "text/calendar; charset=utf-8", $"{slug}.ics");
    }

    private static async Task<ResultView?> ViewAsync(HttpContext context, string slug, string? secret, WalkLoader walks, ResultLoader results)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var reader = secret is null ? await walks.OpenAsync(context, slug, ofResult: true) : await walks.OpenSharedAsync(context, slug, secret);
        return reader is { Walk.Result: not null } ? await results.LoadAsync(context, reader) : null;
    }

    // Before the answer, so that what is deleted is known to be gone.
    private static async Task<IResult> ForgetAsync(HttpContext context, string lang, string slug, DraftStore drafts, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await drafts.DeleteAsync(context, slug);
        context.Response.Headers.Location = ScenarioLinks.Scenario(lang, slug);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
