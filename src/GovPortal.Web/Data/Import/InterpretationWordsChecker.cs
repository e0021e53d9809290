using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Interpretations;

namespace GovPortal.Web.Data.Import;

/// <summary>Checks the words of an interpretation in one language.</summary>
internal sealed partial class InterpretationWordsChecker(
    ContentSet content, ContentDocument document, InterpretationFile interpretation, ContentWords words, string locale,
    Func<string, bool> addressExists, List<ContentFinding> findings)
{
    private readonly InterpretationWordsFile text = (InterpretationWordsFile)words.Text;

    public void Check()
    {
        CheckKeys();
        CheckParts();
        CheckSections();
        CheckMarkdown();
        CheckOverlap();
    }

    private void CheckKeys()
    {
        void Same(string name, IEnumerable<string>? data, IEnumerable<string>? inWords) =>
            KeyedWords.Same(content, document, words, name, data ?? [], inWords, findings);

        Same("changes", interpretation.Changes?.Select(c => c.Key), text.Changes?.Keys);
        Same("audiences", interpretation.Audiences, text.Audiences?.Keys);
        Same("questions", interpretation.Questions?.Select(q => q.Key), text.Questions?.Keys);
        Same("cases", interpretation.Cases, text.Cases?.Keys);
        Same("dates", interpretation.Dates?.Select(d => d.Key), text.Dates?.Keys);
        Same("terms", interpretation.Terms, text.Terms?.Keys);
        Same("media", interpretation.Media?.Select(m => m.Key), text.Media?.Keys);
    }

    private void CheckParts()
    {
        void Need(string name, string key, params (string Part, string? Value)[] parts)
        {
            foreach (var (part, _) in parts.Where(p => string.IsNullOrWhiteSpace(p.Value)))
            {
                Error($"{name} '{key}' has no '{part}'", name, key);
            }
        }

        foreach (var (key, change) in text.Changes ?? [])
        {
            Need("changes", key, ("title", change?.Title), ("old", change?.Old), ("new", change?.New));
            if (change is { Old: { } old, New: { } now } && old.Trim() == now.Trim())
            {
                Error($"changes '{key}': the old and the new words are the same", "changes", key);
            }
        }

        foreach (var (key, audience) in text.Audiences ?? [])
        {
            Need("audiences", key, ("who", audience?.Who), ("then", audience?.Then));
        }

        foreach (var (key, question) in text.Questions ?? [])
        {
            Need("questions", key, ("question", question?.Question), ("answer", question?.Answer));
        }

        foreach (var (key, example) in text.Cases ?? [])
        {
            Need("cases", key, ("title", example?.Title), ("text", example?.Text));
        }

        foreach (var (key, term) in text.Terms ?? [])
        {
            Need("terms", key, ("term", term?.Term), ("meaning", term?.Meaning));
        }

        foreach (var (key, media) in text.Media ?? [])
        {
            Need("media", key, ("title", media?.Title), ("transcript", media?.Transcript));
            var recording = interpretation.Media?.Find(m => m.Key == key)?.File ?? "";
            var captions = document.Attached.GetValueOrDefault($"{ContentPaths.Files}/{media?.Captions}");
            if (captions is not null && !IsWebVtt(captions))
            {
                Error($"media '{key}': '{ContentPaths.Files}/{media!.Captions}' holds no captions; they are WebVTT and begin with the line WEBVTT", "media", key);
            }

            if (AttachedFiles.IsVideo(recording) && captions is null)
            {
                Error($"media '{key}': a recording with a picture has captions; there is no file '{ContentPaths.Files}/{media?.Captions}'", "media", key);
            }
        }
    }

    private static bool IsWebVtt(byte[] file) => Encoding.UTF8.GetString(file).TrimStart('\ufeff').StartsWith("WEBVTT", StringComparison.Ordinal);

    private void CheckSections()
    {
        var sections = TextSections.Read(words.Body);
        foreach (var (section, i) in sections.Select((s, i) => (s, i)).Where(s => s.s.Key is not null))
        {
            if (sections.Take(i).Any(s => s.Key == section.Key) || InterpretationAnchors.IsTaken(section.Key!))
            {
                ErrorAt(section.Line, $"the anchor '{section.Key}' stands twice or is one that the page itself uses");
            }
        }

        foreach (var section in sections.Where(s => s is { Key: null, Level: 2 }))
        {
            ErrorAt(section.Line, $"the section '{section.Heading}' has no anchor: write {{#key}} behind it, the same in each language");
        }

        for (var i = 0; i < (interpretation.Explains?.Count ?? 0); i++)
        {
            if (sections.All(s => s.Key != interpretation.Explains![i].Section))
            {
                findings.Add(new(
                    FindingLevel.Error, document.DataPath, ContentLines.Find(content, document.DataPath, ["explains", i]),
                    $"{words.Path} has no section '{interpretation.Explains![i].Section}'"));
            }
        }

        foreach (var block in TextSections.Blocks(words.Body).Where(b => b.Drawing is not null))
        {
            if (!(interpretation.Charts ?? []).Contains(block.Text))
            {
                ErrorAt(block.Line, $"there is no chart '{block.Text}' in {document.DataPath}");
            }
        }
    }

    private void CheckMarkdown()
    {
        foreach (var (key, value) in PolicyFileMap.Flatten(text).Where(t => t.Value is not null && IsMarkdown(t.Key)))
        {
            var line = ContentLines.Find(content, words.Path, [.. key.Split('.')]);
            findings.AddRange(MarkdownChecker.Check(words with { Body = value!, BodyLine = line }, locale, addressExists));
            CheckTerms(value!, _ => line);
        }

        CheckTerms(words.Body, at => words.BodyLine + words.Body.AsSpan(0, at).Count('\n'));
    }

    private void CheckTerms(string markdown, Func<int, int> line)
    {
        foreach (Match term in TermPattern().Matches(markdown))
        {
            if (!(interpretation.Terms ?? []).Contains(term.Groups["key"].Value))
            {
                findings.Add(new(FindingLevel.Error, words.Path, line(term.Index), $"there is no term '{term.Groups["key"].Value}' in {document.DataPath}"));
            }
        }
    }

    private static bool IsMarkdown(string key) =>
        key is "background" or "basis" or "aim" or "scope" or "affected" or "unchanged" or "contact"
        || key.EndsWith(".note", StringComparison.Ordinal) || key.EndsWith(".then", StringComparison.Ordinal) || key.EndsWith(".answer", StringComparison.Ordinal)
        || key.EndsWith(".text", StringComparison.Ordinal) || key.EndsWith(".meaning", StringComparison.Ordinal) || key.EndsWith(".transcript", StringComparison.Ordinal);

    // What changes is quoted on purpose; everything else is to be in words of its own.
    private void CheckOverlap()
    {
        var own = string.Join('\n', PolicyFileMap.Flatten(text).Where(t => t.Value is not null && IsMarkdown(t.Key)).Select(t => t.Value).Append(words.Body));
        foreach (var slug in interpretation.Policies ?? [])
        {
            if (content.Documents.FirstOrDefault(d => d.Type == DocumentType.Policy && d.Slug == slug)?.Words.GetValueOrDefault(locale) is not { } policy)
            {
                continue;
            }

            var share = TextOverlap.Share(own, policy.Body);
            if (share >= TextOverlap.Limit)
            {
                findings.Add(new(FindingLevel.Error, words.Path, 0, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{share:P0} of its text stands word for word in the policy '{slug}': excerpts explain nothing (from {TextOverlap.Limit:P0} on it is refused)")));
            }
        }
    }

    private void Error(string reason, params object[] node) =>
        findings.Add(new(FindingLevel.Error, words.Path, ContentLines.Find(content, words.Path, node), reason));

    private void ErrorAt(int line, string reason) => findings.Add(new(FindingLevel.Error, words.Path, words.BodyLine + line - 1, reason));

    [GeneratedRegex(@"\]\(#term-(?<key>[^)\s]*)\)")]
    private static partial Regex TermPattern();
}
