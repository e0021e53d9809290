namespace GovPortal.Feel;

/// <summary>Finds gaps and overlaps with a bounded amount of work.</summary>
internal static class CaseWork
{
    // About a second of work. What people write needs a hundredth of it.
    private const long WorkLimit = 20_000_000;

    /// <param name="terms">What the formulas were read with.</param>
    /// <param name="promise">All cases that can occur.</param>
    /// <param name="matters">Whether an overlap of two conditions, by index, is one to report.</param>
    public static CaseAnalysis Analyse(
        CaseTerms terms, IReadOnlyList<CaseFormula> conditions, CaseFormula promise, Func<int, int, bool> matters, bool findGaps = true)
    {
        var scales = terms.Divide();
        var diagram = new CaseDiagram(WorkLimit);
        var limits = new List<string>();
        List<int> covers;
        int possible;
        try
        {
            possible = promise.Cases(diagram).True;
            covers = [.. conditions.Select(f => diagram.And(possible, f.Cases(diagram).True))];
        }
        catch (CaseLimitException)
        {
            return new([], [], false, false, "The conditions are too entangled to analyse: split them, or ask about fewer things in one condition.");
        }
        var overlaps = Overlaps(covers, diagram, scales, matters, limits);
        // The search for gaps begins with fresh limits: its work has nothing to do with that of the pairs.
        diagram.Refill();
        var gaps = findGaps ? Gaps([diagram.Not(possible), .. covers], diagram, scales, limits) : [];
        return new(
            gaps, overlaps,
            IsComplete: gaps.Count == 0 && !limits.Contains(GapLimit),
            IsDisjoint: overlaps.Count == 0 && !limits.Contains(OverlapLimit),
            limits.Count == 0 ? null : string.Join(' ', limits));
    }

    private const string GapLimit = "The conditions ask about too many things together to say whether they cover all cases.";
    private const string OverlapLimit = "The conditions are too many or too entangled to say which of them overlap.";

    private static List<CaseOverlap> Overlaps(
        List<int> covers, CaseDiagram diagram, IReadOnlyList<CaseScale> scales, Func<int, int, bool> matters, List<string> limits)
    {
        var overlaps = new List<CaseOverlap>();
        try
        {
            for (var first = 0; first < covers.Count; first++)
            {
                for (var second = first + 1; second < covers.Count; second++)
                {
                    diagram.Spend(1);
                    if (diagram.And(covers[first], covers[second]) is not CaseDiagram.None and var both && matters(first, second))
                    {
                        overlaps.Add(new(first, second, CaseSamples.Within(both, diagram, scales)));
                    }
                }
            }
        }
        catch (CaseLimitException)
        {
            limits.Add(OverlapLimit);
        }
        return overlaps;
    }

    private static List<CaseSample> Gaps(List<int> covers, CaseDiagram diagram, IReadOnlyList<CaseScale> scales, List<string> limits)
    {
        var search = new GapSearch(covers, diagram, scales, FeelCases.MaxSamples);
        try
        {
            search.Run();
        }
        catch (CaseLimitException)
        {
            if (search.Found.Count == 0)
            {
                limits.Add(GapLimit);
            }
        }
        return [.. search.Found
            .Select(path => CaseSamples.Shortest(path, covers, diagram, scales))
            .DistinctBy(sample => sample.ToString())];
    }
}
