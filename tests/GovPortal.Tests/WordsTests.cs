using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Services;

namespace GovPortal.Tests;

/// <summary>The portal's own words: every one that is used has a Chinese text, and none is kept for nothing.</summary>
public sealed partial class WordsTests
{
    private static readonly Dictionary<string, string> Sources = Directory.EnumerateFiles(Shipped.Web, "*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".razor" or ".cs" && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(Shipped.Web, f), File.ReadAllText);

    /// <summary>Keys made of a word of service data.</summary>
    private static readonly HashSet<string> Made =
    [
        .. ServiceWords.Audiences.Select(w => $"audience {w}"), .. ServiceWords.Forms.Select(w => $"form {w}"),
        .. ServiceWords.Channels.Select(w => $"channel {w}"), .. ServiceWords.Silence.Select(w => $"silence {w}"),
        .. Enum.GetNames<ItemKind>().Select(k => $"items {k}"),
    ];

    [Fact]
    public void Words_EveryKeyInUse_HasAChineseText()
    {
        var chinese = Read("Words.zh.resx");
        Assert.Empty(Used().Concat(Made).Except(chinese.Keys).Order(StringComparer.Ordinal));
        Assert.All(chinese, word => Assert.NotEmpty(word.Value));
    }

    [Fact]
    public void Words_EveryMadeKey_HasAnEnglishText() => Assert.Empty(Made.Except(Read("Words.resx").Keys));

    [Fact]
    public void Words_EveryText_IsUsed()
    {
        var code = string.Concat(Sources.Values);
        Assert.DoesNotContain(
            Read("Words.zh.resx").Keys.Union(Read("Words.resx").Keys),
            key => !Made.Contains(key) && !code.Contains($"\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_InBothLanguages_HaveTheSamePlaceholders()
    {
        var english = Read("Words.resx");
        Assert.All(Read("Words.zh.resx"), word => Assert.Equal(Placeholders(english.GetValueOrDefault(word.Key, word.Key)), Placeholders(word.Value)));
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Shipped.Web, file)).Root!.Elements("data")
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static List<string> Placeholders(string text) => [.. PlaceholderPattern().Matches(text).Select(m => m.Value).Distinct().Order()];

    private static IEnumerable<string> Used()
    {
        foreach (var (file, text) in Sources)
        {
            foreach (var key in KeyPattern().Matches(text).SelectMany(m => new[] { m.Groups["key"].Value, m.Groups["other"].Value }).Where(k => k.Length > 0))
            {
                yield return key.Replace("\\\"", "\"", StringComparison.Ordinal);
            }

            foreach (Match constant in ConstantPattern().Matches(text))
            {
                var value = Regex.Match(text, $"const string {constant.Groups["name"].Value} = \"(.*?)\";");
                Assert.True(value.Success, $"{file}: the key {constant.Value} is no constant of the file");
                yield return value.Groups[1].Value;
            }
        }
    }

    // T["key"], T[condition ? "key" : "other"], and the same with words or t.
    [GeneratedRegex("""\b(?:T|t|words|Words)\[(?:[^\]"$]*\?\s*)?"(?<key>(?:[^"\\]|\\.)*)"(?:\s*:\s*"(?<other>(?:[^"\\]|\\.)*)")?""")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\bT\[(?<name>[A-Z]\w*)\]")]
    private static partial Regex ConstantPattern();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex PlaceholderPattern();
}
