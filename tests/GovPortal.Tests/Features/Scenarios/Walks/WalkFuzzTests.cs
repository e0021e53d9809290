using System.Net;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Features.Scenarios.Walks;

/// <summary>Whatever is typed or sent: a message at the field with the text kept, or the next page; never a failure.</summary>
public sealed class WalkFuzzTests(ScenarioPortal scenarios)
{
    private const string Every = "/en/scenarios/every-kind";

    /// <summary>What people, machines and the ill-disposed put into a field.</summary>
    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "-0", "1e9", "99999999999999999999999999999", "0.0000000001", "1,5", "1.234,56", "1,234.56", "１２", "十二", "٣", "½", "¥ 1 200", "1200元", "3万",
        "NaN", "Infinity", "0x10", "29", "31", "32", "13", "2", "0001", "9999", "10000", "1900", "1980", "2026", "Feb", "February", "二月", "2019-02-29", "2020-02-29", "2026年6月15日",
        "P3Y", "P-3Y", "P99999Y", "unsure", "none", "yes", "no", "on", "true", "null", "hill", "Harbour District", "../../etc/passwd", "<b>x</b>", "'; drop table x;--", "{{7*7}}",
        "a|b|c", "\u0000", "\uFFFF", "\u202E", "e\u0301", "😀😀😀😀😀😀😀😀😀😀😀😀", "\r\n\t", new string('9', 2000), new string('长', 300),
    ];

    /// <summary>Inputs of each question of the flow, and one set of texts that is right.</summary>
    private static readonly (string Question, (string Name, string Right)[] Inputs)[] Questions =
    [
        ("owner", [("owner", "yes")]),
        ("pets", [("pets", "cat")]),
        ("people", [("people", "6")]),
        ("area", [("area", "12.5")]),
        ("price", [("price", "1234")]),
        ("income", [("income.amount", "9000"), ("income.period", "year")]),
        ("born", [("born.day", "29"), ("born.month", "2"), ("born.year", "1980")]),
        ("since", [("since.month", "3"), ("since.year", "2019")]),
        ("built", [("built", "1999")]),
        ("lived", [("lived.years", "3"), ("lived.months", "6")]),
        ("away", [("away", "10")]),
        ("remark", [("remark", "x")]),
        ("district", [("district", "hill")]),
        ("children", [("children.1.birth-month.month", "1"), ("children.1.birth-month.year", "2015"), ("children.1.at-school", "yes")]),
    ];

    public static TheoryData<string> Keys => [.. Questions.Select(q => q.Question)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Post_AnyText_IsTakenOrShownAgain(string question)
    {
        using var browser = new FormBrowser(scenarios.Portal);
        await PrivateWalkTests.AnswerUpToAsync(browser, question);
        var inputs = Questions.Single(q => q.Question == question).Inputs;
        foreach (var text in Texts)
        {
            foreach (var (name, _) in inputs)
            {
                await browser.GoAsync($"{Every}/{question}");
                Assert.Equal($"{Every}/{question}", browser.Address);
                (string, string)[] fields = [.. inputs.Select(i => (i.Name, i.Name == name ? text : i.Right)), .. question == "children" ? new[] { ("children", "1") } : []];
                await browser.SendAsync(fields);
                AssertTakenOrShown(browser, question, name, text);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Post_AnyShape_IsTakenOrShownAgain(string question)
    {
        using var browser = new FormBrowser(scenarios.Portal);
        await PrivateWalkTests.AnswerUpToAsync(browser, question);
        var inputs = Questions.Single(q => q.Question == question).Inputs;
        (string, string)[][] shapes =
        [
            [], // nothing
            [.. inputs.Select(i => (i.Name, i.Right)), .. inputs.Select(i => (i.Name, i.Right))], // doubled
            [.. inputs.Take(1).Select(i => (i.Name, i.Right))], // the rest cut off
            [.. inputs.Select(i => (i.Name + ".x", i.Right)), ("unknown", "1"), ("a.b.c.d", "2"), ("", "3"), (".", "4")],
            [(question, "1"), ($"{question}.year", "1"), ($"{question}.amount", "1"), ($"{question}.unsure", "1"), ($"{question}.1.1", "1")],
            [(question, "999999999999"), ("children", "-5"), ("to", "add")],
            [(question, "1"), ("children.99.birth-month.year", "2015"), ("children", "99"), ("to", "remove-99")],
            [.. Enumerable.Range(0, 200).Select(i => (question, i.ToString(System.Globalization.CultureInfo.InvariantCulture)))],
        ];
        foreach (var shape in shapes)
        {
            await browser.GoAsync($"{Every}/{question}");
            await browser.SendAsync(shape);
            Assert.True((int)browser.Status < 500, $"{string.Join('&', shape)} answers {browser.Status}");
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Get_AnyQuery_AnswersAPage(string lang)
    {
        using var browser = new FormBrowser(scenarios.Portal);
        string[] pages = ["", "/home", "/district", "/rent", "/children", "/move-day", "/answers", "/result"];
        var queries = Texts.Where(t => t.Length < 100).Select(Uri.EscapeDataString).SelectMany(t => new[]
        {
            $"?home={t}&to=next", $"?home=rented&district=hill&rent={t}&v={t}&on={t}&to={t}", $"?home=owned&district=hill&children={t}&children.1.birth-month={t}",
            $"?home=owned&district={t}&{t}={t}&move-day={t}", $"?home=owned&district=hill&children=0&move-day={t}&v=1&on={t}", $"?{t}",
        }).ToList();
        for (var i = 0; i < queries.Count; i++)
        {
            await browser.GoAsync($"/{lang}/scenarios/move-house{pages[i % pages.Length]}{queries[i]}");
            Assert.True(browser.Status == HttpStatusCode.OK, $"{browser.Trail[^1]} answers {browser.Status}");
            Assert.NotNull(browser.Page.QuerySelector("main h1"));
        }
    }

    [Theory]
    [InlineData("1", "1", "1")]
    [InlineData("31", "12", "9999")]
    [InlineData("29", "2", "2027")]
    [InlineData("29", "2", "2028")]
    public async Task Send_DateAtTheEdge_IsAnswered(string day, string month, string year)
    {
        using var browser = new FormBrowser(scenarios.Portal);
        await browser.GoAsync("/zh/scenarios/move-house/move-day?home=owned&district=hill&children=0&v=1");
        await browser.SendAsync(("move-day.day", day), ("move-day.month", month), ("move-day.year", year));
        if (browser.Errors.Any())
        {
            Assert.Equal(year, browser.Page.QuerySelector("[name='move-day.year']")!.GetAttribute("value"));
        }
        else
        {
            await browser.FollowAsync("查看结果");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }
    }

    private static void AssertTakenOrShown(FormBrowser browser, string question, string name, string text)
    {
        var shown = $"{question} with '{text[..Math.Min(40, text.Length)]}' in {name}";
        if (browser.Address != $"{Every}/{question}")
        {
            Assert.True(browser.Status == HttpStatusCode.OK, $"{shown} answers {browser.Status}");
            return;
        }

        // Nobody can type a null character; a form with one is refused before anybody reads it.
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Assert.True(browser.Status == HttpStatusCode.BadRequest, $"{shown} answers {browser.Status}");
            return;
        }

        Assert.True(browser.Status == HttpStatusCode.UnprocessableEntity, $"{shown} answers {browser.Status}");
        Assert.True(browser.Errors.Any(), $"{shown} is refused without a message");
        foreach (var link in browser.Page.QuerySelectorAll(".error-summary a"))
        {
            Assert.True(browser.Page.GetElementById(link.GetAttribute("href")![1..]) is not null, $"{shown}: the message leads to {link.GetAttribute("href")}, which is not there");
        }

        // What was typed into a text field stays as it was; a control character is no text.
        if (browser.Page.QuerySelector($"input[type=text][name='{name}']") is { } input && text.Length > 0 && !text.Any(char.IsControl))
        {
            Assert.Equal(text, input.GetAttribute("value"));
        }
    }
}
