using GovPortal.Web.Data;
using GovPortal.Web.Features.Feedback;

namespace GovPortal.Web.Features.Desk;

/// <summary>How readers rated a page.</summary>
internal sealed record PageRating(string Path, int Yes, int No, string? LastComment);

/// <summary>Words that were searched for in vain.</summary>
internal sealed record MissedWords(string Words, string Locale, int Count, DateOnly LastDay);

internal static class DeskQueries
{
    /// <summary>Searches in vain from which on their words are shown.</summary>
    private const int ShownFrom = 3;

    public static IQueryable<ErrorReport> LastReports(this PortalDbContext db, int count) =>
        db.ErrorReports.OrderByDescending(r => r.Id).Take(count);

    public static IQueryable<PageRating> Ratings(this PortalDbContext db, int count) =>
        db.Usefulness.GroupBy(u => u.Path)
            .OrderByDescending(g => g.Count(u => !u.Useful))
            .Take(count)
            .Select(g => new PageRating(
                g.Key, g.Count(u => u.Useful), g.Count(u => !u.Useful),
                db.Usefulness.Where(u => u.Path == g.Key && u.Comment != null).OrderByDescending(u => u.Id).Select(u => u.Comment).FirstOrDefault()));

    /// <summary>Words of few searches are left out: among them may be somebody's name.</summary>
    public static IQueryable<MissedWords> MissedSearches(this PortalDbContext db, int count) =>
        db.SearchMisses.GroupBy(m => new { m.Words, m.Locale })
            .Where(g => g.Sum(m => m.Count) >= ShownFrom)
            .OrderByDescending(g => g.Sum(m => m.Count))
            .Take(count)
            .Select(g => new MissedWords(g.Key.Words, g.Key.Locale, g.Sum(m => m.Count), g.Max(m => m.Day)));
}
