namespace GovPortal.Feel;

/// <summary>What holds for all FEEL values.</summary>
internal static class FeelValue
{
    public static object? From(object? value) => value;
    public static bool? AreEqual(object? a, object? b) => Equals(a, b);
}
