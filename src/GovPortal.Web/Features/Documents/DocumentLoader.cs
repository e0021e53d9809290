using GovPortal.Web.Data;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Errors;
using GovPortal.Web.Features.Language;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Documents;

/// <summary>A document as a page shows it: its live edition, in the page's language or the nearest one.</summary>
public sealed record ShownDocument(Edition Edition, Translation Words, Department? Department, Office? Office)
{
    public Document Document => Edition.Document!;

    /// <summary>Department and office, as the source of the content.</summary>
    public string Owner(string lang) => string.Join(
        lang == "zh" ? "" : ", ",
        new[] { Department?.In(lang).Name, Office?.In(lang).Name }.Where(n => n is not null));
}

/// <summary>Loads the document of a page, and answers 404 or 410 where there is none.</summary>
internal sealed class DocumentLoader(
    PortalDbContext db, DepartmentDirectoryCache directories, PageContext page, NavigationManager navigation, IHttpContextAccessor accessor)
{
    /// <param name="live">The query for the live edition, with what the page needs.</param>
    /// <returns>Null when the answer is already decided: the page shows nothing.</returns>
    public async Task<ShownDocument?> LoadAsync(DocumentType type, string slug, IQueryable<Edition> live)
    {
        if (await live.FirstOrDefaultAsync() is not { } edition)
        {
            await AnswerMissingAsync(type, slug);
            return null;
        }

        var words = edition.Translations.FirstOrDefault(t => t.Locale == page.Lang)
            ?? page.Settings.Languages.Select(l => edition.Translations.FirstOrDefault(t => t.Locale == l)).First(t => t is not null)!;
        var directory = await directories.GetAsync();
        return new(edition, words, directory.Department(edition.Document!.DepartmentId), directory.Office(edition.Document.OfficeId));
    }

    /// <summary>Moved (301), withdrawn (410) or never there (404).</summary>
    public async Task AnswerMissingAsync(DocumentType type, string slug)
    {
        var context = accessor.HttpContext!;
        if (MovedAddresses.TryAnswer(context, page.Site, page.Path))
        {
            return;
        }

        if (await db.WithdrawnEditions(type, slug).AnyAsync())
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
        }
        else
        {
            navigation.NotFound();
        }
    }
}
