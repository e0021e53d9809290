using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Support;

/// <summary>What only a browser can measure.</summary>
internal static class Measurements
{
    /// <summary>
    /// All that can be wrong with the page shown, at the widths of a small phone, a phone and a desk: it fits, what can
    /// be pressed can be hit, axe has no objection, in dark colours either, and it brings nothing inline, foreign or broken.
    /// </summary>
    public static async Task<List<string>> FaultsAsync(this Visit visit)
    {
        List<string> faults = [];
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            faults.AddRange((await visit.SizeFaultsAsync()).Select(f => $"{width} px, {f}"));
            if (width == 320)
            {
                continue;
            }

            faults.AddRange((await visit.AxeAsync()).Select(f => $"{width} px: {f}"));
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            faults.AddRange((await visit.AxeColoursAsync()).Select(f => $"{width} px, dark: {f}"));
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        faults.AddRange((await visit.InlineAsync()).Select(f => $"inline: {f}"));
        faults.AddRange(visit.Troubles);
        return faults;
    }

    /// <summary>What does not fit or cannot be hit at the width shown.</summary>
    public static async Task<IEnumerable<string>> SizeFaultsAsync(this Visit visit) =>
    [
        .. (await visit.SidewaysAsync()).Select(w => $"too wide: {w}"),
        .. (await visit.SmallTargetsAsync()).Select(t => $"too small: {t}"),
    ];

    /// <summary>Elements that reach beyond the right edge of a page that then scrolls sideways.</summary>
    public static Task<string[]> SidewaysAsync(this Visit visit) => visit.Page.EvaluateAsync<string[]>(
        """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1);
          return [`the page by ${document.documentElement.scrollWidth - width} px`, ...wide.slice(-3).map(e => e.outerHTML.slice(0, 120))];
        }
        """);

    /// <summary>
    /// WCAG 2.5.8: what can be pressed is 24 by 24 pixels, or no other target comes within a circle of that size around
    /// its middle. Links within a sentence are exempt.
    /// </summary>
    public static Task<string[]> SmallTargetsAsync(this Visit visit) => visit.Page.EvaluateAsync<string[]>(
        """
        () => {
          const least = 24;
          const seen = e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && e.getBoundingClientRect().right > 0 && !e.closest(".skip, .hidden");
          const targets = [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")].filter(seen);
          const inSentence = e => {
            if (getComputedStyle(e).display !== "inline") return false;
            let block = e.parentElement;
            while (getComputedStyle(block).display === "inline") block = block.parentElement;
            const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, n =>
              n.parentElement.closest("a, button, summary, .hidden") || !n.textContent.trim() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
            return words.nextNode() !== null;
          };
          const boxes = targets.map(e => ({ e, r: e.getBoundingClientRect() }))
            .map(b => ({ ...b, small: b.r.width < least - .1 || b.r.height < least - .1, x: b.r.x + b.r.width / 2, y: b.r.y + b.r.height / 2 }));
          const near = (a, b) => b.small
            ? Math.hypot(a.x - b.x, a.y - b.y) < least
            : Math.hypot(a.x - Math.min(Math.max(a.x, b.r.left), b.r.right), a.y - Math.min(Math.max(a.y, b.r.top), b.r.bottom)) < least / 2;
          return boxes
            .filter(a => a.small && !inSentence(a.e) && boxes.some(b => b !== a && !a.e.contains(b.e) && !b.e.contains(a.e) && near(a, b)))
            .map(a => `${Math.round(a.r.width)} × ${Math.round(a.r.height)} ${a.e.outerHTML.slice(0, 120)}`);
        }
        """);

    /// <summary>Scripts and styles written into the page instead of standing in files of their own.</summary>
    public static Task<string[]> InlineAsync(this Visit visit) => visit.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll("*")]
          .filter(e => e.localName === "style" || e.hasAttribute("style")
            || (e.localName === "script" && !e.src && e.type !== "application/ld+json")
            || [...e.attributes].some(a => a.name.startsWith("on") || /^\s*javascript:/i.test(a.value)))
          .map(e => e.outerHTML.slice(0, 120))
        """);

    /// <summary>The element that has the focus, and whether a reader sees that it has.</summary>
    public static Task<Focus> FocusAsync(this Visit visit) => visit.Page.EvaluateAsync<Focus>(
        """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return { name: "", index: -1, fault: "" };
          const all = [...document.querySelectorAll("*")];
          const name = (e.innerText || e.getAttribute("aria-label") || e.id || e.localName).trim();
          const style = getComputedStyle(e);
          const r = e.getClientRects()[0] ?? e.getBoundingClientRect();
          const x = r.x + Math.min(r.width / 2, 40), y = r.y + Math.min(r.height / 2, 12);
          const top = document.elementFromPoint(x, y);
          const fault = r.width < 1 || r.height < 1 ? "has no size"
            : r.left < 0 || r.right > innerWidth + 1 || r.top < 0 || Math.min(r.bottom, r.top + 24) > innerHeight + 1 ? "is out of view"
            : style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? "has no outline"
            : !top || !(e.contains(top) || top.contains(e)) ? `is hidden by ${top?.outerHTML.slice(0, 80)}` : "";
          return { name, index: all.indexOf(e), fault };
        }
        """);
}

/// <param name="Name">Words of the element.</param>
/// <param name="Index">Its place in the page; -1 when nothing has the focus.</param>
/// <param name="Fault">Why a reader cannot see that it has the focus; empty when they can.</param>
internal sealed record Focus(string Name, int Index, string Fault)
{
    // Filled by Playwright.
    public Focus()
        : this("", -1, "")
    {
    }
}
