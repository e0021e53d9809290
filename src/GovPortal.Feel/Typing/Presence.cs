namespace GovPortal.Feel;

/// <summary>Which names and paths cannot be null where a condition holds or does not.</summary>
internal static class Presence
{
    /// <param name="holds">Whether the condition is true there; otherwise it is false or null.</param>
    public static IEnumerable<string> When(FeelNode condition, bool holds) => condition switch
    {
        BinaryNode { Operator: FeelOperator.Equal, Right: LiteralNode { Value: null } } test when !holds => Part(test.Left),
        BinaryNode { Operator: FeelOperator.NotEqual, Right: LiteralNode { Value: null } } test when holds => Part(test.Left),
        BinaryNode { Operator: FeelOperator.And } both when holds => When(both.Left, true).Concat(When(both.Right, true)),
        BinaryNode { Operator: FeelOperator.Or } either when !holds => When(either.Left, false).Concat(When(either.Right, false)),
        // An order, and equality with something that is there, hold for no null.
        BinaryNode { Operator: FeelOperator.Less or FeelOperator.LessOrEqual or FeelOperator.Greater or FeelOperator.GreaterOrEqual } order
            when holds => Part(order.Left).Concat(Part(order.Right)),
        BinaryNode { Operator: FeelOperator.Equal, Right: LiteralNode { Value: not null } } equal when holds => Part(equal.Left),
        BetweenNode between when holds => Part(between.Value),
        _ => [],
    };

    private static IEnumerable<string> Part(FeelNode node) => node switch
    {
        NameNode or PathNode => [node.ToString()],
        _ => [],
    };
}
