namespace GovPortal.Feel;

/// <summary>The cells of a table as expressions.</summary>
/// <param name="Default">One for each output, or null where none is given; empty if there is no default at all.</param>
internal sealed record CompiledTable(
    IReadOnlyList<CompiledInput> Inputs, IReadOnlyList<CompiledRule> Rules, IReadOnlyList<IReadOnlyList<FeelExpression>> Priorities,
    IReadOnlyList<FeelExpression?> Default)
{
    public bool HasDefault => Default.Any(d => d is not null);

    /// <summary>The trees of all cells; tests as <c>input in (tests)</c>, so that they can be understood without their column.</summary>
    public IEnumerable<FeelNode> Nodes() =>
        Inputs.Select(i => i.Expression.Root)
            .Concat(Rules.SelectMany(r => r.Tests.Select((t, i) => t is null ? null : Test(Inputs[i], t))).OfType<FeelNode>())
            .Concat(Rules.SelectMany(r => r.Outputs).Concat(Default.OfType<FeelExpression>()).Select(e => e.Root));

    private static FeelNode Test(CompiledInput input, FeelExpression tests) => tests.Root is UnaryTestsNode node
        ? new InNode(input.Expression.Root, node.Tests, node.Span)
        : tests.Root;

    public string[] Names() => [.. Expressions().SelectMany(e => e.Names).Where(n => n != "?").Distinct()];

    private IEnumerable<FeelExpression> Expressions() =>
        Inputs.Select(i => i.Expression)
            .Concat(Rules.SelectMany(r => r.Tests).OfType<FeelExpression>())
            .Concat(Rules.SelectMany(r => r.Outputs))
            .Concat(Default.OfType<FeelExpression>());
}

/// <param name="Values">Tests that all inputs meet, or null.</param>
internal sealed record CompiledInput(FeelExpression Expression, FeelExpression? Values);

/// <param name="Tests">One for each input; null matches all.</param>
internal sealed record CompiledRule(IReadOnlyList<FeelExpression?> Tests, IReadOnlyList<FeelExpression> Outputs)
{
    public bool SaysTheSame(CompiledRule other) =>
        Outputs.Select(o => o.Root.ToString()).SequenceEqual(other.Outputs.Select(o => o.Root.ToString()));
}
