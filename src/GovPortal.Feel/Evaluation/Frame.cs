using System.Runtime.CompilerServices;

namespace GovPortal.Feel;

/// <summary>What one evaluation may still do, and what it read.</summary>
internal sealed class Meter(FeelLimits limits)
{
    /// <summary>A call needs about this many times its depth of the stack; the product stays well below the smallest stacks in use.</summary>
    private const int CallFactor = 8;

    private long steps = limits.Steps;
    private int depth = limits.Depth * CallFactor;

    public FeelLimits Limits { get; } = limits;

    /// <summary>The names read so far, in order; null if nobody asks.</summary>
    public List<string>? Journal { get; init; }

    /// <summary>The inputs whose reads are written down; functions may bring others with them.</summary>
    public Inputs? Root { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Charge(long steps)
    {
        if ((this.steps -= steps) < 0)
        {
            throw new FeelLimitException($"The evaluation takes more than {Limits.Steps} steps.");
        }
    }

    /// <summary>Charges for work that goes through a whole value.</summary>
    public void ChargeFor(object? value)
    {
        if (value is FeelList or FeelContext or string)
        {
            Charge(ValueSize.Of(value).Parts);
        }
    }

    public void Enter(int depth)
    {
        if ((this.depth -= depth) < 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new FeelLimitException("Functions call each other too deeply.");
        }
    }

    public void Leave(int depth) => this.depth += depth;

    public FeelList List(object?[] items)
    {
        CheckLength(items.Length);
        return new(items);
    }

    public void CheckLength(int length)
    {
        if (length > Limits.ListLength)
        {
            throw new FeelLimitException($"A list has more than {Limits.ListLength} items.");
        }
    }

    public string Text(string text)
    {
        CheckText(text.Length);
        return text;
    }

    public void CheckText(long length)
    {
        if (length > Limits.TextLength)
        {
            throw new FeelLimitException($"A string has more than {Limits.TextLength} characters.");
        }
    }
}

/// <summary>The values of the scope's names, taken from outside once each.</summary>
internal sealed class Inputs(FeelInputs inputs, string[] names)
{
    private static readonly object Unread = new();
    private readonly object?[] values = Fill(names.Length);

    public DateTimeOffset Now => inputs.Now;

    public object? Read(int index, Meter meter)
    {
        if (meter.Journal is { } journal && meter.Root == this)
        {
            journal.Add(names[index]);
        }

        var value = values[index];
        if (ReferenceEquals(value, Unread))
        {
            inputs.Values.TryGetValue(names[index], out value);
            values[index] = value = FeelValue.From(value);
        }
        return value;
    }

    private static object?[] Fill(int count)
    {
        if (count == 0)
        {
            return [];
        }

        var values = new object?[count];
        Array.Fill(values, Unread);
        return values;
    }
}

/// <summary>Where code runs: variables by number, inputs and the meter.</summary>
internal sealed class Frame(object?[] locals, Inputs inputs, Meter meter)
{
    public readonly object?[] Locals = locals;
    public readonly Inputs Inputs = inputs;
    public readonly Meter Meter = meter;
}

/// <summary>A compiled part of an expression.</summary>
internal abstract class Code
{
    public abstract object? Run(Frame frame);
}
