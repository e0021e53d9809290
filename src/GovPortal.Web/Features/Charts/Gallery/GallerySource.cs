using System.Text;

namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Files of charts that show each type with data at the edge of what it can draw. All figures are invented.</summary>
internal static class GallerySource
{
    public const string Slug = "gallery";

    public static ChartSource Source { get; } = Make();

    private static ChartSource Make()
    {
        var files = new Dictionary<string, string>();
        IEnumerable<GalleryChart>[] types =
        [
            GalleryColumns.All, GalleryLines.All, GalleryRange.All, GallerySlope.All, GalleryRanked.All, GalleryTimeline.All,
            GalleryNumbers.All, GalleryTables.All, GalleryFlows.All,
        ];
        foreach (var chart in types.SelectMany(t => t))
        {
            chart.AddTo(files);
        }

        return new(Slug, files);
    }
}

/// <summary>One chart of the gallery.</summary>
/// <param name="Name">Begins with its type.</param>
/// <param name="Spec">Lines of the spec after <c>type</c>, <c>data</c> and <c>sample</c>.</param>
/// <param name="Names">Names by key: English and Chinese.</param>
internal sealed record GalleryChart(string Name, string Type, string Spec, string Csv, params (string Key, string En, string Zh)[] Names)
{
    public (string En, string Zh) Title { get; init; } = (Name.Replace('-', ' '), Name.Replace('-', ' '));

    public (string En, string Zh)? Unit { get; init; } = ("people", "人");

    /// <summary>Texts of annotations and steps: section, key, English, Chinese.</summary>
    public (string Section, string Key, string En, string Zh)[] Texts { get; init; } = [];

    public void AddTo(Dictionary<string, string> files)
    {
        files[ChartSource.Spec(Name)] = $"type: {Type}\ndata: {Name}\nsample: true\n{Spec.ReplaceLineEndings("\n").TrimEnd()}\n";
        files[ChartSource.DataFile(Name)] = Csv.ReplaceLineEndings("\n");
        files[ChartSource.Words(Name, "en")] = Words(english: true);
        files[ChartSource.Words(Name, "zh")] = Words(english: false);
    }

    private string Words(bool english)
    {
        var words = new StringBuilder();
        words.Append($"title: {Quote(english ? Title.En : Title.Zh)}\n");
        words.Append($"subtitle: {(english ? "Invented figures of the gallery" : "图库中的虚构数字")}\n");
        words.Append($"description: {(english ? "A drawing that shows how the type looks with these data." : "展示这类图表在此类数据下的样子。")}\n");
        if (Unit is { } unit)
        {
            words.Append($"unit: {(english ? unit.En : unit.Zh)}\n");
        }

        if (Names.Length > 0)
        {
            words.Append("names:\n");
            foreach (var (key, en, zh) in Names)
            {
                words.Append($"  {Quote(key)}: {Quote(english ? en : zh)}\n");
            }
        }

        foreach (var section in Texts.GroupBy(t => t.Section))
        {
            words.Append($"{section.Key}:\n");
            foreach (var text in section)
            {
                words.Append($"  {text.Key}: {Quote(english ? text.En : text.Zh)}\n");
            }
        }

        return words.ToString();
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
