using System.Collections;

namespace GovPortal.Feel;

/// <summary>A list of FEEL values; never changed. Equal to a list with equal items.</summary>
public sealed class FeelList : IReadOnlyList<object?>, IEquatable<FeelList>
{
    internal readonly object?[] Items;

    internal FeelList(object?[] items) => Items = items;

    /// <summary>A list of values, each taken as what it stands for in FEEL.</summary>
    public static FeelList From(IEnumerable<object?> items) => new([.. items.Select(FeelValue.From)]);

    public static FeelList Empty { get; } = new([]);

    public int Count => Items.Length;

    public object? this[int index] => Items[index];

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    public bool Equals(FeelList? other) => other is not null && FeelValue.AreEqual(this, other) == true;

    public override bool Equals(object? obj) => Equals(obj as FeelList);

    public override int GetHashCode() => Items.Length;

    public override string ToString() => FeelText.Write(this);
}
