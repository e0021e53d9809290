using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Drafts;
using GovPortal.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Accidents;

/// <summary>Lets the page of the photographs take more than the small forms of the other pages, and keeps what it takes off the disk.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PhotoUploadAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    // Eight photographs, and what a form has around them.
    private const int Most = (AccidentService.MostPhotos * AccidentPictures.MostBytes) + (256 * 1024);

    public long? MaxRequestBodySize => Most;

    public long? MultipartBodyLengthLimit => Most;

    /// <summary>What a form holds in memory before it writes to a temporary file, where a photograph would stand unencrypted.</summary>
    public int? MemoryBufferThreshold => Most;

    public bool? BufferBody => null;

    public long? BufferBodyLengthLimit => null;

    public int? KeyLengthLimit => null;

    public int? MultipartBoundaryLengthLimit => null;

    public int? MultipartHeadersCountLimit => null;

    public int? MultipartHeadersLengthLimit => null;

    public int? ValueCountLimit => null;

    public int? ValueLengthLimit => null;
}

internal static class AccidentsSetup
{
    /// <summary>Slug of the scenario that decides whether the drivers may settle.</summary>
    public const string Flow = "minor-accident";

    public static void AddAccidents(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccidentOptions>().Bind(configuration.GetSection("Accidents")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AccidentVault>();
        services.AddSingleton<AccidentService>();
        services.AddScoped<AccidentVisit>();
        services.AddHostedService<AccidentPruning>();
    }

    public static void MapAccidents(this WebApplication app)
    {
        app.MapPost("/{lang:lang}/accidents/new", StartAsync)
            .WithMetadata(new FormPageAttribute(), new RequireAntiforgeryTokenAttribute())
            .RequireRateLimiting(RateLimits.Agreements);
        app.MapGet("/{lang:lang}/accidents/new", (string lang) => Results.LocalRedirect(AccidentLinks.Start(lang)));
        app.MapGet("/{lang:lang}/accidents/status", (HttpContext context, AccidentVisit visit) => Results.Json(new { version = visit.Case.Version }))
            .WithMetadata(new ForDriversAttribute()).RequireRateLimiting(RateLimits.Searches).AddEndpointFilter(NeverKeptAsync);
        app.MapGet("/{lang:lang}/accidents/photos/{id:guid}", (HttpContext context, Guid id) => PhotoAsync(context, id, small: false))
            .WithMetadata(new ForDriversAttribute()).AddEndpointFilter(NeverKeptAsync);
        app.MapGet("/{lang:lang}/accidents/photos/{id:guid}/small", (HttpContext context, Guid id) => PhotoAsync(context, id, small: true))
            .WithMetadata(new ForDriversAttribute()).AddEndpointFilter(NeverKeptAsync);
        app.MapGet("/{lang:lang}/accidents/agreement/file", FileAsync)
            .WithMetadata(new ForDriversAttribute()).AddEndpointFilter(NeverKeptAsync);
    }

    private static async ValueTask<object?> NeverKeptAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        context.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        return await next(context);
    }

    private static async Task<IResult> StartAsync(HttpContext context, string lang, AccidentService accidents, DraftStore drafts, PageContext page, TimeProvider time)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Refused() is not null)
        {
            // The form had expired; the page before has a fresh one.
            context.Response.Headers.Location = AccidentLinks.Start(lang);
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }

        // Who answered the questions just before has begun with them.
        var now = time.GetUtcNow().UtcDateTime;
        var began = (await drafts.FindAsync(context, Flow))?.StartedUtc;
        var token = await accidents.StartAsync(began > now - DraftStore.Lifetime ? began : null, page.Local(now), context.RequestAborted);
        AccidentAccess.Remember(context, token);
        context.Response.Headers.Location = AccidentLinks.Photos(lang);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> PhotoAsync(HttpContext context, Guid id, bool small)
    {
        var services = context.RequestServices;
        var visit = services.GetRequiredService<AccidentVisit>();
        var photo = await services.GetRequiredService<AccidentService>().PhotoAsync(visit.Case.Id, id, small, context.RequestAborted);
        return photo is null ? Results.NotFound() : Results.Bytes(photo, "image/jpeg");
    }

    private static async Task<IResult> FileAsync(HttpContext context, string lang, AccidentVisit visit, AccidentService accidents, ILoggerFactory loggers)
    {
        if (visit.Case.SignedUtc is not { } signed)
        {
            return Results.LocalRedirect(AccidentLinks.Overview(lang));
        }

        List<string> pictures = [];
        foreach (var photo in visit.Accident.Photos)
        {
            var content = await accidents.PhotoAsync(visit.Case.Id, photo.Id, small: true, context.RequestAborted);
            pictures.Add($"data:image/jpeg;base64,{Convert.ToBase64String(content ?? [])}");
        }

        var words = context.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        await using var renderer = new HtmlRenderer(context.RequestServices, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<AccidentFile>(ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(AccidentFile.Record)] = visit.Record,
                [nameof(AccidentFile.Reference)] = visit.Case.Reference,
                [nameof(AccidentFile.Elapsed)] = AccidentWords.Span(signed - visit.Case.StartedUtc, words),
                [nameof(AccidentFile.Pictures)] = pictures,
            }))).ToHtmlString());
        return Results.File(System.Text.Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", $"{visit.Case.Reference}.html");
    }
}
