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
        if ((await catalog.GetAsync(context.RequestAborted)).BySlug(slug) is not { } scenario)
        {
            return null;
        }

        var day = Today(context);
        if (scenario.IsPrivate)
        {
            var draft = await drafts.FindAsync(context, slug);
            return await WalkAsync(scenario, draft?.Edition, flow => draft is null ? Answers.Empty : Answers.Parse(draft.Answers, flow), day, context);
        }

        var query = context.Request.Query;
        var version = WalkAddress.ReadVersion(query[WalkAddress.Version]);
        var old = version is null || version == scenario.Number ? null : await db.ScenarioEdition(slug, version.Value)
            .Select(e => new WalkEdition(e.Id, e.Number)).FirstOrDefaultAsync(context.RequestAborted);
        var on = ofResult ? WalkAddress.ReadDay(query[WalkAddress.Day], day.Today) : null;
        var asked = on is { } past && past < day.Today ? FlowDay.On(past) : day;
        var walk = await WalkAsync(scenario, old, flow => Answers.From(query, flow), asked, context);
        return walk with { On = on };
    }

    /// <summary>A walk that nobody has begun, whoever asks: its first question can stand on a page that is the same for everybody.</summary>
    public async Task<ReaderWalk> BeginAsync(HttpContext context, CatalogScenario scenario) =>
        await WalkAsync(scenario, null, _ => Answers.Empty, Today(context), context);

    /// <returns>Null when there is no such link, or it has expired.</returns>
    public async Task<ReaderWalk?> OpenSharedAsync(HttpContext context, string slug, string secret)
    {
        if ((await catalog.GetAsync(context.RequestAborted)).BySlug(slug) is not { } scenario
            || await shared.FindAsync(slug, secret, context.RequestAborted) is not { } result)
        {
            return null;
        }

        var walk = await WalkAsync(scenario, result.Edition, flow => Answers.Parse(result.Answers, flow), FlowDay.On(result.On), context);
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

        var flow = await LiveFlowAsync(reader.Scenario, context);
        return FlowWalker.Walk(flow, Answers.Parse(reader.Walk.Kept.ToQuery(), flow), today);
    }

    /// <summary>Keeps the answers of a private walk.</summary>
    public Task SaveAsync(HttpContext context, ReaderWalk reader, Answers answers) =>
        drafts.SaveAsync(context, reader.Slug, reader.EditionId, answers.ToQuery());

    private async Task<ReaderWalk> WalkAsync(CatalogScenario scenario, WalkEdition? old, Func<Flow, Answers> given, FlowDay day, HttpContext context)
    {
        var (id, version) = old is null ? (scenario.EditionId, scenario.Number) : (old.Id, old.Number);
        var flow = await flows.GetAsync(id, context.RequestAborted);
        if (flow is null || (flow.IsPrivate && !scenario.IsPrivate))
        {
            // An older edition that this program cannot read any more, or that asked for what must not stand in an address.
            (id, version, flow) = (scenario.EditionId, scenario.Number, await LiveFlowAsync(scenario, context));
        }

        var answers = given(flow);
        var walk = FlowWalker.Walk(flow, answers, day);
        return new() { Scenario = scenario, EditionId = id, Version = version, Walk = walk, Given = scenario.IsPrivate ? walk.Kept : answers };
    }

    // The catalogue holds only what can be compiled.
    private async Task<Flow> LiveFlowAsync(CatalogScenario scenario, HttpContext context) => (await flows.GetAsync(scenario.EditionId, context.RequestAborted))!;

    /// <summary>The day on which flows are walked: today in the city, or the pretended one.</summary>
    public FlowDay Today(HttpContext context) =>
        PretendedDay.Of(context) is { } pretended ? FlowDay.On(pretended) : FlowDay.At(time.GetUtcNow().UtcDateTime, page.Site.Zone);
}
