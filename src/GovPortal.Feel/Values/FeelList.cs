using System.Collections;

namespace GovPortal.Feel;

/// <summary>A list of FEEL values; never changed. Equal to a list with equal items.</summary>
public sealed class FeelList : IReadOnlyList<object?>, IEquatable<FeelList>
{
    private readonly object?[] items;

    internal FeelList(object?[] items) : this(items, items.Length, ValueSize.Of(items))
    {
    }

    /// <summary>The first items of an array; what comes after them may still be written.</summary>
    internal FeelList(object?[] items, int count, ValueSize size) => (this.items, Count, Size) = (items, count, size.Checked());

    /// <summary>A list of values, each taken as what it stands for in FEEL.</summary>
    public static FeelList From(IEnumerable<object?> items) => new([.. items.Select(i => FeelValue.From(i))]);

    public static FeelList Empty { get; } = new([]);

    public int Count { get; }

    internal ValueSize Size { get; }

    public object? this[int index] => (uint)index < (uint)Count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    internal ReadOnlySpan<object?> Span => items.AsSpan(0, Count);

    internal object?[] ToArray() => Span.ToArray();

    public IEnumerator<object?> GetEnumerator() => items.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(FeelList? other) => other is not null && FeelValue.AreEqual(this, other) == true;

    public override bool Equals(object? obj) => Equals(obj as FeelList);

    public override int GetHashCode() => Count;

    public override string ToString() => FeelText.Write(this);
}
