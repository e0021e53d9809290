namespace GovPortal.Feel;

internal sealed class ConstantCode(object? value) : Code
{
    public object? Value { get; } = value;

    public override object? Run(Frame frame) => Value;
}

internal sealed class LocalCode(int slot) : Code
{
    public override object? Run(Frame frame) => frame.Locals[slot];
}

internal sealed class InputCode(int index) : Code
{
    public override object? Run(Frame frame) => frame.Inputs.Read(index, frame.Meter);
}

/// <summary>A name inside a filter: a member of the item, if it has one of that name, else what the name means outside.</summary>
internal sealed class ItemNameCode(int slot, string name, Code outer) : Code
{
    public override object? Run(Frame frame) =>
        frame.Locals[slot] is FeelContext context && context.TryGetValue(name, out var value) ? value : outer.Run(frame);
}

internal sealed class NegationCode(Code operand) : Code
{
    public override object? Run(Frame frame) => Arithmetic.Negate(operand.Run(frame));
}

internal sealed class ArithmeticCode(FeelOperator operation, Code left, Code right) : Code
{
    public override object? Run(Frame frame)
    {
        var (a, b) = (left.Run(frame), right.Run(frame));
        if (a is decimal x && b is decimal y)
        {
            return Arithmetic.OfNumbers(operation, x, y);
        }

        frame.Meter.ChargeFor(a);
        frame.Meter.ChargeFor(b);
        var result = Arithmetic.Of(operation, a, b);
        return result is string text ? frame.Meter.Text(text) : result;
    }
}

internal sealed class ComparisonCode(FeelOperator operation, Code left, Code right) : Code
{
    public override object? Run(Frame frame)
    {
        var (a, b) = (left.Run(frame), right.Run(frame));
        frame.Meter.ChargeFor(a);
        return FeelValue.Of(Compare(operation, a, b));
    }

    public static bool? Compare(FeelOperator operation, object? a, object? b)
    {
        switch (operation)
        {
            case FeelOperator.Equal: return FeelValue.AreEqual(a, b);
            case FeelOperator.NotEqual: return !FeelValue.AreEqual(a, b);
        }
        if (FeelValue.Compare(a, b) is not { } order)
        {
            return null;
        }

        return operation switch
        {
            FeelOperator.Less => order < 0,
            FeelOperator.LessOrEqual => order <= 0,
            FeelOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}

/// <summary><c>and</c> and <c>or</c> of three-valued logic; <paramref name="deciding"/> is the value that decides alone.</summary>
internal sealed class LogicCode(bool deciding, Code left, Code right) : Code
{
    private readonly object decided = deciding ? FeelValue.True : FeelValue.False;
    private readonly object other = deciding ? FeelValue.False : FeelValue.True;

    public override object? Run(Frame frame)
    {
        var journal = frame.Meter.Journal;
        var before = journal?.Count ?? 0;
        var a = left.Run(frame) as bool?;
        if (a == deciding)
        {
            return decided;
        }

        var between = journal?.Count ?? 0;
        var b = right.Run(frame) as bool?;
        if (b != deciding)
        {
            return a is null || b is null ? null : other;
        }
        // The right side alone decided; what the left side read had no part in it.
        journal?.RemoveRange(before, between - before);
        return decided;
    }
}

internal sealed class BetweenCode(Code value, Code low, Code high) : Code
{
    public override object? Run(Frame frame)
    {
        var tested = value.Run(frame);
        var above = ComparisonCode.Compare(FeelOperator.GreaterOrEqual, tested, low.Run(frame));
        var below = ComparisonCode.Compare(FeelOperator.LessOrEqual, tested, high.Run(frame));
        return above is null || below is null ? null : FeelValue.Of(above & below);
    }
}

internal sealed class IfCode(Code condition, Code then, Code otherwise) : Code
{
    public override object? Run(Frame frame) => FeelValue.Single(condition.Run(frame)) switch
    {
        true => then.Run(frame),
        false or null => otherwise.Run(frame),
        _ => null,
    };
}

internal sealed class RangeCode(Code? low, bool lowIncluded, Code? high, bool highIncluded, FeelOperator? operation) : Code
{
    public override object? Run(Frame frame)
    {
        var (from, to) = (low?.Run(frame), high?.Run(frame));
        if (!FeelValue.CanBeEnd(from) || !FeelValue.CanBeEnd(to))
        {
            return null;
        }

        if (from is not null && to is not null && FeelValue.Compare(from, to) is null)
        {
            return null;
        }

        return new FeelRange(from, lowIncluded, to, highIncluded) { Operator = operation };
    }
}

internal sealed class InstanceCode(Code value, FeelType? type) : Code
{
    public override object? Run(Frame frame)
    {
        var tested = value.Run(frame);
        frame.Meter.ChargeFor(tested);
        return FeelValue.Of(type is not null && Conformance.IsInstance(tested, type));
    }
}
