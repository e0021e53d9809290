using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GovPortal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Logging;

namespace GovPortal.Tests.Support;

/// <summary>
/// The real portal on a free https port of this machine, as in production, with a SQLite file of its own. The
/// certificate is made for the test, and the client trusts it alone.
/// </summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = MakeCertificate();

    private readonly TempFolder data;

    private RunningPortal(WebApplication app, TempFolder data)
    {
        App = app;
        this.data = data;
        Address = new Uri(app.Urls.Single());
        Client = NewClient();
    }

    public WebApplication App { get; }

    public IServiceProvider Services => App.Services;

    public Uri Address { get; }

    public string DataPath => data.Path;

    /// <summary>Follows no redirects and keeps no cookies, so that a test sees what was sent.</summary>
    public HttpClient Client { get; }

    /// <param name="content">Content folder; the shipped one when absent.</param>
    /// <param name="customise">Replaces services of the outside world.</param>
    /// <param name="settings">More configuration, such as <c>--RateLimits:PostsPerTenMinutes=2</c>.</param>
    public static async Task<RunningPortal> StartAsync(
        string? content = null, Action<WebApplicationBuilder>? customise = null, params string[] settings)
    {
        var data = new TempFolder();
        var app = Build(data.Path, content ?? Shipped.Content, customise, ["--urls=https://127.0.0.1:0", .. settings]);
        try
        {
            await PortalHost.StartAsync(app);
            return new RunningPortal(app, data);
        }
        catch
        {
            await app.DisposeAsync();
            data.Dispose();
            throw;
        }
    }

    /// <summary>The portal put together but not started, for verbs and for tests of services.</summary>
    public static WebApplication Build(string dataPath, string content, Action<WebApplicationBuilder>? customise = null, params string[] settings) =>
        PortalHost.Build(
            ["--environment=Production", $"--Portal:DataPath={dataPath}", $"--Portal:ContentPath={content}", .. settings],
            quiet: true,
            builder =>
            {
                // Published, the static files stand beside the program; built, they are found by their manifest.
                StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
                builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = Certificate));
                // What tests provoke is not to be mistaken for what went wrong; a test of logs adds its own.
                builder.Logging.ClearProviders();
                customise?.Invoke(builder);
            });

    /// <param name="cookies">Whether cookies are kept, and sent again, as a browser does.</param>
    public HttpClient NewClient(bool cookies = false) => new(new SocketsHttpHandler
    {
        UseCookies = cookies,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString() },
    })
    { BaseAddress = Address };

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The page as a browser understands it.</summary>
    public async Task<IDocument> GetPageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        using var response = await GetAsync(path, headers);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{path} answered {(int)response.StatusCode}, not {(int)expected}");
        return Html.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        data.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}

/// <summary>Parsing as a browser does, keeping what a strict reader would object to.</summary>
internal static class Html
{
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
