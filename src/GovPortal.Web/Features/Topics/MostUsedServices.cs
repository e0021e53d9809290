using System.Collections.Concurrent;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Topics;

/// <summary>
/// The few services that stand beside a topic wherever it is named. Home and topic pages show one such list for each
/// topic, and a query for each cost more than the rest of the page; so they are read once after a change of content.
/// </summary>
internal sealed class MostUsedServices(IDbContextFactory<PortalDbContext> factory, ContentVersion version)
    : ContentSnapshot<ConcurrentDictionary<(string Locale, int TopicId), IReadOnlyList<ListItem>>>(version)
{
    private const int PerTopic = 4;

    public async ValueTask<IReadOnlyList<ListItem>> UnderAsync(string locale, TopicNode topic)
    {
        var read = await GetAsync();
        if (read.TryGetValue((locale, topic.Id), out var known))
        {
            return known;
        }

        await using var db = await factory.CreateDbContextAsync();
        return read[(locale, topic.Id)] = await db.MostUsed(DocumentType.Service, locale, topic.Id, PerTopic).ToListAsync();
    }

    protected override Task<ConcurrentDictionary<(string Locale, int TopicId), IReadOnlyList<ListItem>>> LoadAsync(CancellationToken cancellation) =>
        Task.FromResult(new ConcurrentDictionary<(string Locale, int TopicId), IReadOnlyList<ListItem>>());
}
