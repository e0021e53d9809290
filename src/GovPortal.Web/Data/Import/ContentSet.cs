using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios.Checking;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Site;

namespace GovPortal.Web.Data.Import;

/// <summary>A content folder in memory, as read: not yet checked.</summary>
internal sealed class ContentSet
{
    public SiteSettings Site { get; set; } = new();

    public List<TopicFile> Topics { get; set; } = [];

    public List<DepartmentFile> Departments { get; set; } = [];

    public List<Place> Places { get; set; } = [];

    public List<Source> Sources { get; set; } = [];

    public List<IssuingBody> Bodies { get; set; } = [];

    public List<Redirect> Redirects { get; set; } = [];

    public List<SynonymSet> Synonyms { get; set; } = [];

    public List<BestBet> BestBets { get; set; } = [];

    public List<ContentDocument> Documents { get; } = [];

    /// <summary>Documents whose data could not be read. Links to them are not findings: they will lead somewhere once that is mended.</summary>
    public List<(DocumentType Type, string Slug)> Unreadable { get; } = [];

    /// <summary>Raw text of each file, by path below the content folder.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    /// <summary>Files of the parts that flows share, by path below the content folder.</summary>
    public Dictionary<string, string> Parts { get; } = [];

    /// <summary>All topics with their parents, in the order of the file.</summary>
    public IEnumerable<(TopicFile Topic, TopicFile? Parent)> AllTopics() => Walk(Topics, null);

    private static IEnumerable<(TopicFile, TopicFile?)> Walk(List<TopicFile>? topics, TopicFile? parent)
    {
        foreach (var topic in topics ?? [])
        {
            yield return (topic, parent);
            foreach (var below in Walk(topic.Children, topic))
            {
                yield return below;
            }
        }
    }
}

/// <summary>A document's folder: its data, and its words in each language found.</summary>
/// <param name="Data">A <see cref="ServiceFile"/>, <see cref="NoticeFile"/>, <see cref="ScenarioDataFile"/>, <see cref="PolicyFile"/>, <see cref="InterpretationFile"/> or <see cref="PageFile"/>.</param>
internal sealed record ContentDocument(DocumentType Type, string Slug, string DataPath, object Data)
{
    public Dictionary<string, ContentWords> Words { get; } = [];

    /// <summary>
    /// Scenarios and interpretations: the files of the flow and of the charts by path below its folder; once the flow is
    /// checked, those of the parts it uses too.
    /// </summary>
    public Dictionary<string, string> Files { get; } = [];

    /// <summary>Policies and interpretations: files that readers can fetch, by path below the folder.</summary>
    public Dictionary<string, byte[]> Attached { get; } = [];

    /// <summary>Scenarios and interpretations: the flow, once it is checked and can be walked.</summary>
    public Flow? Flow { get; set; }

    /// <summary>Scenarios: what the check of the flow found.</summary>
    public FlowReport? Report { get; set; }

    /// <summary>Has errors of its own: it is not imported, and what was live stays.</summary>
    public bool IsRefused { get; set; }
}

/// <param name="BodyLine">Line of the file on which the Markdown begins.</param>
internal sealed record ContentWords(string Path, TranslationFile Text, string Body, int BodyLine);
