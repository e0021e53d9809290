using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Services;
using GovPortal.Web.Features.Site;

namespace GovPortal.Web.Data.Import;

/// <summary>
/// Checks one service: that each part is sourced or marked as a sample, that data and words have the same keys,
/// and that the elements which the profile's standard asks for are there.
/// </summary>
/// <param name="addressExists">Whether a local address, without language, leads to a page.</param>
internal sealed class ServiceChecker(ContentSet content, ContentDocument document, ServiceFile service, Func<string, bool> addressExists)
{
    // Required by the inspection indicators 国办秘函〔2019〕19号: name, legal basis, conditions, documents, place,
    // hours, telephone, steps. The others are asked for by Regulation (EU) 2018/1724, articles 9 and 10.
    private static readonly string[] CnRequired = ["conditions", "documents", "steps", "channels", "legal"];

    // GOV.UK asks for what a person needs to act; legal basis and silence are advice there.
    private static readonly string[] UkRequired = ["conditions", "steps", "channels", "fee", "time"];

    private readonly List<ContentFinding> findings = [];

    public IReadOnlyList<ContentFinding> Check()
    {
        CheckElements();
        CheckProvenance();
        CheckReferences();
        CheckKeys();
        foreach (var (locale, words) in document.Words)
        {
            CheckWords(locale, words);
        }

        return findings;
    }

    private void CheckElements()
    {
        (string Name, bool Present)[] elements =
        [
            ("audience", service.Audience is { Count: > 0 }),
            ("conditions", service.Conditions is { Count: > 0 }),
            ("documents", service.Documents is not null),
            ("fee", service.Fee is not null),
            ("time", service.Time?.Usual is not null),
            ("steps", service.Steps is { Count: > 0 }),
            ("channels", service.Channels is { Count: > 0 }),
            ("legal", service.Legal is { Count: > 0 }),
            ("silence", service.Silence is not null),
            ("redress", service.Redress is not null),
            ("related", service.Related is { Count: > 0 }),
        ];
        string[] required = content.Site.Profile switch
        {
            SiteProfile.Cn => CnRequired,
            SiteProfile.Uk => UkRequired,
            _ => [],
        };
        foreach (var (name, _) in elements.Where(e => !e.Present))
        {
            var level = required.Contains(name) ? FindingLevel.Error : FindingLevel.Warning;
            Add(level, document.DataPath, $"{name}: this element of a service is missing", name);
        }

        if (service.Kind is null || service.Usage is null or < 0)
        {
            Error("kind and usage are needed, and usage is not negative", "kind");
        }

        var office = content.Departments.SelectMany(d => d.Offices ?? []).FirstOrDefault(o => o.Slug == service.Office);
        if (content.Site.Profile == SiteProfile.Cn && office is not null && string.IsNullOrEmpty(office.Phone))
        {
            Error($"the office '{office.Slug}' has no telephone number", "office");
        }
    }

    private void CheckProvenance()
    {
        foreach (var (part, path) in Parts())
        {
            if ((part.Source is null) == (part.Sample is null))
            {
                Error("has exactly one of 'source' and 'sample: true'", path);
            }
            else if (part.Sample == false)
            {
                Error("'sample' is true or absent", path);
            }
            else if (part.Source is { } key)
            {
                var source = content.Sources.FirstOrDefault(s => s.Key == key);
                if (source is null)
                {
                    Error($"there is no source '{key}'", [.. path, "source"]);
                }
                else if (part.Article is { } article && !source.Articles.Contains(article))
                {
                    Error($"article {article} of '{key}' is not among the established ones ({string.Join(", ", source.Articles)})", [.. path, "article"]);
                }
            }
        }
    }

    private IEnumerable<(Sourced Part, object[] Path)> Parts()
    {
        static IEnumerable<(Sourced, object[])> Each(IEnumerable<Sourced>? parts, string name) =>
            (parts ?? []).Select((part, i) => (part, new object[] { name, i }));

        return Each(service.Conditions, "conditions")
            .Concat(Each(service.Documents, "documents"))
            .Concat(Each(service.Steps, "steps"))
            .Concat(Each(service.Channels, "channels"))
            .Concat(Each(service.Legal, "legal"))
            .Concat(
            [
                .. new (Sourced? Part, object[] Path)[]
                {
                    (service.Fee, ["fee"]), (service.Time?.Usual, ["time", "usual"]), (service.Time?.Legal, ["time", "legal"]),
                    (service.Silence, ["silence"]), (service.Redress, ["redress"]),
                }.Where(p => p.Part is not null).Select(p => (p.Part!, p.Path)),
            ]);
    }

    private void CheckReferences()
    {
        void Word(string value, string[] allowed, params object[] path)
        {
            if (!allowed.Contains(value))
            {
                Error($"'{value}' is none of {string.Join(", ", allowed)}", path);
            }
        }

        for (var i = 0; i < (service.Audience?.Count ?? 0); i++)
        {
            Word(service.Audience![i], ServiceWords.Audiences, "audience", i);
        }

        for (var i = 0; i < (service.Documents?.Count ?? 0); i++)
        {
            Word(service.Documents![i].Form, ServiceWords.Forms, "documents", i, "form");
            if (service.Documents[i].From is { } from && !IsService(from))
            {
                Error($"there is no service '{from}'", "documents", i, "from");
            }
        }

        for (var i = 0; i < (service.Channels?.Count ?? 0); i++)
        {
            var channel = service.Channels![i];
            Word(channel.Kind, ServiceWords.Channels, "channels", i, "kind");
            if (channel.Kind is "counter" or "post" ? content.Places.All(p => p.Key != channel.Place) : channel.Place is not null)
            {
                Error($"the place '{channel.Place}' does not exist or does not belong to this kind of channel", "channels", i);
            }

            if ((channel.Kind == "online") != (channel.Start is not null))
            {
                Error("'online' has a 'start', and nothing else has", "channels", i);
            }
            else if (channel.Start is { } start && !addressExists(start.Split('?', '#')[0]))
            {
                Error($"'{start}' leads nowhere", "channels", i, "start");
            }
        }

        foreach (var (name, time) in new[] { ("usual", service.Time?.Usual), ("legal", service.Time?.Legal) })
        {
            if (time is not null)
            {
                Word(time.Unit, ServiceWords.Units, "time", name, "unit");
                if (time.Value < 0)
                {
                    Error("the time is negative", "time", name, "value");
                }
            }
        }

        if (service.Silence is { } silence)
        {
            Word(silence.Means, ServiceWords.Silence, "silence", "means");
        }

        if (service.Fee?.Amount < 0)
        {
            Error("the fee is negative", "fee", "amount");
        }

        for (var i = 0; i < (service.Related?.Count ?? 0); i++)
        {
            if (!IsService(service.Related![i]) || service.Related[i] == document.Slug)
            {
                Error($"there is no other service '{service.Related[i]}'", "related", i);
            }
        }
    }

    private void CheckKeys()
    {
        (string Name, IEnumerable<string> Keys)[] parts =
        [
            ("conditions", (service.Conditions ?? []).Select(c => c.Key)),
            ("documents", (service.Documents ?? []).Select(d => d.Key)),
            ("steps", (service.Steps ?? []).Select(s => s.Key)),
            ("legal", (service.Legal ?? []).Where(l => l.Source is null).Select(l => l.Key ?? "")),
        ];
        foreach (var (name, keys) in parts)
        {
            foreach (var (key, count) in keys.CountBy(k => k))
            {
                if (!ContentChecker.IsSlug(key))
                {
                    Error($"'{key}' is no key: lower-case words with hyphens, at most {ContentChecker.MaximumSlug} characters", name);
                }
                else if (count > 1)
                {
                    Error($"the key '{key}' stands twice", name);
                }
            }
        }
    }

    private void CheckWords(string locale, ContentWords words)
    {
        var text = (ServiceWordsFile)words.Text;
        void Same(string name, IEnumerable<string> data, IEnumerable<string> inWords)
        {
            foreach (var key in data.Except(inWords))
            {
                Add(FindingLevel.Error, words.Path, $"the words for {name} '{key}' are missing", name);
            }

            foreach (var key in inWords.Except(data))
            {
                Add(FindingLevel.Error, words.Path, $"there is no {name} '{key}' in {document.DataPath}", name, key);
            }
        }

        var conditions = service.Conditions ?? [];
        var documents = service.Documents ?? [];
        var steps = service.Steps ?? [];
        Same("conditions", conditions.Select(c => c.Key), text.Conditions?.Keys ?? Enumerable.Empty<string>());
        Same("documents", documents.Select(d => d.Key), text.Documents?.Keys ?? Enumerable.Empty<string>());
        Same("steps", steps.Select(s => s.Key), text.Steps?.Keys ?? Enumerable.Empty<string>());
        Same("legal", (service.Legal ?? []).Where(l => l.Source is null).Select(l => l.Key ?? ""), text.Legal?.Keys ?? Enumerable.Empty<string>());
        foreach (var channel in (text.Channels?.Keys ?? Enumerable.Empty<string>()).Except((service.Channels ?? []).Select(c => c.Kind)))
        {
            Add(FindingLevel.Error, words.Path, $"there is no channel '{channel}' in {document.DataPath}", "channels", channel);
        }

        foreach (var (key, _) in (text.Documents ?? []).Where(d => string.IsNullOrWhiteSpace(d.Value?.Name)))
        {
            Add(FindingLevel.Error, words.Path, "a document has a name", "documents", key);
        }

        foreach (var (key, _) in (text.Steps ?? []).Where(s => string.IsNullOrWhiteSpace(s.Value?.Title)))
        {
            Add(FindingLevel.Error, words.Path, "a step has a title", "steps", key);
        }

        foreach (var (name, value) in new[] { ("who-for", text.WhoFor), ("silence", text.Silence), ("redress", text.Redress) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                Add(FindingLevel.Warning, words.Path, $"{name}: this text of a service is missing in {locale}", name);
            }
        }
    }

    private bool IsService(string slug) => addressExists($"/services/{slug}");

    private void Error(string reason, params object[] node) => Add(FindingLevel.Error, document.DataPath, reason, node);

    private void Add(FindingLevel level, string file, string reason, params object[] node) =>
        findings.Add(new(level, file, ContentLines.Find(content, file, node), reason));
}
