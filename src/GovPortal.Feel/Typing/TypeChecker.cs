namespace GovPortal.Feel;

/// <summary>Finds the type of each part of an expression, and what is wrong with it.</summary>
/// <remarks>
/// The types are sound: a value is of the type that was found, and null only if that is nullable. By the standard a wrong
/// operand or argument gives null, so in a scope that declares no type only what can never be anything but null is an error;
/// as soon as one name has a type, every wrong part is.
/// </remarks>
internal static class TypeChecker
{
    /// <summary>The type of an expression; adds what is wrong with it to <paramref name="errors"/>.</summary>
    public static FeelType Check(FeelNode node, FeelScope scope, ICollection<FeelError> errors)
    {
        var inference = new TypeInference();
        var type = inference.Infer(node, new(scope));
        var isTyped = scope.Names.Any(n => scope.TryGetType(n, out var declared) && IsTyped(declared));
        foreach (var finding in inference.Findings)
        {
            if (isTyped || finding.IsName || type is NullType)
            {
                errors.Add(finding.Error);
            }
        }
        return type;
    }

    private static bool IsTyped(FeelType type) => type switch
    {
        AnyType => false,
        ListType list => IsTyped(list.Of),
        ContextType context => context.Members.Values.Any(IsTyped),
        _ => true,
    };

    /// <summary>The type of a part of an expression that was checked before.</summary>
    public static FeelType TypeOf(FeelNode node, FeelScope scope) => new TypeInference().Infer(node, new(scope));
}

/// <summary>Something wrong; <paramref name="IsName"/>: a name that does not exist.</summary>
internal readonly record struct TypeFinding(FeelError Error, bool IsName);
