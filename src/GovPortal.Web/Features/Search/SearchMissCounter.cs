using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using GovPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Search;

/// <summary>
/// Counts searches without result, so that editors see what is missing. It keeps no digits and no addresses; a name
/// may still be among the words, so they are shown only when several searches had them, and deleted after
/// <see cref="SearchMissPruning.KeepDays"/> days. Counting happens behind the page, which never waits for it.
/// </summary>
internal sealed partial class SearchMissCounter(
    IDbContextFactory<PortalDbContext> factory, TimeProvider time, ILogger<SearchMissCounter> log) : BackgroundService
{
    private const int MaximumLength = 80;

    /// <summary>Words kept a day; more are not told apart, so that nobody can fill the database.</summary>
    private const int MaximumWordsPerDay = 1000;

    /// <summary>Searches that may wait to be counted; beyond, they are not counted.</summary>
    private const int MaximumWaiting = 1000;

    private readonly Channel<SearchMiss> waiting = Channel.CreateBounded<SearchMiss>(
        new BoundedChannelOptions(MaximumWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Has a search counted, soon.</summary>
    public void Count(string locale, string query)
    {
        var words = Anonymise(query);
        if (words.Length > 0)
        {
            waiting.Writer.TryWrite(new() { Day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Locale = locale, Words = words, Count = 1 });
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CountAsync(await waiting.Reader.ReadAsync(stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // A count is not worth trying again; the next one may find the database free.
                LogFailed(log, error);
            }
        }
    }

    private async Task CountAsync(SearchMiss miss, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var known = db.SearchMisses.Where(m => m.Day == miss.Day && m.Locale == miss.Locale && m.Words == miss.Words);
        if (await known.ExecuteUpdateAsync(set => set.SetProperty(m => m.Count, m => m.Count + 1), cancellation) > 0
            || await db.SearchMisses.CountAsync(m => m.Day == miss.Day, cancellation) >= MaximumWordsPerDay)
        {
            return;
        }

        db.SearchMisses.Add(miss);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two first searches at once on two servers: the other one made the row.
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
        if (text.Length <= MaximumLength)
        {
            return text;
        }

        // Not through the middle of a character that takes two units.
        return text[..(char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)].TrimEnd();
    }

    [GeneratedRegex(@"\S*@\S*")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"\S*\d\S*")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex SpacePattern();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A search without result could not be counted")]
    private static partial void LogFailed(ILogger log, Exception error);
}
