using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Notices;
using GovPortal.Web.Features.Policies;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Services;
using GovPortal.Web.Features.Topics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Data.Import;

/// <summary>What an import did.</summary>
internal sealed record ImportResult(int Published, int Withdrawn, bool SiteChanged, IReadOnlyList<ContentFinding> Findings)
{
    public static readonly ImportResult Nothing = new(0, 0, false, []);

    /// <summary>Errors because of which scenarios or interpretations were kept back.</summary>
    public IEnumerable<ContentFinding> Refused => Findings.Where(f => f.Level == FindingLevel.Error);
}

/// <summary>
/// Brings the database to what the content folder says, in one transaction. A document whose files changed gets a
/// new published edition; one whose files are gone is withdrawn. Content with errors changes nothing, except that an
/// unsound scenario or interpretation is only kept back itself: the edition that was live stays.
/// </summary>
internal sealed class ContentImporter(
    IDbContextFactory<PortalDbContext> factory, IOptions<PortalOptions> options, TimeProvider time)
{
    private const int BatchSize = 250;

    /// <param name="force">Read the files even when their sizes and times are those of the last import.</param>
    /// <exception cref="ContentException">The content has errors.</exception>
    public async Task<ImportResult> ImportAsync(bool force, CancellationToken cancellation)
    {
        var root = options.Value.ContentPath;
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var fingerprint = Directory.Exists(root) ? ContentFingerprint.OfFolder(root) : "";
        if (!force && await IsImportedAsync(db, fingerprint, cancellation))
        {
            return ImportResult.Nothing;
        }

        var utcNow = time.GetUtcNow().UtcDateTime;
        var (content, findings) = ContentChecker.Check(root, utcNow);
        if (findings.Any(f => f.Level == FindingLevel.Error && !ContentPaths.KeepsBackItsOwn(f.File)))
        {
            throw new ContentException(findings);
        }

        if (findings.Any(f => f.Level == FindingLevel.Error))
        {
            // What is kept back is looked at again at the next start, and said again.
            fingerprint = "";
        }

        var result = ImportResult.Nothing;
        await db.InTransactionAsync(async () => result = await WriteAsync(db, content, fingerprint, force, utcNow, cancellation), cancellation);
        return result with { Findings = findings };
    }

    private static Task<bool> IsImportedAsync(PortalDbContext db, string fingerprint, CancellationToken cancellation) =>
        db.SiteFiles.AnyAsync(f => f.Path == ContentFingerprint.Path && f.Text == fingerprint, cancellation);

    private static async Task<ImportResult> WriteAsync(
        PortalDbContext db, ContentSet content, string fingerprint, bool force, DateTime utcNow, CancellationToken cancellation)
    {
        // Two servers that start on one database take turns: who comes second finds the work done.
        await db.Counters.Where(c => c.Name == ContentChanges.CounterName)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, c => c.Value), cancellation);
        if (!force && await IsImportedAsync(db, fingerprint, cancellation))
        {
            return ImportResult.Nothing;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(content.Site.TimeZone);
        var siteChanged = await SiteFileWriter.WriteAsync(db, content, fingerprint, cancellation);
        siteChanged |= await DepartmentWriter.WriteAsync(db, content.Departments, cancellation);
        var before = await db.Documents.ToDictionaryAsync(d => (d.Type, d.Slug), cancellation);

        var changedTopics = await WriteTopicsAsync(db, content, before, utcNow, cancellation);
        var topicIds = await db.Documents.Where(d => d.Type == DocumentType.Topic).ToDictionaryAsync(d => d.Slug, d => d.Id, cancellation);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Slug, d => d.Id, cancellation);
        var offices = await db.Offices.ToDictionaryAsync(o => o.Slug, o => o.Id, cancellation);

        List<int?> changed = [.. changedTopics];
        foreach (var batch in content.Documents.Where(d => !d.IsRefused).Chunk(BatchSize))
        {
            changed.AddRange(await PublishAsync(db, batch, before, document => PreparedDocument.Of(document, zone, topicIds, departments, offices), utcNow, cancellation));
        }

        var withdrawn = await WithdrawMissingAsync(db, content, before, utcNow, cancellation);
        changed.AddRange(withdrawn);

        // A topic that moved changes the lists of everything below it, and a new language all lists.
        var relist = changedTopics.Count > 0 || siteChanged
            ? await db.Documents.Select(d => d.Id).ToListAsync(cancellation)
            : [.. changed.Select(id => id!.Value)];
        await ListingWriter.RewriteAsync(db, relist, content.Site.Languages, cancellation);

        if (siteChanged)
        {
            changed.Insert(0, null);
        }

        if (changed.Count > 0)
        {
            await ContentChanges.RecordAsync(db, changed, utcNow, cancellation);
        }

        return new(changed.Count - withdrawn.Count - (siteChanged ? 1 : 0), withdrawn.Count, siteChanged, []);
    }

    private static async Task<List<int?>> WriteTopicsAsync(
        PortalDbContext db, ContentSet content, Dictionary<(DocumentType, string), Document> before, DateTime utcNow, CancellationToken cancellation)
    {
        var ids = before.Where(d => d.Key.Item1 == DocumentType.Topic).ToDictionary(d => d.Key.Item2, d => d.Value.Id);
        List<int?> changed = [];
        var positions = new Dictionary<string, int>();
        foreach (var (topic, parent) in content.AllTopics())
        {
            var position = positions[parent?.Slug ?? ""] = positions.GetValueOrDefault(parent?.Slug ?? "", -1) + 1;
            var hash = ContentFingerprint.Of($"{parent?.Slug}\n{position}\n{Yaml.Write(new TopicFile { Slug = topic.Slug, Icon = topic.Icon, Title = topic.Title, Summary = topic.Summary })}");
            var prepared = new PreparedDocument(DocumentType.Topic, topic.Slug, hash)
            {
                Topic = new TopicEdition { ParentId = parent is null ? null : ids[parent.Slug], Position = position, Icon = topic.Icon },
                Translations = [.. content.Site.Languages.Select(l => new Translation { Locale = l, Title = topic.Title![l], Summary = topic.Summary![l] })],
            };
            if (await PublishOneAsync(db, prepared, before, utcNow, cancellation) is { } document)
            {
                // Saved at once: the topics below point at it.
                await db.SaveChangesAsync(cancellation);
                ids[topic.Slug] = document.Id;
                changed.Add(document.Id);
            }
        }

        db.ChangeTracker.Clear();
        return changed;
    }

    private static async Task<List<int?>> PublishAsync(
        PortalDbContext db, IEnumerable<ContentDocument> batch, Dictionary<(DocumentType, string), Document> before,
        Func<ContentDocument, PreparedDocument> fill, DateTime utcNow, CancellationToken cancellation)
    {
        List<Document> changed = [];
        foreach (var content in batch)
        {
            if (await PublishOneAsync(db, fill(content), before, utcNow, cancellation) is { } document)
            {
                changed.Add(document);
            }
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return [.. changed.Select(d => (int?)d.Id)];
    }

    private static async Task<Document?> PublishOneAsync(
        PortalDbContext db, PreparedDocument prepared, Dictionary<(DocumentType, string), Document> before, DateTime utcNow, CancellationToken cancellation)
    {
        var known = before.GetValueOrDefault((prepared.Type, prepared.Slug));
        if (known?.SourceHash == prepared.Hash)
        {
            return null;
        }

        var number = 1;
        if (known is not null)
        {
            number += await db.Editions.Where(e => e.DocumentId == known.Id).MaxAsync(e => (int?)e.Number, cancellation) ?? 0;
            await db.Editions.Where(e => e.DocumentId == known.Id && e.State == EditionState.Published)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EditionState.Superseded).SetProperty(e => e.EndedUtc, utcNow), cancellation);
            await db.Set<DocumentTopic>().Where(t => t.DocumentId == known.Id).ExecuteDeleteAsync(cancellation);
        }

        var document = known ?? new Document { Type = prepared.Type, Slug = prepared.Slug };
        db.Attach(document).State = known is null ? EntityState.Added : EntityState.Modified;
        document.SourceHash = prepared.Hash;
        document.DepartmentId = prepared.DepartmentId;
        document.OfficeId = prepared.OfficeId;
        document.FirstPublishedUtc = prepared.PublishedUtc ?? document.FirstPublishedUtc ?? utcNow;
        var majorChange = prepared.UpdatedUtc is not null && prepared.UpdatedUtc != document.UpdatedUtc;
        document.UpdatedUtc = prepared.UpdatedUtc;
        document.ReviewedOn = prepared.ReviewedOn;
        document.ReviewDueOn = prepared.ReviewedOn?.AddYears(1);
        document.Topics.Clear();
        foreach (var (id, position) in prepared.TopicIds.Select((id, position) => (id, position)))
        {
            db.Add(new DocumentTopic { Document = document, TopicId = id, Position = position });
        }

        db.Add(new Edition
        {
            Document = document,
            Number = number,
            State = EditionState.Published,
            IsMajor = majorChange,
            CreatedUtc = utcNow,
            PublishedUtc = utcNow,
            Version = Guid.NewGuid(),
            Translations = prepared.Translations,
            Service = prepared.Service,
            Notice = prepared.Notice,
            Scenario = prepared.Scenario,
            Policy = prepared.Policy,
            Interpretation = prepared.Interpretation,
            Topic = prepared.Topic,
            Files = prepared.Files,
        });
        return document;
    }

    private static async Task<List<int?>> WithdrawMissingAsync(
        PortalDbContext db, ContentSet content, Dictionary<(DocumentType, string), Document> before, DateTime utcNow, CancellationToken cancellation)
    {
        var present = content.Documents.Select(d => (d.Type, d.Slug)).Concat(content.Unreadable)
            .Concat(content.AllTopics().Select(t => (DocumentType.Topic, t.Topic.Slug))).ToHashSet();
        List<int?> withdrawn = [];
        foreach (var (key, document) in before.Where(d => d.Value.SourceHash is not null && !present.Contains(d.Key)))
        {
            await db.Editions.Where(e => e.DocumentId == document.Id && e.State == EditionState.Published)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, EditionState.Withdrawn).SetProperty(e => e.EndedUtc, utcNow), cancellation);
            await db.Documents.Where(d => d.Id == document.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.SourceHash, (string?)null), cancellation);
            withdrawn.Add(document.Id);
        }

        return withdrawn;
    }
}
