using System.Net;
using System.Text.RegularExpressions;
using GovPortal.Web.Features.Documents;
using Microsoft.AspNetCore.Components;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>
/// Gives links to terms their meaning on the spot, as the link's title; the link leads to the list of terms, so that
/// it is there for everybody, by touch and in print too.
/// </summary>
internal static partial class TermMarks
{
    /// <param name="html">Sanitised HTML.</param>
    public static MarkupString In(string html, InterpretationView view) => new(TermPattern().Replace(html, link =>
    {
        var key = link.Groups["key"].Value;
        return view.Has($"terms.{key}.meaning")
            ? $"<dfn><a class=\"term\" href=\"#term-{key}\" title=\"{WebUtility.HtmlEncode(Markdown.ToPlainText(view.Text($"terms.{key}.meaning")))}\">{link.Groups["text"].Value}</a></dfn>"
            : link.Value;
    }));

    [GeneratedRegex("<a href=\"#term-(?<key>[a-z0-9-]+)\">(?<text>.*?)</a>")]
    private static partial Regex TermPattern();
}
