using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Data.Import;

internal static class SiteFileWriter
{
    /// <summary>The files of the whole site, in canonical form.</summary>
    public static Dictionary<string, string> Canonical(ContentSet content)
    {
        var files = new Dictionary<string, string>
        {
            [ContentPaths.Site] = Yaml.Write(content.Site),
            [ContentPaths.Places] = Yaml.Write(content.Places),
            [ContentPaths.Sources] = Yaml.Write(content.Sources),
            [ContentPaths.Redirects] = Yaml.Write(content.Redirects),
            [ContentPaths.Synonyms] = Yaml.Write(content.Synonyms),
            [ContentPaths.BestBets] = Yaml.Write(content.BestBets),
        };
        if (content.Bodies.Count > 0)
        {
            files[ContentPaths.Bodies] = Yaml.Write(content.Bodies);
        }

        if (content.Texts.TryGetValue(ContentPaths.Judgements, out var judgements))
        {
            files[ContentPaths.Judgements] = judgements;
        }

        return files;
    }

    /// <returns>Whether anything but the fingerprint changed.</returns>
    public static async Task<bool> WriteAsync(PortalDbContext db, ContentSet content, string fingerprint, CancellationToken cancellation)
    {
        var known = await db.SiteFiles.AsTracking().ToDictionaryAsync(f => f.Path, cancellation);
        var wanted = Canonical(content);
        var changed = false;
        void Put(string path, string text)
        {
            if (known.TryGetValue(path, out var file))
            {
                file.Text = text;
            }
            else
            {
                db.SiteFiles.Add(new SiteFile { Path = path, Text = text });
            }
        }

        foreach (var (path, text) in wanted.Where(w => known.GetValueOrDefault(w.Key)?.Text != w.Value))
        {
            Put(path, text);
            changed = true;
        }

        foreach (var (_, file) in known.Where(k => k.Key != ContentFingerprint.Path && !wanted.ContainsKey(k.Key)))
        {
            db.SiteFiles.Remove(file);
            changed = true;
        }

        Put(ContentFingerprint.Path, fingerprint);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return changed;
    }
}
