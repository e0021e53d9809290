using GovPortal.BrowserTests.Support;

namespace GovPortal.BrowserTests.Scenarios;

/// <summary>Every kind of page of scenarios, in both languages: axe finds nothing, it fits, and what is pressed is large.</summary>
public sealed class ScenarioPagesTests(PortalInBrowser portal)
{
    public static TheoryData<string> Languages => ["en", "zh"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task PrivateWalk_EveryPage_IsSound(string lang)
    {
        await using var visit = await portal.OpenScenariosAsync();
        await visit.ToAsync(lang, Walk.Every, "result", () => JudgeAsync(visit));
        await JudgeAsync(visit);
        await visit.FollowAsync(visit.Page.Locator("form:has([value=share]) button"));
        Assert.Contains("/shared/", visit.Path, StringComparison.Ordinal);
        await JudgeAsync(visit);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task PublicWalk_EveryPage_IsSound(string lang)
    {
        await using var visit = await portal.OpenScenariosAsync();
        await visit.ToAsync(lang, Walk.House, "result", () => JudgeAsync(visit));
        await JudgeAsync(visit);
        foreach (var path in new[] { "/scenarios", "/scenarios/kept", "/scenarios/bin-day", "/scenarios/roadside" })
        {
            await visit.GoAsync($"/{lang}{path}");
            await JudgeAsync(visit);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
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
        var wrong = await visit.FaultsAsync();
        await visit.Page.SetViewportSizeAsync(390, 800);
        wrong.AddRange((await ThumbTargetsAsync(visit)).Select(t => $"too small for a thumb: {t}"));
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
