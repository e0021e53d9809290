namespace GovPortal.Feel;

/// <summary>Functions that make one value of many: of a list, or of any number of arguments.</summary>
internal static class AggregateFunctions
{
    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        .. Both("min", "list", "c", (list, _) => Extreme(list, -1)),
        .. Both("max", "list", "c", (list, _) => Extreme(list, 1)),
        .. Both("sum", "list", "n", (list, _) => Numbers(list) is { Length: > 0 } numbers ? Sum(numbers) : null),
        .. Both("mean", "list", "n", (list, _) => Numbers(list) is { Length: > 0 } numbers ? Mean(numbers) : null),
        .. Both("product", "list", "n", (list, _) => Numbers(list) is { Length: > 0 } numbers ? Product(numbers) : null),
        .. Both("median", "list", "n", (list, _) => Numbers(list) is { Length: > 0 } numbers ? Median(numbers) : null),
        .. Both("stddev", "list", "n", (list, _) => Numbers(list) is { Length: > 1 } numbers ? Deviation(numbers) : null),
        .. Both("mode", "list", "n", (list, meter) => Numbers(list) is { } numbers ? meter.List(Mode(numbers)) : null),
        .. Both("all", "list", "b", (list, _) => Decide(list, false)),
        .. Both("any", "list", "b", (list, _) => Decide(list, true)),
    ];

    private static (string Name, BuiltInForm Form)[] Both(string name, string list, string item, Func<FeelList, Meter, object?> body) =>
    [
        FeelFunctions.Define($"{name}({list})", a => a.List(0) is { } values ? body(values, a.Meter) : null),
        FeelFunctions.Define($"{name}({item}...)", a => body(a.All, a.Meter)),
    ];

    /// <summary>Null if an item is no number.</summary>
    private static decimal[]? Numbers(FeelList list)
    {
        var numbers = new decimal[list.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (list[i] is not decimal number)
            {
                return null;
            }

            numbers[i] = number;
        }
        return numbers;
    }

    private static object? Extreme(FeelList list, int sign)
    {
        object? best = null;
        for (var i = 0; i < list.Count; i++)
        {
            // Comparing the first item with itself finds out whether it has an order at all.
            if (FeelValue.Compare(list[i], i == 0 ? list[0] : best) is not { } order)
            {
                return null;
            }

            if (i == 0 || order * sign > 0)
            {
                best = list[i];
            }
        }
        return best;
    }

    private static decimal? Sum(IEnumerable<decimal> numbers)
    {
        decimal? sum = 0;
        foreach (var number in numbers)
        {
            sum = sum is { } so ? FeelNumber.Add(so, number) : null;
        }

        return sum;
    }

    private static decimal? Mean(decimal[] numbers) => Sum(numbers) is { } sum ? sum / numbers.Length : null;

    private static decimal? Product(decimal[] numbers)
    {
        decimal? product = 1;
        foreach (var number in numbers)
        {
            product = product is { } so ? FeelNumber.Multiply(so, number) : null;
        }

        return product;
    }

    private static decimal? Median(decimal[] numbers)
    {
        Array.Sort(numbers);
        var middle = numbers.Length / 2;
        return numbers.Length % 2 == 1 ? numbers[middle] : FeelNumber.Add(numbers[middle - 1], numbers[middle]) is { } sum ? sum / 2 : null;
    }

    /// <summary>The deviation of a sample.</summary>
    private static decimal? Deviation(decimal[] numbers)
    {
        if (Mean(numbers) is not { } mean)
        {
            return null;
        }

        decimal? squares = 0;
        foreach (var number in numbers)
        {
            squares = squares is { } so && FeelNumber.Subtract(number, mean) is { } distance && FeelNumber.Multiply(distance, distance) is { } square
                ? FeelNumber.Add(so, square) : null;
        }
        return squares is { } total ? NumberFunctions.SquareRoot(total / (numbers.Length - 1)) : null;
    }

    /// <summary>The most frequent numbers, ascending.</summary>
    private static object?[] Mode(decimal[] numbers)
    {
        var groups = numbers.GroupBy(n => n).Select(g => (g.Key, Count: g.Count())).ToList();
        var most = groups.Select(g => g.Count).DefaultIfEmpty().Max();
        return [.. groups.Where(g => g.Count == most).Select(g => g.Key).Order().Select(k => (object?)k)];
    }

    private static object? Decide(FeelList list, bool deciding)
    {
        object? result = FeelValue.Of(!deciding);
        foreach (var item in list.Span)
        {
            if (item is bool truth)
            {
                if (truth == deciding)
                {
                    return FeelValue.Of(deciding);
                }
            }
            else
            {
                result = null;
            }
        }
        return result;
    }
}
