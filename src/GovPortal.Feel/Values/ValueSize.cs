namespace GovPortal.Feel;

/// <summary>
/// How large a value is with all that is nested in it, counted again wherever it is shared: ten lines can make a list of lists
/// that no memory holds written out. Bounding it when a list or context is made bounds all that walks through values.
/// </summary>
internal readonly record struct ValueSize(long Parts, int Depth)
{
    public const long MaxParts = 1_000_000;
    public const int MaxDepth = 256;

    public static ValueSize Of(object? value) => value switch
    {
        FeelList list => list.Size,
        FeelContext context => context.Size,
        string text => new(1 + text.Length / 64, 0),
        _ => new(1, 0),
    };

    public static ValueSize Of(ReadOnlySpan<object?> items)
    {
        var size = new ValueSize(1, 1);
        foreach (var item in items)
        {
            size = size.With(item);
        }

        return size;
    }

    public ValueSize With(object? value)
    {
        var size = Of(value);
        return new(Parts + size.Parts, Math.Max(Depth, size.Depth + 1));
    }

    public ValueSize Checked()
    {
        if (Parts > MaxParts)
        {
            throw new FeelLimitException($"A value has more than {MaxParts} parts.");
        }

        if (Depth > MaxDepth)
        {
            throw new FeelLimitException($"A value is nested more than {MaxDepth} levels deep.");
        }

        return this;
    }
}
