using System.Net;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Security;

/// <summary>Headers, cookies and redirects as a browser gets them.</summary>
public sealed class PageSecurityTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    [Theory]
    [InlineData("/en")]
    [InlineData("/zh/report")]
    [InlineData("/en/services/no-such-service")]
    [InlineData("/sitemap.xml")]
    public async Task Get_AnyPage_CarriesSecurityHeaders(string path)
    {
        using var response = await portal.GetAsync(path);
        string Header(string name) => string.Join(',', response.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Empty(Header("Server"));
        var policy = Header("Content-Security-Policy").Split(';').Select(d => d.Trim()).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'" },
            policy);
        Assert.DoesNotContain(policy, d => d.Contains("unsafe", StringComparison.Ordinal) || d.Contains("nonce", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnderItsOwnName_AsksForHttpsFromNowOn()
    {
        using var response = await portal.GetAsync("/en", ("Host", "www.lanwan.example"));
        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task Get_FormPage_HasTokenAndHostCookieAndIsNotStored()
    {
        using var response = await portal.GetAsync("/en/report");
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-form=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All(new[] { "; secure", "; httponly", "; samesite=strict", "; path=/" }, part => Assert.Contains(part, cookie, StringComparison.Ordinal));
        Assert.True(response.Headers.CacheControl!.NoStore);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(page.QuerySelector("form[method=post] input[name=__RequestVerificationToken][value]"));
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var body = new FormUrlEncodedContent([new("_handler", "report"), new("Input.Text", "x")]);
        using var response = await portal.SendAsync(HttpMethod.Post, "/en/report", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("")]
    [InlineData("/en//evil.example")]
    public async Task Get_LanguageOrReadingWithForeignTarget_StaysHere(string target)
    {
        foreach (var path in new[] { "/language/zh", "/reading/large", "/reading/normal" })
        {
            using var response = await portal.GetAsync($"{path}?to={Uri.EscapeDataString(target)}");
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            var location = new Uri(new Uri("https://own.example"), response.Headers.Location!);
            Assert.Equal("own.example", location.Host);
            Assert.StartsWith("https:", location.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/language/zh?to=%2Fen%2Fservices", "/zh/services", "lang=zh")]
    [InlineData("/language/en?to=%2F", "/en", "lang=en")]
    [InlineData("/reading/large?to=%2Fen%2Fservices", "/en/services", "reading=large")]
    public async Task Get_Choice_IsRememberedAndComesBack(string path, string location, string cookie)
    {
        using var response = await portal.GetAsync(path);
        Assert.Equal(location, response.Headers.Location!.ToString());
        var set = response.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith(cookie, set, StringComparison.Ordinal);
        Assert.Contains("secure", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.5", null, "/zh/services")]
    [InlineData("fr,en;q=0.3", null, "/en/services")]
    [InlineData("zh", "lang=en", "/en/services")]
    [InlineData("zh;q=0,en", null, "/en/services")]
    [InlineData(";;;,,,q=9", "lang=xx", "/en/services")]
    public async Task Get_AddressWithoutLanguage_LeadsToThePreferredOne(string accepted, string? cookie, string location)
    {
        using var response = await portal.GetAsync("/services", [("Accept-Language", accepted), .. cookie is null ? [] : new[] { ("Cookie", cookie) }]);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(location, response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/en/services/no-such-service", HttpStatusCode.NotFound, "en")]
    [InlineData("/zh/services/no-such-service", HttpStatusCode.NotFound, "zh-Hans")]
    [InlineData("/en/no-such-page", HttpStatusCode.NotFound, "en")]
    [InlineData("/zh/topics/no/such/topic", HttpStatusCode.NotFound, "zh-Hans")]
    [InlineData("/zh/services/paper-travel-coupon", HttpStatusCode.Gone, "zh-Hans")]
    public async Task Get_WhatIsNotThere_AnswersInTheReadersLanguage(string path, HttpStatusCode status, string language)
    {
        var page = await portal.GetPageAsync(path, status);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.NotNull(page.QuerySelector("main form[role=search], main [role=search]"));
    }

    [Fact]
    public async Task Get_WhatIsGone_SaysWhy()
    {
        var page = await portal.GetPageAsync("/zh/services/paper-travel-coupon", HttpStatusCode.Gone);
        Assert.Contains("澜湾已停发纸质乘车券", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhatMoved_LeadsToTheNewAddress()
    {
        using var response = await portal.GetAsync("/zh/services/apply-pension");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/zh/services/claim-pension", response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Get_Health_IsWell(string path)
    {
        using var response = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Post_LargeBody_IsRefused()
    {
        using var body = new FormUrlEncodedContent([new("useful", "yes"), new("page", "/en/topics"), new("comment", new string('x', 70 * 1024))]);
        using var response = await portal.SendAsync(HttpMethod.Post, "/en/usefulness", body, ("Origin", portal.Address.ToString().TrimEnd('/')));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}
