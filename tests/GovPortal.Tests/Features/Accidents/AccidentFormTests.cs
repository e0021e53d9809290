using GovPortal.Tests.Support;
using GovPortal.Web.Features.Accidents;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>Wrong input gets a message at its field, and nothing typed is lost.</summary>
public sealed class AccidentFormTests(LanwanPortal lanwan)
{
    private readonly RunningPortal portal = lanwan.Portal;

    [Theory]
    [InlineData("driver", "name", "")]
    [InlineData("driver", "phone", "call me")]
    [InlineData("driver", "phone", "12")]
    [InlineData("driver", "number", "110105194912310021")]
    [InlineData("driver", "number", "12")]
    [InlineData("driver", "number", "<script>")]
    [InlineData("driver", "plate", "")]
    [InlineData("driver", "plate", "???")]
    [InlineData("driver", "vehicle", " ")]
    [InlineData("driver", "insurer", "\u200b")]
    [InlineData("place", "when", "yesterday")]
    [InlineData("place", "when", "2099-01-01T00:00")]
    [InlineData("place", "when", "0001-01-01T00:00")]
    [InlineData("place", "when", "2026-02-29T10:00")]
    [InlineData("place", "place", "")]
    [InlineData("place", "weather", "tsunami")]
    [InlineData("place", "road", "")]
    [InlineData("what-happened", "form-of", "")]
    [InlineData("what-happened", "impact-a", "roof")]
    [InlineData("what-happened", "liability", "c-full")]
    public async Task Post_WrongField_ShowsErrorThereAndKeepsTheRest(string page, string field, string value)
    {
        using var phone = await Phone.StartAsync(portal);
        var (form, good) = page switch
        {
            "driver" => ("driver", Phone.DriverA),
            "place" => ("place", Phone.Scene),
            _ => ("propose", Phone.Account),
        };
        var shown = await phone.RefusedAsync(page, form, [(field, value), .. good.Where(f => f.Item1 != field)]);
        Assert.Equal([$"#{field}"], shown.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(shown.GetElementById($"{field}-error"));
        foreach (var (name, typed) in good.Where(f => f.Item1 != field))
        {
            var kept = shown.QuerySelector($"input[name='{name}'][checked]") ?? shown.QuerySelector($"#{name}")!;
            Assert.Equal(typed, kept.LocalName == "textarea" ? kept.TextContent : kept.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Post_EmptyForms_NameEveryField()
    {
        using var phone = await Phone.StartAsync(portal);
        var empty = Phone.DriverA.Select(f => (f.Item1, "")).ToArray();
        Assert.Equal(["#name", "#phone", "#number", "#plate", "#vehicle", "#insurer"], (await phone.RefusedAsync("driver", "driver", empty)).QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["#form-of", "#impact-a", "#impact-b", "#liability"], (await phone.RefusedAsync("what-happened", "propose")).QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Propose_WithoutADescription_IsEnoughWhereTheFormHasAName()
    {
        using var phone = await Phone.StartAsync(portal);
        var page = await phone.RefusedAsync("what-happened", "propose", [("description", " "), ("form-of", "other"), .. Phone.Account.Where(f => f.Item1 is not ("description" or "form-of"))]);
        Assert.Equal(["#description"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        await phone.PostAsync("what-happened", "propose", [("description", ""), .. Phone.Account.Where(f => f.Item1 != "description")]);
        Assert.Equal("", (await portal.RecordAsync(phone)).Account!.Description);
    }

    [Fact]
    public async Task Post_ChinesePunctuation_StaysAsTyped()
    {
        using var phone = await Phone.StartAsync(portal);
        const string place = "港湾路（由东向西），14号灯杆旁";
        await phone.PostAsync("place", "place", [("place", place), .. Phone.Scene[1..]]);
        Assert.Equal(place, (await portal.RecordAsync(phone)).Scene!.Place);
    }

    [Fact]
    public async Task Post_RareCharacters_StayInNames()
    {
        using var phone = await Phone.StartAsync(portal);
        await phone.PostAsync("driver", "driver", [("name", "王𠮷\u200b"), .. Phone.DriverA[1..]]);
        Assert.Equal("王𠮷", (await portal.RecordAsync(phone)).DriverA!.Name);
    }

    [Fact]
    public async Task Post_FullWidthAndBlanks_IsUnderstood()
    {
        using var phone = await Phone.StartAsync(portal);
        await phone.PostAsync("driver", "driver", [("phone", "１３８ ００００ ００００"), ("plate", "京 a·1２345"), ("number", "１１０１０５ １９４９１２３１ ００２ｘ"), ("name", " 张　三 "), .. Phone.DriverA.Where(f => f.Item1 is "vehicle" or "insurer" or "policy")]);
        var driver = (await portal.RecordAsync(phone)).DriverA!;
        Assert.Equal(("138 0000 0000", "京A12345", "11010519491231002X", "张 三"), (driver.Phone, driver.Plate, driver.Number, driver.Name));
    }

    [Theory]
    [InlineData("京A12345", true)]
    [InlineData("京AD12345", true)]
    [InlineData("京A12345D", true)]
    [InlineData("粤A1234学", true)]
    [InlineData("A12345", false)]
    [InlineData("ABC123", false)]
    public void Plate_Unusual_IsNoticedNotRefused(string plate, bool usual) => Assert.Equal(usual, AccidentFields.IsUsualPlate(plate));

    [Fact]
    public async Task Sign_WithAnUnusualPlate_AsksToCompare()
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        await a.PostAsync("driver", "driver", ("plate", "ABC123"));
        Assert.Contains("ABC123", (await a.ReadAsync("sign")).QuerySelector(".warning")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "typed")]
    [InlineData("x", "", "typed")]
    [InlineData("", "1,1", "typed")]
    [InlineData("", "10,10 999,10", "typed")]
    [InlineData("", "-5,3 10,10", "typed")]
    [InlineData("", "M0 0L1 1\"/><script>", "typed")]
    public async Task Sign_WithoutARealSignature_IsRefused(string typed, string strokes, string field)
    {
        using var a = await Phone.StartAsync(portal);
        using var b = await a.UpToSigningAsync();
        var page = await a.RefusedAsync("sign", "sign", ("typed", typed), ("strokes", strokes));
        Assert.Equal([$"#{field}", "#confirm"], page.QuerySelectorAll(".error-summary a").Select(x => x.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("main script:not([src])"));
    }

    [Theory]
    [InlineData("<b>x</b>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public async Task Post_Html_ComesBackAsText(string text)
    {
        using var phone = await Phone.StartAsync(portal);
        await phone.PostAsync("place", "place", [("place", text), .. Phone.Scene[1..]]);
        var page = await phone.ReadAsync("place");
        Assert.Equal(text, page.GetElementById("place")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main b, [onerror]"));
    }

    [Fact]
    public async Task Post_ExpiredForm_KeepsWhatWasTyped()
    {
        using var phone = await Phone.StartAsync(portal);
        using var body = new FormUrlEncodedContent([new("_handler", "place"), new("place", "Typed before the night")]);
        using var response = await phone.SendRawAsync("place", body);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Typed before the night", page.GetElementById("place")!.GetAttribute("value"));
        Assert.Null((await portal.RecordAsync(phone)).Scene);
    }
}
