namespace GovPortal.Feel;

/// <summary>Values and syntax trees as FEEL text.</summary>
public static class FeelText
{
    /// <summary>A value as a FEEL literal; reading it again gives the same value, except for functions.</summary>
    public static string Write(object? value) => FeelWriter.Literal(FeelValue.From(value));

    /// <summary>An expression in one normal form: single blanks, brackets only where they are needed. Equal texts mean equal trees.</summary>
    public static string Write(FeelNode node) => FeelPrinter.Print(node);
}
