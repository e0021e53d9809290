using GovPortal.Web.Data;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Policies;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>Reads what the page of an interpretation needs besides its edition.</summary>
internal sealed class InterpretationLoader(PortalDbContext db, PolicyCatalog catalog, ChartStore charts, PageContext page)
{
    public async Task<InterpretationView> LoadAsync(ShownDocument shown)
    {
        var details = shown.Edition.Interpretation!.Details;
        var policies = await catalog.GetAsync();
        var bodies = details.Policies.Count == 0 ? [] : await db.PolicyBodies(details.Policies).ToListAsync();
        Dictionary<string, Chart> drawn = [];
        foreach (var name in details.Charts)
        {
            if (await charts.FindAsync(shown.Document.Slug, name, page.Lang, version: null, default) is { } chart)
            {
                drawn[name] = chart;
            }
        }

        return new()
        {
            Shown = shown,
            Texts = await db.Texts(shown.Words.Id).ToDictionaryAsync(t => t.Key, t => t.Value),
            Policies = [.. details.Policies.Select(policies.BySlug).OfType<CatalogPolicy>()],
            Articles = bodies.GroupBy(b => b.Slug)
                .Select(g => g.MinBy(b => b.Locale == page.Lang ? -1 : page.Settings.Languages.IndexOf(b.Locale))!)
                .SelectMany(b => TextSections.Read(b.Body).Where(s => s.Key is not null).Select(s => ((b.Slug, s.Key!), s.Heading)))
                .DistinctBy(s => s.Item1).ToDictionary(s => s.Item1, s => s.Heading),
            Charts = drawn,
        };
    }
}
