using GovPortal.BrowserTests.Support;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Accidents;

/// <summary>One driver's phone, 390 px wide. Each page it comes to is judged as any public page is.</summary>
internal sealed class Roadside(Visit visit, string lang) : IAsyncDisposable
{
    /// <summary>Folder for pictures of each page; none when absent.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("GOVPORTAL_PICTURES");

    public IPage Page => visit.Page;

    public Visit Visit => visit;

    /// <summary>Pages judged so far.</summary>
    public List<string> Judged { get; } = [];

    /// <summary>Whether the page is judged for more than its width: axe and some measurements need script.</summary>
    public bool Script { get; init; } = true;

    public Task GoAsync(string page) => visit.GoAsync($"/{lang}/accidents{page}");

    /// <summary>The page is the one expected, fits the phone and has nothing that axe objects to.</summary>
    public Task IsAtAsync(string page) => ComesToAsync($"/accidents{page}");

    /// <inheritdoc cref="IsAtAsync"/>
    /// <param name="page">Address after the language.</param>
    public async Task ComesToAsync(string page)
    {
        await Page.WaitForURLAsync($"**/{lang}{page}");
        Judged.Add(page);
        Assert.Empty((await visit.SidewaysAsync()).Select(w => $"{page}: {w}"));
        if (Script)
        {
            Assert.Empty((await visit.SmallTargetsAsync()).Select(t => $"{page}: {t}"));
            Assert.Empty((await visit.InlineAsync()).Select(t => $"{page}: {t}"));
            Assert.Empty((await visit.AxeAsync()).Select(f => $"{page}: {f}"));
        }

        if (Pictures is not null)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{lang}-{Judged.Count:00}{page.Replace('/', '-').Replace('?', '-')}-{GetHashCode() % 1000}.png"), FullPage = true });
        }
    }

    /// <summary>Answers the questions, from the first screen to the result that leads to the agreement.</summary>
    public async Task AnswerQuestionsAsync()
    {
        await visit.GoAsync($"/{lang}/scenarios/minor-accident");
        await ComesToAsync("/scenarios/minor-accident");
        foreach (var (question, answer, next) in new[] { ("hurt", "no", "stop"), ("stop", "none", "call-after"), ("call-after", "none", "agreed"), ("agreed", "yes", "result") })
        {
            await Page.CheckAsync($"[name='{question}'][value='{answer}']");
            await PressAsync("button.go");
            await ComesToAsync($"/scenarios/minor-accident/{next}");
        }
    }

    public Task PressAsync(string selector) => Page.Locator($"main {selector}").First.ClickAsync();

    public async Task FillPlaceAsync()
    {
        await Page.FillAsync("#place", "Harbour Road, lamp post 14");
        await Page.CheckAsync("input[name=weather][value=rain]");
        await Page.CheckAsync("input[name=road][value=wet]");
        await PressAsync("#form .cta");
    }

    public async Task FillDriverAsync(string name, string number, string plate)
    {
        foreach (var (field, value) in new[]
        {
            ("name", name), ("phone", "13800000001"), ("number", number), ("plate", plate),
            ("vehicle", "Small car, blue"), ("insurer", "Harbour Insurance"), ("policy", "PA-771100"),
        })
        {
            await Page.FillAsync($"#{field}", value);
        }

        await PressAsync("#form .cta");
    }

    public async Task FillAccountAsync()
    {
        foreach (var (field, value) in new[] { ("form-of", "rear-end"), ("impact-a", "rear"), ("impact-b", "front"), ("liability", "b-full") })
        {
            await Page.CheckAsync($"input[name={field}][value={value}]");
        }

        await Page.FillAsync("#description", "A braked at the lights, B touched A's bumper.");
        await PressAsync("#form .cta");
    }

    public async Task TypeSignatureAsync(string name)
    {
        await Page.FillAsync("#typed", name);
        await Page.CheckAsync("#confirm");
        await PressAsync(".sign .cta");
    }

    /// <summary>With a finger, which here is a mouse.</summary>
    public async Task DrawSignatureAsync()
    {
        var canvas = Page.Locator("canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 30, box.Y + 20);
        await Page.Mouse.DownAsync();
        for (var i = 1; i <= 20; i++)
        {
            await Page.Mouse.MoveAsync(box.X + 30 + (i * 10), box.Y + 50 + (30 * (float)Math.Sin(i)));
        }

        await Page.Mouse.UpAsync();
        await Page.CheckAsync("#confirm");
        await PressAsync(".sign .cta");
    }

    /// <summary>A photograph of the camera, made without one.</summary>
    public async Task<FilePayload> PhotographAsync()
    {
        var picture = await Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });
        return new() { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = picture };
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
