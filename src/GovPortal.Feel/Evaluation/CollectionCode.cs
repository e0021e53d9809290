namespace GovPortal.Feel;

internal sealed class ListCode(Code[] items) : Code
{
    public override object? Run(Frame frame)
    {
        if (items.Length == 0)
        {
            return FeelList.Empty;
        }

        var values = new object?[items.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Run(frame);
        }

        return frame.Meter.List(values);
    }
}

internal sealed class ContextCode(string[] keys, Code[] values, int firstSlot) : Code
{
    public override object? Run(Frame frame)
    {
        var entries = new OrderedDictionary<string, object?>(keys.Length, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            var value = values[i].Run(frame);
            frame.Locals[firstSlot + i] = value;
            entries[keys[i]] = value;
        }
        return new FeelContext(entries);
    }
}

internal sealed class PathCode(Code source, string name) : Code
{
    public override object? Run(Frame frame) => Member(source.Run(frame), frame);

    private object? Member(object? value, Frame frame) => value switch
    {
        FeelContext context => context.TryGetValue(name, out var member) ? member : null,
        FeelList list => Members(list, frame),
        _ => Properties.Get(value, name),
    };

    private FeelList Members(FeelList list, Frame frame)
    {
        frame.Meter.Charge(list.Count);
        var values = new object?[list.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = list[i] is FeelList ? null : Member(list[i], frame);
        }

        return new(values);
    }
}

/// <summary><c>source[filter]</c>. A number is a position; whether the filter gives one may only turn out with the first item.</summary>
internal sealed class FilterCode(Code source, Code filter, int slot, int size) : Code
{
    public override object? Run(Frame frame)
    {
        if (FeelValue.AsList(source.Run(frame)) is not { } list)
        {
            return null;
        }

        if (filter is ConstantCode { Value: decimal constant })
        {
            return At(list, constant);
        }

        List<object?>? kept = null;
        for (var i = 0; i < Math.Max(1, list.Count); i++)
        {
            var item = i < list.Count ? list[i] : null;
            frame.Meter.Charge(size);
            frame.Locals[slot] = item;
            switch (filter.Run(frame))
            {
                case decimal position when i == 0: return At(list, position);
                case true when i < list.Count: (kept ??= []).Add(item); break;
                case null or bool: break;
                default: return list.Count == 0 ? FeelList.Empty : null;
            }
        }
        return kept is null ? FeelList.Empty : kept.Count == list.Count ? list : new FeelList([.. kept]);
    }

    private static object? At(FeelList list, decimal position)
    {
        var index = decimal.Truncate(position);
        if (index < 0)
        {
            index += list.Count + 1;
        }

        return index >= 1 && index <= list.Count ? list[(int)index - 1] : null;
    }
}

/// <summary>What one variable of an iteration runs over.</summary>
internal sealed class IteratorCode(int slot, Code source, Code? end)
{
    public int Slot { get; } = slot;

    /// <summary>The values in order; null if there is nothing to run over.</summary>
    public IEnumerable<object?>? Values(Frame frame)
    {
        var start = source.Run(frame);
        if (end is not null)
        {
            return Sequence(start, true, end.Run(frame), true);
        }

        return start is FeelRange range ? Sequence(range.Low, range.LowIncluded, range.High, range.HighIncluded) : FeelValue.AsList(start);
    }

    /// <summary>Whole steps or days from one end to the other, also downwards; null if the ends are neither numbers nor dates.</summary>
    private static IEnumerable<object?>? Sequence(object? from, bool fromIncluded, object? to, bool toIncluded) => (from, to) switch
    {
        (decimal a, decimal b) => Numbers(a, fromIncluded, b, toIncluded),
        (FeelDate a, FeelDate b) => Numbers(a.EpochDay, fromIncluded, b.EpochDay, toIncluded).Select(d => (object?)FeelDate.FromEpochDay((long)(decimal)d!)),
        _ => null,
    };

    private static IEnumerable<object?> Numbers(decimal from, bool fromIncluded, decimal to, bool toIncluded)
    {
        var step = from <= to ? 1 : -1;
        var at = from;
        while (step > 0 ? at <= to : at >= to)
        {
            if ((at != from || fromIncluded) && (at != to || toIncluded))
            {
                yield return at;
            }
            // Beyond 28 digits a step changes nothing.
            if (at == to || at + step == at)
            {
                yield break;
            }
            at += step;
        }
    }
}

internal sealed class ForCode(IteratorCode[] iterators, Code body, int? partialSlot, int size) : Code
{
    public override object? Run(Frame frame)
    {
        var results = new Growing(frame.Meter);
        return Each(frame, 0, results) ? results.ToList() : null;
    }

    private bool Each(Frame frame, int depth, Growing results)
    {
        if (depth == iterators.Length)
        {
            frame.Meter.Charge(size);
            if (partialSlot is { } slot)
            {
                frame.Locals[slot] = results.ToList();
            }

            results.Add(body.Run(frame));
            return true;
        }
        if (iterators[depth].Values(frame) is not { } values)
        {
            return false;
        }

        foreach (var value in values)
        {
            frame.Meter.Charge(1);
            frame.Locals[iterators[depth].Slot] = value;
            if (!Each(frame, depth + 1, results))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A list that grows at its end; lists taken from it before share its array and do not change.</summary>
    private sealed class Growing(Meter meter)
    {
        private object?[] items = new object?[4];
        private int count;
        private ValueSize size = new(1, 1);

        public void Add(object? item)
        {
            meter.CheckLength(count + 1);
            if (count == items.Length)
            {
                Array.Resize(ref items, count * 2);
            }

            items[count++] = item;
            size = size.With(item).Checked();
        }

        public FeelList ToList() => new(items, count, size);
    }
}

/// <summary><c>some</c> and <c>every</c>; <paramref name="deciding"/> is the value of the condition that ends the search.</summary>
internal sealed class QuantifiedCode(bool deciding, IteratorCode[] iterators, Code condition, int size) : Code
{
    private static readonly object Broken = new();

    public override object? Run(Frame frame)
    {
        var result = Each(frame, 0);
        return ReferenceEquals(result, Broken) ? null : result;
    }

    /// <summary>The deciding value, its opposite, null for unknown, or broken if the condition is no condition.</summary>
    private object? Each(Frame frame, int depth)
    {
        if (depth == iterators.Length)
        {
            frame.Meter.Charge(size);
            return condition.Run(frame) switch { bool truth => FeelValue.Of(truth), null => null, _ => Broken };
        }
        if (iterators[depth].Values(frame) is not { } values)
        {
            return Broken;
        }

        var result = FeelValue.Of(!deciding);
        foreach (var value in values)
        {
            frame.Meter.Charge(1);
            frame.Locals[iterators[depth].Slot] = value;
            var one = Each(frame, depth + 1);
            if (ReferenceEquals(one, Broken) || one is bool truth && truth == deciding)
            {
                return one;
            }

            if (one is null)
            {
                result = null;
            }
        }
        return result;
    }
}
