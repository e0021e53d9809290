using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Web.Data;

internal static class DataSetup
{
    public static IServiceCollection AddPortalData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PortalOptions>()
            .Bind(configuration.GetSection("Portal"))
            .PostConfigure(options => options.Complete())
            .ValidateDataAnnotations()
            .Validate(o => o.Database is "Sqlite" or "SqlServer", "Portal:Database must be Sqlite or SqlServer.")
            .Validate(o => o.Database != "SqlServer" || !string.IsNullOrEmpty(o.ConnectionString), "Portal:ConnectionString is needed for SQL Server.")
            .Validate(o => o.KnownProxies.All(p => IPAddress.TryParse(p, out _)), "Portal:KnownProxies must hold IP addresses, such as 10.0.0.5.")
            .ValidateOnStart();

        if (configuration["Portal:Database"] == "SqlServer")
        {
            services.AddPortalContext<SqlServerPortalDbContext>((options, db) => db.UseSqlServer(
                options.ConnectionString, sql => sql.EnableRetryOnFailure().UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)));
        }
        else
        {
            services.AddPortalContext<SqlitePortalDbContext>((options, db) => db
                .UseSqlite(SqliteConnectionString(options.SqliteFile), sql => sql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .AddInterceptors(new SqliteDurability()));
        }

        services.AddSingleton<PortalDatabase>();
        services.AddSingleton<ContentVersion>();
        services.AddHostedService<ChangeFeed>();
        services.AddDataProtection().SetApplicationName("GovPortal").PersistKeysToDbContext<PortalDbContext>();
        return services;
    }

    public static string SqliteConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();

    private static void AddPortalContext<TContext>(
        this IServiceCollection services, Action<PortalOptions, DbContextOptionsBuilder> use)
        where TContext : PortalDbContext
    {
        void Configure(IServiceProvider provider, DbContextOptionsBuilder db)
        {
            use(provider.GetRequiredService<IOptions<PortalOptions>>().Value, db);
            db.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        }

        services.AddPooledDbContextFactory<TContext>(Configure);
        services.AddSingleton<IDbContextFactory<PortalDbContext>, PortalDbContextFactory<TContext>>();
        services.AddScoped<PortalDbContext>(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
    }
}
