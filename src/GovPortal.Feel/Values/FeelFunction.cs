namespace GovPortal.Feel;

/// <summary>A function as a value: built in, or defined by an expression together with the values that it reads.</summary>
public abstract class FeelFunction
{
    /// <summary>The names of the parameters, in order.</summary>
    public abstract IReadOnlyList<string> Parameters { get; }
}
