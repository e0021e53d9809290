namespace GovPortal.Feel;

/// <summary>How points and ranges lie to each other (Allen's relations), and ranges from text.</summary>
internal static class RangeFunctions
{
    private static readonly string[] EndFunctions = ["date", "time", "date and time", "duration"];

    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        FeelFunctions.Define("range(from)", a => a.Text(0) is { } text ? Parse(text, a) : null),
        .. Relation("before", Before),
        .. Relation("after", (x, y) => Before(y, x)),
        .. Ranges("meets", Meets),
        .. Ranges("met by", (x, y) => Meets(y, x)),
        .. Ranges("overlaps", (x, y) => !(Before(x, y) | Before(y, x))),
        .. Ranges("overlaps before", OverlapsBefore),
        .. Ranges("overlaps after", (x, y) => OverlapsBefore(y, x)),
        .. PointInRange("finishes", Finishes),
        .. RangeOverPoint("finished by", Finishes),
        .. RangeOverPoint("includes", During),
        .. PointInRange("during", During),
        .. PointInRange("starts", Starts),
        .. RangeOverPoint("started by", Starts),
        .. Relation("coincides", (x, y) => Starts(x, y, true) & Finishes(x, y, true)),
    ];

    // Each relation is defined on two ranges; a point is the range from itself to itself.

    private static (string, BuiltInForm)[] Relation(string name, Func<FeelRange, FeelRange, bool?> relation) =>
    [
        FeelFunctions.Define($"{name}(point1, point2)", a => Both(a, true, true, relation)),
        FeelFunctions.Define($"{name}(point, range)", a => Both(a, true, false, relation)),
        FeelFunctions.Define($"{name}(range, point)", a => Both(a, false, true, relation)),
        FeelFunctions.Define($"{name}(range1, range2)", a => Both(a, false, false, relation)),
    ];

    private static (string, BuiltInForm)[] Ranges(string name, Func<FeelRange, FeelRange, bool?> relation) =>
        [FeelFunctions.Define($"{name}(range1, range2)", a => a[0] is FeelRange && a[1] is FeelRange ? Both(a, false, false, relation) : null)];

    private static (string, BuiltInForm)[] PointInRange(string name, Func<FeelRange, FeelRange, bool?> relation) =>
    [
        FeelFunctions.Define($"{name}(point, range)", a => a[1] is FeelRange ? Both(a, true, false, relation) : null),
        FeelFunctions.Define($"{name}(range1, range2)", a => a[1] is FeelRange ? Both(a, false, false, relation) : null),
    ];

    private static (string, BuiltInForm)[] RangeOverPoint(string name, Func<FeelRange, FeelRange, bool?> relation) =>
    [
        FeelFunctions.Define($"{name}(range, point)", a => a[0] is FeelRange ? Both(a, false, true, (x, y) => relation(y, x)) : null),
        FeelFunctions.Define($"{name}(range1, range2)", a => a[0] is FeelRange ? Both(a, false, false, (x, y) => relation(y, x)) : null),
    ];

    /// <summary>By position the first form gets every call, so what an argument is decides; the names only say how it may be called.</summary>
    private static object? Both(Arguments a, bool firstIsPoint, bool secondIsPoint, Func<FeelRange, FeelRange, bool?> relation) =>
        AsRange(a[0]) is { } x && AsRange(a[1]) is { } y ? FeelValue.Of(relation(x, y)) : null;

    private static FeelRange? AsRange(object? value) => FeelValue.Single(value) switch
    {
        FeelRange range => range,
        null => null,
        var point => FeelValue.CanBeEnd(point) ? new FeelRange(point, true, point, true) : null,
    };

    private static bool HasLow(FeelRange range) => range.Low is not null;

    private static bool HasHigh(FeelRange range) => range.High is not null;

    /// <summary>Whether all of one range lies before all of the other.</summary>
    private static bool? Before(FeelRange x, FeelRange y)
    {
        if (!HasHigh(x) || !HasLow(y))
        {
            return false;
        }

        return FeelValue.Compare(x.High, y.Low) is { } order ? order < 0 || (order == 0 && !(x.HighIncluded && y.LowIncluded)) : null;
    }

    private static bool? Meets(FeelRange x, FeelRange y)
    {
        if (!HasHigh(x) || !HasLow(y))
        {
            return false;
        }

        return FeelValue.Compare(x.High, y.Low) is { } order ? order == 0 && x.HighIncluded && y.LowIncluded : null;
    }

    /// <summary>The order of the lower ends, an end that is not included lying just above.</summary>
    private static int? Lows(FeelRange x, FeelRange y)
    {
        if (!HasLow(x) || !HasLow(y))
        {
            return HasLow(x).CompareTo(HasLow(y));
        }

        return FeelValue.Compare(x.Low, y.Low) is { } order ? (order != 0 ? order : y.LowIncluded.CompareTo(x.LowIncluded)) : null;
    }

    /// <summary>The order of the upper ends, an end that is not included lying just below.</summary>
    private static int? Highs(FeelRange x, FeelRange y)
    {
        if (!HasHigh(x) || !HasHigh(y))
        {
            return HasHigh(y).CompareTo(HasHigh(x));
        }

        return FeelValue.Compare(x.High, y.High) is { } order ? (order != 0 ? order : x.HighIncluded.CompareTo(y.HighIncluded)) : null;
    }

    /// <summary>Begins first, ends inside the other or with it.</summary>
    private static bool? OverlapsBefore(FeelRange x, FeelRange y)
    {
        if (Lows(x, y) is not { } lows || Highs(x, y) is not { } highs)
        {
            return null;
        }

        return lows < 0 && highs <= 0 ? !Before(x, y) : false;
    }

    private static bool? Finishes(FeelRange x, FeelRange y) => Finishes(x, y, false);

    private static bool? Finishes(FeelRange x, FeelRange y, bool endOnly)
    {
        if (Highs(x, y) is not { } highs || Lows(x, y) is not { } lows)
        {
            return null;
        }

        return highs == 0 && HasHigh(x) && (endOnly || lows >= 0);
    }

    private static bool? Starts(FeelRange x, FeelRange y) => Starts(x, y, false);

    private static bool? Starts(FeelRange x, FeelRange y, bool startOnly)
    {
        if (Highs(x, y) is not { } highs || Lows(x, y) is not { } lows)
        {
            return null;
        }

        return lows == 0 && HasLow(x) && (startOnly || highs <= 0);
    }

    private static bool? During(FeelRange x, FeelRange y) =>
        Lows(x, y) is { } lows && Highs(x, y) is { } highs ? lows >= 0 && highs <= 0 : null;

    /// <summary>A range from text such as <c>[1..10)</c>: both ends are there, literals, of one kind and in order.</summary>
    private static FeelRange? Parse(string text, Arguments a)
    {
        a.Meter.Charge(10 * (1L + text.Length));
        try
        {
            if (FeelParser.ParseExpression(text, FeelScope.Empty, a.Meter.Limits) is not RangeNode { Low: not null, High: not null, Operator: null } node)
            {
                return null;
            }

            if (!IsEnd(node.Low) || !IsEnd(node.High))
            {
                return null;
            }

            var range = new Generator(FeelScope.Empty).Generate(node).Run(new Frame([], a.Frame.Inputs, a.Meter)) as FeelRange;
            return range is { Low: not null, High: not null } && FeelValue.Compare(range.Low, range.High) is <= 0 ? range : null;
        }
        catch (FeelSyntaxException)
        {
            return null;
        }
    }

    private static bool IsEnd(FeelNode node) => node switch
    {
        LiteralNode { Value: not null } => true,
        InvocationNode { Function: NameNode function, Arguments: [{ Value: LiteralNode }] } => EndFunctions.Contains(function.Name),
        _ => false,
    };
}
