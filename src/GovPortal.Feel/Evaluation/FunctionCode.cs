namespace GovPortal.Feel;

/// <summary>A function that an expression defines.</summary>
internal sealed class FunctionDefinition(FunctionNode node, FunctionType type)
{
    public string[] Parameters { get; } = [.. node.Parameters.Select(p => p.Name)];
    public FunctionType Type { get; } = type;
    public bool IsExternal { get; } = node.IsExternal;

    /// <summary>How many variables of the place of definition it keeps; its parameters come after them.</summary>
    public required int Captured { get; init; }
    public required int Slots { get; init; }
    public required int Size { get; init; }
    public required int Depth { get; init; }
    public required Code Body { get; init; }
}

internal sealed class DefinedFunction(FunctionDefinition definition, object?[] captured, Inputs inputs) : FeelFunction
{
    public override IReadOnlyList<string> Parameters => definition.Parameters;

    internal override FunctionType Type => definition.Type;

    internal override object? Invoke(object?[] arguments, Frame caller)
    {
        if (arguments.Length != definition.Parameters.Length || definition.IsExternal)
        {
            return null;
        }

        var locals = new object?[definition.Slots];
        captured.CopyTo(locals, 0);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (definition.Type.Parameters[i] is not AnyType)
            {
                caller.Meter.ChargeFor(arguments[i]);
            }
            var argument = Conformance.Coerce(arguments[i], definition.Type.Parameters[i]);
            if (argument is null && arguments[i] is not null)
            {
                return null;
            }

            locals[captured.Length + i] = argument;
        }
        var meter = caller.Meter;
        meter.Charge(definition.Size);
        meter.Enter(definition.Depth);
        var result = definition.Body.Run(new Frame(locals, inputs, meter));
        meter.Leave(definition.Depth);
        return result;
    }
}

internal sealed class FunctionCode(FunctionDefinition definition) : Code
{
    public override object? Run(Frame frame)
    {
        frame.Meter.Charge(1 + definition.Captured / 8);
        return new DefinedFunction(definition, frame.Locals[..definition.Captured], frame.Inputs);
    }
}

/// <summary>A call of whatever the callee turns out to be.</summary>
internal sealed class CallCode(Code callee, BuiltInFunction? fallback, string[]? names, Code[] arguments) : Code
{
    public override object? Run(Frame frame)
    {
        var function = callee.Run(frame) as FeelFunction ?? fallback;
        if (function is null)
        {
            return null;
        }

        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Run(frame);
        }

        return names is null ? function.Invoke(values, frame) : function.Invoke(names, values, frame);
    }
}

/// <summary>A call of a built-in function whose form is known.</summary>
internal sealed class BuiltInCode(BuiltInForm form, Code?[] arguments) : Code
{
    public override object? Run(Frame frame)
    {
        var values = new object?[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i] is { } argument ? argument.Run(frame) : Arguments.Missing;
        }

        return form.Body(new Arguments(values, frame));
    }
}
