namespace GovPortal.Feel;

/// <summary>A function as a value: built in, or defined by an expression together with the values that it reads.</summary>
public abstract class FeelFunction
{
    /// <summary>The names of the parameters, in order.</summary>
    public abstract IReadOnlyList<string> Parameters { get; }

    /// <summary>The declared types; null where they are not known.</summary>
    internal virtual FunctionType? Type => null;

    /// <summary>Whether it can be called with so many arguments by position.</summary>
    internal virtual bool Accepts(int count) => Parameters.Count == count;

    /// <summary>Calls it with arguments by position; null if they do not fit.</summary>
    internal abstract object? Invoke(object?[] arguments, Frame caller);

    /// <summary>Calls it with named arguments; null if they do not fit.</summary>
    internal virtual object? Invoke(string[] names, object?[] arguments, Frame caller)
    {
        if (names.Length != Parameters.Count)
        {
            return null;
        }

        var ordered = new object?[names.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            var at = Array.IndexOf(names, Parameters[i]);
            if (at < 0)
            {
                return null;
            }

            ordered[i] = arguments[at];
        }
        return Invoke(ordered, caller);
    }
}
