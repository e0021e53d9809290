using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Support;

/// <summary>A kind of public page, with one address that shows it.</summary>
/// <param name="Path">After the language. <c>{q}</c> stands for a word of the language.</param>
internal sealed record PublicPage(string Name, string Path, int Status = 200)
{
    /// <summary>What a reader does on the page before it looks as it should.</summary>
    public Func<IPage, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    private static readonly PublicPage[] All =
    [
        new("home", ""),
        new("topics", "/topics"),
        new("topic, root", "/topics/social-security"),
        new("topic, middle", "/topics/social-security/pensions"),
        new("topic, leaf", "/topics/social-security/pensions/retiring-and-after"),
        new("service, administrative", "/services/claim-pension"),
        new("service, public benefit", "/services/community-courses"),
        new("A to Z", "/services"),
        new("letter", "/services?letter=C"),
        new("departments", "/departments"),
        new("department", "/departments/human-resources-bureau"),
        new("office", "/departments/human-resources-bureau/pension-section"),
        new("notices", "/notices"),
        new("notice", "/notices/harbour-parking"),
        new("policies", "/policies"),
        new("policy", "/policies/retirement-age-decision"),
        new("policy, repealed", "/policies/street-parking-measures-2019"),
        new("interpretations", "/interpretations"),
        new("interpretation", "/interpretations/retirement-age-explained"),
        new("interpretation, questions", "/interpretations/street-parking-questions"),
        new("interpretation, check with errors", "/interpretations/street-parking-questions?in-zone=yes&check=home&to=next"),
        new("interpretation, check answered", "/interpretations/street-parking-questions?in-zone=no&check=result"),
        new("interpretation, many charts", "/interpretations/pension-insurance-2019-2024"),
        new("chart", "/charts/retirement-age-explained/ages"),
        new("life events", "/scenarios"),
        new("about", "/pages/about"),
        new("accessibility", "/pages/accessibility"),
        new("privacy", "/pages/privacy"),
        new("contact", "/pages/contact"),
        new("search, empty", "/search"),
        new("search, results", "/search?q={q}"),
        new("search, no result", "/search?q=qqzzxx"),
        new("report", "/report?page=/en/services/claim-pension"),
        new("report, errors", "/report") { Prepare = SendEmptyReportAsync },
        new("thanks", "/report/thanks"),
        new("site map", "/site-map"),
        new("not found", "/services/no-such-service", 404),
        new("gone", "/services/paper-travel-coupon", 410),
    ];

    public static IEnumerable<string> Names => All.Select(p => p.Name);

    /// <summary>Every kind of page in both languages.</summary>
    public static TheoryData<string, string> InBothLanguages => Pairs(Names);

    /// <summary>Those with the most different parts: where a colour or a mode goes wrong, it does so here.</summary>
    public static TheoryData<string, string> RichestInBothLanguages =>
        Pairs(["home", "topic, root", "service, administrative", "search, results", "report, errors"]);

    /// <summary>Opens a page of that name and says whether it answered as it should.</summary>
    public static async Task OpenAsync(Visit visit, string name, string lang)
    {
        var page = All.Single(p => p.Name == name);
        var path = $"/{lang}{page.Path.Replace("{q}", lang == "zh" ? "学校" : "school", StringComparison.Ordinal)}";
        var response = await visit.GoAsync(path);
        Assert.Equal(page.Status, response.Status);
        await page.Prepare(visit.Page);
    }

    private static TheoryData<string, string> Pairs(IEnumerable<string> names) =>
        new(names.SelectMany(n => new[] { (n, "en"), (n, "zh") }));

    private static async Task SendEmptyReportAsync(IPage page)
    {
        await page.Locator("main form button.cta").ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
    }
}
