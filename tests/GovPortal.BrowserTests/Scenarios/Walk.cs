using GovPortal.BrowserTests.Support;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Scenarios;

/// <summary>Goes through the small scenarios as a reader does: fills what is asked and presses the button.</summary>
internal static class Walk
{
    public const string Every = "every-kind";
    public const string House = "move-house";
    public const string Bin = "bin-day";
    public const string Roadside = "roadside";

    private static readonly Dictionary<string, (string Name, string Value)[]> Answers = new()
    {
        ["owner"] = [("owner", "yes")],
        ["pets"] = [("pets", "cat"), ("pets", "dog")],
        ["people"] = [("people", "6")],
        ["area"] = [("area.unsure", "unsure")],
        ["price"] = [("price", "1,234.50")],
        ["income"] = [("income.amount", "9000"), ("income.period", "month")],
        ["born"] = [("born.day", "29"), ("born.month", "2"), ("born.year", "1980")],
        ["since"] = [("since.month", "3"), ("since.year", "2019")],
        ["built"] = [("built", "1999")],
        ["lived"] = [("lived.years", "3"), ("lived.months", "6")],
        ["away"] = [("away", "10")],
        ["remark"] = [("remark", "Nothing")],
        ["district"] = [("district", "hill")],
        ["children"] = [("children.1.birth-month.month", "1"), ("children.1.birth-month.year", "2015"), ("children.1.at-school", "yes")],
        ["home"] = [("home", "owned")],
        ["move-day"] = [("move-day.day", "1"), ("move-day.month", "7"), ("move-day.year", "2099")],
        ["street"] = [("street", "main")],
        ["day"] = [("day", "no")],
        ["hurt"] = [("hurt", "no")],
        ["phone"] = [("phone", "0000 1000")],
    };

    /// <summary>Last part of the address: the question's key, <c>answers</c> or <c>result</c>.</summary>
    public static string Where(this Visit visit) => visit.Path.Split('?')[0].Split('/')[^1];

    public static ILocator Continue(this Visit visit) => visit.Page.Locator("button.go");

    /// <summary>Fills the form of the page, but for a group of no known fields.</summary>
    public static async Task FillAsync(this Visit visit)
    {
        foreach (var (name, value) in Answers[visit.Where()])
        {
            var text = visit.Page.Locator($"input[type=text][name='{name}']");
            if (await text.CountAsync() > 0)
            {
                await text.FillAsync(value);
            }
            else if (await visit.Page.Locator($"[name='{name}'][value='{value}']").CountAsync() > 0)
            {
                // "I am not sure" beside something typed is refused.
                if (name.EndsWith(".unsure", StringComparison.Ordinal))
                {
                    await visit.Page.Locator($"input[type=text][name='{name[..^".unsure".Length]}']").FillAsync("");
                }

                await visit.Page.Locator($"[name='{name}'][value='{value}']").CheckAsync();
            }
        }
    }

    /// <summary>Begins a scenario and goes on until a page; on each page before it, a test may look at it.</summary>
    public static async Task ToAsync(this Visit visit, string lang, string scenario, string where, Func<Task>? look = null)
    {
        await visit.GoAsync($"/{lang}/scenarios/{scenario}");
        if (look is not null)
        {
            await look();
        }

        if (await visit.Continue().CountAsync() == 0)
        {
            await visit.FollowAsync(visit.Page.Locator("main a.cta"));
        }
        else if (visit.Where() == scenario)
        {
            // The first question stands on the address of the scenario.
            await visit.Page.Locator("main input[type=radio]").First.CheckAsync();
            var value = scenario == Roadside ? "no" : "main";
            await visit.Page.Locator($"main input[type=radio][value={value}]").CheckAsync();
            await visit.FollowAsync(visit.Continue());
        }

        for (var pages = 0; visit.Where() != where; pages++)
        {
            Assert.True(pages < 20, $"{where} is not reached: {visit.Path}");
            if (look is not null)
            {
                await look();
            }

            if (visit.Where() == "answers")
            {
                await visit.FollowAsync(visit.Page.Locator("main a.cta"));
                continue;
            }

            await visit.FillAsync();
            await visit.FollowAsync(visit.Continue());
        }
    }
}
