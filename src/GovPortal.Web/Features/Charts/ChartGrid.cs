namespace GovPortal.Web.Features.Charts;

/// <summary>A place on the x axis: a moment, a number or a text.</summary>
/// <param name="Key">As written in the data.</param>
/// <param name="Label">In words, for sentences and tables.</param>
/// <param name="Short">In words, for an axis.</param>
/// <param name="Position">On an axis to scale: units of time, the number, or the place in the order.</param>
public sealed record ChartX(string Key, string Label, string Short, double Position);

/// <summary>A series of values, one for each x; null is a gap.</summary>
public sealed record ChartSeries(string Key, string Name, IReadOnlyList<decimal?> Values);

/// <summary>
/// Data of charts with x and y as a grid, whether the file has a column for each series (several fields of role y) or
/// a row for each value (a field of role series).
/// </summary>
public sealed class ChartGrid
{
    private readonly ChartStep? focus;

    private ChartGrid(ChartStep? focus) => this.focus = focus;

    public required IReadOnlyList<ChartX> Xs { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public required ChartNumbers Numbers { get; init; }

    public required FieldKind XKind { get; init; }

    public bool IsTime => XKind is FieldKind.Year or FieldKind.Month or FieldKind.Date;

    public IEnumerable<decimal> Values => Series.SelectMany(s => s.Values).OfType<decimal>();

    /// <summary>Whether a value stands out in the step that is shown.</summary>
    public bool IsOn(ChartX x, ChartSeries series) =>
        focus is null || ((focus.X.Count == 0 || focus.X.Contains(x.Key)) && IsOn(series));

    public bool IsOn(ChartSeries series) => focus is null || focus.Series.Count == 0 || focus.Series.Contains(series.Key);

    /// <summary>A value as it is read out, such as “2024, employees: 534.49 million people”.</summary>
    public string Reading(ChartX x, ChartSeries series, decimal value, string lang)
    {
        var colon = lang == "zh" ? "：" : ": ";
        var comma = lang == "zh" ? "，" : ", ";
        return $"{x.Label}{(Series.Count > 1 ? comma + series.Name : "")}{colon}{Numbers.Full(value)}";
    }

    internal static ChartGrid Of(Chart chart)
    {
        var data = chart.Data;
        var x = data.Column(ChartRoles.X)!;
        List<ChartColumn> ys = [.. data.ColumnsOf(ChartRoles.Y)];
        var split = data.Column(ChartRoles.Series);
        var xs = Places(chart, x);
        var index = xs.Select((place, i) => (place.Key, i)).ToDictionary(p => p.Key, p => p.i);

        Dictionary<string, decimal?[]> series = [];
        List<string> order = [];
        for (var row = 0; row < data.Rows; row++)
        {
            foreach (var y in ys)
            {
                var key = split is null ? y.Field.Name : split.Cells[row].Text;
                if (!series.TryGetValue(key, out var values))
                {
                    series[key] = values = new decimal?[xs.Count];
                    order.Add(key);
                }

                if (index.TryGetValue(x.Cells[row].Text, out var at))
                {
                    values[at] = y.Cells[row].Number;
                }
            }
        }

        return new ChartGrid(chart.Focus)
        {
            Xs = xs,
            Series = [.. order.Select(key => new ChartSeries(key, chart.NameOf(key), series[key]))],
            Numbers = chart.NumbersOf(ys),
            XKind = x.Field.Kind,
        };
    }

    private static List<ChartX> Places(Chart chart, ChartColumn x)
    {
        List<ChartX> places = [];
        foreach (var cell in x.Cells.Where(c => !c.IsGap).DistinctBy(c => c.Text))
        {
            places.Add(cell switch
            {
                { Moment: { } moment } => new(cell.Text, moment.Write(chart.Lang), moment.WriteShort(chart.Lang), moment.Ordinal),
                { Number: { } number } => new(cell.Text, chart.NumbersOf([x]).Full(number), chart.NumbersOf([x]).Exact(number), (double)number),
                _ => new(cell.Text, chart.NameOf(cell.Text), chart.NameOf(cell.Text), places.Count),
            });
        }

        if (x.Field.Kind != FieldKind.Text)
        {
            places = [.. places.OrderBy(p => p.Position)];
        }

        if (x.Field.Kind is FieldKind.Year or FieldKind.Month or FieldKind.Date)
        {
            places = WithGaps(places, x.Field.Kind, chart.Lang);
        }

        if (chart.Focus is not { } focus || (focus.From ?? focus.To) is null)
        {
            return places;
        }

        var from = places.FindIndex(p => p.Key == focus.From);
        var to = places.FindIndex(p => p.Key == focus.To);
        return places[Math.Max(from, 0)..(to < 0 ? places.Count : Math.Max(to, from) + 1)];
    }

    /// <summary>Times that are missing from an otherwise regular row get a place, so that their gap is seen.</summary>
    private static List<ChartX> WithGaps(List<ChartX> places, FieldKind kind, string lang)
    {
        var step = places.Zip(places.Skip(1), (a, b) => (int)(b.Position - a.Position)).Aggregate(0, GreatestCommonDivisor);
        if (step == 0 || (places[^1].Position - places[0].Position) / step >= places.Count * 2)
        {
            return places;
        }

        List<ChartX> all = [];
        foreach (var place in places)
        {
            while (all.Count > 0 && all[^1].Position + step < place.Position)
            {
                var missing = ChartMoment.At(kind, (int)all[^1].Position + step);
                all.Add(new(missing.ToString(), missing.Write(lang), missing.WriteShort(lang), missing.Ordinal));
            }

            all.Add(place);
        }

        return all;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
