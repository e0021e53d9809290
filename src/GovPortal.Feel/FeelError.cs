namespace GovPortal.Feel;

/// <summary>What is wrong with an expression, and where.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Length">How many UTF-16 units are meant; 0 if something is missing.</param>
/// <param name="Suggestion">What was probably meant, such as the nearest name.</param>
public sealed record FeelError(string Message, int Line, int Column, int Length, string? Suggestion = null)
{
    internal static FeelError At(FeelSpan span, string message, string? suggestion = null) =>
        new(message, span.Line, span.Column, span.Length, suggestion);

    public override string ToString() =>
        $"{Line}:{Column}: {Message}{(Suggestion is null ? "" : $" Did you mean {Suggestion}?")}";
}

/// <summary>A limit was reached: the expression is too deep, takes too long or makes too much. The only exception an evaluation throws.</summary>
public sealed class FeelLimitException(string message) : Exception(message);

/// <summary>How much an expression may be and do.</summary>
/// <param name="Depth">Nesting of the expression, and of calls while it is evaluated.</param>
/// <param name="Steps">Steps of one evaluation: about one for each part of the expression, each time it is evaluated.</param>
/// <param name="ListLength">Items of one list.</param>
/// <param name="TextLength">UTF-16 units of one string.</param>
public sealed record FeelLimits(int Depth = 256, int Steps = 1_000_000, int ListLength = 100_000, int TextLength = 100_000)
{
    public static FeelLimits Default { get; } = new();
}
