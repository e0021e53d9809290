using System.Text.RegularExpressions;

namespace GovPortal.Web.Features.Documents;

/// <summary>A part of a Markdown text, from a heading to the next one.</summary>
/// <param name="Key">Anchor given behind the heading, <c>{#article-3}</c>: the same in each language; null where none is given.</param>
/// <param name="Heading">Plain text; empty for what stands before the first heading.</param>
/// <param name="Level">2 to 4; 0 for what stands before the first heading.</param>
/// <param name="Line">Of the heading in the text, from 1.</param>
public sealed record TextSection(string? Key, string Heading, int Level, string Body, int Line);

/// <summary>A piece of a section: Markdown, or the place of a drawing.</summary>
/// <param name="Drawing"><c>chart</c> or <c>explainer</c>; null for Markdown.</param>
/// <param name="Text">The Markdown, or the drawing's name.</param>
public sealed record TextBlock(string? Drawing, string Text, int Line);

/// <summary>Takes Markdown apart at its headings, and at the marks where drawings go: <c>{{chart: name}}</c> on a line of its own.</summary>
internal static partial class TextSections
{
    public static IReadOnlyList<TextSection> Read(string markdown)
    {
        List<TextSection> sections = [];
        var (key, heading, level, start, line) = ((string?)null, "", 0, 0, 1);
        var lines = markdown.Split('\n');
        var fenced = false;
        void Close(int end)
        {
            var body = string.Join('\n', lines[start..end]).Trim('\n');
            if (level > 0 || body.Length > 0)
            {
                sections.Add(new(key, heading, level, body, line));
            }
        }

        for (var i = 0; i < lines.Length; i++)
        {
            fenced ^= lines[i].StartsWith("```", StringComparison.Ordinal);
            if (!fenced && HeadingPattern().Match(lines[i]) is { Success: true } found)
            {
                Close(i);
                (level, heading, start, line) = (found.Groups["level"].Length, found.Groups["text"].Value.Trim(), i + 1, i + 1);
                key = found.Groups["key"] is { Success: true } anchor ? anchor.Value : null;
            }
        }

        Close(lines.Length);
        return sections;
    }

    /// <param name="firstLine">Line of the text in what the blocks' lines are to be counted in.</param>
    public static IReadOnlyList<TextBlock> Blocks(string markdown, int firstLine = 1)
    {
        List<TextBlock> blocks = [];
        var lines = markdown.Split('\n');
        var start = 0;
        void Close(int end)
        {
            var text = string.Join('\n', lines[start..end]).Trim('\n');
            if (text.Length > 0)
            {
                blocks.Add(new(null, text, firstLine + start));
            }
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (DrawingPattern().Match(lines[i]) is { Success: true } found)
            {
                Close(i);
                blocks.Add(new(found.Groups["drawing"].Value, found.Groups["name"].Value, firstLine + i));
                start = i + 1;
            }
        }

        Close(lines.Length);
        return blocks;
    }

    [GeneratedRegex(@"^(?<level>#{2,4})\s+(?<text>.*?)(?:\s*\{#(?<key>[a-z0-9-]+)\})?\s*$")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^\{\{\s*(?<drawing>chart|explainer)\s*:\s*(?<name>[a-z0-9-]+)\s*\}\}\s*$")]
    private static partial Regex DrawingPattern();
}
