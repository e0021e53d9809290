namespace GovPortal.Web.Data.Import;

// The files that concern the whole site: tree, departments, places, sources, search words, redirects.
internal sealed partial class ContentChecker
{
    /// <summary>Most services that stand together under one topic before a further level is asked for.</summary>
    private const int ServicesPerTopic = 8;

    private void CheckTopics()
    {
        const string file = ContentPaths.Topics;
        var seen = new HashSet<string>();
        var services = content.Documents.Select(d => d.Data).OfType<ServiceFile>()
            .SelectMany(s => s.Topics ?? []).CountBy(t => t).ToDictionary();
        void Walk(List<TopicFile> topics, List<object> path, int depth)
        {
            for (var i = 0; i < topics.Count; i++)
            {
                var topic = topics[i];
                object[] at = [.. path, i];
                if (!IsSlug(topic.Slug))
                {
                    Error(file, $"'{topic.Slug}' is not lower-case words with hyphens", at);
                }

                if (!seen.Add(topic.Slug))
                {
                    Error(file, $"the topic '{topic.Slug}' stands twice in the tree", at);
                }

                CheckTexts(file, topic.Title, $"title of '{topic.Slug}'", [.. at, "title"], 200);
                CheckTexts(file, topic.Summary, $"summary of '{topic.Slug}'", [.. at, "summary"], 500);
                CheckLength(file, topic.Icon, 32, $"icon of '{topic.Slug}'", [.. at, "icon"]);
                if (depth == 0 && topic.Icon is null)
                {
                    Warning(file, $"'{topic.Slug}' has no icon", at);
                }

                var below = topic.Children?.Count ?? 0;
                var here = services.GetValueOrDefault(topic.Slug);
                if (below == 1 || (below == 0 && here <= 1))
                {
                    Warning(file, $"'{topic.Slug}' holds only {below + here}: a topic with one entry or none is a step for nothing", at);
                }
                else if (below == 0 && here > ServicesPerTopic)
                {
                    Warning(file, $"'{topic.Slug}' holds {here} services; a further level helps from {ServicesPerTopic + 1} on", at);
                }

                Walk(topic.Children ?? [], [.. at, "children"], depth + 1);
            }
        }

        Walk(content.Topics, [], 0);
    }

    private void CheckDepartments()
    {
        const string file = ContentPaths.Departments;
        var departments = new HashSet<string>();
        var offices = new HashSet<string>();
        for (var i = 0; i < content.Departments.Count; i++)
        {
            var department = content.Departments[i];
            if (!IsSlug(department.Slug) || !departments.Add(department.Slug))
            {
                Error(file, $"'{department.Slug}' is no name of a department or is used twice", i);
            }

            CheckTexts(file, department.Name, $"name of '{department.Slug}'", [i, "name"], 200);
            CheckTexts(file, department.Summary, $"summary of '{department.Slug}'", [i, "summary"], 500);
            CheckLength(file, department.Phone, 40, $"telephone number of '{department.Slug}'", [i, "phone"]);
            CheckPlace(file, department.Place, [i, "place"]);
            for (var j = 0; j < (department.Offices?.Count ?? 0); j++)
            {
                var office = department.Offices![j];
                if (!IsSlug(office.Slug) || !offices.Add(office.Slug))
                {
                    Error(file, $"'{office.Slug}' is no name of an office or is used twice", i, "offices", j);
                }

                CheckTexts(file, office.Name, $"name of '{office.Slug}'", [i, "offices", j, "name"], 200);
                CheckTexts(file, office.Duties, $"duties of '{office.Slug}'", [i, "offices", j, "duties"], 1000);
                CheckTexts(file, office.Responsible, $"responsible role of '{office.Slug}'", [i, "offices", j, "responsible"], 200);
                CheckOptionalTexts(file, office.Room, $"room of '{office.Slug}'", [i, "offices", j, "room"]);
                CheckOptionalTexts(file, office.Hours, $"hours of '{office.Slug}'", [i, "offices", j, "hours"]);
                CheckLength(file, office.Phone, 40, $"telephone number of '{office.Slug}'", [i, "offices", j, "phone"]);
                CheckPlace(file, office.Place, [i, "offices", j, "place"]);
            }
        }
    }

    private void CheckPlace(string file, string? place, object[] node)
    {
        if (place is not null && content.Places.All(p => p.Key != place))
        {
            Error(file, $"there is no place '{place}'", node);
        }
    }

    private void CheckPlacesAndSources()
    {
        foreach (var (file, keys) in new[]
                 {
                     (ContentPaths.Places, content.Places.Select(p => p.Key).ToList()),
                     (ContentPaths.Sources, content.Sources.Select(s => s.Key).ToList()),
                 })
        {
            for (var i = 0; i < keys.Count; i++)
            {
                if (!IsSlug(keys[i]) || keys.IndexOf(keys[i]) < i)
                {
                    Error(file, $"'{keys[i]}' is no key or is used twice", i);
                }
            }
        }

        for (var i = 0; i < content.Bodies.Count; i++)
        {
            var body = content.Bodies[i];
            if (!IsSlug(body.Slug) || content.Bodies.FindIndex(b => b.Slug == body.Slug) < i)
            {
                Error(ContentPaths.Bodies, $"'{body.Slug}' is no name of an issuing body or is used twice", i, "slug");
            }

            CheckTexts(ContentPaths.Bodies, body.Name, $"name of '{body.Slug}'", [i, "name"]);
            if (body.Department is not null && content.Departments.All(d => d.Slug != body.Department))
            {
                Error(ContentPaths.Bodies, $"there is no department '{body.Department}'", i, "department");
            }
        }

        for (var i = 0; i < content.Places.Count; i++)
        {
            CheckTexts(ContentPaths.Places, content.Places[i].Name, $"name of '{content.Places[i].Key}'", [i, "name"]);
            CheckTexts(ContentPaths.Places, content.Places[i].Address, $"address of '{content.Places[i].Key}'", [i, "address"]);
            CheckTexts(ContentPaths.Places, content.Places[i].Hours, $"hours of '{content.Places[i].Key}'", [i, "hours"]);
        }

        for (var i = 0; i < content.Sources.Count; i++)
        {
            CheckTexts(ContentPaths.Sources, content.Sources[i].Name, $"name of '{content.Sources[i].Key}'", [i, "name"]);
            if (content.Sources[i].Evidence is not ("found" or "known"))
            {
                Error(ContentPaths.Sources, "evidence is 'found' or 'known'", i, "evidence");
            }
        }
    }

    private void CheckSearchAndRedirects()
    {
        for (var i = 0; i < content.Synonyms.Count; i++)
        {
            if (!content.Site.Languages.Contains(content.Synonyms[i].Locale) || content.Synonyms[i].Words.Count < 2)
            {
                Error(ContentPaths.Synonyms, "a set of synonyms has a locale and at least two words", i);
            }
        }

        for (var i = 0; i < content.BestBets.Count; i++)
        {
            if (!addresses.Contains(content.BestBets[i].To))
            {
                Error(ContentPaths.BestBets, $"'{content.BestBets[i].To}' leads nowhere", i, "to");
            }
        }

        var redirects = content.Redirects.GroupBy(r => r.From).ToDictionary(g => g.Key, g => g.First());
        for (var i = 0; i < content.Redirects.Count; i++)
        {
            var redirect = content.Redirects[i];
            if (!redirect.From.StartsWith('/') || addresses.Contains(redirect.From) || redirects[redirect.From] != redirect)
            {
                Error(ContentPaths.Redirects, $"'{redirect.From}' is no address, is in use, or stands twice", i, "from");
            }

            if ((redirect.To is null) == (redirect.Gone is null))
            {
                Error(ContentPaths.Redirects, "has either 'to' or 'gone'", i);
            }
            else if (redirect.Gone is not null)
            {
                CheckTexts(ContentPaths.Redirects, redirect.Gone, $"reason of '{redirect.From}'", [i, "gone"]);
            }
            else if (redirect.To is { } to && !addresses.Contains(to))
            {
                var reason = redirects.ContainsKey(to) ? $"'{to}' is itself redirected; name the last address" : $"'{to}' leads nowhere";
                Error(ContentPaths.Redirects, reason, i, "to");
            }
        }
    }

    // The database holds no more: SQL Server would refuse the import.
    private void CheckLength(string file, string? text, int most, string what, object[] node)
    {
        if (text?.Length > most)
        {
            Error(file, $"{what} may have at most {most} characters, not {text.Length}", node);
        }
    }

    private void CheckOptionalTexts(string file, Dictionary<string, string>? texts, string what, object[] node)
    {
        if (texts is not null)
        {
            CheckTexts(file, texts, what, node, 200);
        }
    }

    private void CheckTexts(string file, Dictionary<string, string>? texts, string what, object[] node, int most = int.MaxValue)
    {
        foreach (var (language, text) in texts ?? [])
        {
            CheckLength(file, text, most, what, [.. node, language]);
        }

        foreach (var language in content.Site.Languages.Where(l => string.IsNullOrWhiteSpace(texts?.GetValueOrDefault(l))))
        {
            Error(file, $"{what} is missing in {language}", node);
        }

        foreach (var unknown in (texts?.Keys ?? Enumerable.Empty<string>()).Except(content.Site.Languages))
        {
            Error(file, $"{what} has a language '{unknown}' that the site does not have", node);
        }
    }
}
