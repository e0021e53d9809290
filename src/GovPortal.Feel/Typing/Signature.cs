namespace GovPortal.Feel;

/// <summary>A parameter of a built-in function.</summary>
/// <param name="IsRepeated">Whether any number of arguments may follow, all of this type.</param>
internal sealed record SignatureParameter(string Name, FeelType Type, bool IsOptional, bool IsRepeated);

/// <summary>One way to call a built-in function.</summary>
/// <param name="IsTotal">Whether the result is never null when no argument may be.</param>
internal sealed record Signature(string Function, IReadOnlyList<SignatureParameter> Parameters, FeelType Result, bool IsTotal)
{
    public int Required => Parameters.Count(p => !p.IsOptional);

    public bool IsVariadic => Parameters.Count > 0 && Parameters[^1].IsRepeated;

    public override string ToString() =>
        $"{Function}({string.Join(", ", Parameters.Select(p => $"{p.Name}{(p.IsOptional ? "?" : "")}{(p.IsRepeated ? "…" : "")}: {p.Type.Name}"))})";
}

/// <summary>Stands for the type of the items that a call is about: the same wherever it occurs in a signature.</summary>
internal sealed record ItemType : FeelType
{
    public override string Name => "Any";
}

/// <summary>Any type whose values have an order.</summary>
internal sealed record OrderedType : FeelType
{
    public override string Name => "number, string or temporal value";
}

/// <summary>A value or a range of values, as the functions that compare ranges take them.</summary>
internal sealed record PointOrRangeType : FeelType
{
    public override string Name => "range, number, string or temporal value";
}
