namespace GovPortal.Feel;

/// <summary>Ends parsing at the first error; never leaves the library.</summary>
internal sealed class FeelSyntaxException(FeelError error) : Exception(error.Message)
{
    public FeelError Error { get; } = error;
}
