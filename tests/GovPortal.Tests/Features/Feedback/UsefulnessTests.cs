using System.Net;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Feedback;

/// <summary>The small form at the foot of cached pages, which has no token.</summary>
public sealed class UsefulnessTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    private string Own => portal.Address.ToString().TrimEnd('/');

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://evil.example", null)]
    [InlineData("null", null)]
    [InlineData(null, "cross-site")]
    [InlineData(null, "same-site")]
    [InlineData(null, "none")]
    [InlineData("own", "cross-site")]
    [InlineData("https://evil.example", "same-origin")]
    public async Task Post_FromElsewhere_IsRefused(string? origin, string? site)
    {
        using var response = await PostAsync("/en/topics", origin == "own" ? Own : origin, site);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "same-origin")]
    [InlineData(true, "same-origin")]
    public async Task Post_FromThisSite_IsKept(bool origin, string? site)
    {
        var page = $"/en/topics/{Guid.NewGuid():n}";
        using var response = await PostAsync(page, origin ? Own : null, site);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/en/usefulness/thanks", response.Headers.Location!.ToString());
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("fine", (await db.Usefulness.SingleAsync(u => u.Path == page, TestContext.Current.CancellationToken)).Comment);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("/zh/topics")]
    [InlineData("")]
    public async Task Post_AboutNoPageOfThisSite_IsRefused(string page)
    {
        using var response = await PostAsync(page, Own, null);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string page, string? origin, string? site)
    {
        using var body = new FormUrlEncodedContent([new("page", page), new("useful", "yes"), new("comment", "fine")]);
        List<(string, string)> headers = [];
        if (origin is not null)
        {
            headers.Add(("Origin", origin));
        }

        if (site is not null)
        {
            headers.Add(("Sec-Fetch-Site", site));
        }

        return await portal.SendAsync(HttpMethod.Post, "/en/usefulness", body, [.. headers]);
    }
}
