using System.Net;
using AngleSharp.Dom;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Feedback;

public sealed class ReportPageTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    [Fact]
    public async Task Post_Report_IsKeptOnceHoweverOftenItIsSent()
    {
        using var browser = portal.NewClient(cookies: true);
        var text = $"Wrong hours {Guid.NewGuid():n}";
        var fields = await FieldsAsync(browser, ("Input.Page", "/en/topics"), ("Input.Text", text), ("Input.Email", "a@example.org"));
        for (var click = 0; click < 2; click++)
        {
            using var body = new FormUrlEncodedContent(fields);
            using var response = await browser.PostAsync("/en/report", body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
            Assert.Equal("/en/report/thanks", response.Headers.Location!.ToString());
        }

        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var report = await db.ErrorReports.SingleAsync(r => r.Text == text, TestContext.Current.CancellationToken);
        Assert.Equal("a@example.org", report.Email);
        Assert.Equal(DateTimeKind.Utc, report.ReceivedUtc.Kind);
    }

    [Fact]
    public async Task Post_NothingSaid_ShowsErrorsAtTheFields()
    {
        using var browser = portal.NewClient(cookies: true);
        using var body = new FormUrlEncodedContent(await FieldsAsync(browser, ("Input.Page", ""), ("Input.Text", " "), ("Input.Email", "no address")));
        using var response = await browser.PostAsync("/en/report", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["#page", "#text", "#email"], page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")));
        Assert.Equal("true", page.GetElementById("text")!.GetAttribute("aria-invalid"));
        Assert.Equal("no address", page.GetElementById("email")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public async Task Post_Html_ComesBackAsText(string text)
    {
        using var browser = portal.NewClient(cookies: true);
        using var body = new FormUrlEncodedContent(await FieldsAsync(browser, ("Input.Page", text), ("Input.Text", text), ("Input.Email", "no address")));
        using var response = await browser.PostAsync("/en/report", body, TestContext.Current.CancellationToken);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(text, page.GetElementById("text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[onerror]"));
    }

    private static async Task<List<KeyValuePair<string, string>>> FieldsAsync(HttpClient browser, params (string Name, string Value)[] values)
    {
        var page = Html.Parse(await browser.GetStringAsync("/en/report", TestContext.Current.CancellationToken));
        var hidden = page.QuerySelectorAll("form[method=post] input[type=hidden]")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return [.. hidden, .. values.Select(v => KeyValuePair.Create(v.Name, v.Value))];
    }
}
