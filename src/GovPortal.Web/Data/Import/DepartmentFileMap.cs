using GovPortal.Web.Features.Departments;

namespace GovPortal.Web.Data.Import;

/// <summary>From stored departments back to <c>departments.yaml</c>.</summary>
internal static class DepartmentFileMap
{
    public static DepartmentFile ToFile(Department department, IReadOnlyList<string> languages) => new()
    {
        Slug = department.Slug,
        Name = Texts(department.Translations, languages, t => t.Locale, t => t.Name),
        Summary = Texts(department.Translations, languages, t => t.Locale, t => t.Summary),
        Duties = department.Translations.OrderBy(t => languages.ToList().IndexOf(t.Locale))
            .Where(t => t.Duties.Length > 0).ToDictionary(t => t.Locale, t => t.Duties.Split('\n').ToList()),
        Place = department.Place,
        Phone = department.Phone,
        Sample = department.Sample ? true : null,
        Offices = department.Offices.Count == 0 ? null : [.. department.Offices.OrderBy(o => o.Position).Select(o => ToFile(o, languages))],
    };

    private static OfficeFile ToFile(Office office, IReadOnlyList<string> languages) => new()
    {
        Slug = office.Slug,
        Name = Texts(office.Translations, languages, t => t.Locale, t => t.Name),
        Duties = Texts(office.Translations, languages, t => t.Locale, t => t.Duties),
        Responsible = Texts(office.Translations, languages, t => t.Locale, t => t.Responsible),
        Place = office.Place,
        Room = Texts(office.Translations, languages, t => t.Locale, t => t.Room),
        Hours = Texts(office.Translations, languages, t => t.Locale, t => t.Hours),
        Phone = office.Phone,
        Sample = office.Sample ? true : null,
    };

    private static Dictionary<string, string>? Texts<T>(
        IEnumerable<T> translations, IReadOnlyList<string> languages, Func<T, string> locale, Func<T, string?> text)
    {
        var texts = translations.OrderBy(t => languages.ToList().IndexOf(locale(t)))
            .Where(t => !string.IsNullOrEmpty(text(t))).ToDictionary(locale, t => text(t)!);
        return texts.Count == 0 ? null : texts;
    }
}
