using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Notices;
using GovPortal.Web.Features.Policies;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Services;
using GovPortal.Web.Features.Topics;

namespace GovPortal.Web.Data.Import;

/// <summary>A document as it is to be published, whatever file it came from.</summary>
internal sealed record PreparedDocument(DocumentType Type, string Slug, string Hash)
{
    public int? DepartmentId { get; init; }

    public int? OfficeId { get; init; }

    public DateTime? PublishedUtc { get; init; }

    public DateTime? UpdatedUtc { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public List<int> TopicIds { get; init; } = [];

    public List<Translation> Translations { get; init; } = [];

    public ServiceEdition? Service { get; init; }

    public NoticeEdition? Notice { get; init; }

    public ScenarioEdition? Scenario { get; init; }

    public PolicyEdition? Policy { get; init; }

    public InterpretationEdition? Interpretation { get; init; }

    public TopicEdition? Topic { get; init; }

    public List<EditionFile> Files { get; init; } = [];

    /// <summary>From its files; names of topics, departments and offices become their ids.</summary>
    public static PreparedDocument Of(
        ContentDocument content, TimeZoneInfo zone, Dictionary<string, int> topics, Dictionary<string, int> departments, Dictionary<string, int> offices)
    {
        DateTime? Utc(DateTime? local) => local is { } l ? TimeZoneInfo.ConvertTimeToUtc(l, zone) : null;
        var owned = content.Data as IOwnedFile ?? throw new InvalidOperationException($"Documents of type {content.Type} are not imported.");
        return new(content.Type, content.Slug, ContentFingerprint.Of(content))
        {
            DepartmentId = departments[owned.Department!],
            OfficeId = offices[owned.Office!],
            PublishedUtc = Utc(owned.Published),
            UpdatedUtc = Utc(owned.Updated),
            ReviewedOn = owned.Reviewed,
            TopicIds = [.. (owned.Topics ?? []).Select(t => topics[t])],
            Translations = [.. content.Words.Select(w => WithFlowWords(ContentWordsMap.ToTranslation(w.Key, w.Value), content.Flow))],
            Service = content.Data is ServiceFile service ? ServiceFileMap.ToEdition(service) : null,
            Notice = content.Data is NoticeFile notice
                ? new NoticeEdition { Urgent = notice.Urgent == true, ExpiresOn = notice.Expires, Sample = notice.Sample == true }
                : null,
            Scenario = content.Data is ScenarioDataFile scenario ? ScenarioFileMap.ToEdition(scenario, content) : null,
            Policy = content.Data is PolicyFile policy ? PolicyFileMap.ToEdition(policy) : null,
            Interpretation = content.Data is InterpretationFile interpretation ? PolicyFileMap.ToEdition(interpretation, content.Flow is not null) : null,
            Files =
            [
                .. content.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new EditionFile { Path = f.Key, Text = f.Value }),
                .. content.Attached.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new EditionFile { Path = f.Key, Text = "", Data = f.Value }),
            ],
        };
    }

    // People also search for what a flow asks and what it ends in.
    private static Translation WithFlowWords(Translation translation, Flow? flow)
    {
        if (flow is not null)
        {
            translation.Texts.AddRange(ScenarioFileMap.SearchTexts(flow, translation.Locale));
        }

        return translation;
    }
}
