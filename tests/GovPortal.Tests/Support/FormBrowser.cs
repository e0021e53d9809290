using System.Net;
using AngleSharp.Dom;

namespace GovPortal.Tests.Support;

/// <summary>A reader without script: follows links and redirects, keeps cookies, fills the form of a page and sends it.</summary>
internal sealed class FormBrowser(RunningPortal portal) : IDisposable
{
    private readonly HttpClient client = portal.NewClient(cookies: true);

    /// <summary>Where the last answer came from, without the host.</summary>
    public string Address { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public IDocument Page { get; private set; } = null!;

    public HttpResponseMessage Response { get; private set; } = null!;

    /// <summary>All addresses that were asked for, redirects too.</summary>
    public List<string> Trail { get; } = [];

    public string Heading => Page.QuerySelector("main h1")!.TextContent.Trim();

    public IEnumerable<string> Errors => Page.QuerySelectorAll(".error-summary a").Select(a => a.TextContent.Trim());

    public async Task<FormBrowser> GoAsync(string address)
    {
        await AnswerAsync(await client.GetAsync(Seen(address), TestContext.Current.CancellationToken), address);
        return this;
    }

    /// <summary>Sends the page's form with these fields, and what stands hidden in it; a name may be repeated.</summary>
    public async Task<FormBrowser> SendAsync(params (string Name, string Value)[] fields)
    {
        var form = Page.QuerySelector("main form")!;
        List<KeyValuePair<string, string>> sent =
        [
            .. form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))
                .Where(h => fields.All(f => f.Name != h.Key)),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
        ];
        if (fields.All(f => f.Name != "to"))
        {
            sent.Add(new("to", "next"));
        }

        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : Address;
        using var body = new FormUrlEncodedContent(sent);
        if (form.GetAttribute("method") == "post")
        {
            await AnswerAsync(await client.PostAsync(Seen(target), body, TestContext.Current.CancellationToken), target);
            return this;
        }

        return await GoAsync($"{target.Split('#')[0]}?{await body.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>Presses the button of a form that only has one, by the form's name.</summary>
    public Task<FormBrowser> SendFormAsync(string name)
    {
        var form = Page.QuerySelectorAll("main form").Single(f => f.QuerySelector("[name=_handler]")?.GetAttribute("value") == name);
        return PostAsync(Address, [.. form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))]);
    }

    public async Task<FormBrowser> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        await AnswerAsync(await client.PostAsync(Seen(address), body, TestContext.Current.CancellationToken), address);
        return this;
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<FormBrowser> FollowAsync(string words)
    {
        var link = Page.QuerySelectorAll("main a").FirstOrDefault(a => a.TextContent.Contains(words, StringComparison.Ordinal));
        Assert.True(link is not null, $"{Address} has no link '{words}'");
        return GoAsync(link.GetAttribute("href")!);
    }

    public void Dispose() => client.Dispose();

    private string Seen(string address)
    {
        Trail.Add(address);
        return address;
    }

    private async Task AnswerAsync(HttpResponseMessage response, string address)
    {
        for (var hops = 0; response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther; hops++)
        {
            Assert.True(hops < 5, $"{address} leads in a circle");
            address = response.Headers.Location!.ToString();
            response = await client.GetAsync(Seen(address), TestContext.Current.CancellationToken);
        }

        (Address, Status, Response) = (address, response.StatusCode, response);
        Page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
