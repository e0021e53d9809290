using System.Collections.Frozen;

namespace GovPortal.Feel;

/// <summary>The built-in functions of the standard.</summary>
internal static class FeelFunctions
{
    private static readonly FrozenDictionary<string, BuiltInFunction> All = new[]
    {
        ConversionFunctions.All, TextFunctions.All, ListFunctions.All, NumberFunctions.All, AggregateFunctions.All,
        TemporalFunctions.All, RangeFunctions.All, ContextFunctions.All,
    }.SelectMany(f => f).GroupBy(f => f.Name).ToFrozenDictionary(g => g.Key, g => new BuiltInFunction(g.Key, [.. g.Select(f => f.Form)]));

    public static IEnumerable<string> Names => All.Keys;

    public static IEnumerable<BuiltInFunction> Functions => All.Values;

    public static BuiltInFunction? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>One form of a function.</summary>
    /// <param name="signature">As in <c>substring(string, start position, length?)</c>; a question mark after what may be left out, dots after what repeats.</param>
    public static (string Name, BuiltInForm Form) Define(string signature, BuiltInBody body)
    {
        var bracket = signature.IndexOf('(', StringComparison.Ordinal);
        var parameters = signature[(bracket + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var required = parameters.TakeWhile(p => !p.EndsWith('?')).Count();
        return (signature[..bracket], new([.. parameters.Select(p => p.TrimEnd('?', '.'))], required, signature.Contains("...", StringComparison.Ordinal), body));
    }
}
