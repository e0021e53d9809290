namespace GovPortal.Feel;

/// <summary>Parts of an expression whose value stands in the text.</summary>
internal static class Constants
{
    /// <summary>The smallest type that holds a value.</summary>
    public static FeelType TypeOf(object? value) => value switch
    {
        null => FeelType.Null,
        decimal number => new NumberType(number, number, decimal.Truncate(number) == number),
        string text => new TextType([text]),
        bool => FeelType.Boolean,
        FeelDate date => new DateType(date, date),
        FeelTime => FeelType.Time,
        FeelDateTime => FeelType.DateTime,
        YearsMonthsDuration => FeelType.YearsMonths,
        DaysTimeDuration => FeelType.DaysTime,
        _ => FeelType.Any,
    };

    /// <summary>
    /// Reads a literal, a negative number or duration, or a temporal value that a call makes of literals, such as
    /// <c>date("2024-01-01")</c>; the value of a call that makes none is null.
    /// </summary>
    public static bool TryRead(FeelNode node, out object? value)
    {
        switch (node)
        {
            case LiteralNode literal:
                value = literal.Value;
                return true;
            case NegationNode { Operand: LiteralNode { Value: decimal number } }:
                value = -number;
                return true;
            case NegationNode { Operand: LiteralNode { Value: YearsMonthsDuration months } }:
                value = new YearsMonthsDuration(-months.Months);
                return true;
            case NegationNode { Operand: LiteralNode { Value: DaysTimeDuration time } }:
                value = new DaysTimeDuration(-time.Seconds);
                return true;
            case InvocationNode { Function: NameNode function } call:
                return TryCall(function.Name, [.. call.Arguments.Select(a => a is { Name: null, Value: LiteralNode literal } ? literal.Value : null)], out value);
            default:
                value = null;
                return false;
        }
    }

    private static bool TryCall(string function, object?[] arguments, out object? value)
    {
        (var isKnown, value) = (function, arguments) switch
        {
            ("date", [string text]) => (true, (object?)TemporalText.Date(text)),
            ("date", [decimal year, decimal month, decimal day]) when year % 1 == 0 && month % 1 == 0 && day % 1 == 0 =>
                (true, FeelDate.Exists(year, month, day) ? new FeelDate((int)year, (int)month, (int)day) : null),
            ("time", [string text]) => (true, TemporalText.Time(text)),
            ("date and time", [string text]) => (true, TemporalText.DateTime(text)),
            ("duration", [string text]) => (true, TemporalText.Duration(text)),
            _ => (false, null),
        };
        return isKnown;
    }
}
