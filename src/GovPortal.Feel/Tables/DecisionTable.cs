namespace GovPortal.Feel;

/// <summary>A decision table of DMN: rules with unary tests for each input and expressions for each output. Compiled once.</summary>
/// <remarks>
/// One output gives its value, several give a context. Without a matching rule the result is the default output, or null.
/// </remarks>
public sealed class DecisionTable
{
    private readonly TableSpec spec;
    private readonly CompiledTable compiled;
    private readonly FeelScope scope;

    private DecisionTable(TableSpec spec, CompiledTable compiled, FeelScope scope)
    {
        (this.spec, this.compiled, this.scope) = (spec, compiled, scope);
        Names = compiled.Names();
        Type = TableTypes.Of(spec, compiled);
    }

    /// <summary>The type of the result; nullable, unless a default is sure to stand in.</summary>
    public FeelType Type { get; }

    /// <summary>The names of the scope that the table reads.</summary>
    public IReadOnlyCollection<string> Names { get; }

    public HitPolicy HitPolicy => spec.Hit;

    /// <summary>The line of each rule in the file, from 1; <see cref="CaseOverlap"/> counts rules in this order.</summary>
    public IReadOnlyList<int> RuleLines => [.. spec.Rules.Select(r => r.Line)];

    /// <summary>The syntax trees of all inputs, tests (as <c>input in (tests)</c>) and outputs, for <see cref="FeelCases.Boundaries"/>.</summary>
    public IEnumerable<FeelNode> Nodes => compiled.Nodes();

    /// <summary>Reads a table from CSV; the rows are described in the README of this project.</summary>
    public static DecisionTableReading Read(string csv, FeelScope scope)
    {
        var errors = new List<FeelError>();
        return new TableReader(errors).Read(csv) is { } spec ? Create(spec, scope) : new(null, errors);
    }

    internal static DecisionTableReading Create(TableSpec spec, FeelScope scope)
    {
        var errors = new List<FeelError>();
        var compiled = new TableCompiler(scope, errors).Compile(spec);
        return errors.Count > 0 ? new(null, errors) : new(new(spec, compiled, scope), []);
    }

    /// <summary>The result for the inputs.</summary>
    /// <exception cref="FeelLimitException">The evaluation takes too much.</exception>
    public object? Evaluate(FeelInputs inputs) => new TableRun(spec, compiled, inputs).Evaluate();

    /// <summary>The result and the names that decided it: those that the matching rules tested, and those in their outputs.</summary>
    /// <exception cref="FeelLimitException">The evaluation takes too much.</exception>
    public FeelExplanation Explain(FeelInputs inputs) => new TableRun(spec, compiled, inputs).Explain();

    /// <summary>Finds inputs without a rule, and rules that clash: for U two that match together, for A with different outputs.</summary>
    /// <remarks>With a default there is no gap. Allowed values of inputs are taken as kept.</remarks>
    public CaseAnalysis Analyse() => Analyse(scope);

    /// <summary>As <see cref="Analyse()"/>, where the names have narrower types than those that the table was read with.</summary>
    public CaseAnalysis Analyse(FeelScope scope)
    {
        var terms = new CaseTerms(scope);
        var rules = compiled.Rules.Select(r => All(terms, r.Tests)).ToList();
        var promise = All(terms, compiled.Inputs.Select(i => i.Values).ToList());
        return CaseWork.Analyse(
            terms, rules, promise,
            (first, second) => HitPolicy switch
            {
                HitPolicy.Unique => true,
                HitPolicy.Any => !compiled.Rules[first].SaysTheSame(compiled.Rules[second]),
                _ => false,
            },
            findGaps: !compiled.HasDefault);
    }

    private CaseFormula All(CaseTerms terms, IReadOnlyList<FeelExpression?> tests)
    {
        var all = CaseFormula.True;
        for (var i = 0; i < tests.Count; i++)
        {
            if (tests[i] is { } test)
            {
                var next = terms.Read(test.Root, compiled.Inputs[i].Expression.Root);
                all = all == CaseFormula.True ? next : new AndFormula(all, next);
            }
        }
        return all;
    }
}
