using GovPortal.BrowserTests.Support;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Accidents;

/// <summary>Two drivers at the roadside, from the first screen to the signed agreement.</summary>
public sealed class AccidentTests(PortalInBrowser portal)
{
    private const string NumberA = "11010519491231002X";
    private const string NumberB = "440524188001010014";

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Walk_OnTwoPhones_EndsWithTheSignedAgreement(string lang)
    {
        await using var a = await PhoneAsync(lang);
        await using var b = await PhoneAsync(lang);
        await BeginWithQuestionsAsync(a);
        await a.Page.SetInputFilesAsync("#photos", [await a.PhotographAsync(), await a.PhotographAsync()]);
        await a.Page.Locator(".thumbnails img").Nth(1).WaitForAsync();
        await a.IsAtAsync("/photos");
        await a.PressAsync("p > .cta");
        await a.IsAtAsync("/move");
        await a.PressAsync("p > .cta");
        await a.IsAtAsync("/place");
        await a.FillPlaceAsync();
        await a.IsAtAsync("/driver");
        await a.FillDriverAsync("Zhang Sample", NumberA, "京A12345");
        await a.IsAtAsync("/other");
        var code = await a.Page.Locator(".code").InnerTextAsync();

        await b.GoAsync("/join");
        await b.IsAtAsync("/join");
        await b.Page.FillAsync("#code", code);
        await b.PressAsync("#form .cta");
        await b.IsAtAsync("/driver");
        await b.FillDriverAsync("Li Example", NumberB, "京AD12345");
        await b.IsAtAsync("/what-happened");

        await a.PressAsync("p > .cta");
        await a.IsAtAsync("/what-happened");
        await a.FillAccountAsync();
        await a.IsAtAsync("/overview");
        await b.GoAsync("/what-happened");
        await b.IsAtAsync("/what-happened");
        await b.PressAsync("section .cta");
        await b.IsAtAsync("/sign");

        // Driver A waits, and the script brings the news.
        await a.Page.Locator(".waiting").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await b.DrawSignatureAsync();
        await b.IsAtAsync("/overview");
        await a.GoAsync("/sign");
        await a.IsAtAsync("/sign");
        await a.TypeSignatureAsync("Zhang Sample");
        await a.IsAtAsync("/agreement");
        await b.Page.Locator(".waiting").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await b.PressAsync("p > .cta");
        await b.IsAtAsync("/agreement");
        Assert.Equal(1, await b.Page.Locator(".signature svg path").CountAsync());
        Assert.Equal("Zhang Sample", await b.Page.Locator(".signature .typed").InnerTextAsync());
        Assert.Empty(a.Visit.Troubles.Concat(b.Visit.Troubles));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Walk_OnOnePhoneWithoutScript_EndsWithTheSignedAgreement(string lang)
    {
        await using var phone = await PhoneAsync(lang, script: false);
        await BeginWithQuestionsAsync(phone);
        await phone.Page.SetInputFilesAsync("#photos", await phone.PhotographAsync());
        await phone.PressAsync("#form button.cta");
        await phone.Page.Locator(".thumbnails img").WaitForAsync();
        await phone.PressAsync("p > .cta");
        await phone.PressAsync("p > .cta");
        await phone.IsAtAsync("/place");
        await phone.FillPlaceAsync();
        await phone.FillDriverAsync("Zhang Sample", NumberA, "京A12345");
        await phone.IsAtAsync("/other");
        await phone.PressAsync("#form button");
        await phone.IsAtAsync("/driver?party=b");
        await phone.FillDriverAsync("Li Example", NumberB, "京AD12345");
        await phone.IsAtAsync("/what-happened");
        await phone.FillAccountAsync();
        await phone.IsAtAsync("/what-happened?party=b");
        await phone.PressAsync("section .cta");
        await phone.IsAtAsync("/sign");
        Assert.False(await phone.Page.Locator("canvas").IsVisibleAsync());
        await phone.TypeSignatureAsync("Zhang Sample");
        await phone.IsAtAsync("/sign?party=b");
        await phone.TypeSignatureAsync("Li Example");
        await phone.IsAtAsync("/agreement");
        Assert.Equal(2, await phone.Page.Locator(".signature .typed").CountAsync());
    }

    [Fact]
    public async Task Errors_OnEachForm_AreFoundByEverybody()
    {
        await using var phone = new Roadside(await portal.OpenAsync(390, colours: ColorScheme.Dark), "zh");
        await BeginAsync(phone);
        foreach (var page in new[] { "/place", "/driver", "/what-happened" })
        {
            await phone.GoAsync(page);
            await phone.PressAsync("#form .cta");
            Assert.True(await phone.Page.Locator(".error-summary").EvaluateAsync<bool>("e => e === document.activeElement"));
            await phone.IsAtAsync(page);
        }

        await phone.GoAsync("/photos");
        await phone.Page.SetInputFilesAsync("#photos", new FilePayload { Name = "x.jpg", MimeType = "image/jpeg", Buffer = [1, 2, 3] });
        await phone.Page.Locator("#photos-error").WaitForAsync();
        await phone.IsAtAsync("/photos");
    }

    [Fact]
    public async Task Agreement_Printed_HoldsTheAgreementAndNothingElse()
    {
        await using var phone = await PhoneAsync("en", script: false);
        await BeginAsync(phone);
        await phone.GoAsync("/place");
        await phone.FillPlaceAsync();
        await phone.FillDriverAsync("Zhang Sample", NumberA, "京A12345");
        await phone.PressAsync("#form button");
        await phone.FillDriverAsync("Li Example", NumberB, "京AD12345");
        await phone.FillAccountAsync();
        await phone.PressAsync("section .cta");
        await phone.TypeSignatureAsync("Zhang Sample");
        await phone.TypeSignatureAsync("Li Example");
        await phone.IsAtAsync("/agreement");
        await phone.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { "footer.end", ".buttons", ".accident .reference" })
        {
            Assert.False(await phone.Page.Locator(hidden).First.IsVisibleAsync(), hidden);
        }

        Assert.True(await phone.Page.GetByText(NumberB).IsVisibleAsync());
        Assert.True(await phone.Page.Locator(".finished").IsVisibleAsync());
        await phone.IsAtAsync("/agreement");
    }

    private async Task<Roadside> PhoneAsync(string lang, bool script = true) =>
        new(await portal.OpenAsync(390, script), lang) { Script = script };

    private static async Task BeginWithQuestionsAsync(Roadside phone)
    {
        await phone.AnswerQuestionsAsync();
        await phone.PressAsync("form[action$='/accidents/new'] button");
        await phone.IsAtAsync("/photos");
    }

    private static async Task BeginAsync(Roadside phone)
    {
        await phone.GoAsync("");
        await phone.IsAtAsync("");
        await phone.PressAsync("form button");
        await phone.IsAtAsync("/photos");
    }
}
