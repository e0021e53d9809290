using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Topics;

/// <summary>A topic with its place in the tree.</summary>
public sealed class TopicNode
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required int Position { get; init; }

    public string? Icon { get; init; }

    public TopicNode? Parent { get; set; }

    public List<TopicNode> Children { get; } = [];

    public required IReadOnlyDictionary<string, (string Title, string Summary)> Words { get; init; }

    /// <summary>Slugs from the top level down, with slashes.</summary>
    public string Path => Parent is null ? Slug : $"{Parent.Path}/{Slug}";

    public string Title(string locale) => In(locale).Title;

    public string Summary(string locale) => In(locale).Summary;

    /// <summary>From the top level down to this topic.</summary>
    public IEnumerable<TopicNode> Branch() => Parent is null ? [this] : Parent.Branch().Append(this);

    /// <summary>This topic and all beneath it.</summary>
    public IEnumerable<TopicNode> WithAllBelow() => Children.SelectMany(c => c.WithAllBelow()).Prepend(this);

    private (string Title, string Summary) In(string locale) =>
        Words.TryGetValue(locale, out var words) ? words : Words.Values.First();
}

/// <summary>The tree of life topics.</summary>
public sealed class TopicTree(IReadOnlyList<TopicNode> roots, IReadOnlyDictionary<int, TopicNode> byId)
{
    private readonly Dictionary<string, TopicNode> bySlug = byId.Values.ToDictionary(t => t.Slug);

    public IReadOnlyList<TopicNode> Roots => roots;

    public IEnumerable<TopicNode> All => byId.Values;

    public TopicNode? ById(int id) => byId.GetValueOrDefault(id);

    public TopicNode? BySlug(string slug) => bySlug.GetValueOrDefault(slug);
}

/// <summary>Keeps the tree in memory until a topic changes: it is small, and every page shows part of it.</summary>
internal sealed class TopicTreeCache(IDbContextFactory<PortalDbContext> factory, ContentVersion version) : ContentSnapshot<TopicTree>(version)
{
    protected override async Task<TopicTree> LoadAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return await ReadAsync(db, cancellation);
    }

    /// <summary>The tree as the database has it now, for what follows changes before the cache does.</summary>
    public static async Task<TopicTree> ReadAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var rows = await db.LiveTopics().ToListAsync(cancellation);
        var nodes = rows.ToDictionary(r => r.Id, r => new TopicNode
        {
            Id = r.Id,
            Slug = r.Slug,
            Position = r.Position,
            Icon = r.Icon,
            Words = r.Words.ToDictionary(w => w.Locale, w => (w.Title, w.Summary)),
        });
        foreach (var row in rows.Where(r => r.ParentId is not null).OrderBy(r => r.Position))
        {
            nodes[row.Id].Parent = nodes[row.ParentId!.Value];
            nodes[row.ParentId.Value].Children.Add(nodes[row.Id]);
        }

        return new TopicTree([.. nodes.Values.Where(n => n.Parent is null).OrderBy(n => n.Position)], nodes);
    }
}
