using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Departments;

/// <summary>All departments and offices with their words, in the order of the content file.</summary>
public sealed class DepartmentDirectory(IReadOnlyList<Department> departments)
{
    private readonly Dictionary<int, Department> byId = departments.ToDictionary(d => d.Id);
    private readonly Dictionary<int, Office> offices = departments.SelectMany(d => d.Offices).ToDictionary(o => o.Id);

    public IReadOnlyList<Department> Departments => departments;

    public Department? Department(int? id) => id is { } i ? byId.GetValueOrDefault(i) : null;

    public Office? Office(int? id) => id is { } i ? offices.GetValueOrDefault(i) : null;

    /// <summary>The office with a name, and its department; null when there is none.</summary>
    public (Department Department, Office Office)? OfficeOf(string? slug) =>
        slug is null ? null : departments.SelectMany(d => d.Offices.Where(o => o.Slug == slug).Select(o => ((Department, Office)?)(d, o))).FirstOrDefault();

    public Department? BySlug(string slug) => departments.FirstOrDefault(d => d.Slug == slug);
}

/// <summary>Kept in memory until something changes: a city has dozens of departments, and most pages name one.</summary>
internal sealed class DepartmentDirectoryCache(IDbContextFactory<PortalDbContext> factory, ContentVersion version)
    : ContentSnapshot<DepartmentDirectory>(version)
{
    protected override async Task<DepartmentDirectory> LoadAsync(CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var departments = await db.AllDepartments().ToListAsync(cancellation);
        foreach (var department in departments)
        {
            department.Offices.Sort((a, b) => a.Position.CompareTo(b.Position));
        }

        return new DepartmentDirectory(departments);
    }
}

internal static class DepartmentQueries
{
    public static IQueryable<Department> AllDepartments(this PortalDbContext db) =>
        db.Departments.Include(d => d.Translations).Include(d => d.Offices).ThenInclude(o => o.Translations).OrderBy(d => d.Position);
}

internal static class DepartmentWords
{
    public static DepartmentTranslation In(this Department department, string locale) =>
        department.Translations.FirstOrDefault(t => t.Locale == locale) ?? department.Translations[0];

    public static OfficeTranslation In(this Office office, string locale) =>
        office.Translations.FirstOrDefault(t => t.Locale == locale) ?? office.Translations[0];
}
