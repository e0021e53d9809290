using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Charts.Reading;

/// <summary>Reads <c>charts/&lt;chart&gt;.&lt;lang&gt;.yaml</c>.</summary>
internal static class WordsReader
{
    public static ChartWords Read(FlowMap map)
    {
        var words = new ChartWords
        {
            Title = map.Required("title").Trim(),
            Subtitle = map.Required("subtitle").Trim(),
            Description = map.Required("description").Trim(),
            Unit = map.Text("unit"),
            Names = Texts(map, "names"),
            Sources = Texts(map, "sources"),
            Footnotes = [.. map.Texts("footnotes").Select(f => f.Text.Trim())],
            Annotations = Texts(map, "annotations"),
            Steps = Texts(map, "steps"),
        };
        map.End();
        return words;
    }

    private static Dictionary<string, string> Texts(FlowMap map, string key)
    {
        Dictionary<string, string> texts = [];
        if (map.Map(key) is { } all)
        {
            foreach (var name in all.Keys)
            {
                if (all.Text(name)?.Trim() is { } text)
                {
                    texts[name] = text;
                }
            }
        }

        return texts;
    }
}
