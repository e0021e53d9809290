using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Charts;

/// <summary>Every chart of the gallery, as a browser draws it.</summary>
public sealed class GalleryTests(PortalInBrowser portal)
{
    private const string Gallery = "/staff/charts";

    [Theory]
    [InlineData("en-GB")]
    [InlineData("zh-CN")]
    public async Task Texts_OfEveryDrawing_StandApartAndWithinIt(string locale)
    {
        // Without script the steps of explainers are all in view.
        await using var visit = await portal.OpenGalleryAsync(script: false, locale: locale);
        Assert.Equal(200, (await visit.GoAsync(Gallery)).Status);
        foreach (var width in new[] { 390, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            Assert.Empty(await TextFaultsAsync(visit));
        }
    }

    [Fact]
    public async Task Values_OfEveryDrawing_HaveNames()
    {
        await using var visit = await portal.OpenGalleryAsync(script: false);
        await visit.GoAsync(Gallery);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("svg.c")].flatMap(svg => {
              const name = svg.getAttribute("aria-labelledby").split(" ").map(id => document.getElementById(id)?.textContent.trim()).join(" ");
              const marks = [...svg.querySelectorAll("[tabindex]")];
              const faults = marks.filter(m => !m.getAttribute("aria-label")?.trim() || m.getAttribute("role") !== "img").map(m => `${name}: ${m.outerHTML.slice(0, 120)}`);
              return name ? faults : ["a drawing without a name", ...faults];
            })
            """));
    }

    // Lines stand closer than the boxes of fonts are high: what counts is where letters have ink.
    private static Task<string[]> TextFaultsAsync(Visit visit) => visit.Page.EvaluateAsync<string[]>(
        """
        () => {
          const faults = [];
          let drawings = 0;
          for (const svg of document.querySelectorAll("svg.c")) {
            if (!svg.checkVisibility()) continue;
            drawings++;
            const { width, height } = svg.viewBox.baseVal;
            const name = document.getElementById(svg.getAttribute("aria-labelledby"))?.textContent.trim();
            const texts = [...svg.querySelectorAll("text")].filter(t => !t.closest(".tip")).map(t => {
              const box = t.getBBox();
              return { words: t.textContent, left: box.x, right: box.x + box.width, top: box.y + box.height * .15, bottom: box.y + box.height * .85 };
            });
            texts.forEach((a, i) => {
              if (a.left < -1 || a.top < -1 || a.right > width + 1 || a.bottom > height + 1) faults.push(`${name}: ${a.words} leaves the drawing`);
              for (const b of texts.slice(i + 1)) {
                if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(`${name}: ${a.words} and ${b.words} overlap`);
              }
            });
          }
          return drawings < 50 ? [`only ${drawings} drawings are in view`] : faults;
        }
        """);
}
