using System.Collections;

namespace GovPortal.Feel;

/// <summary>What holds for all FEEL values: taking them from outside, equality and order.</summary>
internal static class FeelValue
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object? Of(bool? value) => value is null ? null : value.Value ? True : False;

    /// <summary>A value of the base library as what it stands for in FEEL.</summary>
    /// <exception cref="ArgumentException">It stands for nothing in FEEL.</exception>
    public static object? From(object? value) => From(value, 0);

    private static object? From(object? value, int depth) => value switch
    {
        null or decimal or string or bool or FeelDate or FeelTime or FeelDateTime or YearsMonthsDuration or DaysTimeDuration
            or FeelList or FeelContext or FeelRange or FeelFunction => value,
        int or long or short or byte or sbyte or ushort or uint or ulong => Convert.ToDecimal(value, null),
        double number => FeelNumber.FromDouble(number),
        float number => FeelNumber.FromDouble(number),
        char c => c.ToString(),
        DateOnly date => (FeelDate)date,
        TimeOnly time => new FeelTime(time.Ticks * 100, null),
        DateTimeOffset moment => FeelDateTime.From(moment),
        DateTime { Kind: DateTimeKind.Utc } moment => FeelDateTime.From(moment),
        DateTime moment => new FeelDateTime(DateOnly.FromDateTime(moment), new FeelTime(moment.TimeOfDay.Ticks * 100, null)),
        TimeSpan span => (DaysTimeDuration)span,
        _ when depth >= ValueSize.MaxDepth => throw new FeelLimitException("An input is nested too deeply."),
        IEnumerable<KeyValuePair<string, object?>> entries => FeelContext.From(entries.Select(e => KeyValuePair.Create(e.Key, From(e.Value, depth + 1)))),
        IEnumerable items => new FeelList([.. items.Cast<object?>().Select(i => From(i, depth + 1))]),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no FEEL value.", nameof(value)),
    };

    /// <summary>The list itself, or a list of the one value; null stays null.</summary>
    public static FeelList? AsList(object? value) => value switch
    {
        null => null,
        FeelList list => list,
        _ => new FeelList([value]),
    };

    /// <summary>The one item of a list of one; any other value as it is.</summary>
    public static object? Single(object? value) => value is FeelList { Count: 1 } list ? list[0] : value;

    /// <summary>Equality of the standard: null for values of different kinds, except that nothing but null equals null.</summary>
    public static bool? AreEqual(object? a, object? b)
    {
        if (a is null || b is null)
        {
            return a is null && b is null;
        }

        switch (a, b)
        {
            case (decimal x, decimal y): return x == y;
            case (string x, string y): return string.Equals(x, y, StringComparison.Ordinal);
            case (bool x, bool y): return x == y;
            case (FeelList x, FeelList y): return AreEqual(x, y);
            case (FeelContext x, FeelContext y): return AreEqual(x, y);
            case (FeelRange x, FeelRange y): return AreEqual(x, y);
            case (FeelFunction x, FeelFunction y): return ReferenceEquals(x, y);
            // The standard compares these by their properties, of which the second is a whole one.
            case (FeelTime x, FeelTime y):
                return x.Zone is null == y.Zone is null && x.UtcSecond == y.UtcSecond;
            case (FeelDateTime x, FeelDateTime y):
                return x.Zone is null == y.Zone is null && x.InstantSecond == y.InstantSecond;
            default: return Compare(a, b) is { } order ? order == 0 : null;
        }
    }

    public static bool? AreEqual(FeelList a, FeelList b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        bool? equal = true;
        for (var i = 0; i < a.Count; i++)
        {
            var same = AreEqual(a[i], b[i]);
            if (same == false)
            {
                return false;
            }

            if (same is null)
            {
                equal = null;
            }
        }
        return equal;
    }

    public static bool? AreEqual(FeelContext a, FeelContext b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        bool? equal = true;
        foreach (var (key, value) in a)
        {
            if (!b.TryGetValue(key, out var other))
            {
                return false;
            }

            var same = AreEqual(value, other);
            if (same == false)
            {
                return false;
            }

            if (same is null)
            {
                equal = null;
            }
        }
        return equal;
    }

    public static bool? AreEqual(FeelRange a, FeelRange b)
    {
        if (a.LowIncluded != b.LowIncluded || a.HighIncluded != b.HighIncluded)
        {
            return false;
        }

        if (IsOpen(a) != IsOpen(b))
        {
            return false;
        }

        if (IsOpen(a) && a.Operator != b.Operator)
        {
            return false;
        }

        var low = AreEqual(a.Low, b.Low);
        var high = AreEqual(a.High, b.High);
        return low == false || high == false ? false : low is null || high is null ? null : true;
    }

    /// <summary>Whether an end was left out, as in <c>(&lt; 10)</c>; that is not the same as an end that is null.</summary>
    public static bool IsOpen(FeelRange range) =>
        range.Operator is FeelOperator.Less or FeelOperator.LessOrEqual or FeelOperator.Greater or FeelOperator.GreaterOrEqual or FeelOperator.NotEqual;

    /// <summary>Negative, zero or positive; null for values that have no order.</summary>
    public static int? Compare(object? a, object? b) => (a, b) switch
    {
        (decimal x, decimal y) => x.CompareTo(y),
        (string x, string y) => CompareText(x, y),
        (FeelDate x, FeelDate y) => x.CompareTo(y),
        (FeelTime x, FeelTime y) => x.Zone is null == y.Zone is null ? x.UtcNanos.CompareTo(y.UtcNanos) : null,
        (FeelDateTime x, FeelDateTime y) => x.Zone is null == y.Zone is null ? x.Instant.CompareTo(y.Instant) : null,
        (YearsMonthsDuration x, YearsMonthsDuration y) => x.CompareTo(y),
        (DaysTimeDuration x, DaysTimeDuration y) => x.CompareTo(y),
        _ => null,
    };

    /// <summary>By code points, so that signs beyond the first plane come last.</summary>
    private static int CompareText(string a, string b)
    {
        var at = a.AsSpan().CommonPrefixLength(b);
        if (at == a.Length || at == b.Length)
        {
            return a.Length.CompareTo(b.Length);
        }

        var (x, y) = (a[at], b[at]);
        return char.IsSurrogate(x) != char.IsSurrogate(y) ? (char.IsSurrogate(x) ? 1 : -1) : x.CompareTo(y);
    }

    /// <summary>Whether a value lies in a range; null if it cannot be compared with an end.</summary>
    public static bool? Contains(FeelRange range, object? value)
    {
        if (value is null)
        {
            return null;
        }

        if (range.Operator == FeelOperator.NotEqual)
        {
            return !AreEqual(value, range.Low);
        }

        var hasLow = range.Operator is not (FeelOperator.Less or FeelOperator.LessOrEqual);
        var hasHigh = range.Operator is not (FeelOperator.Greater or FeelOperator.GreaterOrEqual);
        var aboveLow = hasLow ? AboveLow(range, value) : true;
        var belowHigh = hasHigh ? BelowHigh(range, value) : true;
        return aboveLow is null || belowHigh is null ? null : aboveLow & belowHigh;
    }

    private static bool? AboveLow(FeelRange range, object value) =>
        Compare(value, range.Low) is { } order ? order > 0 || (order == 0 && range.LowIncluded) : null;

    private static bool? BelowHigh(FeelRange range, object value) =>
        Compare(value, range.High) is { } order ? order < 0 || (order == 0 && range.HighIncluded) : null;

    /// <summary>Whether a value can be the end of a range.</summary>
    public static bool CanBeEnd(object? value) =>
        value is null or decimal or string or FeelDate or FeelTime or FeelDateTime or YearsMonthsDuration or DaysTimeDuration;
}
