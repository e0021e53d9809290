using System.Net;
using AngleSharp.Dom;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Accidents;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>A driver's phone: keeps cookies, reads pages, and posts their forms as a browser without script does.</summary>
internal sealed class Phone(RunningPortal portal, string lang = "en") : IDisposable
{
    private readonly HttpClient browser = portal.NewClient(cookies: true);

    public static readonly (string, string)[] Scene = [("place", "Harbour Road, lamp post 14"), ("weather", "rain"), ("road", "wet")];

    public static readonly (string, string)[] DriverA =
    [
        ("name", "Zhang Sample"), ("phone", "13800000001"), ("number", "11010519491231002X"), ("plate", "京A12345"),
        ("vehicle", "Small car, blue"), ("insurer", "Harbour Insurance"), ("policy", "PA-771100"),
    ];

    public static readonly (string, string)[] DriverB =
    [
        ("name", "Li Example"), ("phone", "13900000002"), ("number", "G12345678"), ("plate", "京AD12345"),
        ("vehicle", "Van, white"), ("insurer", "River Insurance"), ("policy", "PB-882200"),
    ];

    public static readonly (string, string)[] Account =
    [
        ("form-of", "rear-end"), ("impact-a", "rear"), ("impact-b", "front"), ("description", "A braked at the lights, B touched A."), ("liability", "b-full"),
    ];

    /// <summary>Every address that this phone asked for or was sent to.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>A driver A who has just begun.</summary>
    public static async Task<Phone> StartAsync(RunningPortal portal, string lang = "en")
    {
        var phone = new Phone(portal, lang);
        Assert.Equal("photos", await phone.PostAsync("", "/new"));
        return phone;
    }

    public string Path(string page) => page.StartsWith('/') ? page : $"/{lang}/accidents{(page.Length == 0 ? "" : "/")}{page}";

    public async Task<HttpResponseMessage> GetAsync(string page)
    {
        Addresses.Add(Path(page));
        return await browser.GetAsync(Path(page), TestContext.Current.CancellationToken);
    }

    public async Task<IDocument> ReadAsync(string page, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await GetAsync(page);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{Path(page)} answered {(int)response.StatusCode}, not {(int)expected}: {response.Headers.Location}");
        return Html.Parse(text);
    }

    /// <summary>Fills in and sends a form of a page.</summary>
    /// <param name="form">End of the form's action, or name of the form.</param>
    /// <returns>Page that the answer leads to, after <c>/accidents/</c>.</returns>
    public async Task<string> PostAsync(string page, string form, params (string Name, string Value)[] values)
    {
        using var response = await SendAsync(page, form, values);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.SeeOther, $"{page} {form} answered {(int)response.StatusCode}: {string.Join(" | ", Html.Parse(text).QuerySelectorAll(".error, .error-summary li").Select(e => e.TextContent.Trim()))}");
        var location = response.Headers.Location!.ToString();
        Addresses.Add(location);
        return location.Replace($"/{lang}/accidents/", "", StringComparison.Ordinal);
    }

    /// <summary>Sends a form that is to be refused.</summary>
    public async Task<IDocument> RefusedAsync(string page, string form, params (string Name, string Value)[] values)
    {
        using var response = await SendAsync(page, form, values);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        return Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> SendAsync(string page, string form, params (string Name, string Value)[] values)
    {
        var fields = Filled(await ReadAsync(page), form, values);
        using var body = new FormUrlEncodedContent(fields.Fields);
        return await browser.PostAsync(fields.Action ?? Path(page), body, TestContext.Current.CancellationToken);
    }

    /// <summary>A post that a test made itself.</summary>
    public Task<HttpResponseMessage> SendRawAsync(string page, HttpContent body) => browser.PostAsync(Path(page), body, TestContext.Current.CancellationToken);

    /// <summary>The fields of a form, to be sent later.</summary>
    public async Task<List<KeyValuePair<string, string>>> FieldsAsync(string page, string form, params (string Name, string Value)[] values) =>
        Filled(await ReadAsync(page), form, values).Fields;

    public async Task<HttpResponseMessage> UploadAsync(params byte[][] files)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in await FieldsAsync("photos", "photos"))
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (file, i) in files.Select((f, i) => (f, i)))
        {
            body.Add(new ByteArrayContent(file), "photos", $"IMG_{i}.jpg");
        }

        return await browser.PostAsync(Path("photos"), body, TestContext.Current.CancellationToken);
    }

    public async Task<byte[]> BytesAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Address of the invitation, and its code.</summary>
    public async Task<(string Link, string Code)> InvitationAsync()
    {
        var code = (await ReadAsync("other")).QuerySelector(".code")!.TextContent;
        return (AccidentLinks.Open(lang, (await portal.RecordAsync(this)).JoinToken!), code);
    }

    /// <summary>Driver B joins with the code.</summary>
    public async Task<Phone> JoinedByAsync(string language = "en")
    {
        var other = new Phone(portal, language);
        Assert.Equal("driver", await other.PostAsync("join", "join", ("code", (await InvitationAsync()).Code)));
        return other;
    }

    /// <summary>Fills in everything up to the signatures, on two phones.</summary>
    public async Task<Phone> UpToSigningAsync()
    {
        await PostAsync("place", "place", Scene);
        await PostAsync("driver", "driver", DriverA);
        var other = await JoinedByAsync();
        await other.PostAsync("driver", "driver", DriverB);
        await PostAsync("what-happened", "propose", Account);
        Assert.Equal("sign", await other.PostAsync("what-happened", "confirm"));
        return other;
    }

    public Task<string> SignAsync(string name) => PostAsync("sign", "sign", ("typed", name), ("confirm", "yes"));

    public void Dispose() => browser.Dispose();

    private static (string? Action, List<KeyValuePair<string, string>> Fields) Filled(IDocument page, string form, (string Name, string Value)[] values)
    {
        var found = page.QuerySelectorAll("main form[method=post]").FirstOrDefault(f =>
            f.GetAttribute("action")?.EndsWith(form, StringComparison.Ordinal) == true || f.QuerySelector($"input[name=_handler][value='{form}']") is not null);
        Assert.True(found is not null, $"no form {form} on a page with the heading {page.QuerySelector("h1")?.TextContent}");
        var given = values.Select(v => v.Name).ToHashSet();
        List<KeyValuePair<string, string>> fields = [.. values.Select(v => KeyValuePair.Create(v.Name, v.Value))];
        foreach (var input in found.QuerySelectorAll("input[name], textarea[name]").Where(i => !given.Contains(i.GetAttribute("name")!)))
        {
            var type = input.GetAttribute("type");
            if (type == "file" || (type is "radio" or "checkbox" && !input.HasAttribute("checked")))
            {
                continue;
            }

            fields.Add(KeyValuePair.Create(input.GetAttribute("name")!, input.LocalName == "textarea" ? input.TextContent : input.GetAttribute("value") ?? ""));
        }

        return (found.GetAttribute("action"), fields);
    }
}
