namespace GovPortal.Feel;

/// <summary>A FEEL expression, compiled once and evaluated any number of times, by several threads at once.</summary>
public sealed class FeelExpression
{
    private readonly Code code;
    private readonly int slots, size;
    private readonly string[] inputs;

    private FeelExpression(string text, FeelNode root, FeelType type, FeelScope scope)
    {
        (Text, Root, Type) = (text, root, type);
        var generator = new Generator(scope);
        code = generator.Generate(root);
        (slots, inputs, size) = (generator.Slots, generator.Inputs, Generator.Size(root));
    }

    public string Text { get; }

    /// <summary>The syntax tree.</summary>
    public FeelNode Root { get; }

    public FeelType Type { get; }

    /// <summary>The names of the scope that the expression reads; <c>?</c> in unary tests is one.</summary>
    public IReadOnlyCollection<string> Names => inputs;

    /// <summary>Reads an expression and checks it against the names and types of a scope.</summary>
    public static FeelCompilation Compile(string text, FeelScope scope) =>
        Compile(text, scope, () => FeelParser.ParseExpression(text, scope, FeelLimits.Default), true);

    /// <summary>Reads unary tests, such as <c>&lt; 10, "a", [1..5]</c>, of an input whose name is <c>?</c>.</summary>
    /// <param name="input">The type of what is tested.</param>
    public static FeelCompilation CompileTests(string text, FeelType input, FeelScope scope)
    {
        var inner = scope.With("?", input);
        return Compile(text, inner, () => FeelParser.ParseTests(text, inner, FeelLimits.Default), true);
    }

    /// <summary>
    /// Reads an expression without checking names and types: what makes no sense is null when it is evaluated, as the standard
    /// has it for languages without static typing. Rules of the portal are always checked.
    /// </summary>
    public static FeelCompilation CompileUntyped(string text, FeelScope scope) =>
        Compile(text, scope, () => FeelParser.ParseExpression(text, scope, FeelLimits.Default), false);

    /// <summary>The value. What makes no sense, such as a number plus a string, is null, as the standard says.</summary>
    /// <exception cref="FeelLimitException">The evaluation takes too much.</exception>
    public object? Evaluate(FeelInputs inputs) => Run(inputs, new Meter(inputs.Limits));

    /// <summary>The value and the names that decided it.</summary>
    /// <exception cref="FeelLimitException">The evaluation takes too much.</exception>
    public FeelExplanation Explain(FeelInputs inputs)
    {
        var meter = new Meter(inputs.Limits) { Journal = [] };
        var value = Run(inputs, meter);
        return new(value, [.. meter.Journal.Distinct()]);
    }

    private object? Run(FeelInputs inputs, Meter meter)
    {
        var values = new Inputs(inputs, this.inputs);
        meter.Root = values;
        meter.Charge(size);
        return code.Run(new Frame(slots == 0 ? [] : new object?[slots], values, meter));
    }

    private static FeelCompilation Compile(string text, FeelScope scope, Func<FeelNode> parse, bool isChecked)
    {
        try
        {
            var root = parse();
            List<FeelError> errors = [];
            var type = isChecked ? TypeChecker.Check(root, scope, errors) : FeelType.Any;
            return errors.Count > 0 ? new(null, errors) : new(new FeelExpression(text, root, type, scope), errors);
        }
        catch (FeelSyntaxException syntax)
        {
            return new(null, [syntax.Error]);
        }
    }
}
