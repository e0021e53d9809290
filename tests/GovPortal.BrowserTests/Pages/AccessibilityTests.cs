using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using GovPortal.BrowserTests.Support;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Pages;

/// <summary>Every kind of page, judged by axe against WCAG 2.2 AA and best practices: nothing to object to.</summary>
public abstract class AccessibilityTests(PortalInBrowser portal)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    private protected async Task JudgeAsync(string name, string lang, int width, ColorScheme colours)
    {
        await using var visit = await portal.OpenAsync(width, colours: colours);
        await PublicPage.OpenAsync(visit, name, lang);
        var result = await visit.Page.RunAxe(Rules);
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} ({v.Impact}) {n.Target} {n.Html}")));
    }
}

public sealed class PhoneAccessibilityTests(PortalInBrowser portal) : AccessibilityTests(portal)
{
    [Theory]
    [MemberData(nameof(PublicPage.InBothLanguages), MemberType = typeof(PublicPage))]
    public Task Page_OnPhone_HasNoViolation(string name, string lang) => JudgeAsync(name, lang, 390, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(PublicPage.RichestInBothLanguages), MemberType = typeof(PublicPage))]
    public Task Page_OnPhoneInDark_HasNoViolation(string name, string lang) => JudgeAsync(name, lang, 390, ColorScheme.Dark);
}

public sealed class DesktopAccessibilityTests(PortalInBrowser portal) : AccessibilityTests(portal)
{
    [Theory]
    [MemberData(nameof(PublicPage.InBothLanguages), MemberType = typeof(PublicPage))]
    public Task Page_OnDesktop_HasNoViolation(string name, string lang) => JudgeAsync(name, lang, 1280, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(PublicPage.RichestInBothLanguages), MemberType = typeof(PublicPage))]
    public Task Page_OnDesktopInDark_HasNoViolation(string name, string lang) => JudgeAsync(name, lang, 1280, ColorScheme.Dark);
}
