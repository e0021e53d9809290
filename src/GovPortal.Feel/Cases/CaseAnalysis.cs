namespace GovPortal.Feel;

/// <summary>What a set of conditions leaves out and what it covers twice.</summary>
/// <param name="Gaps">Cases for which no condition is true; at most <see cref="FeelCases.MaxSamples"/> of them.</param>
/// <param name="Overlaps">Pairs of conditions that are both true in some case.</param>
/// <param name="IsComplete">Proven: in every case at least one condition is true.</param>
/// <param name="IsDisjoint">Proven: in no case two conditions that matter to each other are true.</param>
/// <param name="Limit">Why the analysis ended without a proof, when the conditions are too many or too entangled; else null.</param>
public sealed record CaseAnalysis(
    IReadOnlyList<CaseSample> Gaps, IReadOnlyList<CaseOverlap> Overlaps, bool IsComplete, bool IsDisjoint, string? Limit);

/// <summary>Two conditions, by their index from 0, that are both true in a case.</summary>
public sealed record CaseOverlap(int First, int Second, CaseSample Sample);

/// <summary>A case: only what matters is named, all else may be anything.</summary>
public sealed record CaseSample(IReadOnlyList<CaseSampleValue> Values)
{
    /// <summary>The values of the names and paths that a value can be given for.</summary>
    public IReadOnlyDictionary<string, object?> Inputs =>
        Values.Where(v => v.IsConcrete).DistinctBy(v => v.Name).ToDictionary(v => v.Name, v => v.Value);

    /// <summary>The case for readers: <c>age = 17, group = "men"</c>; <c>any case</c> when nothing matters.</summary>
    public override string ToString() => Values.Count == 0 ? "any case" : string.Join(", ", Values.Select(v => v.Text));
}

/// <summary>One thing that is so in a case.</summary>
/// <param name="Name">The name, path or other part of the conditions that it is said of.</param>
/// <param name="Text">What is said, as FEEL: <c>age = 17</c>, <c>birth &lt; today() - @"P18Y"</c>.</param>
/// <param name="IsConcrete">Whether it is a value that can be given to the name.</param>
/// <param name="Value">The value, if it is one.</param>
public sealed record CaseSampleValue(string Name, string Text, bool IsConcrete, object? Value);
