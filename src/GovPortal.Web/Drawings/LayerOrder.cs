namespace GovPortal.Web.Drawings;

/// <summary>
/// Orders the places of each row so that few ways cross: each goes to the mean position of its neighbours in the row
/// before, down and up in turn (the barycentre method of Sugiyama, Tagawa and Toda, 1981), and the best order is kept.
/// The places of one sub-flow stay together.
/// </summary>
internal static class LayerOrder
{
    private const int Sweeps = 16;

    public static void Improve<T>(IReadOnlyList<List<T>> rows)
        where T : LayerPlace
    {
        var best = rows.Select(r => r.ToArray()).ToArray();
        var fewest = int.MaxValue;
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            for (var i = 1; i < rows.Count; i++)
            {
                Sort(rows, down ? i : rows.Count - 1 - i, down);
            }

            var crossings = Crossings(rows);
            if (crossings < fewest)
            {
                fewest = crossings;
                best = [.. rows.Select(r => r.ToArray())];
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Clear();
            rows[i].AddRange(best[i]);
        }
    }

    /// <summary>How many pairs of ways cross between neighbouring rows.</summary>
    public static int Crossings<T>(IReadOnlyList<List<T>> rows)
        where T : LayerPlace
    {
        var count = 0;
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var at = Positions(rows[i + 1]);
            var ends = rows[i].SelectMany(p => p.Below.Select(b => at[b]).Order()).ToArray();
            for (var left = 0; left < ends.Length; left++)
            {
                for (var right = left + 1; right < ends.Length; right++)
                {
                    count += ends[left] > ends[right] ? 1 : 0;
                }
            }
        }

        return count;
    }

    private static void Sort<T>(IReadOnlyList<List<T>> rows, int row, bool down)
        where T : LayerPlace
    {
        var at = Positions(rows[down ? row - 1 : row + 1]);
        var own = Positions(rows[row]);
        var wanted = rows[row].ToDictionary(p => p, p =>
        {
            var neighbours = down ? p.Above : p.Below;
            return neighbours.Count == 0 ? own[p] : neighbours.Average(n => (double)at[n]);
        });
        var parts = rows[row].Where(p => p.Part is not null).GroupBy(p => p.Part!).ToDictionary(g => g.Key, g => g.Average(p => wanted[p]));
        T[] sorted =
        [
            .. rows[row].OrderBy(p => p.Part is { } part ? parts[part] : wanted[p])
                .ThenBy(p => p.Part, StringComparer.Ordinal).ThenBy(p => wanted[p]).ThenBy(p => own[p]),
        ];
        rows[row].Clear();
        rows[row].AddRange(sorted);
    }

    private static Dictionary<LayerPlace, int> Positions<T>(List<T> row)
        where T : LayerPlace
    {
        Dictionary<LayerPlace, int> positions = new(row.Count);
        for (var i = 0; i < row.Count; i++)
        {
            positions[row[i]] = i;
        }

        return positions;
    }
}
