using System.IO.Compression;
using System.Net;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Security;

/// <summary>Cached pages are the same for everybody and carry nothing of anybody.</summary>
public sealed class CachingTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    [Theory]
    [InlineData("/en")]
    [InlineData("/zh/topics")]
    [InlineData("/en/services")]
    [InlineData("/zh/notices")]
    [InlineData("/en/pages/about")]
    [InlineData("/en/services/primary-school-place")]
    public async Task Get_CachedPage_SetsNoCookieForAnybody(string path)
    {
        string?[] cookies = [null, "__Host-form=visitor-7f3a", null, "reading=large", "__Host-form=another; lang=zh", "reading=large"];
        foreach (var cookie in cookies)
        {
            using var response = await portal.GetAsync(path, cookie is null ? [] : [("Cookie", cookie)]);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"), $"{path} with '{cookie}' sets a cookie");
            Assert.False(response.Headers.CacheControl!.NoStore);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("__RequestVerificationToken", text, StringComparison.Ordinal);
            Assert.DoesNotContain("visitor-7f3a", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Twice_ComesFromTheCache()
    {
        using var first = await portal.GetAsync("/en/departments");
        using var second = await portal.GetAsync("/en/departments");
        Assert.NotNull(second.Headers.Age);
    }

    [Fact]
    public async Task Get_FormPageAfterCachedPage_IsNeverStored()
    {
        using var first = await portal.GetAsync("/en/report");
        using var second = await portal.GetAsync("/en/report");
        Assert.Null(second.Headers.Age);
        Assert.NotEqual(first.Headers.GetValues("Set-Cookie").Single(), second.Headers.GetValues("Set-Cookie").Single());
    }

    [Fact]
    public async Task Get_ByLanguageAndReadingMode_AreKeptApart()
    {
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal("en", (await portal.GetPageAsync("/en/topics")).DocumentElement.GetAttribute("lang"));
            Assert.Equal("zh-Hans", (await portal.GetPageAsync("/zh/topics")).DocumentElement.GetAttribute("lang"));
            var large = await portal.GetPageAsync("/en/topics", headers: ("Cookie", "reading=large"));
            Assert.Contains("large-text", large.DocumentElement.ClassList);
            var normal = await portal.GetPageAsync("/en/topics", headers: ("Cookie", "reading=tiny"));
            Assert.DoesNotContain("large-text", normal.DocumentElement.ClassList);
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    public async Task Get_ByEncoding_AreKeptApart(string accepted, string encoding)
    {
        for (var round = 0; round < 2; round++)
        {
            using var response = await portal.GetAsync("/en/departments", ("Accept-Encoding", accepted));
            Assert.Equal(encoding, string.Join(",", response.Content.Headers.ContentEncoding));
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            using var text = new StreamReader(encoding switch
            {
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                "gzip" => new GZipStream(body, CompressionMode.Decompress),
                _ => body,
            });
            Assert.Contains("</html>", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_UnknownQueryKeys_ShareOneCopy()
    {
        using var first = await portal.GetAsync("/en/notices");
        using var second = await portal.GetAsync("/en/notices?utm_source=x&fbclid=y");
        Assert.NotNull(second.Headers.Age);
    }

    [Fact]
    public async Task Get_KnownQueryKeys_AreKeptApart()
    {
        var all = await portal.GetPageAsync("/en/services");
        var letter = await portal.GetPageAsync("/en/services?letter=A");
        Assert.NotEqual(all.QuerySelector("h1")!.TextContent, letter.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Get_WithTheTagOfTheCopy_Answers304()
    {
        using var first = await portal.GetAsync("/en/topics");
        using var second = await portal.GetAsync("/en/topics", ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
