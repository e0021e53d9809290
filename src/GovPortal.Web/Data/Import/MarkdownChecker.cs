using GovPortal.Web.Features.Documents;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GovPortal.Web.Data.Import;

/// <summary>Checks the Markdown of a translation: headings, links inside the portal, HTML that will not work.</summary>
internal static class MarkdownChecker
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:", "#"];

    /// <param name="addressExists">Whether a local address, without language, leads to a page.</param>
    public static IEnumerable<ContentFinding> Check(ContentWords words, string locale, Func<string, bool> addressExists)
    {
        var document = Markdown.Parse(words.Body);
        ContentFinding At(MarkdownObject node, FindingLevel level, string reason) =>
            new(level, words.Path, words.BodyLine + node.Line, reason);

        var previous = 1;
        foreach (var node in document.Descendants())
        {
            if (node is HeadingBlock heading)
            {
                if (heading.Level == 1)
                {
                    yield return At(node, FindingLevel.Error, "a heading of level 1; the title is the only one, so begin with ##");
                }
                else if (heading.Level > previous + 1)
                {
                    yield return At(node, FindingLevel.Warning, $"a heading of level {heading.Level} under one of level {previous}");
                }

                previous = heading.Level;
            }
            else if (node is LinkInline { IsImage: true })
            {
                yield return At(node, FindingLevel.Error, "images are not taken from Markdown");
            }
            else if (node is LinkInline link && CheckLink(link.Url ?? "", locale, addressExists) is { } reason)
            {
                yield return At(node, FindingLevel.Error, reason);
            }
            else if (node is LiteralInline literal && literal.Content.AsSpan().Contains("<script", StringComparison.OrdinalIgnoreCase))
            {
                yield return At(node, FindingLevel.Warning, "HTML is shown as text");
            }
        }
    }

    private static string? CheckLink(string url, string locale, Func<string, bool> addressExists)
    {
        if (Schemes.Any(s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (!url.StartsWith($"/{locale}/", StringComparison.Ordinal))
        {
            return $"the link '{url}' is neither a full address nor one below /{locale}/";
        }

        var path = url[(locale.Length + 1)..].Split('#', '?')[0];
        return addressExists(path) ? null : $"the link '{url}' leads nowhere";
    }
}
