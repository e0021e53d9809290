namespace GovPortal.Feel;

/// <summary>Functions on contexts.</summary>
internal static class ContextFunctions
{
    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        FeelFunctions.Define("get value(m, key)", Get),
        FeelFunctions.Define("get entries(m)", Entries),
        FeelFunctions.Define("context(entries)", Make),
        FeelFunctions.Define("context put(context, key, value)", a => a.Context(0) is { } context && Keys(a[1]) is { } keys ? Put(context, keys, a[2]) : null),
        FeelFunctions.Define("context put(context, keys, value)", a => a.Context(0) is { } context && Keys(a[1]) is { } keys ? Put(context, keys, a[2]) : null),
        FeelFunctions.Define("context merge(contexts)", Merge),
    ];

    private static object? Get(Arguments a)
    {
        object? value = a.Context(0);
        if (value is null || Keys(a[1]) is not { } keys)
        {
            return null;
        }

        foreach (var key in keys)
        {
            if (value is not FeelContext context || !context.TryGetValue(key, out value))
            {
                return null;
            }
        }
        return value;
    }

    private static object? Entries(Arguments a)
    {
        if (a.Context(0) is not { } context)
        {
            return null;
        }

        return a.Meter.List([.. context.Select(e => FeelContext.From([new("key", e.Key), new("value", e.Value)]))]);
    }

    private static object? Make(Arguments a)
    {
        if (a.List(0) is not { } list)
        {
            return null;
        }

        var entries = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var item in list.Span)
        {
            if (item is not FeelContext entry || !entry.TryGetValue("key", out var name) || name is not string key
                || !entry.TryGetValue("value", out var value) || !entries.TryAdd(key, value))
            {
                return null;
            }
        }
        return new FeelContext(entries);
    }

    /// <summary>One key or a path of keys; null if there is none or one is no string.</summary>
    private static string[]? Keys(object? value)
    {
        if (value is string key)
        {
            return [key];
        }

        return value is FeelList { Count: > 0 and <= ValueSize.MaxDepth } list && list.All(k => k is string) ? [.. list.Cast<string>()] : null;
    }

    private static FeelContext? Put(FeelContext context, ReadOnlySpan<string> keys, object? value)
    {
        if (keys.Length > 1)
        {
            if (!context.TryGetValue(keys[0], out var inner) || inner is not FeelContext next || Put(next, keys[1..], value) is not { } changed)
            {
                return null;
            }

            value = changed;
        }
        var entries = context.Copy();
        entries[keys[0]] = value;
        return new(entries);
    }

    private static object? Merge(Arguments a)
    {
        if (a.List(0) is not { } list)
        {
            return null;
        }

        var entries = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var item in list.Span)
        {
            if (item is not FeelContext context)
            {
                return null;
            }

            foreach (var (key, value) in context)
            {
                entries[key] = value;
            }
        }
        return new FeelContext(entries);
    }
}
