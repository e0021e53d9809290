namespace GovPortal.Feel;

/// <summary>A FEEL expression, compiled once and evaluated any number of times, by several threads at once.</summary>
public sealed class FeelExpression
{
    private FeelExpression(string text, FeelNode root, FeelType type) => (Text, Root, Type) = (text, root, type);

    public string Text { get; }

    /// <summary>The syntax tree.</summary>
    public FeelNode Root { get; }

    public FeelType Type { get; }

    /// <summary>The names of the scope that the expression reads.</summary>
    public IReadOnlyCollection<string> Names => [];

    /// <summary>Reads an expression and checks it against the names and types of a scope.</summary>
    public static FeelCompilation Compile(string text, FeelScope scope) => throw new NotSupportedException();

    /// <summary>Reads unary tests, such as <c>&lt; 10, "a", [1..5]</c>, of an input whose name is <c>?</c>.</summary>
    /// <param name="input">The type of what is tested.</param>
    public static FeelCompilation CompileTests(string text, FeelType input, FeelScope scope) => throw new NotSupportedException();

    /// <summary>The value. What makes no sense, such as a number plus a string, is null, as the standard says.</summary>
    /// <exception cref="FeelLimitException">The evaluation takes too much.</exception>
    public object? Evaluate(FeelInputs inputs) => throw new NotSupportedException();

    /// <summary>The value and the names that decided it.</summary>
    /// <exception cref="FeelLimitException">The evaluation takes too much.</exception>
    public FeelExplanation Explain(FeelInputs inputs) => throw new NotSupportedException();
}
