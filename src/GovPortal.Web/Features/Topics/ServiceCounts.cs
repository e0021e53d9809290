using System.Collections.Concurrent;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Topics;

/// <summary>
/// How many services there are, and under each topic at any depth. Counting costs what is counted, however little of
/// it a page shows, so each number is counted once after a change of content.
/// </summary>
internal sealed class ServiceCounts(IDbContextFactory<PortalDbContext> factory, ContentVersion version)
    : ContentSnapshot<ConcurrentDictionary<(string Locale, int TopicId), int>>(version)
{
    // No topic has this key.
    private const int Everything = 0;

    public async Task<int> AllAsync(string locale)
    {
        var counted = await GetAsync();
        if (counted.TryGetValue((locale, Everything), out var known))
        {
            return known;
        }

        await using var db = await factory.CreateDbContextAsync();
        return counted[(locale, Everything)] = await db.Listed(DocumentType.Service, locale).CountAsync();
    }

    /// <returns>A number for each of the topics.</returns>
    public async Task<IReadOnlyDictionary<int, int>> UnderAsync(string locale, IEnumerable<TopicNode> topics)
    {
        var counted = await GetAsync();
        int[] ids = [.. topics.Select(t => t.Id)];
        int?[] missing = [.. ids.Where(id => !counted.ContainsKey((locale, id)))];
        if (missing.Length > 0)
        {
            await using var db = await factory.CreateDbContextAsync();
            var counts = await db.ServiceCounts(locale, missing).ToDictionaryAsync(c => c.TopicId, c => c.Count);
            foreach (var id in missing)
            {
                counted[(locale, id!.Value)] = counts.GetValueOrDefault(id.Value);
            }
        }

        return ids.ToDictionary(id => id, id => counted[(locale, id)]);
    }

    protected override Task<ConcurrentDictionary<(string Locale, int TopicId), int>> LoadAsync(CancellationToken cancellation) =>
        Task.FromResult(new ConcurrentDictionary<(string Locale, int TopicId), int>());
}
