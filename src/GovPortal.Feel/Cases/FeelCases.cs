namespace GovPortal.Feel;

/// <summary>Looks at conditions from outside: which cases none of them covers, which two of them cover, which values matter to them.</summary>
/// <remarks>
/// Conditions are read as sets of cases over what they ask about: constants that a name or path is compared with, truth,
/// being null, being a member of a list. Of what cannot be seen through (arithmetic, calls), each comparison with constants is
/// looked at as if the part were a name of its own, and everything else is a truth that may be true, false or null; equal
/// parts are the same one. So "complete" and "disjoint" are always true when they are said; a gap or an overlap
/// may turn out to be impossible where parts depend on each other in a way that is not seen.
/// </remarks>
public static class FeelCases
{
    /// <summary>How many gaps are shown.</summary>
    public const int MaxSamples = 10;

    /// <summary>Finds the cases that no condition covers, and those that two cover.</summary>
    /// <param name="conditions">Boolean expressions over the scope; one that is null does not hold.</param>
    public static CaseAnalysis Analyse(IReadOnlyList<FeelExpression> conditions, FeelScope scope)
    {
        var terms = new CaseTerms(scope);
        return CaseWork.Analyse(terms, [.. conditions.Select(c => terms.Read(c.Root))], CaseFormula.True, (_, _) => true);
    }

    /// <summary>
    /// The interesting values of each name that rules compare with constants: the constants, their neighbours, the ends of its
    /// type, all allowed texts, and null if it may be.
    /// </summary>
    /// <param name="today">The day that <c>today()</c> stands for; without it, comparisons with it say nothing.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<object?>> Boundaries(
        IEnumerable<FeelNode> rules, FeelScope scope, FeelDate? today = null) => CaseBoundaries.Of(rules, scope, today);
}
