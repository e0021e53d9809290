using GovPortal.Web.Data;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Drafts;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Scenarios.Walks;
using GovPortal.Web.Features.Site;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios.ResultPages;

/// <summary>Everything that the parts of a result page show.</summary>
public sealed record ResultView
{
    public required ReaderWalk Reader { get; init; }

    public required string Lang { get; init; }

    /// <summary>Words of the edition that the walk is on: what it covers, and what not.</summary>
    public required Translation Words { get; init; }

    /// <summary>Services that the result names, by slug; those that are not live are absent.</summary>
    public required IReadOnlyDictionary<string, ListItem> Services { get; init; }

    public required DepartmentDirectory Departments { get; init; }

    public required SiteContent Site { get; init; }

    /// <summary>What today's rules say, where that may be something else; else null.</summary>
    public ResultChanges? Changes { get; init; }

    public FlowWalk Walk => Reader.Walk;

    public FlowResult Result => Reader.Walk.Result!;

    /// <summary>What the result is, in a sentence.</summary>
    public string Title => ResultWords.Title(Walk, Lang);

    /// <summary>What applies, by kind in the outcome's order; warnings first, then what has to be done by a day.</summary>
    public IReadOnlyList<IGrouping<ItemKind, ResultItem>> Groups =>
        [.. Result.Applying.GroupBy(i => i.Kind).OrderByDescending(g => g.Key == ItemKind.Warning).ThenByDescending(g => g.Key == ItemKind.Deadline)];

    /// <summary>The item that the outcome begins with, where it is something that is done here: its button stands at the top.</summary>
    public ResultItem? First => Result.Applying.FirstOrDefault() is { Item.Definition.Action: not null } first ? first : null;

    /// <summary>Heading of an item.</summary>
    public string TitleOf(ResultItem item) => ResultWords.Title(Walk, item, Services, Lang);

    /// <summary>Sources that the flow or an item of the result names, each once.</summary>
    public IReadOnlyList<(Source Source, string[] Articles)> Sources =>
    [
        .. Reader.Flow.Definition.Rules.Select(r => (r.Source, r.Article))
            .Concat(Result.Items.Where(i => i.State != ItemState.DoesNotApply).Select(i => (i.Item.Definition.Source, i.Item.Definition.Article)))
            .Where(s => s.Source is not null && Site.Sources.ContainsKey(s.Source))
            .GroupBy(s => s.Source!)
            .Select(g => (Site.Sources[g.Key], g.Select(s => s.Article).OfType<string>().Distinct().ToArray())),
    ];
}

internal static class ResultWords
{
    public static string Title(FlowWalk walk, string lang)
    {
        var outcome = walk.Result!.Outcome;
        return walk.Flow.In(lang).Of(outcome).Title is { } title ? walk.Text(title, lang) : outcome.Key;
    }

    public static string Title(FlowWalk walk, ResultItem item, IReadOnlyDictionary<string, ListItem> services, string lang) =>
        walk.Flow.In(lang).Of(item.Item).Title is { } title ? walk.Text(title, lang)
        : item.Item.Definition.Service is { } slug && services.TryGetValue(slug, out var service) ? service.Title
        : item.Key;
}

/// <summary>Reads what a result page needs besides the walk.</summary>
internal sealed class ResultLoader(PortalDbContext db, WalkLoader walks, DepartmentDirectoryCache directories, PageContext page)
{
    public async Task<ResultView> LoadAsync(HttpContext context, ReaderWalk reader)
    {
        var cancellation = context.RequestAborted;
        var translations = await db.EditionWords(reader.EditionId).ToListAsync(cancellation);
        var today = await walks.TodayAsync(context, reader);
        FlowWalk?[] both = [reader.Walk, today];
        string[] slugs = [.. both.OfType<FlowWalk>().SelectMany(w => w.Result?.Items ?? []).Select(i => i.Item.Definition.Service).OfType<string>().Distinct()];
        var services = (await db.WithSlugs(DocumentType.Service, slugs).ToListAsync(cancellation)).Nearest(page.Lang, page.Settings.Languages);
        return new()
        {
            Reader = reader,
            Lang = page.Lang,
            Words = translations.FirstOrDefault(t => t.Locale == page.Lang) ?? translations[0],
            Services = services,
            Departments = await directories.GetAsync(cancellation),
            Site = page.Site,
            Changes = today is null ? null : ResultChanges.Between(reader.Walk, today, services, page.Lang),
        };
    }
}
