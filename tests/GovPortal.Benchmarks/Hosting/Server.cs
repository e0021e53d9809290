using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GovPortal.Benchmarks.Hosting;

/// <summary>A server in a process of its own, on a free port of the loopback address.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);
    private readonly Process process;

    private Server(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        Client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
    }

    public Uri Address { get; }

    /// <summary>Asks for brotli and leaves it as it comes.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first byte of the first page.</summary>
    public TimeSpan FirstByte { get; private set; }

    /// <summary>Memory that the process holds.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time spent so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The published portal.</summary>
    public static async Task<Server> PortalAsync(Workspace workspace, Site site) =>
        await StartAsync(await workspace.PortalAsync(), port => [.. PortalArguments(port), .. site.Arguments], "/en");

    /// <summary>The portal inside this program, without output cache: see <see cref="BenchmarkHost"/>.</summary>
    public static Task<Server> UncachedAsync(Site site) =>
        StartAsync(Environment.ProcessPath!, port => ["host", .. PortalArguments(port), "--Caching:Enabled=false", .. site.Arguments], "/en");

    public static async Task<Server> StartAsync(string program, Func<int, string[]> arguments, string firstPage)
    {
        var port = FreePort();
        var clock = Stopwatch.StartNew();
        var server = new Server(Shell.Start(program, arguments(port), output: false), new Uri($"http://127.0.0.1:{port}"));
        while (!await server.AnswersAsync(firstPage))
        {
            if (server.process.HasExited || clock.Elapsed > LongestStart)
            {
                await server.DisposeAsync();
                throw new BenchmarkException($"{program} {string.Join(' ', arguments(port))} did not start.");
            }
        }

        server.FirstByte = clock.Elapsed;
        return server;
    }

    /// <summary>A page as it comes, compressed.</summary>
    public async Task<byte[]> BytesAsync(string path) => await Client.GetByteArrayAsync(path);

    /// <summary>A counter of <see cref="BenchmarkHost"/>; null on a server that has none.</summary>
    public async Task<double?> CountAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        return response.IsSuccessStatusCode ? double.Parse(await response.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture) : null;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static string[] PortalArguments(int port) =>
        [$"--urls=http://127.0.0.1:{port}", "--RateLimits:SearchesPerMinute=1000000000", "--environment=Production"];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var response = await Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2));
            return false;
        }
    }
}
