using System.Text.RegularExpressions;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;

namespace GovPortal.Web.Data.Import;

/// <summary>
/// Checks a content folder as a whole: names that must exist, texts in each language, elements that the site's
/// profile asks for. Finds everything in one go.
/// </summary>
internal sealed partial class ContentChecker(ContentSet content, DateTime utcNow)
{
    private static readonly string[] StandingAddresses =
        ["", "/topics", "/services", "/departments", "/notices", "/scenarios", "/policies", "/interpretations", "/search", "/report", "/site-map"];

    /// <summary>Most characters of a name in an address, and of a key.</summary>
    public const int MaximumSlug = 100;

    private readonly List<ContentFinding> findings = [];
    private HashSet<string> leaves = [];
    private HashSet<string> addresses = [];
    private Dictionary<string, string> officeDepartments = [];

    /// <summary>Reads and checks a folder.</summary>
    public static (ContentSet Content, IReadOnlyList<ContentFinding> Findings) Check(string root, DateTime utcNow)
    {
        var (content, findings) = new ContentReader(root).Read();
        if (content.Site.Languages.Count > 0)
        {
            findings.AddRange(new ContentChecker(content, utcNow).Check());
            RefuseWithErrors(content, findings);
        }
        else if (findings.All(f => f.File is not (ContentPaths.Site or "")))
        {
            findings.Add(new(FindingLevel.Error, ContentPaths.Site, ContentLines.Find(content, ContentPaths.Site, ["languages"]), "names no language"));
        }

        return (content, [.. findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).Distinct()]);
    }

    // Errors of a scenario's or interpretation's own folder, of reading and of checking, keep it back; those of its parts do while it is checked.
    private static void RefuseWithErrors(ContentSet content, List<ContentFinding> findings)
    {
        foreach (var document in content.Documents.Where(d => d.Type is DocumentType.Scenario or DocumentType.Interpretation))
        {
            var folder = $"{ContentPaths.Folder(document.Type, document.Slug)}/";
            document.IsRefused |= findings.Any(f => f.Level == FindingLevel.Error && f.File.StartsWith(folder, StringComparison.Ordinal));
        }
    }

    public static bool IsSlug(string name) => name.Length <= MaximumSlug && SlugPattern().IsMatch(name);

    public IReadOnlyList<ContentFinding> Check()
    {
        if (!CheckSite())
        {
            return findings;
        }

        officeDepartments = content.Departments
            .SelectMany(d => (d.Offices ?? []).Select(o => (Office: o.Slug, Department: d.Slug)))
            .GroupBy(o => o.Office).ToDictionary(g => g.Key, g => g.First().Department);
        leaves = [.. content.AllTopics().Where(t => t.Topic.Children is not { Count: > 0 }).Select(t => t.Topic.Slug)];
        addresses = [.. StandingAddresses, .. Addresses()];
        CheckDepartments();
        CheckPlacesAndSources();
        CheckTopics();
        foreach (var document in content.Documents)
        {
            CheckDocument(document);
        }

        foreach (var (locale, titles) in TitlesByLocale())
        {
            foreach (var same in titles.GroupBy(t => (t.Type, t.Title)).Where(g => g.Count() > 1))
            {
                foreach (var (path, _, _) in same)
                {
                    Error(path, $"the title '{same.Key.Title}' is used {same.Count()} times in {locale}", "title");
                }
            }
        }

        CheckSearchAndRedirects();
        return findings;
    }

    private bool CheckSite()
    {
        const string file = ContentPaths.Site;
        CheckTexts(file, content.Site.Name, "name", ["name"]);
        foreach (var language in content.Site.Languages.Where(l => Languages.Find(l) is null))
        {
            Error(file, $"the portal has no words in '{language}'; it has them in {string.Join(", ", Languages.All.Select(l => l.Code))}", "languages");
        }

        foreach (var (language, _) in content.Site.Languages.CountBy(l => l).Where(l => l.Value > 1))
        {
            Error(file, $"the language '{language}' stands twice", "languages");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(content.Site.TimeZone, out _))
        {
            Error(file, $"'{content.Site.TimeZone}' is no time zone", "time-zone");
            return false;
        }

        if (!Uri.TryCreate(content.Site.Address, UriKind.Absolute, out var address) || address.PathAndQuery != "/" || content.Site.Address.EndsWith('/'))
        {
            Error(file, "the address is not like https://www.example.org", "address");
        }

        if (!ColourPattern().IsMatch(content.Site.Colours.Primary))
        {
            Error(file, "the colour is not written as #rrggbb", "colours", "primary");
        }
        else if (Layout.Contrast.OnWhite(content.Site.Colours.Primary) < 4.5)
        {
            Error(file, "the main colour has less contrast than 4.5:1 on white, so text in it would be hard to read", "colours", "primary");
        }

        return true;
    }

    private IEnumerable<string> Addresses()
    {
        foreach (var (type, slug) in content.Documents.Select(d => (d.Type, d.Slug)).Concat(content.Unreadable))
        {
            yield return $"/{ContentPaths.Documents.Single(d => d.Type == type).Folder}/{slug}";
        }

        foreach (var department in content.Departments)
        {
            yield return $"/departments/{department.Slug}";
            foreach (var office in department.Offices ?? [])
            {
                yield return $"/departments/{department.Slug}/{office.Slug}";
            }
        }

        Stack<(TopicFile Topic, string Above)> open = new(content.Topics.Select(t => (t, "/topics")));
        while (open.TryPop(out var next))
        {
            var path = $"{next.Above}/{next.Topic.Slug}";
            yield return path;
            foreach (var child in next.Topic.Children ?? [])
            {
                open.Push((child, path));
            }
        }
    }

    private Dictionary<string, List<(string Path, DocumentType Type, string Title)>> TitlesByLocale() =>
        content.Documents
            .SelectMany(d => d.Words.Select(w => (Locale: w.Key, Entry: (w.Value.Path, d.Type, w.Value.Text.Title ?? ""))))
            .GroupBy(w => w.Locale)
            .ToDictionary(g => g.Key, g => g.Select(w => w.Entry).ToList());

    private void Error(string file, string reason, params object[] node) => Add(FindingLevel.Error, file, reason, node);

    private void Warning(string file, string reason, params object[] node) => Add(FindingLevel.Warning, file, reason, node);

    private void Add(FindingLevel level, string file, string reason, object[] node) =>
        findings.Add(new(level, file, ContentLines.Find(content, file, node), reason));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex ColourPattern();
}
