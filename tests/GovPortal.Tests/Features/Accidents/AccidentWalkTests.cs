using System.Net;
using AngleSharp.Dom;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Accidents;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>The whole way from the first photograph to the signed agreement.</summary>
public sealed class AccidentWalkTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Walk_OnTwoPhones_EndsWithTheSignedAgreement(string lang)
    {
        using var a = await Phone.StartAsync(portal, lang);
        using (var uploaded = await a.UploadAsync(Pictures.WithMetadata()))
        {
            Assert.Equal(HttpStatusCode.SeeOther, uploaded.StatusCode);
        }

        Assert.Single((await a.ReadAsync("photos")).QuerySelectorAll(".thumbnails img"));
        await a.ReadAsync("move");
        Assert.Equal("driver", await a.PostAsync("place", "place", Phone.Scene));
        Assert.Equal("other", await a.PostAsync("driver", "driver", Phone.DriverA));
        Assert.Equal("other", await a.PostAsync("what-happened", "propose", Phone.Account));
        using var b = await a.JoinedByAsync(lang);
        Assert.Equal("what-happened", await b.PostAsync("driver", "driver", Phone.DriverB));
        Assert.Equal("sign", await b.PostAsync("what-happened", "confirm"));
        Assert.Equal("overview", await b.SignAsync("Li Example"));
        Assert.Equal("agreement", await a.SignAsync("Zhang Sample"));
        foreach (var phone in new[] { a, b })
        {
            var agreement = (await phone.ReadAsync("agreement")).QuerySelector("main")!;
            var values = Phone.DriverA.Concat(Phone.DriverB).Concat(Phone.Scene[..1]).Append(Phone.Account[3]).Select(f => f.Item2);
            Assert.All(values, v => Assert.Contains(v, agreement.TextContent, StringComparison.Ordinal));
            Assert.Matches(lang == "zh" ? @"用时\d+分\d+秒" : @"done in \d+ min \d+ s", agreement.TextContent);
            Assert.Matches(@"LW-\d{4}-[0-9A-Z]{4}", agreement.TextContent);
            Assert.Single(agreement.QuerySelectorAll(".thumbnails img"));
            Assert.NotNull(agreement.QuerySelector($"a[href='/{lang}/services/minor-accident']"));
        }
    }

    [Fact]
    public async Task Walk_OnOnePhone_EndsWithTheSignedAgreement()
    {
        using var a = await Phone.StartAsync(portal);
        await a.PostAsync("place", "place", Phone.Scene);
        await a.PostAsync("driver", "driver", Phone.DriverA);
        Assert.Equal("driver?party=b", await a.PostAsync("other", "other"));
        Assert.Equal("what-happened", await a.PostAsync("driver?party=b", "driver", Phone.DriverB));
        Assert.Equal("what-happened?party=b", await a.PostAsync("what-happened", "propose", Phone.Account));
        Assert.Equal("sign", await a.PostAsync("what-happened?party=b", "confirm"));
        Assert.Equal("sign?party=b", await a.SignAsync("Zhang Sample"));
        Assert.Equal("agreement", await a.PostAsync("sign?party=b", "sign", ("typed", "Li Example"), ("confirm", "yes")));
        var text = (await a.ReadAsync("agreement")).QuerySelector("main")!.TextContent;
        Assert.Contains("on the phone of driver A", text, StringComparison.Ordinal);
        Assert.Contains("Li Example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_Drawn_StandsInTheAgreementAsAPath()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await a.PostAsync("sign", "sign", ("strokes", "10,10 20,40 40,60 80,60;100,20 140,90 180,30 220,80"), ("confirm", "yes"));
        await b.SignAsync("Li Example");
        var path = (await b.ReadAsync("agreement")).QuerySelector(".signature svg path")!;
        Assert.Equal("M10 10L20 40L40 60L80 60M100 20L140 90L180 30L220 80", path.GetAttribute("d"));
    }

    [Fact]
    public async Task Propose_TwiceTheSame_IsOneProposal()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await b.SignAsync("Li Example");
        await a.PostAsync("what-happened", "propose");
        var record = await portal.RecordAsync(a);
        Assert.Single(record.Accounts);
        Assert.True(record.Agreed);
        Assert.Single(record.Signatures);
    }

    [Fact]
    public async Task Propose_AgainByTheOther_HasToBeConfirmedByTheFirst()
    {
        using var a = await Phone.StartAsync(portal);
        await a.PostAsync("place", "place", Phone.Scene);
        await a.PostAsync("driver", "driver", Phone.DriverA);
        using var b = await a.JoinedByAsync();
        await b.PostAsync("driver", "driver", Phone.DriverB);
        await a.PostAsync("what-happened", "propose", Phone.Account);
        Assert.Equal("overview", await b.PostAsync("what-happened", "propose", ("liability", "equal")));
        Assert.Equal("sign", await a.PostAsync("what-happened", "confirm"));
        var record = await portal.RecordAsync(a);
        Assert.Equal(["b-full", "equal"], record.Accounts.Select(x => x.Liability));
        Assert.Equal(AccidentParty.B, record.Account!.By);
    }

    [Fact]
    public async Task Confirm_WhatWasReplacedMeanwhile_IsRefusedAndTheNewOneShown()
    {
        using var a = await Phone.StartAsync(portal);
        await a.PostAsync("place", "place", Phone.Scene);
        await a.PostAsync("driver", "driver", Phone.DriverA);
        using var b = await a.JoinedByAsync();
        await b.PostAsync("driver", "driver", Phone.DriverB);
        await a.PostAsync("what-happened", "propose", Phone.Account);
        var seen = await b.FieldsAsync("what-happened", "confirm");
        await a.PostAsync("what-happened", "propose", ("liability", "equal"));
        using var body = new FormUrlEncodedContent(seen);
        using var response = await b.SendRawAsync("what-happened", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Both are equally liable", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False((await portal.RecordAsync(a)).Agreed);
    }

    [Fact]
    public async Task Change_AfterASignature_MakesItVoidAndSaysSo()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await b.SignAsync("Li Example");
        Assert.Contains("becomes void", (await a.ReadAsync("place")).QuerySelector(".warning")!.TextContent, StringComparison.Ordinal);
        await a.PostAsync("place", "place", ("place", "Harbour Road, lamp post 15"));
        Assert.Empty((await portal.RecordAsync(a)).Signatures);
        foreach (var page in new[] { "overview", "sign" })
        {
            Assert.Contains("void", (await b.ReadAsync(page)).QuerySelector(".warning")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("overview", await a.SignAsync("Zhang Sample"));
        Assert.Equal("agreement", await b.SignAsync("Li Example"));
        Assert.Empty((await portal.RecordAsync(a)).Voided);
    }

    [Fact]
    public async Task Change_OfNothing_LeavesTheSignature()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await b.SignAsync("Li Example");
        await a.PostAsync("place", "place");
        Assert.Single((await portal.RecordAsync(a)).Signatures);
    }

    [Fact]
    public async Task Sign_AnOlderVersion_IsRefused()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        var seen = await b.FieldsAsync("sign", "sign", ("typed", "Li Example"), ("confirm", "yes"));
        await a.PostAsync("place", "place", ("place", "Somewhere else"));
        using var body = new FormUrlEncodedContent(seen);
        using var response = await b.SendRawAsync("sign", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("you have not signed", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Somewhere else", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.RecordAsync(a)).Signatures);
    }

    [Fact]
    public async Task Change_AfterBothSigned_DoesNothing()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        var place = await a.FieldsAsync("place", "place", ("place", "Moved away"));
        var propose = await b.FieldsAsync("what-happened", "propose", ("liability", "a-full"));
        var delete = await a.FieldsAsync("delete", "delete");
        await a.SignAsync("Zhang Sample");
        await b.SignAsync("Li Example");
        foreach (var (phone, page, fields) in new[] { (a, "place", place), (b, "what-happened", propose), (a, "delete", delete) })
        {
            using var body = new FormUrlEncodedContent(fields);
            using var response = await phone.SendRawAsync(page, body);
            Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        }

        var record = await portal.RecordAsync(a);
        Assert.Equal("Harbour Road, lamp post 14", record.Scene!.Place);
        Assert.Equal("b-full", record.Account!.Liability);
        Assert.True(record.IsSigned);
    }

    [Fact]
    public async Task Sign_BeforeEverythingIsThere_SaysWhatIsMissing()
    {
        using var a = await Phone.StartAsync(portal);
        var page = await a.ReadAsync("sign");
        Assert.Null(page.QuerySelector("form.sign"));
        Assert.NotNull(page.QuerySelector("main a[href$='/overview']"));
    }

    [Fact]
    public async Task Data_OfTheOther_AreMaskedUntilBothSigned()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await a.SignAsync("Zhang Sample");
        foreach (var page in new[] { "overview", "what-happened", "sign" })
        {
            var text = (await b.ReadAsync(page)).QuerySelector("main")!.TextContent;
            Assert.All(new[] { "Zhang Sample", "13800000001", "11010519491231002X", "PA-771100" }, v => Assert.DoesNotContain(v, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task File_OfTheAgreement_NeedsNothingElse()
    {
        using var a = await Phone.StartAsync(portal);
        (await a.UploadAsync(Pictures.Jpeg())).Dispose();
        using var b = await a.UpToSigningAsync();
        await a.SignAsync("Zhang Sample");
        await b.SignAsync("Li Example");
        using var response = await a.GetAsync("agreement/file");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(@"^LW-\d{4}-[0-9A-Z]{4}\.html$", response.Content.Headers.ContentDisposition.FileName!);
        var file = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.All(file.QuerySelectorAll("img"), i => Assert.StartsWith("data:image/jpeg;base64,/9j/", i.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(file.QuerySelectorAll("script, link"));
        Assert.Contains("11010519491231002X", file.Body!.TextContent, StringComparison.Ordinal);
    }
}
