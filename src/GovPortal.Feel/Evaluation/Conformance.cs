namespace GovPortal.Feel;

/// <summary>Whether a value is of a type, and the conversions that the standard makes on its own.</summary>
internal static class Conformance
{
    /// <summary><c>instance of</c>: null is an instance of nothing but Null.</summary>
    public static bool IsInstance(object? value, FeelType type) => type switch
    {
        NullType => value is null,
        _ when value is null => false,
        AnyType => true,
        NumberType => value is decimal,
        TextType => value is string,
        BooleanType => value is bool,
        DateType => value is FeelDate,
        TimeType => value is FeelTime,
        DateTimeType => value is FeelDateTime,
        YearsMonthsType => value is YearsMonthsDuration,
        DaysTimeType => value is DaysTimeDuration,
        ListType list => value is FeelList items && All(items, list.Of),
        ContextType context => value is FeelContext members
            && context.Members.All(m => members.TryGetValue(m.Key, out var member) && Conforms(member, m.Value)),
        RangeType range => value is FeelRange ends && Conforms(ends.Low, range.Of) && Conforms(ends.High, range.Of),
        FunctionType function => value is FeelFunction actual && IsFunction(actual, function),
        _ => false,
    };

    /// <summary>Whether a value may stand where a type is declared; null may stand anywhere.</summary>
    public static bool Conforms(object? value, FeelType type) => value is null || IsInstance(value, type);

    /// <summary>The value as the type wants it: the one item of a list, a list of the one value, the midnight of a date. Null if it does not fit.</summary>
    public static object? Coerce(object? value, FeelType type)
    {
        if (Conforms(value, type))
        {
            return value;
        }

        if (type is ListType list && value is not FeelList && Conforms(value, list.Of))
        {
            return new FeelList([value]);
        }

        if (value is FeelList { Count: 1 } one && type is not ListType && Conforms(one[0], type))
        {
            return one[0];
        }

        if (type is DateTimeType && value is FeelDate date)
        {
            return new FeelDateTime(date, new FeelTime(0, FeelZone.Utc));
        }

        return null;
    }

    private static bool All(FeelList items, FeelType of)
    {
        foreach (var item in items.Span)
        {
            if (!Conforms(item, of))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsFunction(FeelFunction function, FunctionType type) =>
        function.Accepts(type.Parameters.Count)
        && (function.Type is not { } actual || (type.Parameters.Zip(actual.Parameters).All(p => Covers(p.Second, p.First)) && Covers(type.Result, actual.Result)));

    /// <summary>Whether all values of a type are surely values of another one.</summary>
    private static bool Covers(FeelType wide, FeelType narrow) => (wide, narrow) switch
    {
        (AnyType, _) or (_, AnyType) => true,
        (ListType x, ListType y) => Covers(x.Of, y.Of),
        (RangeType x, RangeType y) => Covers(x.Of, y.Of),
        (ContextType x, ContextType y) => x.Members.All(m => y.Members.TryGetValue(m.Key, out var member) && Covers(m.Value, member)),
        _ => wide.GetType() == narrow.GetType(),
    };
}
