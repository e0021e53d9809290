namespace GovPortal.Feel;

/// <summary>Where a part of an expression stands.</summary>
/// <param name="Start">Offset in UTF-16 units, from 0.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct FeelSpan(int Start, int Length, int Line, int Column);

/// <summary>
/// A part of an expression. <see cref="FeelText.Write(FeelNode)"/> prints it; parts with the same text mean the same.
/// </summary>
public abstract record FeelNode(FeelSpan Span)
{
    /// <summary>The parts that this one is made of, in the order of the text.</summary>
    public abstract IEnumerable<FeelNode> Children { get; }

    /// <summary>How many parts are nested in the deepest place, this one included.</summary>
    internal int Depth { get; set; } = 1;

    public sealed override string ToString() => FeelText.Write(this);
}

/// <summary>A value that stands in the text: null, a boolean, a number, a string, or a temporal value after @.</summary>
public sealed record LiteralNode(object? Value, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [];
}

/// <summary>A name: of the scope, of a built-in function, of an iteration, a parameter or a member of the item that is filtered; <c>?</c> in unary tests.</summary>
public sealed record NameNode(string Name, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [];
}

/// <summary>A minus sign before an operand.</summary>
public sealed record NegationNode(FeelNode Operand, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Operand];
}

public enum FeelOperator { Add, Subtract, Multiply, Divide, Power, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, And, Or }

/// <summary>Two operands with an operator between them.</summary>
public sealed record BinaryNode(FeelOperator Operator, FeelNode Left, FeelNode Right, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Left, Right];
}

/// <summary><c>value between low and high</c>, both ends included.</summary>
public sealed record BetweenNode(FeelNode Value, FeelNode Low, FeelNode High, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Value, Low, High];
}

/// <summary><c>value in (test, …)</c>: true when one of the tests is.</summary>
/// <param name="Tests">A <see cref="ComparisonTestNode"/>, a <see cref="RangeNode"/> or any expression: a value to equal, a list or range to be in, or a condition on <c>?</c>.</param>
public sealed record InNode(FeelNode Value, IReadOnlyList<FeelNode> Tests, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Value, .. Tests];
}

/// <summary>A test of what is tested against an operand, such as <c>&lt; 10</c>; only in unary tests and after <c>in</c>.</summary>
/// <param name="Operator">A comparison.</param>
public sealed record ComparisonTestNode(FeelOperator Operator, FeelNode Operand, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Operand];
}

/// <summary>Unary tests on the input <c>?</c>: true when one of the tests is, or with <c>not(…)</c> when none is. Without tests (<c>-</c>) always true.</summary>
/// <param name="Tests">As in <see cref="InNode"/>.</param>
public sealed record UnaryTestsNode(IReadOnlyList<FeelNode> Tests, bool IsNegated, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => Tests;
}

/// <summary>A range; an end that is missing is open: <c>(&lt; 10)</c> has no <see cref="Low"/>.</summary>
public sealed record RangeNode(FeelNode? Low, bool LowIncluded, FeelNode? High, bool HighIncluded, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children
    {
        get
        {
            if (Low is not null)
            {
                yield return Low;
            }

            if (High is not null)
            {
                yield return High;
            }
        }
    }

    /// <summary>Whether it is written with one operator, as in <c>(&gt;= 10)</c>, <c>(= 10)</c> or <c>(!= 10)</c>.</summary>
    public FeelOperator? Operator { get; init; }
}

public sealed record IfNode(FeelNode Condition, FeelNode Then, FeelNode Else, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Condition, Then, Else];
}

/// <summary>One variable of an iteration and what it runs over: a list, or from <see cref="Source"/> to <see cref="End"/>.</summary>
public sealed record FeelIterator(string Name, FeelNode Source, FeelNode? End);

/// <summary><c>for … return</c>; the results so far are <c>partial</c> in <see cref="Return"/>.</summary>
public sealed record ForNode(IReadOnlyList<FeelIterator> Iterators, FeelNode Return, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [.. Iterators.Parts(), Return];
}

/// <summary><c>some … satisfies</c> and <c>every … satisfies</c>.</summary>
public sealed record QuantifiedNode(bool IsEvery, IReadOnlyList<FeelIterator> Iterators, FeelNode Condition, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [.. Iterators.Parts(), Condition];
}

/// <summary><c>source[filter]</c>: the item at a position, or the items for which the filter is true (<c>item</c> and its members are in scope there).</summary>
public sealed record FilterNode(FeelNode Source, FeelNode Filter, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Source, Filter];
}

/// <summary><c>source.name</c>: a member of a context, of each context in a list, or a property of a temporal value or range.</summary>
public sealed record PathNode(FeelNode Source, string Name, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Source];
}

/// <summary>An argument of a call.</summary>
/// <param name="Name">Null when it is given by position.</param>
public sealed record FeelArgument(string? Name, FeelNode Value, FeelSpan Span);

/// <summary>A call; arguments are all named or none is.</summary>
public sealed record InvocationNode(FeelNode Function, IReadOnlyList<FeelArgument> Arguments, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Function, .. Arguments.Select(a => a.Value)];
}

/// <summary>A parameter of a function.</summary>
/// <param name="Type">Null when none is given.</param>
public sealed record FeelParameter(string Name, FeelType? Type);

/// <summary><c>function(a, b: number) body</c>.</summary>
/// <param name="IsExternal">Whether the body describes a function outside FEEL; calling one gives null.</param>
public sealed record FunctionNode(IReadOnlyList<FeelParameter> Parameters, FeelNode Body, bool IsExternal, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Body];
}

public sealed record ListNode(IReadOnlyList<FeelNode> Items, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => Items;
}

/// <summary>An entry of a context literal; later entries may read it by its key.</summary>
public sealed record FeelEntry(string Key, FeelNode Value, FeelSpan KeySpan);

public sealed record ContextNode(IReadOnlyList<FeelEntry> Entries, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => Entries.Select(e => e.Value);
}

/// <summary><c>value instance of type</c>.</summary>
/// <param name="Type">Null when the type is not one of FEEL.</param>
public sealed record InstanceOfNode(FeelNode Value, FeelType? Type, string TypeName, FeelSpan Span) : FeelNode(Span)
{
    public override IEnumerable<FeelNode> Children => [Value];
}

internal static class FeelIterators
{
    public static IEnumerable<FeelNode> Parts(this IEnumerable<FeelIterator> iterators) =>
        iterators.SelectMany(i => i.End is null ? new[] { i.Source } : [i.Source, i.End]);
}
