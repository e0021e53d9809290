using System.Globalization;
using System.Text.RegularExpressions;
using GovPortal.Web.Data.Import;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>One YAML file of a flow while it is read: what is wrong in it becomes a finding with its place.</summary>
internal sealed class FlowFile
{
    private readonly string[] lines;
    private readonly List<ContentFinding> findings;

    public FlowFile(string path, string text, List<ContentFinding> findings)
    {
        Path = path;
        lines = text.Split('\n');
        this.findings = findings;
        try
        {
            if (Yaml.Load(text) is YamlMappingNode root)
            {
                Root = new FlowMap(this, root);
            }
            else
            {
                findings.Add(new(FindingLevel.Error, path, 1, "holds no keys with values"));
            }
        }
        catch (YamlException error)
        {
            var reason = error.Start.Line > 0 && error.InnerException is { } inner ? inner.Message : error.Message;
            findings.Add(new(FindingLevel.Error, path, (int)error.Start.Line, reason.ReplaceLineEndings(" "), (int)error.Start.Column));
        }
    }

    /// <summary>Path below the content folder.</summary>
    public string Path { get; }

    /// <summary>Null when the file cannot be read.</summary>
    public FlowMap? Root { get; }

    public FlowPlace PlaceOf(YamlNode node) => new(Path, (int)node.Start.Line, (int)node.Start.Column);

    public void Error(YamlNode node, string reason) => Error(PlaceOf(node), reason);

    public void Error(FlowPlace place, string reason) => findings.Add(new(FindingLevel.Error, place.File, place.Line, reason, place.Column));

    /// <summary>The text of a scalar with the place where it begins, after the quote or on the line after <c>|</c>.</summary>
    public FlowText TextOf(YamlScalarNode node)
    {
        var (text, place) = (node.Value ?? "", PlaceOf(node));
        switch (node.Style)
        {
            case ScalarStyle.Literal or ScalarStyle.Folded:
                // Where a folded text was broken is not known any more; for what stands on one line both are the same.
                var first = lines.Skip(place.Line).FirstOrDefault(l => l.Trim().Length > 0) ?? "";
                var indent = first.Length - first.TrimStart().Length;
                return new(text, place with { Line = place.Line + 1, Column = indent + 1 }, indent);
            case ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted:
                return new(text, place with { Column = place.Column + 1 });
            default:
                return new(text, place);
        }
    }
}

/// <summary>A mapping of a YAML file, read key by key; <see cref="End"/> names those that nobody asked for.</summary>
internal sealed partial class FlowMap(FlowFile file, YamlMappingNode node)
{
    private readonly HashSet<string> read = [];

    public FlowFile File => file;

    public FlowPlace Place => file.PlaceOf(node);

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    public bool Has(string key) => Find(key) is not null;

    public YamlNode? Find(string key)
    {
        read.Add(key);
        return node.Children.FirstOrDefault(c => c.Key is YamlScalarNode scalar && scalar.Value == key).Value;
    }

    public FlowPlace PlaceOf(string key) =>
        node.Children.FirstOrDefault(c => c.Key is YamlScalarNode scalar && scalar.Value == key).Key is { } at ? file.PlaceOf(at) : Place;

    public FlowText? Feel(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value.Length: > 0 } scalar => file.TextOf(scalar),
        var other => Refuse<FlowText>(other, $"'{key}' is not a text"),
    };

    public string? Text(string key) => Feel(key)?.Text;

    public string Required(string key)
    {
        if (Find(key) is null)
        {
            file.Error(Place, $"'{key}' is missing");
        }

        return Text(key) ?? "";
    }

    public bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => RefuseFlag(key),
    };

    public int? Whole(string key, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        file.Error(Find(key)!, $"'{key}' is a whole number from {least} to {most}, not '{text}'");
        return null;
    }

    /// <summary>A word of a fixed list, such as the kind of a question.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var value = ParseWord<T>(text);
        if (value is null)
        {
            file.Error(Find(key)!, $"'{text}' is no {key}; known are {string.Join(", ", Enum.GetNames<T>().Select(Hyphenated))}");
        }

        return value;
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<FlowText> Texts(string key) => [.. Nodes(key).Select(n => Scalar(n, key)).OfType<FlowText>()];

    public IReadOnlyList<T> Words<T>(string key)
        where T : struct, Enum
    {
        List<T> words = [];
        foreach (var text in Texts(key))
        {
            if (ParseWord<T>(text.Text) is { } word && !words.Contains(word))
            {
                words.Add(word);
            }
            else
            {
                file.Error(text.Place, $"'{text.Text}' is none of {string.Join(", ", Enum.GetNames<T>().Select(Hyphenated))}, or stands twice");
            }
        }

        return words;
    }

    /// <summary>The items of a list; empty when the key is absent.</summary>
    public IEnumerable<YamlNode> Nodes(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        var other => Refuse<YamlNode[]>(other, $"'{key}' is not a list") ?? [],
    };

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<FlowMap> Maps(string key)
    {
        foreach (var item in Nodes(key))
        {
            if (item is YamlMappingNode map)
            {
                yield return new FlowMap(file, map);
            }
            else
            {
                file.Error(item, $"an entry of '{key}' has keys with values");
            }
        }
    }

    /// <summary>The mapping under a key.</summary>
    public FlowMap? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new FlowMap(file, map),
        var other => Refuse<FlowMap>(other, $"'{key}' has keys with values below it"),
    };

    /// <summary>A key of the flow: words with hyphens.</summary>
    public string Name(string key)
    {
        var text = Required(key);
        if (text.Length > 0 && !FlowKeys.IsKey(text))
        {
            file.Error(Find(key)!, $"'{text}' is no key: lower-case words with hyphens, at most 60 characters");
        }

        return text;
    }

    /// <summary>Names the keys that are not known here.</summary>
    public void End()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!read.Contains(name))
            {
                file.Error(key, $"the key '{name}' is not known here; known are {string.Join(", ", read.Order(StringComparer.Ordinal))}");
            }
        }
    }

    public static string Hyphenated(string name) => WordStart().Replace(name, "-$1").ToLowerInvariant();

    private static T? ParseWord<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Hyphenated(value.ToString()) == text)
            {
                return value;
            }
        }

        return null;
    }

    private FlowText? Scalar(YamlNode item, string key) =>
        item is YamlScalarNode { Value.Length: > 0 } scalar ? file.TextOf(scalar) : Refuse<FlowText>(item, $"an entry of '{key}' is a text");

    private bool? RefuseFlag(string key)
    {
        file.Error(Find(key)!, $"'{key}' is true or false");
        return null;
    }

    private T? Refuse<T>(YamlNode at, string reason)
        where T : class
    {
        file.Error(at, reason);
        return null;
    }

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex WordStart();
}
