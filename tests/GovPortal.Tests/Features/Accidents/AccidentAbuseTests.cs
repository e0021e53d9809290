using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Accidents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>What no form of the agreement would send, or not any more: answered, never a failure of the server.</summary>
public sealed class AccidentAbuseTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    public static TheoryData<string> Hostile =>
        ["nothing", "no form", "wrong boundary", "multipart cut short", "half a surrogate", "control characters", "thousands of fields", "the same field twice", "unknown handler", "long line"];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Post_HostileBody_IsRefusedOnEveryPage(string kind)
    {
        using var phone = await Phone.StartAsync(portal);
        foreach (var (page, form) in new[] { ("photos", "photos"), ("place", "place"), ("driver", "driver"), ("other", "other"), ("what-happened", "propose"), ("join", "join"), ("delete", "delete") })
        {
            var token = (await phone.FieldsAsync(page, form)).Single(f => f.Key.Contains("RequestVerificationToken", StringComparison.Ordinal)).Value;
            using var body = Body(kind, $"__RequestVerificationToken={Uri.EscapeDataString(token)}&_handler={form}");
            using var response = await phone.SendRawAsync(page, body);
            Assert.True((int)response.StatusCode is (>= 400 and < 500) or 303, $"{page}: {(int)response.StatusCode}");
            if (page is "other" or "delete" && response.StatusCode == HttpStatusCode.SeeOther)
            {
                phone.Dispose(); // A form without fields was sent well after all.
                return;
            }
        }

        var record = await portal.RecordAsync(phone);
        Assert.True(record.Scene is null && record.DriverA is null && record.Account is null);
    }

    [Fact]
    public async Task Sign_Twice_IsOneSignature()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        var fields = await b.FieldsAsync("sign", "sign", ("typed", "Li Example"), ("confirm", "yes"));
        await Task.WhenAll(SendAsync(b, "sign", fields), SendAsync(b, "sign", fields));
        Assert.Equal(AccidentParty.B, Assert.Single((await portal.RecordAsync(a)).Signatures).Party);
        await a.SignAsync("Zhang Sample");
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(b, "sign", fields));
        Assert.Equal(2, (await portal.RecordAsync(a)).Signatures.Count);
    }

    [Fact]
    public async Task Sign_BothAtOnce_FinishesTheAgreement()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await Task.WhenAll(a.SignAsync("Zhang Sample"), b.SignAsync("Li Example"));
        Assert.NotNull((await portal.CaseAsync(a)).SignedUtc);
        await b.ReadAsync("agreement");
    }

    [Fact]
    public async Task Buttons_PressedTwice_LeadOn()
    {
        using var a = await Phone.StartAsync(portal);
        (await a.UploadAsync(Pictures.Png())).Dispose();
        var photo = (await a.ReadAsync("photos")).QuerySelector("button[name=remove]")!.GetAttribute("value")!;
        await TwiceAsync(a, "photos", "remove", ("remove", photo));
        await TwiceAsync(a, "place", "place", Phone.Scene);
        await TwiceAsync(a, "driver", "driver", Phone.DriverA);
        await TwiceAsync(a, "other", "other");
        await TwiceAsync(a, "other", "invite");
        using var b = await a.JoinedByAsync();
        await TwiceAsync(b, "driver", "driver", Phone.DriverB);
        await TwiceAsync(a, "what-happened", "propose", Phone.Account);
        await TwiceAsync(b, "what-happened", "confirm");
        await TwiceAsync(a, "sign", "sign", ("typed", "Zhang Sample"), ("confirm", "yes"));
        await TwiceAsync(b, "sign", "sign", ("typed", "Li Example"), ("confirm", "yes"));
        await b.ReadAsync("agreement");
    }

    [Fact]
    public async Task Sign_WhatIsNotAgreedAnyMore_IsRefusedAndSaid()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        var seen = await b.FieldsAsync("sign", "sign", ("typed", "Li Example"), ("confirm", "yes"));
        await a.PostAsync("what-happened", "propose", ("liability", "equal"));
        using var body = new FormUrlEncodedContent(seen);
        using var response = await b.SendRawAsync("sign", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("you have not signed", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfANinth_IsRefusedWithAMessage()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.JoinedByAsync();
        var token = await a.FieldsAsync("photos", "photos");
        (await b.UploadAsync([.. Enumerable.Repeat(Pictures.Png(), AccidentService.MostPhotos)])).Dispose();
        using var body = new MultipartFormDataContent();
        token.ForEach(f => body.Add(new StringContent(f.Value), f.Key));
        body.Add(new ByteArrayContent(Pictures.Png()), "photos", "ninth.png");
        using var response = await a.SendRawAsync("photos", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Delete_Twice_SaysThatNothingIsThere()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        var (mine, theirs, place) = (await a.FieldsAsync("delete", "delete"), await b.FieldsAsync("delete", "delete"), await a.FieldsAsync("place", "place"));
        Assert.Equal("deleted", await b.PostAsync("delete", "delete"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(b, "delete", theirs));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(a, "delete", mine));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(a, "place", place));
        using var upload = new MultipartFormDataContent { { new ByteArrayContent(Pictures.Png()), "photos", "x.png" } };
        using var photo = await a.SendRawAsync("photos", upload);
        Assert.Equal(HttpStatusCode.NotFound, photo.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheTimeIsOver_ChangesNothing()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        await using var aging = await AccidentPortal.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var a = await Phone.StartAsync(aging);
        var (link, code) = await a.InvitationAsync();
        var place = await a.FieldsAsync("place", "place", Phone.Scene);
        clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(a, "place", place));
        using var b = new Phone(aging);
        await b.ReadAsync(link, HttpStatusCode.NotFound);
        await b.RefusedAsync("join", "join", ("code", code));
    }

    [Fact]
    public async Task Join_WithAnInvitationThatWasReplaced_IsRefused()
    {
        var service = portal.Services.GetRequiredService<AccidentService>();
        using var a = await Phone.StartAsync(portal);
        var (_, code) = await a.InvitationAsync();
        var invitation = await service.FindAsync(AccidentSecrets.ReadCode(code), TestContext.Current.CancellationToken);
        using var lost = await a.JoinedByAsync();
        await a.PostAsync("other", "invite");
        Assert.Null(await service.JoinAsync(invitation!, TestContext.Current.CancellationToken));
        Assert.False((await portal.RecordAsync(a)).Joined);
    }

    private static async Task TwiceAsync(Phone phone, string page, string form, params (string, string)[] values)
    {
        var fields = await phone.FieldsAsync(page, form, values);
        Assert.Equal((page, HttpStatusCode.SeeOther), (page, await SendAsync(phone, page, fields)));
        Assert.Equal((page, HttpStatusCode.SeeOther), (page, await SendAsync(phone, page, fields)));
    }

    private static async Task<HttpStatusCode> SendAsync(Phone phone, string page, List<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        using var response = await phone.SendRawAsync(page, body);
        return response.StatusCode;
    }

    private static StringContent Body(string kind, string start) => kind switch
    {
        "nothing" => Form(""),
        "no form" => new("{\"place\":\"x\"}", Encoding.UTF8, "application/json"),
        "wrong boundary" => new("--a\r\n", Encoding.UTF8, new MediaTypeHeaderValue("multipart/form-data")),
        "multipart cut short" => new("--a\r\nContent-Disposition: form-data; name=\"place\"\r\n\r\nx", Encoding.UTF8, MediaTypeHeaderValue.Parse("multipart/form-data; boundary=a")),
        "half a surrogate" => Form($"{start}&place=%ED%A0%80%EF%BF%BE&name=%F0%9F&number=%ED%BF%BF&description=%FF&code=%ED%A0%80&when=%C0%80"),
        "control characters" => Form($"{start}&place=%00%01%1B%E2%80%AE&name=%00&number=%00&description=%00&code=%00%00&when=%00"),
        "thousands of fields" => Form(start + string.Concat(Enumerable.Range(0, 3000).Select(i => $"&f{i}=1"))),
        "the same field twice" => Form($"{start}&place=&place=&name=a&name=&number=1&number=2&form-of=other&form-of=turning&code=a&code=b&when=x&when=y"),
        "unknown handler" => Form(start + "x"),
        _ => Form($"{start}&place={new string('x', 40_000)}&name={new string('名', 5_000)}&description={new string('x', 3_000)}&code={new string('0', 3_000)}"),
    };

    private static StringContent Form(string text) => new(text, Encoding.UTF8, "application/x-www-form-urlencoded");
}
