using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GovPortal.Web.Data;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Security;

internal static class SecuritySetup
{
    public static IServiceCollection AddPortalSecurity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        // Otherwise every Chinese character leaves as a numeric entity.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped<AntiforgeryStateProvider, FormPageAntiforgeryState>();
        services.AddAntiforgery(options =>
        {
            var secure = !environment.IsDevelopment();
            options.Cookie.Name = secure ? "__Host-form" : "form";
            options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/";
        });
        var staff = SecurityHeaders.Staff();
        var shared = SecurityHeaders.Shared();
        var agreements = SecurityHeaders.Agreements();
        var embedded = SecurityHeaders.Embedded();
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(SecurityHeaders.Public())
            .SetPolicySelector(context => context.HttpContext.Request.Path.StartsWithSegments("/staff") ? staff
                : context.HttpContext.Request.Path.Value?.Split('/') is [_, _, "accidents", ..] ? agreements
                : context.HttpContext.Request.Path.Value?.Split('/') is [_, _, "scenarios", _, "shared", ..] ? shared
                : context.HttpContext.Request.Path.Value?.Split('/') is [_, _, "charts", _, _, "embed"] ? embedded
                : context.SelectedPolicy);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddPortalRateLimits(configuration);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PortalOptions>>((options, portal) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in portal.Value.KnownProxies)
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        return services;
    }

    public static void UsePortalSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseSecurityHeaders();
    }

    /// <summary>Limits what a request may cost before anything reads it.</summary>
    public static void ConfigurePortalServer(this IWebHostBuilder host) => host.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
    });
}
