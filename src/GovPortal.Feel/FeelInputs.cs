namespace GovPortal.Feel;

/// <summary>
/// What an evaluation reads: the values of the names in scope and the clock. A name without a value is null.
/// Numbers, dates and lists of the base library are taken as what they stand for in FEEL.
/// </summary>
/// <param name="now">What <c>now()</c> gives; <c>today()</c> is its date.</param>
public sealed class FeelInputs(IReadOnlyDictionary<string, object?> values, DateTimeOffset now)
{
    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    public DateTimeOffset Now { get; } = now;

    /// <summary>How much one evaluation may do.</summary>
    public FeelLimits Limits { get; init; } = FeelLimits.Default;
}

/// <summary>A value and the names of the scope that decided it: for a true <c>or</c> only those of the true side, and so on.</summary>
public sealed record FeelExplanation(object? Value, IReadOnlyCollection<string> Names);

/// <summary>An expression, or what is wrong with it.</summary>
/// <param name="Expression">Null when there are errors.</param>
public sealed record FeelCompilation(FeelExpression? Expression, IReadOnlyList<FeelError> Errors);
