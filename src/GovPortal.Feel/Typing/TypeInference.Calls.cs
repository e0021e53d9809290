namespace GovPortal.Feel;

/// <summary>Calls of built-in functions and of functions that the text defines.</summary>
internal sealed partial class TypeInference
{
    private FeelType Call(InvocationNode call, TypeEnvironment names)
    {
        if (call.Function is NameNode name && !IsDefined(name.Name, names))
        {
            var arguments = Arguments(call, names);
            var signatures = BuiltInSignatures.Of(name.Name);
            if (signatures.Count > 0)
            {
                return BuiltIn(call, name, signatures, arguments);
            }
            return names.IsOpen
                ? FeelType.Any
                : Wrong(name, $"There is no function '{name.Name}'.", Nearest.To(name.Name, BuiltInSignatures.Names.Concat(names.Names)), isName: true);
        }
        var function = Infer(call.Function, names);
        var given = Arguments(call, names);
        return function switch
        {
            FunctionType type => Defined(call, type, given),
            AnyType or NullType => function,
            _ => Wrong(call.Function, $"{call.Function} is {Described(function)} and cannot be called."),
        };
    }

    /// <summary>Whether a name to call is one of the scope; a name that holds no function does not hide a built-in one.</summary>
    private static bool IsDefined(string name, TypeEnvironment names) =>
        names.TryGet(name, out var type) && (BuiltInSignatures.Of(name).Count == 0 || (!names.IsOpen && (type.IsOpen() || type is FunctionType)));

    private List<Operand> Arguments(InvocationNode call, TypeEnvironment names) =>
        [.. call.Arguments.Select(a => new Operand(a.Value, Infer(a.Value, names)))];

    private FeelType Defined(InvocationNode call, FunctionType function, List<Operand> arguments)
    {
        if (function.Names is not { } names)
        {
            return function.Result.OrNull();
        }
        if (arguments.Count != names.Count)
        {
            return Wrong(call, $"{call.Function} takes {Count(names.Count)} ({string.Join(", ", names)}), but {arguments.Count} {(arguments.Count == 1 ? "is" : "are")} given.");
        }
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            var parameter = i;
            if (argument.Name is not null)
            {
                parameter = names.ToList().IndexOf(argument.Name);
                if (parameter < 0)
                {
                    return Wrong(argument.Span with { Length = argument.Name.Length }, $"{call.Function} has no parameter '{argument.Name}'.", Nearest.To(argument.Name, names), isName: true);
                }
            }
            if (!TypeRelations.Fits(arguments[i].Type, function.Parameters[parameter]))
            {
                return Wrong(arguments[i].Node, $"'{names[parameter]}' must be {Described(function.Parameters[parameter])}, but this is {Described(arguments[i].Type)}.");
            }
        }
        return function.Result.OrNull();
    }

    private FeelType BuiltIn(InvocationNode call, NameNode name, IReadOnlyList<Signature> signatures, List<Operand> arguments)
    {
        SignatureMatch? nearest = null;
        foreach (var signature in signatures)
        {
            var match = SignatureMatch.Of(signature, call, [.. arguments.Select(a => a.Type)]);
            if (match.Error is null)
            {
                return Result(call, match, arguments);
            }
            // The overload that got furthest says best what is wrong.
            if (nearest is null || match.Fitting > nearest.Fitting)
            {
                nearest = match;
            }
        }
        if (arguments.Exists(a => a.Type is NullType) && nearest!.Fitting < SignatureMatch.NamesFit)
        {
            return FeelType.Null;
        }
        var wrong = Wrong(nearest!.Span ?? call.Span, nearest.Error!, nearest.Suggestion);
        return nearest.IsCertainlyNull ? wrong : FeelType.Any;
    }

    private FeelType Result(InvocationNode call, SignatureMatch match, List<Operand> arguments)
    {
        var function = match.Signature.Function;
        switch (function)
        {
            case "list contains" or "index of" when call.Arguments[0].Name is null && arguments[0].Type is ListType list:
                CheckEqual(arguments[0] with { Type = list.Of }, arguments[1]);
                break;
            case "get value" when call.Arguments[0].Name is null && arguments[0].Type is ContextType context
                && arguments[1].Node is LiteralNode { Value: string key } && context.Members.TryGetValue(key, out var member):
                return member.OrNull();
        }
        if (Constants.TryRead(call, out var constant))
        {
            return constant is null
                ? Wrong(call, $"{call} makes no {function}.")
                : Constants.TypeOf(constant);
        }
        return match.Result;
    }

    private static string Count(int parameters) => parameters == 1 ? "1 argument" : $"{parameters} arguments";
}
