using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Checking;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Commands;

/// <summary>The verbs on content, saying what they found and did.</summary>
internal sealed class ContentCommands(
    ContentImporter importer, ContentExporter exporter, IOptions<PortalOptions> options, TimeProvider time)
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
        var counts = string.Join(", ", content.Documents.CountBy(d => d.Type).Select(c => $"{c.Value} {c.Key.ToString().ToLowerInvariant()}s"));
        output.WriteLine($"{content.AllTopics().Count()} topics, {content.Departments.Count} departments, {counts}: {errors} errors, {findings.Count - errors} warnings.");
        return errors > 0 ? 1 : 0;
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
