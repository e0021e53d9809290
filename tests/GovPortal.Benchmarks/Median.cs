namespace GovPortal.Benchmarks;

internal static class Median
{
    public const int Runs = 5;

    /// <summary>
    /// Measures several things in turn, again and again, so that whatever else the machine does meets all of them,
    /// and gives the median of each.
    /// </summary>
    public static async Task<double[]> InterleavedAsync(params Func<Task<double>>[] measures)
    {
        var values = measures.Select(_ => new List<double>(Runs)).ToArray();
        for (var run = 0; run < Runs; run++)
        {
            for (var i = 0; i < measures.Length; i++)
            {
                values[i].Add(await measures[i]());
            }
        }

        return [.. values.Select(v => Of(v, 0.5))];
    }

    /// <param name="share">0.5 for the median, 0.99 for the 99th percentile.</param>
    public static double Of(IEnumerable<double> values, double share)
    {
        double[] ordered = [.. values.Order()];
        return ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
    }
}
