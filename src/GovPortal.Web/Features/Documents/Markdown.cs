using Ganss.Xss;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;

namespace GovPortal.Web.Features.Documents;

/// <summary>Turns editors' Markdown into safe HTML: raw HTML is shown as text, and what comes out is sanitised again.</summary>
internal sealed class Markdown : IDisposable
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UsePreciseSourceLocation()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    // Sanitising costs more than the rest of a page; the text itself is the key, so nothing can go stale.
    private readonly MemoryCache rendered = new(new MemoryCacheOptions { SizeLimit = 8 * 1024 * 1024 });

    /// <summary>HTML of a text that is shown often.</summary>
    public MarkupString Render(string body)
    {
        if (body.Length == 0)
        {
            return default;
        }

        var html = rendered.GetOrCreate(body, entry =>
        {
            var made = ToHtml(body);
            entry.Size = body.Length + made.Length;
            return made;
        });
        return new MarkupString(html!);
    }

    public static string ToHtml(string markdown) =>
        Sanitizer.Sanitize(Markdig.Markdown.ToHtml(markdown, Pipeline));

    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);

    /// <summary>The words alone, for the search index and for snippets.</summary>
    public static string ToPlainText(string markdown) => Markdig.Markdown.ToPlainText(markdown, Pipeline).Trim();

    public void Dispose() => rendered.Dispose();

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(
            ["h2", "h3", "h4", "p", "ul", "ol", "li", "a", "strong", "em", "blockquote", "code", "pre", "br", "hr", "table", "thead", "tbody", "tr", "th", "td"]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "id", "start", "title", "lang"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["https", "http", "mailto", "tel"]);
        return sanitizer;
    }
}
