using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Feel;

/// <summary>The names that a part of an expression may read: those of the scope, and variables, parameters and members around it.</summary>
internal sealed record TypeEnvironment(FeelScope Scope)
{
    private ImmutableDictionary<string, FeelType> Locals { get; init; } = ImmutableDictionary<string, FeelType>.Empty;

    private ImmutableHashSet<string> Present { get; init; } = [];

    /// <summary>Whether items of unknown type are filtered here: any name may be one of their members.</summary>
    public bool IsOpen { get; private init; }

    public IEnumerable<string> Names => Locals.Keys.Concat(Scope.Names);

    public TypeEnvironment With(string name, FeelType type) => this with
    {
        Locals = Locals.SetItem(name, type),
        Present = [.. Present.Where(p => p != name && !p.StartsWith(name + ".", StringComparison.Ordinal))],
    };

    /// <summary>The names inside of a filter: <c>item</c>, and its members when it is a context.</summary>
    public TypeEnvironment WithItem(FeelType item)
    {
        var inside = With("item", item);
        return item switch
        {
            ContextType context => context.Members.Aggregate(inside, (e, m) => e.With(m.Key, m.Value.OrNull(item.IsNullable))),
            AnyType => inside with { IsOpen = true, Locals = ImmutableDictionary<string, FeelType>.Empty.Add("item", item) },
            _ => inside,
        };
    }

    /// <summary>Where these parts, names or paths, are known not to be null.</summary>
    public TypeEnvironment WithPresent(IEnumerable<string> parts) => this with { Present = Present.Union(parts) };

    public bool IsPresent(FeelNode part) => !Present.IsEmpty && Present.Contains(part.ToString());

    public bool TryGet(string name, [NotNullWhen(true)] out FeelType? type)
    {
        if (Locals.TryGetValue(name, out type))
        {
            return true;
        }
        if (IsOpen)
        {
            type = FeelType.Any;
            return true;
        }
        return Scope.TryGetType(name, out type);
    }
}
