namespace GovPortal.Web.Features.Charts;

/// <summary>Drafts a description from the data: rises and falls, extremes and the last value of each series.</summary>
internal static class ChartDescription
{
    // A description of more series than this tells nobody anything.
    private const int MostSeries = 4;

    /// <summary>Some sentences in the chart's language; an editor says what they mean.</summary>
    public static string Draft(Chart chart)
    {
        if (chart.Type.Describe(chart.At(null)) is { } own)
        {
            return own;
        }

        if (chart.Data.Column(ChartRoles.X) is null || chart.Data.Column(ChartRoles.Y) is null)
        {
            return chart.IsChinese ? $"共{chart.Data.Rows}行数据。" : $"{chart.Data.Rows} rows of data.";
        }

        var grid = chart.At(null).Grid;
        return string.Join(chart.IsChinese ? "" : " ", grid.Series.Take(MostSeries).Select(s => Describe(grid, s, chart.IsChinese)));
    }

    private static string Describe(ChartGrid grid, ChartSeries series, bool chinese)
    {
        List<(ChartX X, decimal Value)> points = [.. grid.Xs.Select((x, i) => (x, series.Values[i])).Where(p => p.Item2 is not null).Select(p => (p.x, p.Item2!.Value))];
        if (points.Count == 0)
        {
            return chinese ? $"{series.Name}：没有数据。" : $"{series.Name}: no data.";
        }

        string Number(decimal value) => grid.Numbers.Full(value);
        var (low, high) = (points.MinBy(p => p.Value), points.MaxBy(p => p.Value));
        if (!grid.IsTime)
        {
            return points.Count == 1 || low.Value == high.Value
                ? chinese ? $"{series.Name}：{high.X.Label}为{Number(high.Value)}。" : $"{series.Name}: {Number(high.Value)} for {high.X.Label}."
                : chinese ? $"{series.Name}：最高的是{high.X.Label}，为{Number(high.Value)}；最低的是{low.X.Label}，为{Number(low.Value)}。"
                    : $"{series.Name}: highest for {high.X.Label} with {Number(high.Value)}, lowest for {low.X.Label} with {Number(low.Value)}.";
        }

        var (first, last) = (points[0], points[^1]);
        if (points.Count == 1)
        {
            return chinese ? $"{series.Name}：{first.X.Label}为{Number(first.Value)}。" : $"{series.Name}: {Number(first.Value)} in {first.X.Label}.";
        }

        var steps = points.Zip(points.Skip(1), (a, b) => Math.Sign(b.Value - a.Value)).ToList();
        var way = steps.TrueForAll(s => s > 0) ? 1 : steps.TrueForAll(s => s < 0) ? -1 : steps.TrueForAll(s => s == 0) ? 0
            : steps.TrueForAll(s => s >= 0) ? 3 : steps.TrueForAll(s => s <= 0) ? -3 : 2;
        var sentence = chinese
            ? $"{series.Name}：从{first.X.Label}的{Number(first.Value)}{way switch { 1 => "逐期上升到", -1 => "逐期下降到", 0 => "保持不变，直到", 3 => "只升不降，到", -3 => "只降不升，到", _ => last.Value >= first.Value ? "有升有降，到" : "有降有升，到" }}{last.X.Label}的{Number(last.Value)}"
            : $"{series.Name}: {way switch { 1 => "rises each time", -1 => "falls each time", 0 => "stays the same", 3 => "rises or stays the same", -3 => "falls or stays the same", _ => "goes up and down" }} from {Number(first.Value)} in {first.X.Label} to {Number(last.Value)} in {last.X.Label}";
        if (way != 2)
        {
            return sentence + (chinese ? "。" : ".");
        }

        return chinese
            ? $"{sentence}；最高为{high.X.Label}的{Number(high.Value)}，最低为{low.X.Label}的{Number(low.Value)}。"
            : $"{sentence}; highest {Number(high.Value)} in {high.X.Label}, lowest {Number(low.Value)} in {low.X.Label}.";
    }
}
