using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Scenarios;

/// <summary>Compiled flows by edition. An edition never changes, so what is held is never stale; the least used go when there are too many.</summary>
internal sealed partial class FlowCache(IDbContextFactory<PortalDbContext> factory, ILogger<FlowCache> log)
{
    /// <summary>Flows held at most: all live ones of a city, and the older ones on which people still walk.</summary>
    public const int Capacity = 100;

    private readonly Lock gate = new();
    private readonly Dictionary<int, LinkedListNode<Held>> held = [];
    private readonly LinkedList<Held> byUse = new();

    /// <returns>Null when there is no such edition, or it has no flow that can be compiled.</returns>
    public async ValueTask<Flow?> GetAsync(int editionId, CancellationToken cancellation = default)
    {
        if (TryGet(editionId) is { } known)
        {
            return known.Flow;
        }

        await using var db = await factory.CreateDbContextAsync(cancellation);
        var files = await db.TextFiles(editionId).ToDictionaryAsync(f => f.Path, f => f.Text, cancellation);
        if (!files.ContainsKey(FlowSource.Flow))
        {
            return null;
        }

        var slug = await db.SlugOf(editionId).SingleAsync(cancellation);
        var (flow, findings) = Flow.Compile(new FlowSource(slug, files));
        if (flow is null)
        {
            LogBroken(log, slug, editionId, findings.Count > 0 ? findings[0].ToString() : "");
        }

        Put(editionId, flow);
        return flow;
    }

    private Held? TryGet(int editionId)
    {
        lock (gate)
        {
            if (!held.TryGetValue(editionId, out var node))
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value;
        }
    }

    private void Put(int editionId, Flow? flow)
    {
        lock (gate)
        {
            if (held.ContainsKey(editionId))
            {
                return;
            }

            held[editionId] = byUse.AddFirst(new Held(editionId, flow));
            if (held.Count > Capacity)
            {
                held.Remove(byUse.Last!.Value.EditionId);
                byUse.RemoveLast();
            }
        }
    }

    private sealed record Held(int EditionId, Flow? Flow);

    [LoggerMessage(Level = LogLevel.Error, Message = "The flow of {Slug}, edition {EditionId}, cannot be compiled: {Reason}")]
    private static partial void LogBroken(ILogger log, string slug, int editionId, string reason);
}
