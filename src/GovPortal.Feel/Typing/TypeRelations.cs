namespace GovPortal.Feel;

/// <summary>What types have to do with one another.</summary>
internal static class TypeRelations
{
    public static FeelType OrNull(this FeelType type, bool nullable = true) =>
        nullable && !type.IsNullable ? type with { IsNullable = true } : type;

    public static FeelType NotNull(this FeelType type) =>
        type is AnyType or NullType || !type.IsNullable ? type : type with { IsNullable = false };

    /// <summary>Whether nothing can be said of its kind: Any, or only null.</summary>
    public static bool IsOpen(this FeelType type) => type is AnyType or NullType;

    /// <summary>Whether values of the type have an order.</summary>
    public static bool IsOrdered(this FeelType type) =>
        type is NumberType or TextType or DateType or TimeType or DateTimeType or YearsMonthsType or DaysTimeType;

    /// <summary>Whether two values of the type always compare; times and zoned dates may not.</summary>
    public static bool AlwaysCompares(this FeelType type) =>
        type is NumberType or TextType or BooleanType or DateType or YearsMonthsType or DaysTimeType;

    public static bool SameKind(FeelType a, FeelType b) => a.GetType() == b.GetType();

    /// <summary>
    /// Whether a value of <paramref name="actual"/> may be right where <paramref name="expected"/> is wanted, with the
    /// conversions of the standard: one item for a list, a list of one for its item, a date for a date and time.
    /// </summary>
    public static bool Fits(FeelType actual, FeelType expected) => (actual, expected) switch
    {
        _ when actual.IsOpen() || expected.IsOpen() => true,
        (ListType a, ListType e) => Fits(a.Of, e.Of),
        (ListType a, _) => Fits(a.Of, expected),
        (_, ListType e) => Fits(actual, e.Of),
        (RangeType a, RangeType e) => Fits(a.Of, e.Of),
        (DateType, DateTimeType) => true,
        (ContextType a, ContextType e) => e.Members.All(m => a.Members.TryGetValue(m.Key, out var member) && Fits(member, m.Value)),
        _ => SameKind(actual, expected),
    };

    /// <summary>The smallest type that holds the values of both.</summary>
    public static FeelType Join(FeelType a, FeelType b)
    {
        var nullable = a.IsNullable || b.IsNullable;
        return (a, b) switch
        {
            (NullType, _) => b.OrNull(),
            (_, NullType) => a.OrNull(),
            (NumberType x, NumberType y) => new NumberType(
                x.Minimum is { } low && y.Minimum is { } low2 ? Math.Min(low, low2) : null,
                x.Maximum is { } high && y.Maximum is { } high2 ? Math.Max(high, high2) : null,
                x.Whole && y.Whole).OrNull(nullable),
            (TextType { Allowed: { } x }, TextType { Allowed: { } y }) => new TextType([.. x.Union(y)]).OrNull(nullable),
            (TextType, TextType) => FeelType.Text.OrNull(nullable),
            (DateType x, DateType y) => (x.Equals(y) ? x : FeelType.Date).OrNull(nullable),
            (ListType x, ListType y) => new ListType(Join(x.Of, y.Of)).OrNull(nullable),
            (RangeType x, RangeType y) => new RangeType(Join(x.Of, y.Of)).OrNull(nullable),
            (ContextType x, ContextType y) => new ContextType(Join(x.Members, y.Members)).OrNull(nullable),
            (FunctionType, FunctionType) => a.Equals(b) ? a : FeelType.Any,
            _ when SameKind(a, b) => a.OrNull(nullable),
            _ => FeelType.Any,
        };
    }

    /// <summary>The type without bounds and allowed values: what is left when values are computed further.</summary>
    public static FeelType Wide(FeelType type) => type switch
    {
        NumberType => FeelType.Number.OrNull(type.IsNullable),
        TextType => FeelType.Text.OrNull(type.IsNullable),
        DateType => FeelType.Date.OrNull(type.IsNullable),
        ListType list => new ListType(Wide(list.Of)).OrNull(type.IsNullable),
        _ => type,
    };

    /// <summary>
    /// Why no value of one type equals one of the other; null if some may. Null equals only null, so nothing is said of types
    /// that are both nullable.
    /// </summary>
    public static bool NeverEqual(FeelType a, FeelType b) => (a, b) switch
    {
        _ when a.IsOpen() || b.IsOpen() => false,
        (NumberType x, NumberType y) => x.Minimum > y.Maximum || y.Minimum > x.Maximum || NeverWhole(x, y) || NeverWhole(y, x),
        (TextType { Allowed: { } x }, TextType { Allowed: { } y }) => !x.Intersect(y).Any(),
        (DateType x, DateType y) => After(x.Minimum, y.Maximum) || After(y.Minimum, x.Maximum),
        (ListType x, ListType y) => false,
        _ => !SameKind(a, b),
    };

    private static bool After(FeelDate? a, FeelDate? b) =>
        a is { } first && b is { } second && first > second;

    private static bool NeverWhole(NumberType whole, NumberType point) =>
        whole.Whole && point.Minimum is { } value && value == point.Maximum && decimal.Truncate(value) != value;

    private static Dictionary<string, FeelType> Join(IReadOnlyDictionary<string, FeelType> a, IReadOnlyDictionary<string, FeelType> b)
    {
        // A member that only one of the contexts has is null in the other.
        var members = a.ToDictionary(m => m.Key, m => b.TryGetValue(m.Key, out var other) ? Join(m.Value, other) : m.Value.OrNull());
        foreach (var (name, type) in b)
        {
            members.TryAdd(name, type.OrNull());
        }
        return members;
    }
}
