using GovPortal.Web.Data;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Drafts;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>
/// Finds the walk that a request belongs to: a public one from the address, a private one from the draft on the
/// server, a shared one from its link. Everything is computed anew from the answers.
/// </summary>
internal sealed class WalkLoader(
    ScenarioCatalog catalog, FlowCache flows, DraftStore drafts, SharedResults shared, PortalDbContext db, PageContext page, TimeProvider time)
{
    /// <param name="ofResult">The page is that of a result, for which the address may name a past day.</param>
    /// <returns>Null when there is no such scenario.</returns>
    public async Task<ReaderWalk?> OpenAsync(HttpContext context, string slug, bool ofResult = false)
    {
        if ((await catalog.GetAsync(context.RequestAborted)).Find(slug) is not { } scenario)
        {
            return null;
        }

        var day = Today(context);
        if (scenario.IsPrivate)
        {
            var draft = await drafts.FindAsync(context, slug);
            var edition = draft is null || draft.EditionId == scenario.EditionId ? null : await EditionAsync(db.ScenarioEditionOfId(draft.EditionId), context);
            return await WalkAsync(scenario, edition, flow => draft is null ? Answers.Empty : Answers.Parse(draft.Answers, flow), day, context);
        }

        var query = context.Request.Query;
        var version = WalkAddress.ReadVersion(query[WalkAddress.Version]);
        var old = version is null || version == scenario.Version ? null : await EditionAsync(db.ScenarioEditionOfNumber(slug, version.Value), context);
        var on = ofResult ? WalkAddress.ReadDay(query[WalkAddress.Day], day.Today) : null;
        var asked = on is { } past && past < day.Today ? FlowDay.On(past) : day;
        var walk = await WalkAsync(scenario, old, flow => Answers.From(query, flow), asked, context);
        return walk with { On = on };
    }

    /// <returns>Null when there is no such link, or it has expired.</returns>
    public async Task<ReaderWalk?> OpenSharedAsync(HttpContext context, string slug, string secret)
    {
        if ((await catalog.GetAsync(context.RequestAborted)).Find(slug) is not { } scenario
            || await shared.FindAsync(slug, secret, context.RequestAborted) is not { } result)
        {
            return null;
        }

        var edition = result.EditionId == scenario.EditionId ? null : await EditionAsync(db.ScenarioEditionOfId(result.EditionId), context);
        var walk = await WalkAsync(scenario, edition, flow => Answers.Parse(result.Answers, flow), FlowDay.On(result.On), context);
        return walk with { On = result.On, SharedBy = secret, SharedUntilUtc = result.ExpiresUtc };
    }

    /// <summary>What the same answers give by the edition that is live, today; null when that is what the reader sees already.</summary>
    public async Task<FlowWalk?> TodayAsync(HttpContext context, ReaderWalk reader)
    {
        var today = Today(context);
        if (reader.IsCurrent && reader.Walk.Day.Today == today.Today)
        {
            return null;
        }

        var flow = await FlowAsync(reader.Scenario.EditionId, context);
        return FlowWalker.Walk(flow, Answers.Parse(reader.Walk.Kept.ToQuery(), flow), today);
    }

    /// <summary>Keeps the answers of a private walk.</summary>
    public Task SaveAsync(HttpContext context, ReaderWalk reader, Answers answers) =>
        drafts.SaveAsync(context, reader.Slug, reader.EditionId, answers.ToQuery());

    private async Task<ReaderWalk> WalkAsync(LiveScenario scenario, ScenarioVersion? old, Func<Flow, Answers> given, FlowDay day, HttpContext context)
    {
        var (id, version) = old is null ? (scenario.EditionId, scenario.Version) : (old.EditionId, old.Number);
        var flow = await FlowAsync(id, context);
        if (flow.IsPrivate && !scenario.IsPrivate)
        {
            // An older edition asked for what must not stand in an address.
            (id, version, flow) = (scenario.EditionId, scenario.Version, await FlowAsync(scenario.EditionId, context));
        }

        return new() { Scenario = scenario, EditionId = id, Version = version, Walk = FlowWalker.Walk(flow, given(flow), day) };
    }

    private async Task<Flow> FlowAsync(int editionId, HttpContext context) => await flows.GetAsync(editionId, context.RequestAborted);

    private static Task<ScenarioVersion?> EditionAsync(IQueryable<ScenarioVersion> query, HttpContext context) => query.FirstOrDefaultAsync(context.RequestAborted);

    private FlowDay Today(HttpContext context) =>
        PretendedDay.Of(context) is { } pretended ? FlowDay.On(pretended) : FlowDay.At(time.GetUtcNow().UtcDateTime, page.Site.Zone);
}
