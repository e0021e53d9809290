using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace GovPortal.Web.Layout;

/// <summary>Structured data for search engines. Its encoder leaves no &lt; in the text, so it cannot end its element.</summary>
internal static class JsonLd
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        DictionaryKeyPolicy = null,
    };

    public static string Serialize(object data) => JsonSerializer.Serialize(data, Options);

    /// <summary>A thing of schema.org; members without value are left out.</summary>
    public static Dictionary<string, object> Thing(string type, params (string Name, object? Value)[] members)
    {
        var thing = new Dictionary<string, object> { ["@type"] = type };
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                thing[name] = value;
            }
        }

        return thing;
    }

    /// <summary>Several things about one page.</summary>
    public static Dictionary<string, object> Graph(params object[] things) =>
        new() { ["@context"] = "https://schema.org", ["@graph"] = things };
}
