using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Features.Topics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Search;

/// <summary>
/// The search index follows the content: what changed since the state that its last commit names, or everything
/// when that state is not one this database ever had.
/// </summary>
internal sealed partial class SearchIndex(
    IDbContextFactory<PortalDbContext> factory, SearchStore store, ILogger<SearchIndex> log) : IFollowContent, IDisposable
{
    private const int BatchSize = 200;
    private const int TitlesOfTopic = 30;

    private readonly SemaphoreSlim following = new(1);

    public async Task FollowAsync(long since, long until, CancellationToken cancellation)
    {
        await following.WaitAsync(cancellation);
        try
        {
            await FollowAsync(until, cancellation);
        }
        finally
        {
            following.Release();
        }
    }

    public void Dispose() => following.Dispose();

    private async Task FollowAsync(long until, CancellationToken cancellation)
    {
        if (!store.OpenForWriting())
        {
            LogReadOnly(log, store.Path);
            return;
        }

        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            await FollowAsync(db, store.State, until, cancellation);
        }
        catch (Exception error) when (SearchStore.IsDamage(error))
        {
            LogDamaged(log, error);
            store.Discard();
            if (!store.OpenForWriting())
            {
                return;
            }

            await using var db = await factory.CreateDbContextAsync(cancellation);
            await FollowAsync(db, store.State, until, cancellation);
        }
    }

    private async Task FollowAsync(PortalDbContext db, SearchState? state, long until, CancellationToken cancellation)
    {
        // Read here and not from the caches: those move on only after every follower has.
        var directory = await DirectoryAsync(db, cancellation);
        var site = await SiteAsync(db, cancellation);
        var wanted = new SearchState(SearchFields.Schema, until, await MarkAsync(db, until, cancellation), Fingerprint(directory, site));
        if (state == wanted)
        {
            return;
        }

        var tree = await TopicTreeCache.ReadAsync(db, cancellation);
        var documents = new SearchDocuments(tree, directory, site.Languages);
        if (await ChangedAsync(db, state, wanted, cancellation) is not { } changed)
        {
            await RebuildAsync(db, documents, cancellation);
        }
        else
        {
            await UpdateAsync(db, documents, await WithBelowAsync(db, tree, changed, site, cancellation), cancellation);
        }

        store.Commit(wanted);
    }

    /// <summary>The documents that changed, or null when the index is of another schema, site or history.</summary>
    private static async Task<HashSet<int>?> ChangedAsync(PortalDbContext db, SearchState? state, SearchState wanted, CancellationToken cancellation)
    {
        if (state is null || state.Schema != wanted.Schema || state.Site != wanted.Site || state.Sequence > wanted.Sequence
            || state.Mark != await MarkAsync(db, state.Sequence, cancellation))
        {
            return null;
        }

        var changes = await db.ChangesAfter(state.Sequence, wanted.Sequence).ToListAsync(cancellation);
        // A restored backup continues after a gap.
        return changes.Count == wanted.Sequence - state.Sequence ? [.. changes.Select(c => c.DocumentId).OfType<int>()] : null;
    }

    private async Task RebuildAsync(PortalDbContext db, SearchDocuments documents, CancellationToken cancellation)
    {
        LogRebuild(log);
        store.Writer.DeleteAll();
        foreach (var (_, document) in documents.OfDepartments())
        {
            store.Writer.AddDocument(document);
        }

        for (var after = 0; ;)
        {
            var ids = await db.LiveIds(after, BatchSize).ToListAsync(cancellation);
            if (ids.Count == 0)
            {
                return;
            }

            foreach (var source in await db.ToIndex(ids).ToListAsync(cancellation))
            {
                store.Writer.AddDocument(documents.Of(source, await BelowAsync(db, source, documents, cancellation)));
            }

            after = ids[^1];
        }
    }

    private async Task UpdateAsync(PortalDbContext db, SearchDocuments documents, HashSet<int> changed, CancellationToken cancellation)
    {
        foreach (var ids in changed.Chunk(BatchSize))
        {
            var live = (await db.ToIndex(ids).ToListAsync(cancellation)).ToDictionary(d => d.Id);
            foreach (var id in ids)
            {
                var term = new Term(SearchFields.Id, SearchDocuments.IdOf(id));
                if (live.TryGetValue(id, out var source))
                {
                    store.Writer.UpdateDocument(term, documents.Of(source, await BelowAsync(db, source, documents, cancellation)));
                }
                else
                {
                    store.Writer.DeleteDocuments(term);
                }
            }
        }
    }

    /// <summary>A topic is also found by the names of what most people use there.</summary>
    private static async Task<List<string>> BelowAsync(PortalDbContext db, IndexedDocument source, SearchDocuments documents, CancellationToken cancellation)
    {
        List<string> titles = [];
        foreach (var locale in source.Type == DocumentType.Topic ? documents.Locales : [])
        {
            titles.AddRange(await db.MostUsed(DocumentType.Service, locale, source.Id, TitlesOfTopic).Select(i => i.Title).ToListAsync(cancellation));
        }

        return titles;
    }

    /// <summary>
    /// A topic that changed takes with it what stands below, which carries its name and is filtered by it; and what
    /// changed may have come to, or left, any topic.
    /// </summary>
    private static async Task<HashSet<int>> WithBelowAsync(
        PortalDbContext db, TopicTree tree, HashSet<int> changed, SiteSettings site, CancellationToken cancellation)
    {
        var topics = tree.All.Where(t => t.Branch().Any(above => changed.Contains(above.Id))).Select(t => (int?)t.Id).ToList();
        if (topics.Count > 0)
        {
            changed.UnionWith(await db.Below(topics, site.Languages[0]).ToListAsync(cancellation));
        }

        if (changed.Count > 0)
        {
            changed.UnionWith(tree.All.Select(t => t.Id));
        }

        return changed;
    }

    /// <summary>What tells one history of changes from another that reached the same number.</summary>
    private static async Task<string> MarkAsync(PortalDbContext db, long sequence, CancellationToken cancellation) =>
        await db.ChangesAfter(sequence - 1, sequence).FirstOrDefaultAsync(cancellation) is { } change
            ? string.Create(CultureInfo.InvariantCulture, $"{change.ChangedUtc.Ticks}-{change.DocumentId}")
            : "";

    private static async Task<DepartmentDirectory> DirectoryAsync(PortalDbContext db, CancellationToken cancellation) =>
        new(await db.AllDepartments().ToListAsync(cancellation));

    private static async Task<SiteSettings> SiteAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.SiteFiles.FirstOrDefaultAsync(f => f.Path == ContentPaths.Site, cancellation) is { } file
            ? Yaml.Read<SiteSettings>(file.Text)
            : new SiteSettings { Languages = ["en"] };

    /// <summary>Languages and departments: their names stand in nearly every document.</summary>
    private static string Fingerprint(DepartmentDirectory directory, SiteSettings site)
    {
        var text = new StringBuilder(string.Join(',', site.Languages));
        foreach (var department in directory.Departments)
        {
            text.Append('\n').Append(department.Id).Append(department.Slug);
            foreach (var words in department.Translations.OrderBy(t => t.Locale, StringComparer.Ordinal))
            {
                text.Append('\n').Append(words.Locale).Append(words.Name).Append(words.Summary).Append(words.Duties);
            }

            foreach (var office in department.Offices.OrderBy(o => o.Id))
            {
                text.Append('\n').Append(office.Id).Append(office.Slug);
                foreach (var words in office.Translations.OrderBy(t => t.Locale, StringComparer.Ordinal))
                {
                    text.Append('\n').Append(words.Locale).Append(words.Name).Append(words.Duties).Append(words.Responsible).Append(words.Room).Append(words.Hours);
                }
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index is built anew")]
    private static partial void LogRebuild(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index is damaged and is built anew")]
    private static partial void LogDamaged(ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process writes the search index in {Path}; this one only reads it")]
    private static partial void LogReadOnly(ILogger log, string path);
}

/// <summary>What an index was made from, as its last commit says.</summary>
internal sealed record SearchState(string Schema, long Sequence, string Mark, string Site);
