namespace GovPortal.Feel;

/// <summary>Functions on lists.</summary>
internal static class ListFunctions
{
    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        FeelFunctions.Define("list contains(list, element)", a => a.List(0) is { } list && a.Has(1) ? FeelValue.Of(IndexOf(list, a[1], 0) >= 0) : null),
        FeelFunctions.Define("count(list)", a => a.List(0) is { } list ? (decimal)list.Count : null),
        FeelFunctions.Define("sublist(list, start position, length?)", Sublist),
        FeelFunctions.Define("append(list, item...)", a => a.List(0) is { } list ? a.Meter.Joined(list.Span, a.Values.AsSpan(1)) : null),
        FeelFunctions.Define("concatenate(list...)", Concatenate),
        FeelFunctions.Define("insert before(list, position, newItem)", a => At(a, 1) is var (list, at) ? a.Meter.Joined(list.Span[..at], [a[2]], list.Span[at..]) : null),
        FeelFunctions.Define("remove(list, position)", a => At(a, 1) is var (list, at) ? a.Meter.Joined(list.Span[..at], list.Span[(at + 1)..]) : null),
        FeelFunctions.Define("list replace(list, position, newItem)", Replace),
        FeelFunctions.Define("list replace(list, match, newItem)", Replace),
        FeelFunctions.Define("reverse(list)", Reverse),
        FeelFunctions.Define("index of(list, match)", PositionsOf),
        FeelFunctions.Define("union(list...)", a => Concatenate(a) is FeelList list ? Distinct(list, a.Meter) : null),
        FeelFunctions.Define("distinct values(list)", a => a.List(0) is { } list ? Distinct(list, a.Meter) : null),
        FeelFunctions.Define("flatten(list)", Flatten),
        FeelFunctions.Define("sort(list, precedes?)", Sort),
        FeelFunctions.Define("partition(list, size)", Partition),
    ];

    private static FeelList Joined(this Meter meter, ReadOnlySpan<object?> first, ReadOnlySpan<object?> second, ReadOnlySpan<object?> third = default)
    {
        meter.Charge(first.Length + second.Length + third.Length);
        return meter.List([.. first, .. second, .. third]);
    }

    private static int IndexOf(FeelList list, object? value, int from)
    {
        for (var i = from; i < list.Count; i++)
        {
            if (FeelValue.AreEqual(list[i], value) == true)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>A list and the offset that a position of it means; null if there is no such position.</summary>
    private static (FeelList List, int At)? At(Arguments a, int index)
    {
        if (a.List(0) is not { } list || a.Number(index) is not { } number)
        {
            return null;
        }

        var position = decimal.Truncate(number);
        if (position < 0)
        {
            position += list.Count + 1;
        }

        return position >= 1 && position <= list.Count ? (list, (int)position - 1) : null;
    }

    private static object? Sublist(Arguments a)
    {
        if (At(a, 1) is not var (list, at) || (a.Has(2) && a.Number(2) is not >= 0))
        {
            return null;
        }

        var rest = list.Count - at;
        if (!a.Has(2))
        {
            return a.Meter.List(list.Span[at..].ToArray());
        }

        var length = decimal.Truncate(a.Number(2)!.Value);
        return length > rest ? null : a.Meter.List(list.Span.Slice(at, (int)length).ToArray());
    }

    private static object? Concatenate(Arguments a)
    {
        List<object?> items = [];
        for (var i = 0; i < a.Values.Length; i++)
        {
            if (a.List(i) is not { } list)
            {
                return null;
            }

            items.AddRange(list.Span);
            a.Meter.CheckLength(items.Count);
        }
        return a.Meter.List([.. items]);
    }

    private static object? Replace(Arguments a)
    {
        if (a[1] is FeelFunction match)
        {
            if (a.List(0) is not { } items || !match.Accepts(2))
            {
                return null;
            }

            var replaced = items.ToArray();
            for (var i = 0; i < replaced.Length; i++)
            {
                switch (match.Invoke([replaced[i], a[2]], a.Frame))
                {
                    case true: replaced[i] = a[2]; break;
                    case not bool: return null;
                }
            }
            return a.Meter.List(replaced);
        }
        return At(a, 1) is var (list, at) ? a.Meter.Joined(list.Span[..at], [a[2]], list.Span[(at + 1)..]) : null;
    }

    private static object? Reverse(Arguments a)
    {
        var items = a.List(0)?.ToArray();
        if (items is not null)
        {
            Array.Reverse(items);
        }

        return items is null ? null : a.Meter.List(items);
    }

    private static object? PositionsOf(Arguments a)
    {
        if (a.List(0) is not { } list)
        {
            return null;
        }

        List<object?> positions = [];
        for (var i = IndexOf(list, a[1], 0); i >= 0; i = IndexOf(list, a[1], i + 1))
        {
            positions.Add(i + 1m);
        }

        return a.Meter.List([.. positions]);
    }

    private static FeelList Distinct(FeelList list, Meter meter)
    {
        List<object?> kept = [];
        foreach (var item in list.Span)
        {
            meter.Charge(1 + kept.Count * ValueSize.Of(item).Parts);
            if (!kept.Exists(k => FeelValue.AreEqual(k, item) == true))
            {
                kept.Add(item);
            }
        }
        return meter.List([.. kept]);
    }

    private static object? Flatten(Arguments a)
    {
        if (a.List(0) is not { } list)
        {
            return null;
        }

        List<object?> items = [];
        Flatten(list, items);
        return a.Meter.List([.. items]);
    }

    private static void Flatten(FeelList list, List<object?> items)
    {
        foreach (var item in list.Span)
        {
            if (item is FeelList inner)
            {
                Flatten(inner, items);
            }
            else
            {
                items.Add(item);
            }
        }
    }

    /// <summary>Sorts by merging, which needs no consistent order to come to an end.</summary>
    private static object? Sort(Arguments a)
    {
        if (a.List(0) is not { } list)
        {
            return null;
        }

        var precedes = a[1] as FeelFunction;
        if (a.Has(1) && precedes?.Accepts(2) != true)
        {
            return null;
        }

        var frame = a.Frame;
        bool? Precedes(object? x, object? y)
        {
            frame.Meter.Charge(1);
            if (precedes is not null)
            {
                return precedes.Invoke([x, y], frame) as bool?;
            }

            return FeelValue.Compare(x, y) is { } order ? order < 0 : null;
        }
        var (items, merged) = (list.ToArray(), new object?[list.Count]);
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += 2 * width)
            {
                var middle = Math.Min(start + width, items.Length);
                var end = Math.Min(middle + width, items.Length);
                var (left, right) = (start, middle);
                for (var at = start; at < end; at++)
                {
                    if (left < middle && right < end)
                    {
                        if (Precedes(items[right], items[left]) is not { } isFirst)
                        {
                            return null;
                        }

                        merged[at] = isFirst ? items[right++] : items[left++];
                    }
                    else
                    {
                        merged[at] = left < middle ? items[left++] : items[right++];
                    }
                }
            }
            (items, merged) = (merged, items);
        }
        return a.Meter.List(items);
    }

    private static object? Partition(Arguments a)
    {
        if (a.List(0) is not { } list || a.Number(1) is not { } size || size < 1)
        {
            return null;
        }

        var width = (int)Math.Min(decimal.Truncate(size), int.MaxValue);
        return a.Meter.List([.. list.Chunk(width).Select(c => new FeelList(c))]);
    }
}
