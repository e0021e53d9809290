using System.Collections.Concurrent;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Topics;

/// <summary>
/// The few services that stand beneath a topic's name on other pages. Asked for by many pages at once, so read once
/// after a change of content; four lines a topic and language are held at most.
/// </summary>
internal sealed class MostUsedServices(IDbContextFactory<PortalDbContext> factory, ContentVersion version)
    : ContentSnapshot<ConcurrentDictionary<(string Locale, int TopicId), IReadOnlyList<ListItem>>>(version)
{
    private const int Lines = 4;

    public async Task<IReadOnlyList<ListItem>> OfAsync(string locale, TopicNode topic)
    {
        var held = await GetAsync();
        if (held.TryGetValue((locale, topic.Id), out var known))
        {
            return known;
        }

        await using var db = await factory.CreateDbContextAsync();
        return held[(locale, topic.Id)] = await db.MostUsed(DocumentType.Service, locale, topic.Id, Lines).ToListAsync();
    }

    protected override Task<ConcurrentDictionary<(string Locale, int TopicId), IReadOnlyList<ListItem>>> LoadAsync(CancellationToken cancellation) =>
        Task.FromResult(new ConcurrentDictionary<(string Locale, int TopicId), IReadOnlyList<ListItem>>());
}
