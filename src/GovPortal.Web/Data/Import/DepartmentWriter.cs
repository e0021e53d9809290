using GovPortal.Web.Features.Departments;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Data.Import;

/// <summary>
/// Brings departments and offices to what <c>departments.yaml</c> says. One that is no longer named stays, because
/// documents may point at it, but stands last.
/// </summary>
internal static class DepartmentWriter
{
    public static async Task<bool> WriteAsync(PortalDbContext db, List<DepartmentFile> files, CancellationToken cancellation)
    {
        var known = await db.Departments.AsTracking().Include(d => d.Translations)
            .Include(d => d.Offices).ThenInclude(o => o.Translations).ToListAsync(cancellation);
        var offices = known.SelectMany(d => d.Offices).ToDictionary(o => o.Slug);
        foreach (var (file, position) in files.Select((f, i) => (f, i)))
        {
            var department = known.FirstOrDefault(d => d.Slug == file.Slug);
            if (department is null)
            {
                department = new Department { Slug = file.Slug, Position = position };
                db.Departments.Add(department);
            }

            department.Position = position;
            department.Place = file.Place;
            department.Phone = file.Phone;
            department.Sample = file.Sample == true;
            Translate(department, file);
            foreach (var (officeFile, officePosition) in (file.Offices ?? []).Select((f, i) => (f, i)))
            {
                if (!offices.TryGetValue(officeFile.Slug, out var office))
                {
                    office = new Office { Slug = officeFile.Slug, Position = officePosition };
                    department.Offices.Add(office);
                }

                Fill(office, officeFile, officePosition);
            }
        }

        foreach (var gone in known.Where(d => files.All(f => f.Slug != d.Slug)))
        {
            gone.Position = int.MaxValue;
        }

        var changed = db.ChangeTracker.HasChanges();
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return changed;
    }

    private static void Translate(Department department, DepartmentFile file)
    {
        foreach (var (locale, name) in file.Name ?? [])
        {
            var translation = department.Translations.FirstOrDefault(t => t.Locale == locale);
            if (translation is null)
            {
                translation = new DepartmentTranslation { Locale = locale, Name = name, Summary = "", Duties = "" };
                department.Translations.Add(translation);
            }

            translation.Name = name;
            translation.Summary = file.Summary?.GetValueOrDefault(locale) ?? "";
            translation.Duties = string.Join('\n', file.Duties?.GetValueOrDefault(locale) ?? []);
        }
    }

    private static void Fill(Office office, OfficeFile file, int position)
    {
        office.Position = position;
        office.Place = file.Place;
        office.Phone = file.Phone;
        office.Sample = file.Sample == true;
        foreach (var (locale, name) in file.Name ?? [])
        {
            var translation = office.Translations.FirstOrDefault(t => t.Locale == locale);
            if (translation is null)
            {
                translation = new OfficeTranslation { Locale = locale, Name = name, Duties = "", Responsible = "" };
                office.Translations.Add(translation);
            }

            translation.Name = name;
            translation.Duties = file.Duties?.GetValueOrDefault(locale) ?? "";
            translation.Responsible = file.Responsible?.GetValueOrDefault(locale) ?? "";
            translation.Room = file.Room?.GetValueOrDefault(locale);
            translation.Hours = file.Hours?.GetValueOrDefault(locale);
        }
    }
}
