using System.Globalization;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Checking;
using GovPortal.Web.Features.Scenarios.Map;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Commands;

/// <summary>The verbs on content, saying what they found and did.</summary>
internal sealed class ContentCommands(
    ContentImporter importer, ContentExporter exporter, IOptions<PortalOptions> options, TimeProvider time, IStringLocalizer<Words> words)
{
    /// <returns>1 when there are errors, else 0.</returns>
    public int Check(TextWriter output)
    {
        var (content, findings) = ContentChecker.Check(options.Value.ContentPath, time.GetUtcNow().UtcDateTime);
        foreach (var finding in findings)
        {
            output.WriteLine(finding);
        }

        foreach (var report in content.Documents.Select(d => d.Report).OfType<FlowReport>())
        {
            output.WriteLine($"{report.Figures}{(report.IsSound ? "" : "; NOT SOUND")}");
        }

        var errors = findings.Count(f => f.Level == FindingLevel.Error);
        var counts = string.Join(", ", content.Documents.CountBy(d => d.Type).Select(c => $"{c.Value} {ContentPaths.Documents.Single(d => d.Type == c.Key).Folder}"));
        output.WriteLine($"{content.AllTopics().Count()} topics, {content.Departments.Count} departments, {counts}: {errors} errors, {findings.Count - errors} warnings.");
        return errors > 0 ? 1 : 0;
    }

    /// <summary>Draws the map of a scenario's flow into an SVG file that stands alone.</summary>
    /// <returns>1 when the flow cannot be read, else 0.</returns>
    public async Task<int> MapAsync(string slug, string file, TextWriter output)
    {
        if (Find(slug, output) is not { Flow: { } flow } scenario)
        {
            return 1;
        }

        var lang = Languages.All.Select(l => l.Code).FirstOrDefault(l => file.EndsWith($".{l}.svg", StringComparison.OrdinalIgnoreCase)) ?? Languages.All[0].Code;
        CultureInfo.CurrentUICulture = Languages.Find(lang)!.Culture;
        var title = scenario.Words.GetValueOrDefault(lang)?.Text.Title ?? slug;
        try
        {
            await using var css = typeof(FlowMapDrawing).Assembly.GetManifestResourceStream(FlowMapDrawing.StyleSheet)!;
            using var reader = new StreamReader(css);
            await File.WriteAllTextAsync(file, new FlowMapDrawing(flow, title, words, lang).Svg(await reader.ReadToEndAsync()).ToString());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PortalStartException($"The map could not be written to {file}: {error.Message}", error);
        }

        output.WriteLine($"Saved to {file}.");
        return 0;
    }

    /// <summary>Says by which answers each step of a scenario's flow is reached.</summary>
    /// <returns>1 when the flow cannot be read, else 0.</returns>
    public int Witness(string slug, TextWriter output)
    {
        if (Find(slug, output) is not { Report: { } report })
        {
            return 1;
        }

        output.WriteLine(report.Figures);
        foreach (var witness in report.Witnesses)
        {
            output.WriteLine($"{witness.To}: {witness}");
        }

        return 0;
    }

    /// <summary>A scenario whose flow can be walked; says why there is none.</summary>
    private ContentDocument? Find(string slug, TextWriter output)
    {
        var (content, findings) = ContentChecker.Check(options.Value.ContentPath, time.GetUtcNow().UtcDateTime);
        if (content.Documents.FirstOrDefault(d => d.Type == DocumentType.Scenario && d.Slug == slug) is { Flow: not null } found)
        {
            return found;
        }

        var own = findings.Where(f => f.File.StartsWith($"scenarios/{slug}/", StringComparison.Ordinal)).ToList();
        output.WriteLine(own.Count == 0 ? $"There is no scenario {slug}." : string.Join('\n', own));
        return null;
    }

    /// <returns>1 when a scenario was kept back because it has errors, else 0.</returns>
    /// <exception cref="ContentException">The content has errors; nothing was changed.</exception>
    public async Task<int> ImportAsync(TextWriter output, CancellationToken cancellation)
    {
        var result = await importer.ImportAsync(force: true, cancellation);
        foreach (var finding in result.Refused)
        {
            output.WriteLine(finding);
        }

        output.WriteLine(result is { Published: 0, Withdrawn: 0, SiteChanged: false }
            ? "Nothing has changed."
            : $"{result.Published} documents published, {result.Withdrawn} withdrawn{(result.SiteChanged ? ", site settings changed" : "")}.");
        return result.Refused.Any() ? 1 : 0;
    }

    public async Task<int> ExportAsync(string folder, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            output.WriteLine($"{await exporter.ExportAsync(folder, cancellation)} files written to {folder}.");
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PortalStartException($"The content could not be written to {folder}: {error.Message}", error);
        }
    }
}
