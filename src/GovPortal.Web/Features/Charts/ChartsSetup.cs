using System.Text;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Language;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovPortal.Web.Features.Charts;

internal static class ChartsSetup
{
    /// <summary>The feature that keeps interpretations registers <see cref="ChartEditions"/>; without one there is the gallery alone.</summary>
    public static void AddCharts(this IServiceCollection services)
    {
        services.AddSingleton<ChartCache>();
        services.AddScoped<ChartStore>();
        services.TryAddScoped<ChartEditions>(provider => (slug, _) => Task.FromResult<IReadOnlyList<ChartSource>>(
            slug == GallerySource.Slug && provider.GetRequiredService<IHostEnvironment>().IsDevelopment() ? [GallerySource.Source] : []));
    }

    public static void MapCharts(this WebApplication app)
    {
        app.MapGet("/{lang:lang}/charts/{interpretation}/{chart}.csv", (HttpContext context, string interpretation, string chart, string? v, ChartStore store, PageContext page) =>
            FileAsync(context, store, page, interpretation, chart, v, "text/csv; charset=utf-8", "csv", ChartFiles.Csv));
        app.MapGet("/{lang:lang}/charts/{interpretation}/{chart}.svg", (HttpContext context, string interpretation, string chart, string? v, ChartStore store, PageContext page) =>
            FileAsync(context, store, page, interpretation, chart, v, "image/svg+xml; charset=utf-8", "svg", ChartFiles.ToSvg));
        app.MapGet("/{lang:lang}/charts/{interpretation}/{chart}.json", (HttpContext context, string interpretation, string chart, string? v, ChartStore store, PageContext page) =>
            FileAsync(context, store, page, interpretation, chart, v, "application/json; charset=utf-8", "json",
                found => ChartFiles.ToJson(found, page.Settings.Address + ChartLinks.Chart(page.Lang, interpretation, chart))));
    }

    private static async Task<IResult> FileAsync(
        HttpContext context, ChartStore store, PageContext page, string interpretation, string name, string? version, string type, string ending, Func<Chart, string> write)
    {
        if (await store.FindAsync(interpretation, name, page.Lang, version, context.RequestAborted) is not { } chart)
        {
            return Results.NotFound();
        }

        // A named state never changes; the live one may at any time.
        context.Response.Headers.CacheControl = version is null ? "public, max-age=300" : "public, max-age=31536000, immutable";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{interpretation}-{name}.{page.Lang}.{ending}\"";
        return Results.Text(write(chart), type, Encoding.UTF8);
    }
}
