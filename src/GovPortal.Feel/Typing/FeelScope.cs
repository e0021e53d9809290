using System.Collections.Immutable;

namespace GovPortal.Feel;

/// <summary>
/// The names that an expression may read, with their types. The parser needs them too: a name may hold spaces, hyphens and dots,
/// so that only the scope says where it ends.
/// </summary>
public sealed class FeelScope
{
    private readonly ImmutableDictionary<string, FeelType> _types;

    private FeelScope(ImmutableDictionary<string, FeelType> types) => _types = types;

    /// <summary>A scope without names; the built-in functions are always there.</summary>
    public static FeelScope Empty { get; } = new(ImmutableDictionary.Create<string, FeelType>(StringComparer.Ordinal));

    public IEnumerable<string> Names => _types.Keys;

    /// <summary>This scope and one more name; the newer type wins. Runs of blanks in the name count as one.</summary>
    public FeelScope With(string name, FeelType type) => new(_types.SetItem(FeelName.Normalise(name), type));

    /// <summary>This scope and more names; the newer types win.</summary>
    public FeelScope With(IEnumerable<KeyValuePair<string, FeelType>> names) =>
        new(_types.SetItems(names.Select(n => KeyValuePair.Create(FeelName.Normalise(n.Key), n.Value))));

    public bool TryGetType(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FeelType? type) =>
        _types.TryGetValue(name, out type);
}
