using GovPortal.Web.Caching;
using GovPortal.Web.Commands;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Accidents;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Errors;
using GovPortal.Web.Features.Feedback;
using GovPortal.Web.Features.Home;
using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Notices;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Search;
using GovPortal.Web.Features.Services;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Features.SiteMap;
using GovPortal.Web.Features.Topics;
using GovPortal.Web.Layout;
using GovPortal.Web.Security;
using Microsoft.Extensions.Options;
using MudBlazor.Services;

namespace GovPortal.Web.Hosting;

/// <summary>Puts the portal together and starts it.</summary>
internal static partial class PortalHost
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <param name="quiet">For verbs, whose output is for people: log warnings only.</param>
    /// <param name="customise">Lets a test replace services of the outside world, such as the clock.</param>
    public static WebApplication Build(string[] args, bool quiet = false, Action<WebApplicationBuilder>? customise = null)
    {
        // Settings and static files stand beside the program, wherever it is called from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, $"{builder.Environment.ApplicationName}.staticwebassets.runtime.json")))
        {
            builder.WebHost.UseStaticWebAssets(); // Built but not published: assets still stand in the source folders.
        }

        builder.Logging.AddPortalLogging(builder.Environment, quiet);
        builder.WebHost.ConfigurePortalServer();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddPortalData(builder.Configuration);
        services.AddContentFiles();
        services.AddPortalSecurity(builder.Configuration, builder.Environment);
        services.AddPortalCaching();
        services.AddPortalTelemetry(builder.Configuration);
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddPublicLayout();
        services.AddLanguages();
        services.AddDocuments();
        services.AddSite();
        services.AddTopics();
        services.AddDepartments();
        services.AddFeedback();
        services.AddSearch();
        services.AddAccidents(builder.Configuration);
        services.AddScenarios();
        services.AddPolicies();
        services.AddCharts();
        customise?.Invoke(builder);

        var app = builder.Build();
        app.UsePortalSecurity();
        app.UseHealth();
        app.UseErrorPages();
        app.UseRouting();
        app.UseLanguages();
        app.UseStaffPages();
        app.UseSecureForms();
        app.UseRateLimiter();
        app.UsePortalCaching();
        app.UseAccidents();
        app.UseAntiforgery();
        app.UseRefusedForms();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        app.MapTheme();
        app.MapLanguages();
        app.MapReadingMode();
        app.MapTopics();
        app.MapNotices();
        app.MapFeedback();
        app.MapSearch();
        app.MapAccidents();
        app.MapScenarios();
        app.MapPolicies();
        app.MapCharts();
        app.MapSiteMap();
        return app;
    }

    /// <summary>Prepares database and content, starts, prints the address and serves until stopped.</summary>
    /// <exception cref="PortalStartException">The address is in use, or the data folder or database cannot be used.</exception>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    /// <exception cref="ContentException">The content has errors.</exception>
    public static async Task ServeAsync(WebApplication app)
    {
        await StartAsync(app);
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"GovPortal serves on {address}");
        }

        await app.WaitForShutdownAsync();
    }

    /// <inheritdoc cref="ServeAsync"/>
    public static async Task StartAsync(WebApplication app)
    {
        await app.Services.GetRequiredService<PortalDatabase>().PrepareAsync(CancellationToken.None);
        var imported = await app.Services.GetRequiredService<ContentImporter>().ImportAsync(force: false, CancellationToken.None);
        foreach (var finding in imported.Refused)
        {
            LogKeptBack(app.Logger, finding.ToString());
        }

        try
        {
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new PortalStartException($"{error.Message.TrimEnd('.')}: another program listens there. Choose another with --urls=http://localhost:5081", error);
        }
        catch (System.Net.Sockets.SocketException error)
        {
            throw new PortalStartException($"The address cannot be used: {error.Message}", error);
        }

        app.WarnOfPlainHttp(app.Services.GetRequiredService<IOptions<PortalOptions>>().Value.KnownProxies.Length > 0);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A scenario was kept back: {Finding}")]
    private static partial void LogKeptBack(ILogger log, string finding);
}
