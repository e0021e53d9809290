using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Policies;

namespace GovPortal.Web.Data.Import;

/// <summary>Checks one policy: its dates and links, where its words come from, and that each language has the same articles.</summary>
/// <param name="addressExists">Whether a local address, without language, leads to a page.</param>
internal sealed class PolicyChecker(ContentSet content, ContentDocument document, PolicyFile policy, Func<string, bool> addressExists)
{
    private readonly List<ContentFinding> findings = [];

    public IReadOnlyList<ContentFinding> Check()
    {
        CheckData();
        CheckProvenance();
        CheckLinks();
        CheckArticles();
        CheckAttachments();
        CheckExplained();
        return findings;
    }

    private void CheckData()
    {
        if (policy.Number?.Length > 100)
        {
            Error("the number may have at most 100 characters", "number");
        }

        if (policy.Issued is null)
        {
            Error("the day of issue is missing", "issued");
        }

        if (policy.InForce < policy.Issued)
        {
            Error("comes into force before it is issued", "in-force");
        }

        if (policy.Expires < (policy.InForce ?? policy.Issued))
        {
            Error("expires before it comes into force", "expires");
        }

        if (policy.Bodies is not { Count: > 0 })
        {
            Error("names no issuing body", "bodies");
        }

        Known("bodies", policy.Bodies, slug => content.Bodies.Exists(b => b.Slug == slug), "issuing body");
    }

    private void CheckProvenance()
    {
        if (policy.Text is null)
        {
            Error("says with 'text' whether it stands here in 'full' or as an 'excerpt'", "text");
        }

        if ((policy.Source is null) == (policy.Sample is null))
        {
            Error("has exactly one of 'source' and 'sample: true'", "source");
            return;
        }

        var source = policy.Source is null ? null : content.Sources.Find(s => s.Key == policy.Source);
        if (policy.Source is not null && source is null)
        {
            Error($"there is no source '{policy.Source}'", "source");
        }

        for (var i = 0; i < (policy.Articles?.Count ?? 0); i++)
        {
            var article = policy.Articles![i];
            if (article.Quoted == true && policy.Text == PolicyText.Full)
            {
                Error("'quoted' belongs to excerpts: a full text is quoted as a whole", "articles", i, "quoted");
            }

            if (source is not null && article.Number is { } number && !source.Articles.Contains(number))
            {
                Error($"article {number} of '{source.Key}' is not among the established ones ({string.Join(", ", source.Articles)}); leave its number out", "articles", i, "number");
            }
        }
    }

    private void CheckLinks()
    {
        bool IsOther(string slug) => slug != document.Slug && addressExists($"/policies/{slug}");
        Known("amends", policy.Amends, IsOther, "other policy");
        Known("repeals", policy.Repeals, IsOther, "other policy");
        Known("services", policy.Services, slug => addressExists($"/services/{slug}"), "service");
        Known("scenarios", policy.Scenarios, slug => addressExists($"/scenarios/{slug}"), "scenario");
    }

    private void CheckArticles()
    {
        var articles = policy.Articles ?? [];
        if (articles.Count == 0)
        {
            Error("names no article; each that can be pointed at has a key", "articles");
        }

        for (var i = 0; i < articles.Count; i++)
        {
            if (!ContentChecker.IsSlug(articles[i].Key) || articles.FindIndex(a => a.Key == articles[i].Key) < i)
            {
                Error($"'{articles[i].Key}' is no key or stands twice", "articles", i, "key");
            }
        }

        foreach (var (_, words) in document.Words)
        {
            var headings = TextSections.Read(words.Body).Where(s => s.Key is not null).ToList();
            foreach (var article in articles.Where(a => headings.TrueForAll(h => h.Key != a.Key)))
            {
                Add(FindingLevel.Error, words.Path, 0, $"has no heading with {{#{article.Key}}}");
            }

            foreach (var heading in headings.Where((h, i) => articles.TrueForAll(a => a.Key != h.Key) || headings.FindIndex(o => o.Key == h.Key) < i))
            {
                Add(FindingLevel.Error, words.Path, words.BodyLine + heading.Line - 1, $"the anchor '{heading.Key}' stands twice or is no article of {document.DataPath}");
            }

            foreach (var heading in headings.Where(h => h.Body.Length == 0 && articles.Exists(a => a.Key == h.Key)))
            {
                Add(FindingLevel.Error, words.Path, words.BodyLine + heading.Line - 1, $"nothing stands under '{heading.Key}'");
            }
        }
    }

    private void CheckAttachments()
    {
        var attachments = policy.Attachments ?? [];
        for (var i = 0; i < attachments.Count; i++)
        {
            if (!ContentChecker.IsSlug(attachments[i].Key) || attachments.FindIndex(a => a.Key == attachments[i].Key) < i)
            {
                Error($"'{attachments[i].Key}' is no key or stands twice", "attachments", i, "key");
            }

            if (!document.Attached.ContainsKey($"{ContentPaths.Files}/{attachments[i].File}"))
            {
                Error($"there is no file '{ContentPaths.Files}/{attachments[i].File}'", "attachments", i, "file");
            }
        }

        foreach (var file in document.Attached.Keys.Where(f => attachments.TrueForAll(a => $"{ContentPaths.Files}/{a.File}" != f)))
        {
            Add(FindingLevel.Warning, $"{ContentPaths.Folder(document.Type, document.Slug)}/{file}", 0, "is no attachment and reaches no reader");
        }

        foreach (var (_, words) in document.Words)
        {
            KeyedWords.Same(content, document, words, "attachments", attachments.Select(a => a.Key), ((PolicyWordsFile)words.Text).Attachments?.Keys, findings);
        }
    }

    private void CheckExplained()
    {
        var isOver = policy.Expires is not null
            || content.Documents.Any(d => d.Data is PolicyFile other && (other.Repeals ?? []).Contains(document.Slug));
        if (!isOver && !content.Documents.Any(d => d.Data is InterpretationFile i && (i.Policies ?? []).Contains(document.Slug)))
        {
            Add(FindingLevel.Warning, document.DataPath, 0, "no interpretation explains this policy");
        }
    }

    private void Known(string name, List<string>? slugs, Func<string, bool> exists, string what)
    {
        for (var i = 0; i < (slugs?.Count ?? 0); i++)
        {
            if (!exists(slugs![i]))
            {
                Error($"there is no {what} '{slugs[i]}'", name, i);
            }
            else if (slugs.IndexOf(slugs[i]) < i)
            {
                Error($"'{slugs[i]}' is named twice", name, i);
            }
        }
    }

    private void Error(string reason, params object[] node) =>
        Add(FindingLevel.Error, document.DataPath, ContentLines.Find(content, document.DataPath, node), reason);

    private void Add(FindingLevel level, string file, int line, string reason) => findings.Add(new(level, file, line, reason));
}
