using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Feel;

/// <summary>Names with values, in the order in which they were given; never changed. Equal to a context with equal values under the same names.</summary>
public sealed class FeelContext : IReadOnlyDictionary<string, object?>, IEquatable<FeelContext>
{
    private readonly OrderedDictionary<string, object?> entries;

    internal FeelContext(OrderedDictionary<string, object?> entries)
    {
        this.entries = entries;
        var size = new ValueSize(1, 1);
        foreach (var entry in entries)
        {
            size = size.With(entry.Value);
        }

        Size = size.Checked();
    }

    /// <summary>A context of values, each taken as what it stands for in FEEL.</summary>
    public static FeelContext From(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var ordered = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            ordered[key] = FeelValue.From(value);
        }

        return new(ordered);
    }

    public static FeelContext Empty { get; } = new(new(StringComparer.Ordinal));

    public int Count => entries.Count;

    internal ValueSize Size { get; }

    public object? this[string key] => entries[key];

    public IEnumerable<string> Keys => entries.Keys;

    public IEnumerable<object?> Values => entries.Values;

    public bool ContainsKey(string key) => entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => entries.TryGetValue(key, out value);

    internal OrderedDictionary<string, object?> Copy() => new(entries, StringComparer.Ordinal);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();

    public bool Equals(FeelContext? other) => other is not null && FeelValue.AreEqual(this, other) == true;

    public override bool Equals(object? obj) => Equals(obj as FeelContext);

    public override int GetHashCode() => entries.Count;

    public override string ToString() => FeelText.Write(this);
}
