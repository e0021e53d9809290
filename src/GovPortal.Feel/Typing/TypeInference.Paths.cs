namespace GovPortal.Feel;

/// <summary>Members of contexts and properties of temporal values and ranges.</summary>
internal sealed partial class TypeInference
{
    private static readonly Dictionary<string, FeelType> DateParts = new()
    {
        ["year"] = new NumberType(-FeelDate.MaxYear, FeelDate.MaxYear, true),
        ["month"] = new NumberType(1, 12, true),
        ["day"] = new NumberType(1, 31, true),
        ["weekday"] = new NumberType(1, 7, true),
    };

    private static readonly Dictionary<string, FeelType> TimeParts = new()
    {
        ["hour"] = new NumberType(0, 23, true),
        ["minute"] = new NumberType(0, 59, true),
        ["second"] = new NumberType(0, 60),
        ["time offset"] = FeelType.DaysTime.OrNull(),
        ["timezone"] = FeelType.Text.OrNull(),
    };

    private static readonly Dictionary<string, FeelType> DateTimeParts = DateParts.Concat(TimeParts).ToDictionary();

    private static readonly Dictionary<string, FeelType> MonthsParts = new()
    {
        ["years"] = new NumberType(null, null, true),
        ["months"] = new NumberType(-11, 11, true),
    };

    private static readonly Dictionary<string, FeelType> DaysParts = new()
    {
        ["days"] = new NumberType(null, null, true),
        ["hours"] = new NumberType(-23, 23, true),
        ["minutes"] = new NumberType(-59, 59, true),
        ["seconds"] = new NumberType(-60, 60),
    };

    private FeelType Path(PathNode path, FeelType source)
    {
        switch (source)
        {
            case AnyType or NullType:
                return source;
            case ListType { Of: ListType }:
                return new ListType(FeelType.Null) { IsNullable = source.IsNullable };
            case ListType list:
                return new ListType(Path(path, list.Of)) { IsNullable = source.IsNullable };
            default:
                var members = Members(source);
                if (members is not null && members.TryGetValue(path.Name, out var type))
                {
                    return type.OrNull(source.IsNullable);
                }
                // The member stands at the end of the path; a path over several lines is marked from its beginning.
                var span = path.Span with { Start = path.Span.Start + path.Span.Length - path.Name.Length, Column = path.Span.Column + path.Span.Length - path.Name.Length, Length = path.Name.Length };
                return members is null
                    ? Wrong(span, $"{Described(source)} has no members, so no '{path.Name}'.".FirstUpper(), isName: false)
                    : Wrong(span, $"{path.Source} has no member '{path.Name}'; it has {string.Join(", ", members.Keys)}.", Nearest.To(path.Name, members.Keys));
        }
    }

    private static IReadOnlyDictionary<string, FeelType>? Members(FeelType type) => type switch
    {
        ContextType context => context.Members,
        DateType => DateParts,
        TimeType => TimeParts,
        DateTimeType => DateTimeParts,
        YearsMonthsType => MonthsParts,
        DaysTimeType => DaysParts,
        RangeType range => new Dictionary<string, FeelType>
        {
            ["start"] = range.Of.OrNull(),
            ["end"] = range.Of.OrNull(),
            ["start included"] = FeelType.Boolean.OrNull(),
            ["end included"] = FeelType.Boolean.OrNull(),
        },
        _ => null,
    };
}
