using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GovPortal.BrowserTests.Support;

/// <summary>One reader's browser tab. It keeps whatever went wrong unseen: console errors, refused content, requests to other hosts.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> troubles = new();

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // Chromium writes an error for each answer of 400 and above; that a page is meant to answer so is for the test to say.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal))
            {
                troubles.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => troubles.Enqueue($"script: {error}");
        page.RequestFailed += (_, request) =>
        {
            // The page itself takes back what it no longer needs: suggestions for what is typed on, or all of it when it is left.
            if (request.Failure != "net::ERR_ABORTED")
            {
                troubles.Enqueue($"failed: {request.Url} {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document")
            {
                troubles.Enqueue($"{response.Status}: {response.Url}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                troubles.Enqueue($"other host: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What went wrong on the pages seen so far.</summary>
    public IEnumerable<string> Troubles => troubles;

    /// <summary>The address shown, without the host.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visit> StartAsync(IBrowserContext context, Uri address)
    {
        // A failing step says so soon; the pages are on this machine.
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync(), address);
    }

    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        return response ?? throw new InvalidOperationException($"{path} gave no answer");
    }

    /// <summary>Does something that leads to another page, and waits until that page stands: a click alone returns before.</summary>
    public async Task FollowAsync(Func<Task> act)
    {
        TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Page.Load -= Loaded;
        }
    }

    public Task FollowAsync(ILocator link) => FollowAsync(() => link.ClickAsync());

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
