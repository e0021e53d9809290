using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Feel;

/// <summary>Names with values, in the order in which they were given; never changed. Equal to a context with equal values under the same names.</summary>
public sealed class FeelContext : IReadOnlyDictionary<string, object?>, IEquatable<FeelContext>
{
    private readonly OrderedDictionary<string, object?> _entries;

    internal FeelContext(OrderedDictionary<string, object?> entries)
    {
        _entries = entries;
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

    public int Count => _entries.Count;

    internal ValueSize Size { get; }

    public object? this[string key] => _entries[key];

    public IEnumerable<string> Keys => _entries.Keys;

    public IEnumerable<object?> Values => _entries.Values;

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _entries.TryGetValue(key, out value);

    internal OrderedDictionary<string, object?> Copy() => new(_entries, StringComparer.Ordinal);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    public bool Equals(FeelContext? other) => other is not null && FeelValue.AreEqual(this, other) == true;

    public override bool Equals(object? obj) => Equals(obj as FeelContext);

    public override int GetHashCode() => _entries.Count;

    public override string ToString() => FeelText.Write(this);
}
