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
    // Lengths of titles in characters, by language (facts: GOV.UK, US federal standards; Chinese by look).
    private static readonly Dictionary<string, (int Least, int Most, int Summary)> Lengths = new()
    {
        ["en"] = (20, 65, 160),
        ["zh"] = (6, 30, 80),
    };

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

    private void CheckDocument(ContentDocument document)
    {
        if (!IsSlug(document.Slug))
        {
            Error(document.DataPath, "the folder's name is not lower-case words with hyphens");
        }

        foreach (var language in content.Site.Languages.Where(l => !document.Words.ContainsKey(l)))
        {
            var path = ContentPaths.Words(document.Type, document.Slug, language);
            if (document.Words.Count == 0)
            {
                Error(path, "is missing, and there is no other language to show");
            }
            else
            {
                Warning(path, "is missing: readers will see the other language, with a notice");
            }
        }

        foreach (var (locale, words) in document.Words)
        {
            CheckWords(words, locale);
            findings.AddRange(MarkdownChecker.Check(words, locale, addresses.Contains));
        }

        switch (document.Data)
        {
            case ServiceFile service:
                CheckOwner(document.DataPath, service.Department, service.Office);
                CheckTopicsOf(document.DataPath, service.Topics, required: true);
                CheckDates(document.DataPath, service.Published, service.Updated, service.Reviewed);
                findings.AddRange(new ServiceChecker(content, document, service, addresses.Contains).Check());
                break;
            case ScenarioDataFile scenario:
                CheckOwner(document.DataPath, scenario.Department, scenario.Office);
                CheckTopicsOf(document.DataPath, scenario.Topics, required: true);
                CheckDates(document.DataPath, scenario.Published, scenario.Updated, scenario.Reviewed);
                findings.AddRange(new ScenarioChecker(content, document, scenario, utcNow).Check());
                break;
            case PolicyFile policy:
                CheckOwner(document.DataPath, policy.Department, policy.Office);
                CheckTopicsOf(document.DataPath, policy.Topics, required: true);
                CheckDates(document.DataPath, policy.Published, policy.Updated, policy.Reviewed);
                findings.AddRange(new PolicyChecker(content, document, policy, addresses.Contains).Check());
                break;
            case InterpretationFile interpretation:
                CheckOwner(document.DataPath, interpretation.Department, interpretation.Office);
                CheckTopicsOf(document.DataPath, interpretation.Topics, required: true);
                CheckDates(document.DataPath, interpretation.Published, interpretation.Updated, interpretation.Reviewed);
                findings.AddRange(new InterpretationChecker(content, document, interpretation, addresses.Contains, utcNow).Check());
                break;
            case NoticeFile notice:
                CheckOwner(document.DataPath, notice.Department, notice.Office);
                CheckTopicsOf(document.DataPath, notice.Topics, required: false);
                CheckDates(document.DataPath, notice.Published, notice.Updated, notice.Reviewed);
                break;
            case PageFile page:
                CheckOwner(document.DataPath, page.Department, page.Office);
                CheckDates(document.DataPath, page.Published, page.Updated, page.Reviewed);
                break;
        }
    }

    private void CheckWords(ContentWords words, string locale)
    {
        var title = words.Text.Title ?? "";
        var summary = words.Text.Summary ?? "";
        if (title.Length == 0)
        {
            Error(words.Path, "the title is missing", "title");
        }

        if (summary.Length == 0)
        {
            Error(words.Path, "the summary is missing", "summary");
        }

        CheckLength(words.Path, string.Join('\n', words.Text.Keywords ?? []), 2000, "the keywords together", ["keywords"]);
        CheckLength(words.Path, words.Text.ChangeNote, 1000, "the change note", ["change-note"]);
        if (title.Length > 200 || summary.Length > 500)
        {
            Error(words.Path, "the title may have at most 200 characters and the summary 500", "title");
        }
        else if (Lengths.TryGetValue(locale, out var length))
        {
            if (title.Length > 0 && (title.Length < length.Least || title.Length > length.Most))
            {
                Warning(words.Path, $"the title has {title.Length} characters; {length.Least} to {length.Most} read best", "title");
            }

            if (summary.Length > length.Summary)
            {
                Warning(words.Path, $"the summary has {summary.Length} characters; at most {length.Summary} read best", "summary");
            }
        }
    }

    private void CheckOwner(string path, string? department, string? office)
    {
        if (content.Departments.All(d => d.Slug != department))
        {
            Error(path, $"there is no department '{department}'", "department");
        }
        else if (office is null || officeDepartments.GetValueOrDefault(office) != department)
        {
            Error(path, $"'{office}' is no office of '{department}'", "office");
        }
    }

    private void CheckTopicsOf(string path, List<string>? topics, bool required)
    {
        if (required && topics is not { Count: > 0 })
        {
            Error(path, "stands under no topic", "topics");
        }

        for (var i = 0; i < (topics?.Count ?? 0); i++)
        {
            if (!leaves.Contains(topics![i]))
            {
                Error(path, $"'{topics[i]}' is no topic at the end of a branch", "topics", i);
            }
            else if (topics.IndexOf(topics[i]) < i)
            {
                Error(path, $"'{topics[i]}' is named twice", "topics", i);
            }
        }
    }

    private void CheckDates(string path, DateTime? published, DateTime? updated, DateOnly? reviewed)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(content.Site.TimeZone);
        var now = TimeZoneInfo.ConvertTimeFromUtc(utcNow, zone);
        if (published is null)
        {
            Error(path, "the time of publication is missing", "published");
        }
        else if (published > now)
        {
            Error(path, "the time of publication lies in the future", "published");
        }

        if (updated > now || updated < published)
        {
            Error(path, "the time of the update lies before publication or in the future", "updated");
        }

        if (reviewed is null)
        {
            Error(path, "the day of the last review is missing", "reviewed");
        }
        else if (reviewed > DateOnly.FromDateTime(now))
        {
            Error(path, "the day of the last review lies in the future", "reviewed");
        }
        else if (reviewed < DateOnly.FromDateTime(now).AddYears(-1))
        {
            Warning(path, $"was last reviewed on {reviewed:yyyy-MM-dd}, more than a year ago", "reviewed");
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
