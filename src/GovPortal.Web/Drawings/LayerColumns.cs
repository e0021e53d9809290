namespace GovPortal.Web.Drawings;

/// <summary>
/// Gives each place of a row its horizontal centre: as near as can be to its neighbours above and below, in the given
/// order and without overlaps. The nearest such centres are found exactly, by pooling places that push each other.
/// </summary>
internal static class LayerColumns
{
    public const double Gap = 22;

    private const int Rounds = 80;

    public static void Place<T>(IReadOnlyList<List<T>> rows)
        where T : LayerPlace
    {
        foreach (var row in rows)
        {
            Settle(row, row.Select(_ => 0.0).ToArray());
        }

        for (var round = 0; round < Rounds; round++)
        {
            // The last rounds look both ways, so that long ways become straight.
            var both = round >= Rounds - 20;
            var down = round % 2 == 0;
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[down ? i : rows.Count - 1 - i];
                Settle(row, [.. row.Select(p => Wanted(p, both ? p.Above.Concat(p.Below) : down ? p.Above : p.Below))]);
            }
        }

        // At the end the main way goes straight down, and the rest follows.
        foreach (var row in rows)
        {
            Settle(row, [.. row.Select(p => p.Above.Where(a => IsMain(a) && IsMain(p)).Select(a => (double?)a.X).FirstOrDefault() ?? Wanted(p, p.Above.Concat(p.Below)))]);
        }

        var left = rows.SelectMany(r => r).Min(p => p.Left);
        foreach (var place in rows.SelectMany(r => r))
        {
            place.X -= left;
        }
    }

    /// <summary>
    /// Puts the main way into one line, and labels and passing ways straight above what they lead to, as far as their
    /// neighbours allow. So a way bends once, right below the box that it leaves.
    /// </summary>
    public static void Straighten<T>(IReadOnlyList<List<T>> rows)
        where T : LayerPlace
    {
        // Weights far apart: who weighs more does not move for the others.
        foreach (var place in rows.SelectMany(r => r))
        {
            place.Weight = IsMain(place) ? 1e6 : place.IsBox ? 1e3 : 1;
        }

        foreach (var row in rows)
        {
            Settle(row, [.. row.Select(p => IsMain(p) && p.Above.Where(IsMain).ToList() is [var above] ? above.X : p.X)]);
        }

        for (var i = rows.Count - 1; i >= 0; i--)
        {
            Settle(rows[i], [.. rows[i].Select(p => p.IsBox || IsMain(p) ? p.X : p.Below[0].PortAbove(p))]);
        }
    }

    private static bool IsMain(LayerPlace place) => place.Weight >= LayerPlace.MainWeight;

    private static double Wanted(LayerPlace place, IEnumerable<LayerPlace> neighbours)
    {
        var (sum, weight) = (0.0, 0.0);
        foreach (var neighbour in neighbours)
        {
            // Bends are least welcome where a way only passes.
            var own = neighbour.Weight * (place.IsBox ? 1.0 : 2) * (neighbour.IsBox ? 1 : 2);
            sum += neighbour.X * own;
            weight += own;
        }

        return weight == 0 ? place.X : sum / weight;
    }

    private static void Settle<T>(List<T> row, double[] wanted)
        where T : LayerPlace
    {
        // Less the room that everything before it takes, the centres only have to ascend.
        var offsets = new double[row.Count];
        for (var i = 1; i < row.Count; i++)
        {
            offsets[i] = offsets[i - 1] + ((row[i - 1].Width + row[i].Width) / 2) + Gap;
        }

        Stack<(double Sum, double Weight, int Count)> pools = [];
        for (var i = 0; i < row.Count; i++)
        {
            var pool = (Sum: (wanted[i] - offsets[i]) * row[i].Weight, row[i].Weight, Count: 1);
            while (pools.TryPeek(out var before) && before.Sum / before.Weight > pool.Sum / pool.Weight)
            {
                pools.Pop();
                pool = (pool.Sum + before.Sum, pool.Weight + before.Weight, pool.Count + before.Count);
            }

            pools.Push(pool);
        }

        var index = 0;
        foreach (var (sum, weight, count) in pools.Reverse())
        {
            for (var end = index + count; index < end; index++)
            {
                row[index].X = (sum / weight) + offsets[index];
            }
        }
    }
}
