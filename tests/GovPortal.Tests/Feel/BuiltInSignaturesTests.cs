using GovPortal.Feel;

namespace GovPortal.Tests.Feel;

public class BuiltInSignaturesTests
{
    [Fact]
    public void Table_AndFunctions_HaveTheSameForms()
    {
        var evaluated = FeelFunctions.Functions.SelectMany(f => f.Forms.SelectMany(form => Lengths(f.Name, form))).Distinct().Order();
        var typed = BuiltInSignatures.Names.SelectMany(BuiltInSignatures.Of).SelectMany(Lengths).Distinct().Order();

        Assert.Empty(evaluated.Except(typed));
        Assert.Empty(typed.Except(evaluated));
    }

    private static IEnumerable<string> Lengths(string name, BuiltInForm form) => form.IsVariadic
        ? [$"{name}({string.Join(", ", form.Parameters)}…)"]
        : Enumerable.Range(form.Required, form.Parameters.Length - form.Required + 1).Select(n => $"{name}({string.Join(", ", form.Parameters.Take(n))})");

    private static IEnumerable<string> Lengths(Signature signature)
    {
        var names = signature.Parameters.Select(p => p.Name).ToList();
        return signature.IsVariadic
            ? [$"{signature.Function}({string.Join(", ", names)}…)"]
            : Enumerable.Range(signature.Required, names.Count - signature.Required + 1).Select(n => $"{signature.Function}({string.Join(", ", names.Take(n))})");
    }
}
