using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Support;

/// <summary>
/// axe-core, run in the page itself. The package's own runner opens a further page for each judgement to join frames;
/// our pages have none, and several judgements share one load.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe objects to: WCAG 2.0 to 2.2, A and AA, and best practices.</summary>
    public static Task<string[]> AxeAsync(this Visit visit) =>
        RunAsync(visit, new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice" } });

    /// <summary>The same of colours alone: all that may differ between light and dark.</summary>
    public static Task<string[]> AxeColoursAsync(this Visit visit) =>
        RunAsync(visit, new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } });

    private static async Task<string[]> RunAsync(Visit visit, object rules)
    {
        if (!await visit.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await visit.Page.EvaluateAsync(Script);
        }

        return await visit.Page.EvaluateAsync<string[]>(
            """
            async rules => {
              const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
              const judged = found.violations.length + found.passes.length + found.incomplete.length;
              if (judged === 0) return ["axe judged nothing"];
              return found.violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}) ${n.target} ${n.html}`));
            }
            """,
            rules);
    }
}
