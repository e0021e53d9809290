using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Site;

/// <summary>Everything that concerns the whole site, as last imported.</summary>
public sealed record SiteContent(
    SiteSettings Settings,
    TimeZoneInfo Zone,
    IReadOnlyDictionary<string, Place> Places,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, IssuingBody> Bodies,
    IReadOnlyDictionary<string, Redirect> Redirects,
    IReadOnlyList<SynonymSet> Synonyms,
    IReadOnlyList<BestBet> BestBets)
{
    /// <summary>The text in a language, or in the first language of the site that has it.</summary>
    public string Text(IReadOnlyDictionary<string, string>? texts, string locale) =>
        texts is null ? "" : texts.GetValueOrDefault(locale) ?? Settings.Languages.Select(l => texts.GetValueOrDefault(l)).FirstOrDefault(t => t is not null) ?? "";
}

/// <summary>The site's settings and references, kept in memory until they change.</summary>
internal sealed class SiteCache(IDbContextFactory<PortalDbContext> factory, ContentVersion version) : ContentSnapshot<SiteContent>(version)
{
    protected override async Task<SiteContent> LoadAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var files = await db.SiteFiles.ToDictionaryAsync(f => f.Path, f => f.Text, cancellation);
        T Read<T>(string path)
            where T : class, new() => files.TryGetValue(path, out var text) ? Yaml.Read<T>(text) : new T();

        var settings = Read<SiteSettings>(ContentPaths.Site);
        return new(
            settings,
            TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone),
            Read<List<Place>>(ContentPaths.Places).ToDictionary(p => p.Key),
            Read<List<Source>>(ContentPaths.Sources).ToDictionary(s => s.Key),
            Read<List<IssuingBody>>(ContentPaths.Bodies).ToDictionary(b => b.Slug),
            Read<List<Redirect>>(ContentPaths.Redirects).ToDictionary(r => r.From),
            Read<List<SynonymSet>>(ContentPaths.Synonyms),
            Read<List<BestBet>>(ContentPaths.BestBets));
    }
}
