namespace GovPortal.Web.Data.Import;

// What all documents have: words in each language, an owner, topics and dates.
internal sealed partial class ContentChecker
{
    // Lengths of titles in characters, by language (facts: GOV.UK, US federal standards; Chinese by look).
    private static readonly Dictionary<string, (int Least, int Most, int Summary)> Lengths = new()
    {
        ["en"] = (20, 65, 160),
        ["zh"] = (6, 30, 80),
    };

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

        if (document.Data is IOwnedFile owned)
        {
            CheckOwner(document.DataPath, owned.Department, owned.Office);
            CheckTopicsOf(document.DataPath, owned.Topics, required: document.Data is not (NoticeFile or PageFile));
            CheckDates(document.DataPath, owned.Published, owned.Updated, owned.Reviewed);
        }

        findings.AddRange(document.Data switch
        {
            ServiceFile service => new ServiceChecker(content, document, service, addresses.Contains).Check(),
            ScenarioDataFile scenario => new ScenarioChecker(content, document, scenario, utcNow).Check(),
            PolicyFile policy => new PolicyChecker(content, document, policy, addresses.Contains).Check(),
            InterpretationFile interpretation => new InterpretationChecker(content, document, interpretation, addresses.Contains, utcNow).Check(),
            _ => [],
        });
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
}
