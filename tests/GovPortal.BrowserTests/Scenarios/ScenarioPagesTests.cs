using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using GovPortal.BrowserTests.Support;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Scenarios;

/// <summary>Every kind of page of scenarios, in both languages: axe finds nothing, it fits, and what is pressed is large.</summary>
public sealed class ScenarioPagesTests(PortalInBrowser portal)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string, ColorScheme> Modes => new() { { "en", ColorScheme.Light }, { "zh", ColorScheme.Light }, { "en", ColorScheme.Dark }, { "zh", ColorScheme.Dark } };

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task PrivateWalk_EveryPage_IsSound(string lang, ColorScheme colours)
    {
        await using var visit = await portal.OpenScenariosAsync(colours: colours);
        await visit.ToAsync(lang, Walk.Every, "result", () => JudgeAsync(visit));
        await JudgeAsync(visit);
        await visit.FollowAsync(visit.Page.Locator("form:has([value=share]) button"));
        Assert.Contains("/shared/", visit.Path, StringComparison.Ordinal);
        await JudgeAsync(visit);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task PublicWalk_EveryPage_IsSound(string lang, ColorScheme colours)
    {
        await using var visit = await portal.OpenScenariosAsync(colours: colours);
        await visit.ToAsync(lang, Walk.House, "result", () => JudgeAsync(visit));
        await JudgeAsync(visit);
        foreach (var path in new[] { "/scenarios", "/scenarios/kept", "/scenarios/bin-day", "/scenarios/roadside" })
        {
            await visit.GoAsync($"/{lang}{path}");
            await JudgeAsync(visit);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Errors_OnEveryKindOfQuestion_AreSound(string lang)
    {
        await using var visit = await portal.OpenScenariosAsync();
        await visit.ToAsync(lang, Walk.Every, "answers", async () =>
        {
            if (visit.Where() == Walk.Every)
            {
                return;
            }

            foreach (var box in await visit.Page.Locator("main input[type=text]").AllAsync())
            {
                await box.FillAsync("?");
            }

            await visit.FollowAsync(visit.Continue());
            if (await visit.Page.Locator(".error-summary").CountAsync() == 0)
            {
                // Free text may be anything: back to it.
                await visit.Page.GoBackAsync();
                return;
            }

            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.error-summary')"));
            await JudgeAsync(visit);
        });
    }

    private static async Task JudgeAsync(Visit visit)
    {
        List<string> wrong = [];
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            wrong.AddRange((await visit.SidewaysAsync()).Select(w => $"{width} px, too wide: {w}"));
            wrong.AddRange((await visit.SmallTargetsAsync()).Select(t => $"{width} px, too small: {t}"));
            wrong.AddRange((await ThumbTargetsAsync(visit)).Select(t => $"{width} px, too small for a thumb: {t}"));
            if (width > 320)
            {
                var result = await visit.Page.RunAxe(Rules);
                wrong.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{width} px: {v.Id} ({v.Impact}) {n.Target} {n.Html}")));
            }
        }

        wrong.AddRange(await visit.InlineAsync());
        wrong.AddRange(visit.Troubles);
        Assert.True(wrong.Count == 0, $"{visit.Path}\n{string.Join('\n', wrong)}");
    }

    // What one answers with is at least 44 pixels high: the whole card of an option counts.
    private static Task<string[]> ThumbTargetsAsync(Visit visit) => visit.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll("main :is(.choice, .field input[type=text], select, button.cta, a.cta)")]
          .filter(e => e.checkVisibility() && !e.closest(".useful") && e.getBoundingClientRect().height < 44)
          .map(e => `${Math.round(e.getBoundingClientRect().height)} px ${e.outerHTML.slice(0, 120)}`)
        """);
}
