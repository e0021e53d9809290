using System.Net;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Accidents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>Only the two drivers see an agreement; to anybody else it is not there.</summary>
public sealed class AccidentAccessTests(LanwanPortal lanwan)
{
    private static readonly string[] Pages =
        ["overview", "photos", "move", "place", "driver", "other", "what-happened", "sign", "agreement", "agreement/file", "status", "delete"];

    private readonly RunningPortal portal = lanwan.Portal;

    [Fact]
    public async Task Get_ByAStranger_IsTheSame404Everywhere()
    {
        using var a = await Phone.StartAsync(portal);
        var (link, _) = await a.InvitationAsync();
        var cookie = $"__Host-accident={new string('0', AccidentSecrets.TokenLength)}";
        List<string> texts = [];
        foreach (var path in Pages.Select(p => $"/en/accidents/{p}").Append($"/en/accidents/open/{new string('0', AccidentSecrets.TokenLength)}").Append($"{link}x"))
        {
            foreach (var sent in new[] { "", cookie, "__Host-accident=x", "__Host-accident=" })
            {
                var page = await portal.GetPageAsync(path, HttpStatusCode.NotFound, ("Cookie", sent));
                texts.Add(page.QuerySelector("main .lead")!.TextContent);
            }
        }

        Assert.Single(texts.Distinct());
    }

    [Fact]
    public async Task Get_WithATamperedToken_IsNotFound()
    {
        using var response = await StartAsync();
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-accident=", StringComparison.Ordinal)).Split(';')[0];
        await portal.GetPageAsync("/en/accidents/overview", headers: ("Cookie", cookie));
        foreach (var tampered in new[] { cookie[..^1], cookie + "0", cookie[..^1] + (cookie[^1] == '0' ? '1' : '0'), cookie.ToUpperInvariant() })
        {
            await portal.GetPageAsync("/en/accidents/overview", HttpStatusCode.NotFound, ("Cookie", tampered));
        }
    }

    [Fact]
    public async Task Start_Cookie_IsForThisHostAndNoScript()
    {
        using var response = await StartAsync();
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-accident=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.All(new[] { "; secure", "; httponly", "; samesite=lax", "; path=/", "; max-age=" }, part => Assert.Contains(part, cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithoutFormToken_LeadsToThePageWithOne()
    {
        using var body = new FormUrlEncodedContent([]);
        using var response = await portal.SendAsync(HttpMethod.Post, "/en/accidents/new", body);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/en/accidents", response.Headers.Location!.ToString());
        Assert.False(response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.Contains("accident", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Get_AnyPage_IsNeverKeptListedOrReferred()
    {
        using var a = await Phone.StartAsync(portal);
        foreach (var path in Pages.Where(p => !p.StartsWith("agreement", StringComparison.Ordinal)).Append((await a.InvitationAsync()).Link).Append("/en/accidents"))
        {
            using var response = await a.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.CacheControl!.NoStore, path);
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("geolocation=self", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.Headers.Contains("X-Robots-Tag") || text.Contains("<meta name=\"robots\" content=\"noindex\">", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public async Task Secrets_InTheDatabase_AreHashes()
    {
        using var a = await Phone.StartAsync(portal);
        var (link, code) = await a.InvitationAsync();
        var id = (await portal.CaseAsync(a)).Id;
        await using var db = await portal.DatabaseAsync();
        var hashes = await db.AccidentKeys.Where(k => k.CaseId == id).Select(k => k.Hash).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, hashes.Count);
        Assert.Contains(AccidentSecrets.Hash(link.Split('/')[^1]), hashes);
        Assert.Contains(AccidentSecrets.Hash(code.Replace("-", "", StringComparison.Ordinal)), hashes);
        Assert.All(hashes, h => Assert.Matches("^[0-9a-f]{64}$", h));
    }

    [Fact]
    public async Task Join_ByLink_WorksOnceAndOnlyByTheButton()
    {
        using var a = await Phone.StartAsync(portal);
        var (link, code) = await a.InvitationAsync();
        using var b = new Phone(portal);
        await b.ReadAsync(link);
        Assert.False((await portal.RecordAsync(a)).Joined);
        Assert.Equal("driver", await b.PostAsync(link, "open"));
        Assert.True((await portal.RecordAsync(a)).Joined);
        using var late = new Phone(portal);
        await late.ReadAsync(link, HttpStatusCode.NotFound);
        await late.RefusedAsync("join", "join", ("code", code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000-0000")]
    [InlineData("中文中文")]
    [InlineData("x")]
    public async Task Join_WithAWrongCode_KeepsWhatWasTyped(string code)
    {
        using var phone = new Phone(portal);
        var page = await phone.RefusedAsync("join", "join", ("code", code));
        Assert.Equal(code, page.GetElementById("code")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("#code-error"));
    }

    [Fact]
    public async Task Join_WithACodeTypedCarelessly_Works()
    {
        using var a = await Phone.StartAsync(portal);
        var code = (await a.InvitationAsync()).Code.Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l').ToLowerInvariant();
        using var b = new Phone(portal);
        Assert.Equal("driver", await b.PostAsync("join", "join", ("code", $" {code} ")));
    }

    [Fact]
    public async Task Join_AfterOnePhoneWasChosen_IsRefused()
    {
        using var a = await Phone.StartAsync(portal);
        var (link, code) = await a.InvitationAsync();
        await a.PostAsync("other", "other");
        using var b = new Phone(portal);
        await b.ReadAsync(link, HttpStatusCode.NotFound);
        await b.RefusedAsync("join", "join", ("code", code));
    }

    [Fact]
    public async Task OnePhone_GivenUp_InvitesAgain()
    {
        using var a = await Phone.StartAsync(portal);
        await a.PostAsync("other", "other");
        Assert.Equal("other", await a.PostAsync("other", "invite"));
        using var b = await a.JoinedByAsync();
        await b.ReadAsync("overview");
        Assert.False((await portal.RecordAsync(a)).OnePhone);
    }

    [Fact]
    public async Task Invitation_ThatDidNotArrive_CanBeGivenAgain()
    {
        using var a = await Phone.StartAsync(portal);
        using var lost = await a.JoinedByAsync();
        Assert.Equal("other", await a.PostAsync("other", "invite"));
        await lost.ReadAsync("driver", HttpStatusCode.NotFound);
        using var b = await a.JoinedByAsync();
        await b.PostAsync("driver", "driver", Phone.DriverB);
        Assert.True((await portal.RecordAsync(a)).Joined);
    }

    [Fact]
    public async Task Invitation_OnceDriverBHasWritten_CannotBeGivenAgain()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.JoinedByAsync();
        var again = await a.FieldsAsync("other", "invite");
        await b.PostAsync("driver", "driver", Phone.DriverB);
        Assert.Null((await a.ReadAsync("other")).QuerySelector("main form"));
        using var body = new FormUrlEncodedContent(again);
        using var response = await a.SendRawAsync("other", body);
        await b.ReadAsync("driver");
        Assert.Null((await portal.RecordAsync(a)).JoinToken);
    }

    [Fact]
    public async Task OwnLink_OnAnotherDevice_OpensTheAgreement()
    {
        using var a = await Phone.StartAsync(portal);
        var own = (await a.ReadAsync("overview")).QuerySelector("a.own")!.GetAttribute("href")!;
        using var tablet = new Phone(portal);
        Assert.Equal("overview", await tablet.PostAsync(own, "open"));
        Assert.Equal((await portal.CaseAsync(a)).Id, (await portal.CaseAsync(tablet)).Id);
    }

    [Fact]
    public async Task Invitation_OpenedByDriverA_DoesNotMakeThemDriverB()
    {
        using var a = await Phone.StartAsync(portal);
        var page = await a.ReadAsync((await a.InvitationAsync()).Link);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task DriverB_OnTheirOwnPhone_CannotWriteAsDriverA()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await b.PostAsync("driver?party=a", "driver", [("name", "Forged"), .. Phone.DriverB[1..]]);
        await a.PostAsync("driver?party=b", "driver", [("name", "Own"), .. Phone.DriverA[1..]]);
        var record = await portal.RecordAsync(a);
        Assert.Equal(("Own", "Forged"), (record.DriverA!.Name, record.DriverB!.Name));
    }

    [Fact]
    public async Task Delete_BeforeTheOtherSigned_RemovesEverything()
    {
        using var a = await Phone.StartAsync(portal);
        (await a.UploadAsync(Pictures.Png())).Dispose();
        using var b = await a.UpToSigningAsync();
        var id = (await portal.CaseAsync(a)).Id;
        await b.SignAsync("Li Example");
        Assert.Equal("deleted", await b.PostAsync("delete", "delete"));
        await using var db = await portal.DatabaseAsync();
        Assert.False(await db.AccidentCases.AnyAsync(c => c.Id == id, TestContext.Current.CancellationToken));
        Assert.False(await db.AccidentPhotos.AnyAsync(p => p.CaseId == id, TestContext.Current.CancellationToken));
        Assert.False(await db.AccidentKeys.AnyAsync(k => k.CaseId == id, TestContext.Current.CancellationToken));
        await a.ReadAsync("overview", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_OnceTheOtherSigned_IsRefused()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await a.SignAsync("Zhang Sample");
        await b.RefusedAsync("delete", "delete");
        await b.ReadAsync("overview");
    }

    private async Task<HttpResponseMessage> StartAsync()
    {
        using var phone = new Phone(portal);
        return await phone.SendAsync("", "/new");
    }
}
