using System.Globalization;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Search;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Search;

/// <summary>Whether people find what they mean, in their own words: pairs of query and page, written before tuning.</summary>
public sealed class JudgementsTests(LanwanPortal lanwan, ITestOutputHelper output)
{
    private const int Shown = 10;

    [Fact]
    public async Task Search_EveryJudgedQuery_FindsItsPageInTheFirstTen()
    {
        var search = lanwan.Portal.Services.GetRequiredService<SearchService>();
        List<string> missed = [];
        var (reciprocal, count) = (0.0, 0);
        foreach (var judgement in Read())
        {
            var found = await search.SearchAsync(new(judgement.Query, judgement.Locale), TestContext.Current.CancellationToken);
            var rank = found.Results.Take(Shown).ToList()
                .FindIndex(r => r.Type == judgement.Type && r.Address.EndsWith($"/{judgement.Slug}", StringComparison.Ordinal)) + 1;
            count++;
            reciprocal += rank > 0 ? 1.0 / rank : 0;
            if (rank == 0)
            {
                missed.Add($"[{judgement.Locale}] {judgement.Query} → {judgement.Type} {judgement.Slug}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} queries, mean reciprocal rank {reciprocal / count:0.000}"));
        Assert.True(count >= 100);
        Assert.Empty(missed);
    }

    // No row needs quotes: a query has no comma.
    private static IEnumerable<Judgement> Read() =>
        from line in File.ReadLines(Path.Combine(Shipped.Content, "search", "judgements.csv")).Skip(1)
        let cells = line.Split(',')
        select cells.Length == 4
            ? new Judgement(cells[0], cells[1], cells[2], cells[3])
            : throw new InvalidOperationException($"Not four cells: {line}");

    private sealed record Judgement(string Locale, string Query, string Type, string Slug);
}
