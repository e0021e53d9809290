using System.Reflection;
using GovPortal.Web.Features.Accidents;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Feedback;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Scenarios.Drafts;
using GovPortal.Web.Features.Search;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Data;

/// <summary>
/// The one model of the portal. It has a derived context, and a folder of migrations, for each database.
/// Each feature configures its entities beside them.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Translation> Translations => Set<Translation>();

    public DbSet<TranslationText> TranslationTexts => Set<TranslationText>();

    public DbSet<EditionFile> EditionFiles => Set<EditionFile>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<SiteFile> SiteFiles => Set<SiteFile>();

    public DbSet<ContentChange> ContentChanges => Set<ContentChange>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<Usefulness> Usefulness => Set<Usefulness>();

    public DbSet<ErrorReport> ErrorReports => Set<ErrorReport>();

    public DbSet<SearchMiss> SearchMisses => Set<SearchMiss>();

    public DbSet<ScenarioDraft> ScenarioDrafts => Set<ScenarioDraft>();

    public DbSet<SharedResult> SharedResults => Set<SharedResult>();

    public DbSet<AccidentCase> AccidentCases => Set<AccidentCase>();

    public DbSet<AccidentKey> AccidentKeys => Set<AccidentKey>();

    public DbSet<AccidentPhoto> AccidentPhotos => Set<AccidentPhoto>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
}

/// <summary>The model on SQLite: the embedded default.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

/// <summary>The model on SQL Server: production.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options);
