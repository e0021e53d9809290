namespace GovPortal.Feel;

/// <summary>Compiles the cells of a table; what is wrong is reported at its place in the file.</summary>
internal sealed class TableCompiler(FeelScope scope, List<FeelError> errors)
{
    public CompiledTable Compile(TableSpec spec)
    {
        if (spec.Hit.IsAggregate() && spec.Outputs.Count > 1)
        {
            errors.Add(new("The hit policies C+, C<, C> and C# need a table with one output.", 1, 1, 0));
        }
        if (spec.Hit.IsOrdered() && spec.Outputs.All(o => o.Values is null))
        {
            errors.Add(new("The hit policies P and O need a row 'values' with the outputs in the order of their priority.", 1, 1, 0));
        }
        var inputs = spec.Inputs.Select(Input).ToList();
        var rules = spec.Rules.Select(r => Rule(r, inputs)).ToList();
        var priorities = spec.Outputs.Select(Priority).ToList();
        var defaults = spec.Outputs.Select(o => o.Default is { } cell ? Expression(cell) : null).ToList();
        if (errors.Count == 0)
        {
            CheckOutputs(spec, rules, defaults, priorities);
            CheckTypes(spec, rules);
        }
        return new([.. inputs.Select(i => new CompiledInput(i.Expression!, i.Values))], rules, priorities, defaults!);
    }

    private (FeelExpression? Expression, FeelExpression? Values, FeelType Type) Input(TableInput input)
    {
        var expression = Expression(input.Expression);
        var type = expression?.Type ?? FeelType.Any;
        var values = input.Values is { } cell ? Tests(cell, type) : null;
        return (expression, values, Narrowed(type, values));
    }

    /// <summary>Texts that a row of allowed values lists are all that may be tested.</summary>
    private static FeelType Narrowed(FeelType type, FeelExpression? values) =>
        type is TextType { Allowed: null } && values?.Root is UnaryTestsNode { IsNegated: false } tests
            && tests.Tests.All(t => t is LiteralNode { Value: string })
            ? new TextType([.. tests.Tests.Select(t => (string)((LiteralNode)t).Value!)]) { IsNullable = type.IsNullable }
            : type;

    private CompiledRule Rule(TableRule rule, List<(FeelExpression? Expression, FeelExpression? Values, FeelType Type)> inputs) => new(
        [.. rule.Tests.Select((cell, i) => Tests(cell, inputs[i].Type))],
        [.. rule.Outputs.Select(Expression).OfType<FeelExpression>()]);

    private FeelExpression? Tests(CsvCell cell, FeelType input) =>
        cell.IsEmpty || cell.Text.Trim() == "-" ? null : Compiled(cell, FeelExpression.CompileTests(cell.Text, input, scope));

    private FeelExpression? Expression(CsvCell cell) =>
        Compiled(cell, FeelExpression.Compile(cell.IsEmpty ? "null" : cell.Text, scope));

    private FeelExpression? Compiled(CsvCell cell, FeelCompilation compilation)
    {
        foreach (var error in compilation.Errors)
        {
            // A bare word in a cell is a name; most often a text was meant.
            var isWord = error.Suggestion is null && cell.Text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-');
            errors.Add(cell.Place(isWord ? error with { Suggestion = FeelText.Write((object)cell.Text.Trim()) } : error));
        }
        return compilation.Expression;
    }

    /// <summary>The allowed values of an output, each as a test of its own; none if it has none.</summary>
    private List<FeelExpression> Priority(TableOutput output)
    {
        if (output.Values is not { } cell || Tests(cell, FeelType.Any)?.Root is not UnaryTestsNode tests)
        {
            return [];
        }
        return [.. tests.Tests.Select(t => Tests(cell with { Text = t.ToString() }, FeelType.Any)).OfType<FeelExpression>()];
    }

    private void CheckOutputs(
        TableSpec spec, List<CompiledRule> rules, List<FeelExpression?> defaults, List<List<FeelExpression>> priorities)
    {
        for (var o = 0; o < spec.Outputs.Count; o++)
        {
            var allowed = priorities[o].Select(p => p.Root).OfType<UnaryTestsNode>().SelectMany(t => t.Tests).ToList();
            if (allowed.Count == 0 || !allowed.TrueForAll(a => a is LiteralNode { Value: string }))
            {
                continue;
            }
            var texts = allowed.ConvertAll(a => (string)((LiteralNode)a).Value!);
            var cells = rules.Select((r, i) => (r.Outputs[o], spec.Rules[i].Outputs[o]));
            if (defaults[o] is { } standard && spec.Outputs[o].Default is { } place)
            {
                cells = cells.Append((standard, place));
            }
            foreach (var (expression, cell) in cells)
            {
                if (expression.Root is LiteralNode { Value: string text } && !texts.Contains(text))
                {
                    errors.Add(cell.Place(FeelError.At(
                        expression.Root.Span,
                        $"'{text}' is not among the allowed values {string.Join(", ", allowed)}.",
                        Nearest.To(text, texts) is { } near ? FeelText.Write((object)near) : null)));
                }
            }
        }
    }

    private void CheckTypes(TableSpec spec, List<CompiledRule> rules)
    {
        for (var i = 0; i < rules.Count && spec.Hit.IsAggregate() && spec.Hit != HitPolicy.CollectCount; i++)
        {
            var output = rules[i].Outputs[0];
            var isRight = output.Type.IsOpen() || (spec.Hit == HitPolicy.CollectSum
                ? output.Type is NumberType or YearsMonthsType or DaysTimeType
                : output.Type.IsOrdered());
            if (!isRight)
            {
                errors.Add(spec.Rules[i].Outputs[0].Place(FeelError.At(
                    output.Root.Span, "The hit policy of this table adds or compares outputs; this one cannot be.")));
            }
        }
    }
}
