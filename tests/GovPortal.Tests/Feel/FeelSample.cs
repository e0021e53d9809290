using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

/// <summary>Evaluates expressions by the standard alone, without static typing, and shows values as FEEL literals.</summary>
internal static class FeelSample
{
    public static readonly DateTimeOffset Now = new(2025, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));

    public static string Evaluate(string text, params (string Name, object? Value)[] inputs) =>
        FeelText.Write(Compile(text, inputs).Evaluate(Inputs(inputs)));

    public static FeelExpression Compile(string text, params (string Name, object? Value)[] inputs)
    {
        var compilation = FeelExpression.CompileUntyped(text, Scope(inputs));
        Assert.True(compilation.Expression is not null, $"{text}: {string.Join("; ", compilation.Errors)}");
        return compilation.Expression;
    }

    public static FeelError Error(string text, params (string Name, object? Value)[] inputs)
    {
        var compilation = FeelExpression.CompileUntyped(text, Scope(inputs));
        Assert.True(compilation.Expression is null, $"{text} was read as {compilation.Expression?.Root}");
        return Assert.Single(compilation.Errors);
    }

    public static FeelInputs Inputs(params (string Name, object? Value)[] inputs) => new(inputs.ToDictionary(i => i.Name, i => i.Value), Now);

    private static FeelScope Scope((string Name, object? Value)[] inputs) =>
        FeelScope.Empty.With(inputs.Select(i => KeyValuePair.Create<string, FeelType>(i.Name, FeelType.Any)));
}
