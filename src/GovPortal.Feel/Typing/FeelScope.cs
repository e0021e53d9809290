using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Feel;

/// <summary>
/// The names that an expression may read, with their types. The parser needs them too: a name may hold spaces, hyphens and dots,
/// so that only the scope says where it ends.
/// </summary>
public sealed class FeelScope
{
    private const int MemberDepth = 16;
    private readonly ImmutableDictionary<string, FeelType> types;
    private NameTable? table;
    private string[]? memberNames;

    private FeelScope(ImmutableDictionary<string, FeelType> types) => this.types = types;

    /// <summary>A scope without names; the built-in functions are always there.</summary>
    public static FeelScope Empty { get; } = new(ImmutableDictionary.Create<string, FeelType>(StringComparer.Ordinal));

    public IEnumerable<string> Names => types.Keys;

    /// <summary>This scope and one more name; the newer type wins. Runs of blanks in the name count as one.</summary>
    public FeelScope With(string name, FeelType type) => new(types.SetItem(FeelName.Normalise(name), type));

    /// <summary>This scope and more names; the newer types win.</summary>
    public FeelScope With(IEnumerable<KeyValuePair<string, FeelType>> names) =>
        new(types.SetItems(names.Select(n => KeyValuePair.Create(FeelName.Normalise(n.Key), n.Value))));

    public bool TryGetType(string name, [NotNullWhen(true)] out FeelType? type) => types.TryGetValue(name, out type);

    internal NameTable Table => table ??= new(types.Keys);

    /// <summary>The names of all members of contexts, at any depth.</summary>
    internal IEnumerable<string> MemberNames => memberNames ??= [.. types.Values.SelectMany(t => Members(t, MemberDepth)).Distinct()];

    private static IEnumerable<string> Members(FeelType type, int depth) => type switch
    {
        _ when depth == 0 => [],
        ContextType context => context.Members.SelectMany(m => Members(m.Value, depth - 1).Prepend(m.Key)),
        ListType list => Members(list.Of, depth - 1),
        FunctionType function => Members(function.Result, depth - 1),
        _ => [],
    };
}
