namespace GovPortal.Feel;

/// <summary>What a decision table makes of the rules that match (DMN 1.5, section 8.2.10).</summary>
public enum HitPolicy
{
    /// <summary>U: at most one rule matches; the result is null if more do.</summary>
    Unique,

    /// <summary>A: all rules that match say the same; the result is null if they do not.</summary>
    Any,

    /// <summary>P: the output that stands first among the allowed values.</summary>
    Priority,

    /// <summary>F: the first rule in the table.</summary>
    First,

    /// <summary>R: a list of all outputs in the order of the rules.</summary>
    RuleOrder,

    /// <summary>O: a list of all outputs in the order of the allowed values.</summary>
    OutputOrder,

    /// <summary>C: a list of all outputs.</summary>
    Collect,

    /// <summary>C+: their sum.</summary>
    CollectSum,

    /// <summary>C&lt;: the least of them.</summary>
    CollectMin,

    /// <summary>C&gt;: the greatest of them.</summary>
    CollectMax,

    /// <summary>C#: how many there are.</summary>
    CollectCount,
}

internal static class HitPolicies
{
    public static readonly IReadOnlyDictionary<string, HitPolicy> ByLetter = new Dictionary<string, HitPolicy>
    {
        ["U"] = HitPolicy.Unique,
        ["A"] = HitPolicy.Any,
        ["P"] = HitPolicy.Priority,
        ["F"] = HitPolicy.First,
        ["R"] = HitPolicy.RuleOrder,
        ["O"] = HitPolicy.OutputOrder,
        ["C"] = HitPolicy.Collect,
        ["C+"] = HitPolicy.CollectSum,
        ["C<"] = HitPolicy.CollectMin,
        ["C>"] = HitPolicy.CollectMax,
        ["C#"] = HitPolicy.CollectCount,
    };

    public static bool IsList(this HitPolicy hit) => hit is HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect;

    public static bool IsOrdered(this HitPolicy hit) => hit is HitPolicy.Priority or HitPolicy.OutputOrder;

    public static bool IsAggregate(this HitPolicy hit) => hit >= HitPolicy.CollectSum;
}
