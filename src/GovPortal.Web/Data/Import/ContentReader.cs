using System.Text;
using System.Text.RegularExpressions;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Site;
using YamlDotNet.Core;

namespace GovPortal.Web.Data.Import;

/// <summary>Reads a content folder. What cannot be read becomes a finding, and the rest is read all the same.</summary>
internal sealed partial class ContentReader(string root)
{
    /// <summary>Largest content file, in bytes.</summary>
    public const int MaximumFileSize = 512 * 1024;

    private const string Fence = "---\n";
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private readonly ContentSet content = new();
    private readonly List<ContentFinding> findings = [];

    public (ContentSet Content, List<ContentFinding> Findings) Read()
    {
        if (!Directory.Exists(root))
        {
            Error("", 0, $"there is no content folder {root}");
            return (content, findings);
        }

        content.Site = ReadYaml<SiteSettings>(ContentPaths.Site) ?? content.Site;
        content.Topics = ReadYaml<List<TopicFile>>(ContentPaths.Topics) ?? [];
        content.Departments = ReadYaml<List<DepartmentFile>>(ContentPaths.Departments) ?? [];
        content.Places = ReadYaml<List<Place>>(ContentPaths.Places) ?? [];
        content.Sources = ReadYaml<List<Source>>(ContentPaths.Sources) ?? [];
        content.Bodies = ReadYaml<List<IssuingBody>>(ContentPaths.Bodies, optional: true) ?? [];
        content.Redirects = ReadYaml<List<Redirect>>(ContentPaths.Redirects, optional: true) ?? [];
        content.Synonyms = ReadYaml<List<SynonymSet>>(ContentPaths.Synonyms, optional: true) ?? [];
        content.BestBets = ReadYaml<List<BestBet>>(ContentPaths.BestBets, optional: true) ?? [];
        ReadText(ContentPaths.Judgements, optional: true);
        foreach (var (type, folder, file) in ContentPaths.Documents)
        {
            ReadDocuments(type, folder, file);
        }

        ReadParts();

        return (content, findings);
    }

    private void ReadDocuments(DocumentType type, string folder, string file)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path))
        {
            return;
        }

        foreach (var slug in Directory.EnumerateDirectories(path).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal))
        {
            var dataPath = $"{folder}/{slug}/{file}";
            object? data = type switch
            {
                DocumentType.Service => ReadYaml<ServiceFile>(dataPath),
                DocumentType.Notice => ReadYaml<NoticeFile>(dataPath),
                DocumentType.Scenario => ReadYaml<ScenarioDataFile>(dataPath),
                DocumentType.Policy => ReadYaml<PolicyFile>(dataPath),
                DocumentType.Interpretation => ReadYaml<InterpretationFile>(dataPath),
                _ => ReadYaml<PageFile>(dataPath),
            };
            if (data is null)
            {
                content.Unreadable.Add((type, slug));
                continue;
            }

            var document = new ContentDocument(type, slug, dataPath, data);
            foreach (var name in Directory.EnumerateFiles(Path.Combine(path, slug)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal))
            {
                ReadPart(document, $"{folder}/{slug}/{name}", name, file);
            }

            ReadFolders(document, $"{folder}/{slug}/");
            content.Documents.Add(document);
        }
    }

    private void ReadFolders(ContentDocument document, string folder)
    {
        string[] below = document.Type switch
        {
            DocumentType.Scenario => ["tables"],
            DocumentType.Interpretation => ContentPaths.TextFolders,
            _ => [],
        };
        foreach (var (name, file) in below.SelectMany(b => FileNames(Path.Combine(root, folder, b)).Select(f => (b, f))))
        {
            ReadFlowFile(document, folder, $"{name}/{file}");
        }

        if (document.Type is DocumentType.Policy or DocumentType.Interpretation)
        {
            foreach (var file in FileNames(Path.Combine(root, folder, ContentPaths.Files)))
            {
                ReadAttached(document, folder, $"{ContentPaths.Files}/{file}");
            }
        }
    }

    private void ReadAttached(ContentDocument document, string folder, string name)
    {
        var file = new FileInfo(Path.Combine(root, folder, name));
        if (!AttachedFiles.Types.ContainsKey(file.Extension))
        {
            Error(folder + name, 0, $"is of no kind that readers can fetch ({string.Join(", ", AttachedFiles.Types.Keys)})");
        }
        else if (file.Length > AttachedFiles.MaximumSize)
        {
            Error(folder + name, 0, $"is larger than {AttachedFiles.MaximumSize / 1024 / 1024} MB");
        }
        else
        {
            document.Attached[name] = File.ReadAllBytes(file.FullName);
        }
    }

    private void ReadFlowFile(ContentDocument document, string folder, string name)
    {
        if (ReadText(folder + name, optional: false) is { } text)
        {
            document.Files[name] = text;
        }
    }

    private void ReadParts()
    {
        var path = Path.Combine(root, ContentPaths.Parts);
        if (!Directory.Exists(path))
        {
            return;
        }

        foreach (var slug in Directory.EnumerateDirectories(path).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal))
        {
            foreach (var name in FileNames(Path.Combine(path, slug)))
            {
                var file = $"{ContentPaths.Parts}/{slug}/{name}";
                if (name != "part.yaml" && content.Site.Languages.All(l => name != $"part.{l}.yaml"))
                {
                    findings.Add(new(FindingLevel.Warning, file, 0, "is no file of a part and is not read"));
                }
                else if (ReadText(file, optional: false) is { } text)
                {
                    content.Parts[file] = text;
                }
            }
        }
    }

    private static IEnumerable<string> FileNames(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal) : [];

    private void ReadPart(ContentDocument document, string path, string name, string dataFile)
    {
        if (name == dataFile)
        {
            return;
        }

        if (document.Type is DocumentType.Scenario or DocumentType.Interpretation && IsFlowFile(name))
        {
            ReadFlowFile(document, path[..^name.Length], name);
            return;
        }

        var locale = Path.GetFileNameWithoutExtension(name);
        if (!name.EndsWith(".md", StringComparison.Ordinal) || !content.Site.Languages.Contains(locale))
        {
            findings.Add(new(FindingLevel.Warning, path, 0, "is no file of a document of this type and is not read"));
        }
        else if (ReadWords(path, document.Type) is { } words)
        {
            document.Words[locale] = words;
        }
    }

    private bool IsFlowFile(string name) =>
        name is FlowSource.Flow or FlowSource.Examples || content.Site.Languages.Any(l => name == FlowSource.Words(l));

    private ContentWords? ReadWords(string path, DocumentType type)
    {
        if (ReadText(path, optional: false) is not { } text)
        {
            return null;
        }

        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            Error(path, 1, "does not begin with front matter between two lines of ---");
            return null;
        }

        // The fence of the front matter stays as an empty first line, so that lines count as in the file.
        var front = "\n" + text[Fence.Length..(end + 1)];
        var body = text[(end + 1 + Fence.Length)..];
        var bodyLine = text.AsSpan(0, end + 1 + Fence.Length).Count('\n') + 1;
        TranslationFile? words = type switch
        {
            DocumentType.Service => Parse<ServiceWordsFile>(path, front),
            DocumentType.Policy => Parse<PolicyWordsFile>(path, front),
            DocumentType.Interpretation => Parse<InterpretationWordsFile>(path, front),
            _ => Parse<TranslationFile>(path, front),
        };
        // Lines that are cut from the head of the body still count.
        var start = body.Length - body.TrimStart('\n').Length;
        return words is null ? null : new(path, words, body.Trim('\n'), bodyLine + start);
    }

    private T? ReadYaml<T>(string path, bool optional = false)
        where T : class, new() => ReadText(path, optional) is { } text ? Parse<T>(path, text) : null;

    private T? Parse<T>(string path, string yaml)
        where T : class, new()
    {
        try
        {
            return Yaml.Read<T>(yaml);
        }
        catch (YamlException error)
        {
            // The library's own words for a value that does not fit stand in the inner exception.
            var reason = error.Start.Line > 0 && error.InnerException is { } inner ? inner.Message : error.Message;
            Error(path, (int)error.Start.Line, UnknownKeyPattern().Replace(reason.ReplaceLineEndings(" "), "the key $1 is not known here"));
            return null;
        }
    }

    private string? ReadText(string path, bool optional)
    {
        var file = new FileInfo(Path.Combine(root, path));
        if (!file.Exists)
        {
            if (!optional)
            {
                Error(path, 0, "is missing");
            }

            return null;
        }

        if (file.Length > MaximumFileSize)
        {
            Error(path, 0, $"is larger than {MaximumFileSize / 1024} KB");
            return null;
        }

        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(file.FullName)).TrimStart('\ufeff').ReplaceLineEndings("\n");
            content.Texts[path] = text;
            return text;
        }
        catch (DecoderFallbackException)
        {
            Error(path, 0, "is not UTF-8");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Error(path, 0, $"cannot be read: {error.Message}");
        }

        return null;
    }

    // The parser names our classes, which mean nothing to an editor.
    [GeneratedRegex("^Property ('[^']*') not found on type.*$")]
    private static partial Regex UnknownKeyPattern();

    private void Error(string file, int line, string reason) => findings.Add(new(FindingLevel.Error, file, line, reason));
}
