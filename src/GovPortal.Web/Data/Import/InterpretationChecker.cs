using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Reading;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Layout;

namespace GovPortal.Web.Data.Import;

/// <summary>
/// Checks one interpretation: that it has the elements its kind needs, that what it points at is there, that both
/// languages say the same things, and that it explains the policy instead of repeating it.
/// </summary>
/// <param name="addressExists">Whether a local address, without language, leads to a page.</param>
internal sealed class InterpretationChecker(
    ContentSet content, ContentDocument document, InterpretationFile interpretation, Func<string, bool> addressExists, DateTime utcNow)
{
    private const int LeastQuestions = 3;

    private readonly List<ContentFinding> findings = [];

    public IReadOnlyList<ContentFinding> Check()
    {
        CheckElements();
        CheckKeys();
        CheckLinks();
        findings.AddRange(new InterpretationFlowChecker(content, document, interpretation, addressExists, utcNow).Check());
        CheckCharts();
        CheckFiles();
        foreach (var (locale, words) in document.Words)
        {
            new InterpretationWordsChecker(content, document, interpretation, words, locale, addressExists, findings).Check();
        }

        return findings;
    }

    // The elements that rules of Chinese cities ask of an interpretation (Zhengzhou, Anshun).
    private void CheckElements()
    {
        if (interpretation.Kind is not { } kind)
        {
            Error($"the kind is missing; kinds are {string.Join(", ", Enum.GetValues<InterpretationKind>().Select(ListQuery.Name))}", "kind");
            return;
        }

        var level = content.Site.Profile == SiteProfile.Cn ? FindingLevel.Error : FindingLevel.Warning;
        var isComment = kind is InterpretationKind.ExpertComment or InterpretationKind.MediaView;
        var isWhole = kind is InterpretationKind.ChartExplainer or InterpretationKind.HotTopic;
        void Need(bool needed, bool there, string name, string what)
        {
            if (needed && !there)
            {
                Add(level, document.DataPath, ContentLines.Find(content, document.DataPath, [name]), $"{name}: {what}");
            }
        }

        var said = document.Words.Values.Select(w => (InterpretationWordsFile)w.Text).ToList();
        bool Said(Func<InterpretationWordsFile, string?> text) => said.Count > 0 && said.TrueForAll(w => !string.IsNullOrWhiteSpace(text(w)));
        const string missing = "this element of an interpretation is missing";
        Need(true, Said(w => w.Background), "background", missing);
        Need(true, Said(w => w.Basis), "basis", missing);
        Need(!isComment, Said(w => w.Aim), "aim", missing);
        Need(!isComment, Said(w => w.Scope), "scope", missing);
        Need(true, Said(w => w.Affected), "affected", missing);
        Need(!isComment, interpretation.Changes is { Count: > 0 } != Said(w => w.Unchanged), "changes", "what changes against the old rule, or under 'unchanged' that nothing does; one of the two");
        Need(!isComment, interpretation.Dates is { Count: > 0 }, "dates", missing);
        Need(isWhole, interpretation.Terms is { Count: > 0 }, "terms", missing);
        Need(isWhole, interpretation.Cases is { Count: > 0 }, "cases", missing);
        Need(!isComment, interpretation.Audiences is { Count: > 0 }, "audiences", "'if you are …, then …' is missing");
        Need(kind is InterpretationKind.OnePicture or InterpretationKind.ChartExplainer, interpretation.Charts is { Count: > 0 }, "charts", "an interpretation of this kind has a chart");
        Need(kind == InterpretationKind.QuestionsAndAnswers, interpretation.Questions is { Count: >= LeastQuestions }, "questions", $"an interpretation of this kind has at least {LeastQuestions} questions");
        Need(isComment, Said(w => w.By), "by", "an interpretation of this kind names who speaks");
        var office = content.Departments.SelectMany(d => d.Offices ?? []).FirstOrDefault(o => o.Slug == interpretation.Office);
        Need(true, office?.Phone is not null || Said(w => w.Contact), "office", "contact: the office has no telephone number, and the words name no other way");
    }

    private void CheckKeys()
    {
        void Unique(string name, IEnumerable<string>? keys)
        {
            var all = (keys ?? []).ToList();
            for (var i = 0; i < all.Count; i++)
            {
                if (!ContentChecker.IsSlug(all[i]) || all.IndexOf(all[i]) < i)
                {
                    Error($"'{all[i]}' is no key (lower-case words with hyphens) or stands twice", name, i);
                }
            }
        }

        Unique("policies", interpretation.Policies);
        Unique("changes", interpretation.Changes?.Select(c => c.Key));
        Unique("audiences", interpretation.Audiences);
        Unique("questions", interpretation.Questions?.Select(q => q.Key));
        Unique("cases", interpretation.Cases);
        Unique("dates", interpretation.Dates?.Select(d => d.Key));
        Unique("terms", interpretation.Terms);
        Unique("charts", interpretation.Charts);
        Unique("media", interpretation.Media?.Select(m => m.Key));
        for (var i = 0; i < (interpretation.Dates?.Count ?? 0); i++)
        {
            if (interpretation.Dates![i].On == default)
            {
                Error("has no day: 'on'", "dates", i);
            }
        }
    }

    private void CheckLinks()
    {
        var policies = interpretation.Policies ?? [];
        if (policies.Count == 0)
        {
            Add(FindingLevel.Warning, document.DataPath, 0, "explains no policy");
        }

        for (var i = 0; i < policies.Count; i++)
        {
            if (!addressExists($"/policies/{policies[i]}"))
            {
                Error($"there is no policy '{policies[i]}'", "policies", i);
            }
        }

        for (var i = 0; i < (interpretation.Changes?.Count ?? 0); i++)
        {
            var change = interpretation.Changes![i];
            CheckArticle(change.Policy, change.Article, "changes", i);
            if (change.Source is not null && content.Sources.TrueForAll(s => s.Key != change.Source))
            {
                Error($"there is no source '{change.Source}'", "changes", i, "source");
            }

            if (change.Source is not null && change.Sample == true)
            {
                Error("has at most one of 'source' and 'sample: true'", "changes", i);
            }
        }

        for (var i = 0; i < (interpretation.Questions?.Count ?? 0); i++)
        {
            CheckArticle(interpretation.Questions![i].Policy, interpretation.Questions[i].Article, "questions", i);
        }

        for (var i = 0; i < (interpretation.Explains?.Count ?? 0); i++)
        {
            CheckArticle(interpretation.Explains![i].Policy, interpretation.Explains[i].Article, "explains", i);
        }
    }

    private void CheckArticle(string? named, string? article, string name, int i)
    {
        var slug = named ?? interpretation.Policies?.FirstOrDefault();
        if (named is not null && (interpretation.Policies ?? []).Contains(named) is false)
        {
            Error($"'{named}' is not among the policies that it explains", name, i, "policy");
        }
        else if (article is not null && slug is not null
            && content.Documents.FirstOrDefault(d => d.Type == DocumentType.Policy && d.Slug == slug)?.Data is PolicyFile policy
            && (policy.Articles ?? []).TrueForAll(a => a.Key != article))
        {
            Error($"the policy '{slug}' has no article '{article}'", name, i, "article");
        }
    }

    private void CheckCharts()
    {
        var source = new ChartSource(document.Slug, document.Files);
        for (var i = 0; i < (interpretation.Charts?.Count ?? 0); i++)
        {
            if (!source.Names.Contains(interpretation.Charts![i]))
            {
                Error($"there is no chart '{interpretation.Charts[i]}': no file {ChartSource.Spec(interpretation.Charts[i])}", "charts", i);
            }
        }

        foreach (var name in source.Names.Except(interpretation.Charts ?? []))
        {
            Add(FindingLevel.Warning, source.ContentPath(ChartSource.Spec(name)), 0, $"is not among the charts of {document.DataPath} and reaches no reader");
        }

        if (document.Files.Keys.Any(ChartSource.IsChartFile))
        {
            findings.AddRange(ChartChecker.Check(source, content.Site.Languages));
        }
    }

    private void CheckFiles()
    {
        var used = (interpretation.Media ?? []).Select(m => m.File)
            .Concat(document.Words.Values.SelectMany(w => ((InterpretationWordsFile)w.Text).Media?.Values.Select(m => m?.Captions) ?? []))
            .OfType<string>().ToHashSet();
        for (var i = 0; i < (interpretation.Media?.Count ?? 0); i++)
        {
            var file = interpretation.Media![i].File;
            if (!AttachedFiles.IsRecording(file) || !document.Attached.ContainsKey($"{ContentPaths.Files}/{file}"))
            {
                Error($"there is no recording '{ContentPaths.Files}/{file}'", "media", i, "file");
            }
        }

        foreach (var file in document.Attached.Keys.Where(f => !used.Contains(f[(ContentPaths.Files.Length + 1)..])))
        {
            Add(FindingLevel.Warning, $"{ContentPaths.Folder(document.Type, document.Slug)}/{file}", 0, "is used nowhere and reaches no reader");
        }
    }

    private void Error(string reason, params object[] node) =>
        Add(FindingLevel.Error, document.DataPath, ContentLines.Find(content, document.DataPath, node), reason);

    private void Add(FindingLevel level, string file, int line, string reason) => findings.Add(new(level, file, line, reason));
}
