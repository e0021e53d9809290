namespace GovPortal.Feel;

/// <summary>A part of a condition that stands for a value: a name, a path, or something computed, with the scales on which conditions place it.</summary>
internal sealed class CaseTerm(string label, FeelType type, Action<CaseScale> register)
{
    private CaseScale? values;
    private OrderedScale? months;
    private OrderedScale? days;
    private bool comparesToday;

    public string Label { get; } = label;

    public FeelType Type { get; } = type;

    /// <summary>Whether it is null; no scale if it never is.</summary>
    public NullScale? Null { get; } = Registered(type.IsNullable ? new NullScale(label) : null, register);

    public CaseFormula IsNull() => Null is null ? CaseFormula.False : new CellFormula(() => Null, () => NullScale.Null);

    public CaseFormula IsTrue()
    {
        var scale = (BooleanScale)(values ??= Registered(new BooleanScale(Label), register)!);
        return new CellFormula(() => scale, () => BooleanScale.True, Null);
    }

    public CaseFormula IsText(string text)
    {
        var scale = (TextScale)(values ??= Registered(new TextScale(Label, ((TextType)Type).Allowed), register)!);
        scale.Add(text);
        return new CellFormula(() => scale, () => scale.Mark(text), Null);
    }

    /// <summary>Compares with a number, date or duration of its own kind, counted as <see cref="CaseCount"/> does.</summary>
    public CaseFormula Against(Comparison comparison, decimal count)
    {
        var scale = (OrderedScale)(values ??= Registered(CaseCount.Scale(Label, Type), register)!);
        scale.Add(count);
        return new CellFormula(() => scale, () => scale.Mark(comparison, count), Null);
    }

    /// <summary>Compares with today plus a number of months or days. Months and days have no order among each other, so each has a scale.</summary>
    public CaseFormula AgainstToday(Comparison comparison, TodayOffset offset)
    {
        comparesToday |= offset.Count == 0;
        if (offset.Count != 0)
        {
            TodayScale(offset.IsMonths).Add(offset.Count);
        }
        // Today itself stands on the scale that other offsets use.
        return new CellFormula(() => TodayScale(offset), () => TodayScale(offset).Mark(comparison, offset.Count), Null);
    }

    /// <summary>Called when all conditions are read.</summary>
    public void Complete()
    {
        if (comparesToday)
        {
            TodayScale(months is not null).Add(0);
        }
    }

    private OrderedScale TodayScale(TodayOffset offset) => TodayScale(offset.Count == 0 ? months is not null : offset.IsMonths);

    private OrderedScale TodayScale(bool months) => months
        ? this.months ??= Registered(CaseCount.TodayScale(Label, true), register)!
        : days ??= Registered(CaseCount.TodayScale(Label, false), register)!;

    private static T? Registered<T>(T? scale, Action<CaseScale> register) where T : CaseScale
    {
        if (scale is not null)
        {
            register(scale);
        }
        return scale;
    }
}

/// <summary>Today, and months or days after it (before it if negative).</summary>
internal readonly record struct TodayOffset(decimal Count, bool IsMonths)
{
    /// <summary>Reads <c>today()</c>, and today plus or minus a duration that stands in the text.</summary>
    public static TodayOffset? Read(FeelNode node) => node switch
    {
        _ when IsToday(node) => new(0, false),
        BinaryNode { Operator: FeelOperator.Add or FeelOperator.Subtract } sum when IsToday(sum.Left) && Constants.TryRead(sum.Right, out var duration) =>
            Of(duration, sum.Operator == FeelOperator.Add ? 1 : -1),
        BinaryNode { Operator: FeelOperator.Add } sum when IsToday(sum.Right) && Constants.TryRead(sum.Left, out var duration) => Of(duration, 1),
        _ => null,
    };

    public FeelDate? On(FeelDate today) => IsMonths ? today.AddMonths((long)Count) : today.AddDays((long)Count);

    private static bool IsToday(FeelNode node) => node is InvocationNode { Function: NameNode { Name: "today" }, Arguments.Count: 0 };

    private static TodayOffset? Of(object? duration, int sign) => duration switch
    {
        YearsMonthsDuration months when Math.Abs(months.Months) < 1_000_000 => new(sign * months.Months, months.Months != 0),
        DaysTimeDuration time when time.Seconds % 86_400 == 0 && Math.Abs(time.Seconds) < 100_000_000_000 => new(sign * time.Seconds / 86_400, false),
        _ => null,
    };
}

/// <summary>Counts values in order as decimals: numbers as they are, dates as days, durations as months or seconds.</summary>
internal static class CaseCount
{
    /// <summary>The count of a constant; null if it has none, or one beyond the range in which counts are exact.</summary>
    public static decimal? Of(object? value) => value switch
    {
        decimal number when Math.Abs(number) < 1_000_000_000_000_000_000m => number,
        FeelDate date => date.EpochDay,
        YearsMonthsDuration months => months.Months,
        DaysTimeDuration time => time.Seconds,
        _ => null,
    };

    /// <summary>The value of a count of a type.</summary>
    public static object? Value(FeelType type, decimal count) => type switch
    {
        NumberType => count,
        DateType => FeelDate.FromEpochDay((long)count),
        YearsMonthsType => new YearsMonthsDuration((long)count),
        DaysTimeType => DaysTimeDuration.From(count),
        _ => null,
    };

    public static bool IsWhole(FeelType type) => type is NumberType { Whole: true } or DateType or YearsMonthsType;

    public static (decimal? Low, decimal? High) Ends(FeelType type) => type switch
    {
        NumberType number => (number.Minimum, number.Maximum),
        DateType date => (date.Minimum?.EpochDay ?? FeelDate.MinEpochDay, date.Maximum?.EpochDay ?? FeelDate.MaxEpochDay),
        _ => (null, null),
    };

    public static OrderedScale Scale(string label, FeelType type)
    {
        var (whole, ends) = (IsWhole(type), Ends(type));
        return new(label, whole, ends.Low, ends.High, cell =>
        {
            var value = Value(type, cell.Pick(whole));
            return new(label, $"{label} = {FeelText.Write(value)}", true, value);
        });
    }

    public static OrderedScale TodayScale(string label, bool months) => new(label, whole: !months, null, null, cell =>
    {
        var text = cell.IsPoint
            ? $"{label} = {Today(cell.Low!.Value, months)}"
            : string.Join(" and ", new[]
            {
                cell.Low is { } low ? $"{label} > {Today(low, months)}" : null,
                cell.High is { } high ? $"{label} < {Today(high, months)}" : null,
            }.Where(t => t is not null));
        return new(label, text, false, null);
    });

    private static string Today(decimal count, bool months)
    {
        var size = Math.Abs(count);
        object duration = months ? new YearsMonthsDuration((long)size) : new DaysTimeDuration(size * 86_400);
        return count == 0 ? "today()" : $"today() {(count < 0 ? "-" : "+")} {FeelText.Write(duration)}";
    }
}
