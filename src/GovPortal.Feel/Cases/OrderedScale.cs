namespace GovPortal.Feel;

/// <summary>A comparison with a constant.</summary>
internal enum Comparison
{
    Less,
    LessOrEqual,
    Equal,
    GreaterOrEqual,
    Greater,
}

/// <summary>
/// Values in order, counted as decimals (numbers as they are, dates in days, durations in months or seconds), divided at
/// the constants of the conditions: a cell for each constant and for each space between two.
/// </summary>
/// <param name="label">The text of the term.</param>
/// <param name="whole">Whether only whole counts exist, so that a space such as between 2 and 3 holds nothing.</param>
/// <param name="min">The smallest count of the type.</param>
/// <param name="max">The greatest count of the type.</param>
/// <param name="sample">Writes the example for a count strictly between two ends (null: without end), or on one.</param>
internal sealed class OrderedScale(
    string label, bool whole, decimal? min, decimal? max, Func<Interval, CaseSampleValue> sample) : CaseScale(label)
{
    private readonly SortedSet<decimal> points = [];
    private readonly List<Interval> cells = [];

    public override int Count => cells.Count;

    public void Add(decimal point) => points.Add(point);

    public override void Divide()
    {
        decimal? last = null;
        foreach (var point in points)
        {
            Keep(new(last, point));
            Keep(new(point, point));
            last = point;
        }
        Keep(new(last, null));
        if (cells.Count == 0)
        {
            // A type without any value: one cell keeps the diagram well-formed.
            cells.Add(new(null, null));
        }
    }

    /// <summary>The cells for which the comparison of the value with a constant that was added holds.</summary>
    public bool[] Mark(Comparison comparison, decimal point) => [.. cells.Select(c => c.IsPoint
        ? comparison switch
        {
            Comparison.Less => c.Low < point,
            Comparison.LessOrEqual => c.Low <= point,
            Comparison.Equal => c.Low == point,
            Comparison.GreaterOrEqual => c.Low >= point,
            _ => c.Low > point,
        }
        : comparison switch
        {
            Comparison.Less or Comparison.LessOrEqual => c.High is { } high && high <= point,
            Comparison.Equal => false,
            _ => c.Low is { } low && low >= point,
        })];

    public override CaseSampleValue Sample(int cell) => sample(cells[cell]);

    private void Keep(Interval cell)
    {
        if (cell.IsPoint)
        {
            var point = cell.Low!.Value;
            if ((!whole || decimal.Truncate(point) == point) && !(point < min) && !(point > max))
            {
                cells.Add(cell);
            }
            return;
        }
        // The type's own ends belong to it; the constants at the ends of a space do not.
        var low = min is { } smallest && !(cell.Low >= smallest) ? smallest : cell.Low;
        var high = max is { } greatest && !(cell.High <= greatest) ? greatest : cell.High;
        var lowOpen = low == cell.Low;
        var highOpen = high == cell.High;
        if (low is not { } from || high is not { } to)
        {
            cells.Add(cell with { Min = min, Max = max });
            return;
        }
        if (whole)
        {
            from = lowOpen ? decimal.Floor(from) + 1 : decimal.Ceiling(from);
            to = highOpen ? decimal.Ceiling(to) - 1 : decimal.Floor(to);
            if (from <= to)
            {
                cells.Add(cell with { Min = min, Max = max });
            }
        }
        else if (from < to || (from == to && !lowOpen && !highOpen))
        {
            cells.Add(cell with { Min = min, Max = max });
        }
    }
}

/// <summary>
/// A single count (both ends equal) or the space strictly between two counts, of which null means without end, within the
/// type's own ends, which belong to it.
/// </summary>
internal readonly record struct Interval(decimal? Low, decimal? High, decimal? Min = null, decimal? Max = null)
{
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>A count within, as near as possible to an end, because the cases at ends are those to look at.</summary>
    public decimal Pick(bool whole)
    {
        if (IsPoint)
        {
            return Low!.Value;
        }
        if (Low is { } low && !(low < Min))
        {
            var next = decimal.Floor(low) + 1;
            return (whole || !(next >= High)) && !(next > Max) ? next : Middle(low, Smaller(High, Max));
        }
        if (High is { } high && !(high > Max))
        {
            var previous = decimal.Ceiling(high) - 1;
            return whole || !(previous < Min) ? previous : Middle(Min!.Value, high);
        }
        return Min is { } min ? (whole ? decimal.Ceiling(min) : min) : Max is { } max ? (whole ? decimal.Floor(max) : max) : 0;
    }

    private static decimal? Smaller(decimal? a, decimal? b) => a is null || b < a ? b : a;

    private static decimal Middle(decimal low, decimal? high) => high is { } end ? low + ((end - low) / 2) : low + 1;
}
