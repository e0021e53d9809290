using System.Text;
using System.Text.RegularExpressions;
using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Search;

/// <summary>Counts searches without result, so that editors see what is missing, and keeps nothing personal.</summary>
internal sealed partial class SearchMissCounter(PortalDbContext db, TimeProvider time)
{
    private const int MaximumLength = 80;

    /// <summary>Words kept a day; more are not told apart, so that nobody can fill the database.</summary>
    private const int MaximumWordsPerDay = 1000;

    public async Task CountAsync(string locale, string query, CancellationToken cancellation)
    {
        var words = Anonymise(query);
        if (words.Length == 0)
        {
            return;
        }

        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var known = db.SearchMisses.Where(m => m.Day == day && m.Locale == locale && m.Words == words);
        if (await known.ExecuteUpdateAsync(set => set.SetProperty(m => m.Count, m => m.Count + 1), cancellation) > 0
            || await db.SearchMisses.CountAsync(m => m.Day == day, cancellation) >= MaximumWordsPerDay)
        {
            return;
        }

        db.SearchMisses.Add(new SearchMiss { Day = day, Locale = locale, Words = words, Count = 1 });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two first searches at once: the other one made the row.
            db.ChangeTracker.Clear();
            await known.ExecuteUpdateAsync(set => set.SetProperty(m => m.Count, m => m.Count + 1), cancellation);
        }
    }

    /// <summary>Lower case, without addresses and digits, at most 80 characters. Empty when nothing is left to keep.</summary>
    internal static string Anonymise(string query)
    {
        var text = query.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        text = MailPattern().Replace(text, " ");
        text = NumberPattern().Replace(text, " ");
        text = SpacePattern().Replace(text, " ").Trim();
        return text.Length <= MaximumLength ? text : text[..MaximumLength].TrimEnd();
    }

    [GeneratedRegex(@"\S*@\S*")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"\S*\d\S*")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex SpacePattern();
}
