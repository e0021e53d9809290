namespace GovPortal.Feel;

/// <summary>How a call fits one of the ways to call a built-in function.</summary>
/// <param name="Result">The type of the result; nullable, unless the result is certain.</param>
/// <param name="Fitting">How far it fits: the more, the nearer the call is to what was meant.</param>
/// <param name="Error">What does not fit; null if all does.</param>
internal sealed record SignatureMatch(Signature Signature, FeelType Result, int Fitting, string? Error = null, FeelSpan? Span = null, string? Suggestion = null)
{
    /// <summary>Whether the call gives null as it is: a parameter that is not named is only null itself, and some functions take that.</summary>
    public bool IsCertainlyNull { get; init; } = true;

    /// <summary>The fitting of a call of which count and names of the arguments are right.</summary>
    public const int NamesFit = 100;

    public static SignatureMatch Of(Signature signature, InvocationNode call, IReadOnlyList<FeelType> arguments)
    {
        var failed = new SignatureMatch(signature, FeelType.Null, 0);
        var parameters = new List<SignatureParameter>();
        foreach (var argument in call.Arguments)
        {
            var parameter = argument.Name is null
                ? Positional(signature, parameters.Count)
                : signature.Parameters.FirstOrDefault(p => p.Name == argument.Name);
            if (parameter is null && argument.Name is not null)
            {
                return failed with
                {
                    Fitting = 10 + parameters.Count,
                    Error = $"'{signature.Function}' has no parameter '{argument.Name}'; it is called as {signature}.",
                    Span = argument.Span with { Length = argument.Name!.Length },
                    Suggestion = Nearest.To(argument.Name, signature.Parameters.Select(p => p.Name)),
                };
            }
            if (parameter is null || (parameters.Contains(parameter) && !parameter.IsRepeated))
            {
                return failed with { Error = Count(signature, arguments.Count), Span = argument.Span };
            }
            parameters.Add(parameter);
        }
        if (signature.Parameters.FirstOrDefault(p => !p.IsOptional && !parameters.Contains(p)) is not null)
        {
            return failed with { Error = Count(signature, arguments.Count), IsCertainlyNull = !call.Arguments.Any(a => a.Name is not null) };
        }
        FeelType? item = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!Fits(arguments[i], parameters[i].Type, ref item))
            {
                return failed with
                {
                    Fitting = NamesFit + i,
                    Error = $"'{parameters[i].Name}' of '{signature.Function}' must be {parameters[i].Type.Name}, but this is {arguments[i].Name}.",
                    Span = call.Arguments[i].Value.Span,
                };
            }
        }
        var isTotal = signature.IsTotal && arguments.Zip(parameters).All(a => IsCertain(a.First, a.Second.Type));
        return new(signature, Bound(signature.Result, item ?? FeelType.Any).OrNull(!isTotal), int.MaxValue);
    }

    /// <summary>Whether all values of the argument are right: a list that stands for its one item may have none or several.</summary>
    private static bool IsCertain(FeelType actual, FeelType expected) =>
        !actual.IsNullable && (expected is AnyType or ItemType or ListType || TypeRelations.SameKind(actual, expected) || (actual, expected) is (DateType, DateTimeType));

    private static SignatureParameter? Positional(Signature signature, int index) =>
        index < signature.Parameters.Count ? signature.Parameters[index] : signature.IsVariadic ? signature.Parameters[^1] : null;

    private static string Count(Signature signature, int given) =>
        $"'{signature.Function}' is called as {signature}, but {given} {(given == 1 ? "argument is" : "arguments are")} given.";

    private static bool Fits(FeelType actual, FeelType expected, ref FeelType? item)
    {
        switch (expected)
        {
            case ListType or RangeType when actual.IsOpen():
                // Its items may be anything.
                item = FeelType.Any;
                return true;
            case ItemType:
                item = item is null ? actual : TypeRelations.Join(item, actual);
                return true;
            case OrderedType:
                if (actual.IsOpen() || actual.IsOrdered())
                {
                    var fits = item is null || item.IsOpen() || actual.IsOpen() || TypeRelations.SameKind(item, actual);
                    item = item is null ? actual : TypeRelations.Join(item, actual);
                    return fits;
                }
                return actual is ListType single && Fits(single.Of, expected, ref item);
            case PointOrRangeType:
                return Fits(actual is RangeType points ? points.Of : actual, new OrderedType(), ref item);
            case RangeType range:
                return actual is RangeType given && Fits(given.Of, range.Of is ItemType ? new OrderedType() : range.Of, ref item);
            case ListType list when actual is ListType items:
                return Fits(items.Of, list.Of, ref item);
            case ListType list:
                return Fits(actual, list.Of, ref item);
            case FunctionType:
                return actual.IsOpen() || actual is FunctionType;
            default:
                return TypeRelations.Fits(actual, expected);
        }
    }

    private static FeelType Bound(FeelType type, FeelType item) => type switch
    {
        ItemType => item,
        ListType list => new ListType(Bound(list.Of, item)),
        _ => type,
    };
}
