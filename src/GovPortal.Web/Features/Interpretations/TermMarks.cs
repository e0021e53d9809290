using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>
/// Makes links to terms buttons that open the meaning where the term stands. The browser does that by itself (the
/// popover of HTML): no script, closed by Escape or a press elsewhere. In print the list of terms serves.
/// </summary>
internal static partial class TermMarks
{
    /// <summary>Id of what opens.</summary>
    public static string Meaning(string key) => $"meaning-{key}";

    /// <param name="html">Sanitised HTML.</param>
    public static MarkupString In(string html, InterpretationView view) => new(TermPattern().Replace(html, link =>
        view.Has($"terms.{link.Groups["key"].Value}.meaning")
            ? $"<button type=\"button\" class=\"term\" popovertarget=\"{Meaning(link.Groups["key"].Value)}\">{link.Groups["text"].Value}</button>"
            : link.Value));

    [GeneratedRegex("<a href=\"#term-(?<key>[a-z0-9-]+)\">(?<text>.*?)</a>")]
    private static partial Regex TermPattern();
}
