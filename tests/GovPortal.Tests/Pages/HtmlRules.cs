using AngleSharp.Dom;

namespace GovPortal.Tests.Pages;

/// <summary>What a parser does not object to and a reader with a screen reader does.</summary>
internal static class HtmlRules
{
    public static IEnumerable<string> Check(IDocument page)
    {
        foreach (var twice in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
        {
            yield return $"the id '{twice.Key}' stands {twice.Count()} times";
        }

        if (page.QuerySelectorAll("h1").Length != 1)
        {
            yield return $"{page.QuerySelectorAll("h1").Length} headings of level 1";
        }

        if (page.QuerySelectorAll("main").Length != 1)
        {
            yield return "no single main part";
        }

        var previous = 0;
        foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4, main h5, main h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > previous + 1)
            {
                yield return $"a heading of level {level} after one of level {previous}: {heading.TextContent.Trim()}";
            }

            previous = level;
        }

        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
        {
            if (!input.HasAttribute("aria-label") && input.Closest("label") is null && (input.Id is null || page.QuerySelector($"label[for='{input.Id}']") is null))
            {
                yield return $"no label for {input.OuterHtml}";
            }
        }

        foreach (var element in page.QuerySelectorAll("a, button").Where(e => e.TextContent.Trim().Length == 0 && !e.HasAttribute("aria-label")))
        {
            yield return $"no name for {element.OuterHtml}";
        }

        foreach (var image in page.QuerySelectorAll("img:not([alt])"))
        {
            yield return $"no alternative for {image.OuterHtml}";
        }

        foreach (var name in new[] { "aria-labelledby", "aria-describedby", "aria-controls" })
        {
            foreach (var id in page.QuerySelectorAll($"[{name}]").SelectMany(e => e.GetAttribute(name)!.Split(' ')).Where(id => page.GetElementById(id) is null))
            {
                yield return $"{name} names '{id}', which is not there";
            }
        }
    }
}
