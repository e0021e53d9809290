namespace GovPortal.Feel;

/// <summary>Aggregates the outputs of a table with the built-in functions.</summary>
internal static class TableAggregates
{
    private static readonly FeelScope Outputs = FeelScope.Empty.With("outputs", FeelType.Any);

    private static readonly Dictionary<string, FeelExpression> Functions = new[] { "sum", "min", "max" }
        .ToDictionary(f => f, f => FeelExpression.Compile($"{f}(outputs)", Outputs).Expression!);

    public static object? Of(string function, IReadOnlyList<object?> outputs, FeelInputs inputs) =>
        Functions[function].Evaluate(new(new Dictionary<string, object?> { ["outputs"] = outputs }, inputs.Now) { Limits = inputs.Limits });
}
