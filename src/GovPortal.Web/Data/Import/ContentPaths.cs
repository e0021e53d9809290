using GovPortal.Web.Features.Documents;

namespace GovPortal.Web.Data.Import;

/// <summary>Names of the content files, below the content folder and with forward slashes.</summary>
internal static class ContentPaths
{
    public const string Site = "site.yaml";
    public const string Topics = "topics.yaml";
    public const string Departments = "departments.yaml";
    public const string Places = "places.yaml";
    public const string Sources = "sources.yaml";
    public const string Bodies = "bodies.yaml";
    public const string Redirects = "redirects.yaml";
    public const string Synonyms = "search/synonyms.yaml";
    public const string BestBets = "search/best-bets.yaml";
    public const string Judgements = "search/judgements.csv";

    /// <summary>Folder and data file of the document types that are folders.</summary>
    public static readonly (DocumentType Type, string Folder, string File)[] Documents =
    [
        (DocumentType.Service, "services", "service.yaml"),
        (DocumentType.Notice, "notices", "notice.yaml"),
        (DocumentType.Page, "pages", "page.yaml"),
        (DocumentType.Scenario, "scenarios", "scenario.yaml"),
        (DocumentType.Policy, "policies", "policy.yaml"),
        (DocumentType.Interpretation, "interpretations", "interpretation.yaml"),
    ];

    /// <summary>Folders below an interpretation's own that hold texts: tables of its flow, charts and their data.</summary>
    public static readonly string[] TextFolders = ["tables", "charts", "data"];

    /// <summary>Folder below a policy's or an interpretation's own with files that readers can fetch.</summary>
    public const string Files = "files";

    /// <summary>Folder of the parts that several flows use.</summary>
    public const string Parts = "parts";

    /// <summary>
    /// Whether a file belongs to one scenario, to parts of some, or to one interpretation. What is wrong there keeps
    /// those documents back, and nothing else.
    /// </summary>
    public static bool KeepsBackItsOwn(string path) =>
        path.StartsWith("scenarios/", StringComparison.Ordinal) || path.StartsWith($"{Parts}/", StringComparison.Ordinal)
        || path.StartsWith("interpretations/", StringComparison.Ordinal);

    /// <summary>Folder of a document below the content folder.</summary>
    public static string Folder(DocumentType type, string slug) => $"{Documents.Single(d => d.Type == type).Folder}/{slug}";

    public static string Data(DocumentType type, string slug)
    {
        var (_, folder, file) = Documents.Single(d => d.Type == type);
        return $"{folder}/{slug}/{file}";
    }

    public static string Words(DocumentType type, string slug, string locale) =>
        $"{Documents.Single(d => d.Type == type).Folder}/{slug}/{locale}.md";
}
