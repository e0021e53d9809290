using System.Security.Cryptography;
using System.Text;

namespace GovPortal.Web.Features.Charts;

/// <summary>The files of an interpretation, among them its charts and their data, as an edition keeps them.</summary>
/// <param name="Slug">Of the interpretation.</param>
/// <param name="Files">Texts by path below the interpretation's folder. Line ends are <c>\n</c>.</param>
public sealed record ChartSource(string Slug, IReadOnlyDictionary<string, string> Files)
{
    public const string Charts = "charts/";
    public const string Data = "data/";

    private const string Yaml = ".yaml";

    public static string Spec(string name) => $"{Charts}{name}{Yaml}";

    public static string Words(string name, string lang) => $"{Charts}{name}.{lang}{Yaml}";

    public static string DataFile(string name) => $"{Data}{name}.csv";

    /// <summary>Whether a path is that of a file which charts are made of.</summary>
    public static bool IsChartFile(string path) =>
        (path.StartsWith(Charts, StringComparison.Ordinal) && path.EndsWith(Yaml, StringComparison.Ordinal))
        || (path.StartsWith(Data, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal));

    /// <summary>Names of the charts that have a spec, in alphabetical order.</summary>
    public IEnumerable<string> Names => Files.Keys
        .Where(f => f.StartsWith(Charts, StringComparison.Ordinal) && f.EndsWith(Yaml, StringComparison.Ordinal))
        .Select(f => f[Charts.Length..^Yaml.Length]).Where(n => !n.Contains('.')).Order(StringComparer.Ordinal);

    /// <summary>Where a file stands below the content folder, for findings.</summary>
    public string ContentPath(string file) => $"interpretations/{Slug}/{file}";

    /// <summary>
    /// Fingerprint of a chart as it stands: its spec, its words and all data files. It names this state in addresses
    /// that stay. Null when there is no such chart.
    /// </summary>
    public string? Version(string name)
    {
        if (!Files.ContainsKey(Spec(name)))
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var (path, content) in Files.Where(f => f.Key == Spec(name) || (f.Key.StartsWith($"{Charts}{name}.", StringComparison.Ordinal) && IsChartFile(f.Key)) || f.Key.StartsWith(Data, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append(path).Append('\n').Append(content).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..12];
    }
}
