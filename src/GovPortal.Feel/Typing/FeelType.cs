namespace GovPortal.Feel;

/// <summary>The type of a value. A nullable type also holds <c>null</c>; make one with <c>type with { IsNullable = true }</c>.</summary>
public abstract record FeelType
{
    /// <summary>Whether null is one of the values.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Nothing is known of the value; it may be null.</summary>
    public static AnyType Any { get; } = new() { IsNullable = true };
    /// <summary>Only null.</summary>
    public static NullType Null { get; } = new() { IsNullable = true };
    public static NumberType Number { get; } = new();
    public static TextType Text { get; } = new();
    public static BooleanType Boolean { get; } = new();
    public static DateType Date { get; } = new();
    public static TimeType Time { get; } = new();
    public static DateTimeType DateTime { get; } = new();
    public static YearsMonthsType YearsMonths { get; } = new();
    public static DaysTimeType DaysTime { get; } = new();
    public static ListType List(FeelType of) => new(of);
    public static ContextType Context(IReadOnlyDictionary<string, FeelType> members) => new(members);
    public static RangeType Range(FeelType of) => new(of);

    /// <summary>The type as FEEL writes it after <c>instance of</c>, for messages.</summary>
    public abstract string Name { get; }

    public sealed override string ToString() => Name;
}

/// <summary>Any value.</summary>
public sealed record AnyType : FeelType
{
    public override string Name => "Any";
}

/// <summary>The type of <c>null</c>.</summary>
public sealed record NullType : FeelType
{
    public override string Name => "Null";
}

/// <summary>A decimal number.</summary>
/// <param name="Minimum">The least value, if there is one.</param>
/// <param name="Maximum">The greatest value, if there is one.</param>
/// <param name="Whole">Whether only whole numbers occur.</param>
public sealed record NumberType(decimal? Minimum = null, decimal? Maximum = null, bool Whole = false) : FeelType
{
    public override string Name => "number";
}

/// <summary>A string.</summary>
/// <param name="Allowed">All values that occur; null if any may.</param>
public sealed record TextType(IReadOnlyList<string>? Allowed = null) : FeelType
{
    public override string Name => "string";
}

/// <summary>true or false.</summary>
public sealed record BooleanType : FeelType
{
    public override string Name => "boolean";
}

/// <summary>A date without a time.</summary>
/// <param name="Minimum">The first day, if there is one.</param>
/// <param name="Maximum">The last day, if there is one.</param>
public sealed record DateType(FeelDate? Minimum = null, FeelDate? Maximum = null) : FeelType
{
    public override string Name => "date";
}

/// <summary>A time of day.</summary>
public sealed record TimeType : FeelType
{
    public override string Name => "time";
}

/// <summary>A date with a time of day.</summary>
public sealed record DateTimeType : FeelType
{
    public override string Name => "date and time";
}

/// <summary>A duration in whole months.</summary>
public sealed record YearsMonthsType : FeelType
{
    public override string Name => "years and months duration";
}

/// <summary>A duration in days, hours, minutes and seconds.</summary>
public sealed record DaysTimeType : FeelType
{
    public override string Name => "days and time duration";
}

/// <summary>A list whose items are all of one type.</summary>
public sealed record ListType(FeelType Of) : FeelType
{
    public override string Name => $"list<{Of.Name}>";
}

/// <summary>A context that has at least these members.</summary>
public sealed record ContextType(IReadOnlyDictionary<string, FeelType> Members) : FeelType
{
    public override string Name => $"context<{string.Join(", ", Members.Select(m => $"{m.Key}: {m.Value.Name}"))}>";
}

/// <summary>A range between two values of a type.</summary>
public sealed record RangeType(FeelType Of) : FeelType
{
    public override string Name => $"range<{Of.Name}>";
}

/// <summary>A function.</summary>
/// <param name="Parameters">The types of the parameters, in order.</param>
/// <param name="Names">The names of the parameters, where they are known.</param>
public sealed record FunctionType(IReadOnlyList<FeelType> Parameters, FeelType Result, IReadOnlyList<string>? Names = null) : FeelType
{
    public override string Name => $"function<{string.Join(", ", Parameters.Select(p => p.Name))}> -> {Result.Name}";
}
