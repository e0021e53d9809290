namespace GovPortal.Feel;

internal delegate object? BuiltInBody(Arguments arguments);

/// <summary>One way to call a built-in function.</summary>
/// <param name="Parameters">Their names; those from <paramref name="Required"/> on may be left out.</param>
/// <param name="IsVariadic">Whether it takes any number of values, at least one; the body gets them as one list.</param>
internal sealed record BuiltInForm(string[] Parameters, int Required, bool IsVariadic, BuiltInBody Body);

/// <summary>A function of the standard.</summary>
internal sealed class BuiltInFunction(string name, BuiltInForm[] forms) : FeelFunction
{
    public string Name { get; } = name;

    public IReadOnlyList<BuiltInForm> Forms => forms;

    public override IReadOnlyList<string> Parameters => forms[0].Parameters;

    internal override bool Accepts(int count) => Bind(null, count) is not null;

    /// <summary>The form that fits the arguments, and for each of its parameters which argument it gets, −1 for none; null if none fits.</summary>
    public (BuiltInForm Form, int[] Order)? Bind(string[]? names, int count)
    {
        foreach (var form in forms)
        {
            if (names is null)
            {
                if (form.IsVariadic && count > 0)
                {
                    return (form, [.. Enumerable.Range(0, count)]);
                }

                if (!form.IsVariadic && count >= form.Required && count <= form.Parameters.Length)
                {
                    return (form, [.. form.Parameters.Select((_, i) => i < count ? i : -1)]);
                }
            }
            else if (!form.IsVariadic && names.All(form.Parameters.Contains))
            {
                // A parameter that is not named is null; most functions then give null.
                return (form, [.. form.Parameters.Select(p => Array.IndexOf(names, p))]);
            }
        }
        return null;
    }

    internal override object? Invoke(object?[] arguments, Frame caller) => Invoke(null, arguments, caller);

    internal override object? Invoke(string[]? names, object?[] arguments, Frame caller)
    {
        if (Bind(names, arguments.Length) is not var (form, order))
        {
            return null;
        }

        caller.Meter.Charge(1);
        return form.Body(new Arguments([.. order.Select(o => o < 0 ? Arguments.Missing : arguments[o])], caller));
    }
}

/// <summary>The arguments of a call of a built-in function. A list of one item stands for the item where one is wanted, and the other way round.</summary>
internal readonly struct Arguments(object?[] values, Frame frame)
{
    /// <summary>What was left out; unlike null, which is an error for most functions.</summary>
    public static readonly object Missing = new();

    public object?[] Values => values;

    public Frame Frame => frame;

    public Meter Meter => frame.Meter;

    public object? this[int index] => Has(index) ? values[index] : null;

    public bool Has(int index) => index < values.Length && !ReferenceEquals(values[index], Missing);

    public decimal? Number(int index) => FeelValue.Single(this[index]) as decimal?;

    public bool? Truth(int index) => FeelValue.Single(this[index]) as bool?;

    /// <summary>A string; charges for going through it.</summary>
    public string? Text(int index) => Charged(FeelValue.Single(this[index]) as string);

    /// <summary>A context; charges for going through it.</summary>
    public FeelContext? Context(int index) => Charged(FeelValue.Single(this[index]) as FeelContext);

    private T? Charged<T>(T? value) where T : class
    {
        frame.Meter.ChargeFor(value);
        return value;
    }

    /// <summary>A list, or one value as a list; charges a step for each part of it.</summary>
    public FeelList? List(int index)
    {
        var list = FeelValue.AsList(this[index]);
        if (list is not null)
        {
            frame.Meter.ChargeFor(list);
        }

        return list;
    }

    /// <summary>All arguments as one list, for functions that take any number.</summary>
    public FeelList All => frame.Meter.List(values);
}
