namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>The files that a flow is made of, as one edition keeps them.</summary>
/// <param name="Slug">Of the scenario.</param>
/// <param name="Files">Texts by path below the scenario's folder; parts stand under <c>parts/</c>. Line ends are <c>\n</c>.</param>
public sealed record FlowSource(string Slug, IReadOnlyDictionary<string, string> Files)
{
    public const string Flow = "flow.yaml";
    public const string Examples = "examples.csv";
    public const string Tables = "tables/";
    public const string Parts = "parts/";

    /// <summary>Whether a file below a document's folder belongs to its flow.</summary>
    public static bool IsFlowFile(string path) =>
        path is Flow or Examples || path.StartsWith(Tables, StringComparison.Ordinal) || path.StartsWith("flow.", StringComparison.Ordinal);

    public static string Words(string lang) => $"flow.{lang}.yaml";

    public static string Table(string key) => $"{Tables}{key}.csv";

    public static string Part(string slug) => $"{Parts}{slug}/part.yaml";

    public static string PartWords(string slug, string lang) => $"{Parts}{slug}/part.{lang}.yaml";

    /// <summary>Folder of the document below the content folder.</summary>
    public string Folder { get; init; } = $"scenarios/{Slug}";

    /// <summary>Languages for which there is a file of words.</summary>
    public IEnumerable<string> Languages => Files.Keys
        .Where(f => f.StartsWith("flow.", StringComparison.Ordinal) && f.EndsWith(".yaml", StringComparison.Ordinal) && f != Flow)
        .Select(f => f["flow.".Length..^".yaml".Length]).Order(StringComparer.Ordinal);

    /// <summary>Where a file stands below the content folder, for findings.</summary>
    public string ContentPath(string file) => file.StartsWith(Parts, StringComparison.Ordinal) ? file : $"{Folder}/{file}";
}

/// <summary>A place in a file of a flow, counted from 1; 0 where the whole file is meant.</summary>
/// <param name="File">Path below the content folder.</param>
public readonly record struct FlowPlace(string File, int Line, int Column);

/// <summary>A FEEL text and where it stands, so that what is wrong in it can be found in the file.</summary>
/// <param name="Indent">Columns before each further line of a block text; null for a text on one line.</param>
public sealed record FlowText(string Text, FlowPlace Place, int? Indent = null)
{
    /// <summary>Place in the file of a place in the text.</summary>
    public FlowPlace At(int line, int column) => (Indent, line) switch
    {
        ({ } indent, _) => Place with { Line = Place.Line + line - 1, Column = indent + column },
        (_, 1) => Place with { Column = Place.Column + column - 1 },
        _ => Place,
    };
}
