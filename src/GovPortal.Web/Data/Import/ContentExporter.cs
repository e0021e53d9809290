using System.Text;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Site;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Data.Import;

/// <summary>Writes what is live as content files, in the one canonical form: importing them changes nothing.</summary>
internal sealed class ContentExporter(IDbContextFactory<PortalDbContext> factory)
{
    private const int BatchSize = 250;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>How many files were written; files that are already as wanted are left alone.</returns>
    public async Task<int> ExportAsync(string root, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var written = 0;
        foreach (var file in await db.SiteFiles.Where(f => f.Path != ContentFingerprint.Path).ToListAsync(cancellation))
        {
            written += await PutAsync(root, file.Path, file.Text, cancellation);
        }

        var site = Yaml.Read<SiteSettings>(await db.SiteFiles.Where(f => f.Path == ContentPaths.Site).Select(f => f.Text).SingleAsync(cancellation));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone);
        var departments = await db.Departments.Include(d => d.Translations).Include(d => d.Offices).ThenInclude(o => o.Translations)
            .OrderBy(d => d.Position).ToListAsync(cancellation);
        written += await PutAsync(root, ContentPaths.Departments, Yaml.Write(departments.Select(d => DepartmentFileMap.ToFile(d, site.Languages))), cancellation);
        written += await PutAsync(root, ContentPaths.Topics, Yaml.Write(await TopicsAsync(db, cancellation)), cancellation);

        var topics = await db.Documents.Where(d => d.Type == DocumentType.Topic).ToDictionaryAsync(d => d.Id, d => d.Slug, cancellation);
        var owners = departments.ToDictionary(d => d.Id, d => d.Slug);
        var offices = departments.SelectMany(d => d.Offices).ToDictionary(o => o.Id, o => o.Slug);
        var live = db.Editions.Where(e => e.State == EditionState.Published && e.Document!.Type != DocumentType.Topic);
        for (var after = 0; ;)
        {
            var batch = await live.Where(e => e.Id > after).OrderBy(e => e.Id).Take(BatchSize)
                .Include(e => e.Document).ThenInclude(d => d!.Topics)
                .Include(e => e.Service).Include(e => e.Notice).Include(e => e.Scenario)
                .Include(e => e.Policy).Include(e => e.Interpretation).Include(e => e.Files)
                .Include(e => e.Translations).ThenInclude(t => t.Texts)
                .ToListAsync(cancellation);
            if (batch.Count == 0)
            {
                return written;
            }

            foreach (var edition in batch)
            {
                var document = edition.Document!;
                var data = Data(edition, zone, topics, owners, offices);
                written += await PutAsync(root, ContentPaths.Data(document.Type, document.Slug), Yaml.Write(data), cancellation);
                foreach (var translation in edition.Translations)
                {
                    var front = Yaml.Write(ContentWordsMap.ToFile(translation, edition));
                    var text = $"---\n{front}---\n{(translation.Body.Length == 0 ? "" : translation.Body + "\n")}";
                    written += await PutAsync(root, ContentPaths.Words(document.Type, document.Slug, translation.Locale), text, cancellation);
                }

                // As they were written. Two flows hold the same part unless one of them was kept back; then the later edition's stands.
                var source = new FlowSource(document.Slug, new Dictionary<string, string>()) { Folder = ContentPaths.Folder(document.Type, document.Slug) };
                foreach (var file in edition.Files)
                {
                    written += await PutAsync(root, source.ContentPath(file.Path), file.Data ?? Utf8.GetBytes(file.Text), cancellation);
                }
            }

            after = batch[^1].Id;
        }
    }

    private static object Data(
        Edition edition, TimeZoneInfo zone, Dictionary<int, string> topics, Dictionary<int, string> owners, Dictionary<int, string> offices)
    {
        var document = edition.Document!;
        DateTime? Local(DateTime? utc) => utc is { } u ? DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(u, zone), DateTimeKind.Unspecified) : null;
        var (owner, office) = (owners[document.DepartmentId!.Value], offices[document.OfficeId!.Value]);
        var (published, updated) = (Local(document.FirstPublishedUtc), Local(document.UpdatedUtc));
        var file = ToFile(edition);
        List<string> under = [.. document.Topics.OrderBy(t => t.Position).Select(t => topics[t.TopicId])];
        (file.Topics, file.Department, file.Office) = (under.Count == 0 ? null : under, owner, office);
        (file.Published, file.Updated, file.Reviewed) = (published, updated, document.ReviewedOn);
        return file;
    }

    private static IOwnedFile ToFile(Edition edition) => edition switch
    {
        { Service: { } service } => ServiceFileMap.ToFile(service),
        { Policy: { } policy } => PolicyFileMap.ToFile(policy),
        { Interpretation: { } interpretation } => PolicyFileMap.ToFile(interpretation),
        { Scenario: { } scenario } => new ScenarioDataFile
        {
            Audience = scenario.Audience.Count == 0 ? null : scenario.Audience, Usage = scenario.Usage, Minutes = scenario.Minutes,
        },
        { Notice: { } notice } => new NoticeFile
        {
            Urgent = notice.Urgent ? true : null, Expires = notice.ExpiresOn, Sample = notice.Sample ? true : null,
        },
        _ => new PageFile(),
    };

    private static async Task<List<TopicFile>> TopicsAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var topics = await db.Editions.Where(e => e.State == EditionState.Published && e.Topic != null)
            .Include(e => e.Document).Include(e => e.Topic).Include(e => e.Translations).ToListAsync(cancellation);
        List<TopicFile>? Below(int? parent)
        {
            var children = topics.Where(t => t.Topic!.ParentId == parent).OrderBy(t => t.Topic!.Position).Select(t => new TopicFile
            {
                Slug = t.Document!.Slug,
                Icon = t.Topic!.Icon,
                Title = t.Translations.ToDictionary(w => w.Locale, w => w.Title),
                Summary = t.Translations.ToDictionary(w => w.Locale, w => w.Summary),
                Children = Below(t.DocumentId),
            }).ToList();
            return children.Count == 0 ? null : children;
        }

        return Below(null) ?? [];
    }

    private static Task<int> PutAsync(string root, string path, string text, CancellationToken cancellation) =>
        PutAsync(root, path, Utf8.GetBytes(text), cancellation);

    private static async Task<int> PutAsync(string root, string path, byte[] data, CancellationToken cancellation)
    {
        var file = Path.Combine(root, path);
        if (File.Exists(file) && (await File.ReadAllBytesAsync(file, cancellation)).AsSpan().SequenceEqual(data))
        {
            return 0;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, data, cancellation);
        return 1;
    }
}
