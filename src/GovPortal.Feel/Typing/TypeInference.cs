namespace GovPortal.Feel;

/// <summary>Walks over an expression once, from the leaves up. A part that is wrong has the type Null, which fits everywhere.</summary>
internal sealed partial class TypeInference
{
    public List<TypeFinding> Findings { get; } = [];

    public FeelType Infer(FeelNode node, TypeEnvironment names) => node switch
    {
        LiteralNode literal => Constants.TypeOf(literal.Value),
        NameNode name => Name(name, names),
        NegationNode negation => Negate(negation, Infer(negation.Operand, names)),
        BinaryNode { Operator: FeelOperator.And or FeelOperator.Or } logic => Logic(logic, names),
        BinaryNode { Operator: <= FeelOperator.Power } sum => Arithmetic(sum, Infer(sum.Left, names), Infer(sum.Right, names)),
        BinaryNode comparison => Compare(
            comparison.Operator, new(comparison.Left, Infer(comparison.Left, names)), new(comparison.Right, Infer(comparison.Right, names))),
        BetweenNode between => Between(between, names),
        InNode test => Tests(new(test.Value, Infer(test.Value, names)), test.Tests, names),
        UnaryTestsNode tests => UnaryTests(tests, names),
        RangeNode range => Range(range, names),
        IfNode choice => If(choice, names),
        ForNode iteration => For(iteration, names),
        QuantifiedNode quantified => Quantified(quantified, names),
        FilterNode filter => Filter(filter, names),
        PathNode path => Present(path, Path(path, Infer(path.Source, names)), names),
        InvocationNode call => Call(call, names),
        FunctionNode function => Function(function, names),
        ListNode list => new ListType(list.Items.Select(i => Infer(i, names)).Aggregate((FeelType?)null, Together) ?? FeelType.Any),
        ContextNode context => Context(context, names),
        InstanceOfNode instance => InstanceOf(instance, names),
        _ => FeelType.Any,
    };

    /// <summary>Reports what is wrong with a part; by the standard its value is then null.</summary>
    private NullType Wrong(FeelNode part, string message, string? suggestion = null, bool isName = false) =>
        Wrong(part.Span, message, suggestion, isName);

    private NullType Wrong(FeelSpan span, string message, string? suggestion = null, bool isName = false)
    {
        Findings.Add(new(FeelError.At(span, message, suggestion), isName));
        return FeelType.Null;
    }

    private static FeelType Together(FeelType? all, FeelType next) => all is null ? next : TypeRelations.Join(all, next);

    private static FeelType Present(FeelNode part, FeelType type, TypeEnvironment names) =>
        names.IsPresent(part) ? type.NotNull() : type;

    private FeelType Name(NameNode name, TypeEnvironment names)
    {
        if (names.TryGet(name.Name, out var type))
        {
            return Present(name, type, names);
        }
        if (BuiltInSignatures.Of(name.Name).Count > 0)
        {
            return FeelType.Any;
        }
        if (name.Name == "?")
        {
            return Wrong(name, "? stands for the input of a test; there is none here.", isName: true);
        }
        return Wrong(name, $"There is no name '{name.Name}' here.", Nearest.To(name.Name, names.Names), isName: true);
    }

    private FeelType If(IfNode choice, TypeEnvironment names)
    {
        var condition = Condition(choice.Condition, "The condition of 'if'", names);
        var then = Infer(choice.Then, names.WithPresent(Presence.When(choice.Condition, true)));
        var otherwise = Infer(choice.Else, names.WithPresent(Presence.When(choice.Condition, false)));
        // A condition that turns out to be no truth at all gives null.
        return TypeRelations.Join(then, otherwise).OrNull(condition is not (BooleanType or NullType));
    }

    /// <summary>Infers a condition and reports it unless it may be boolean.</summary>
    private FeelType Condition(FeelNode node, string what, TypeEnvironment names)
    {
        var type = Infer(node, names);
        if (!type.IsOpen() && type is not BooleanType)
        {
            Wrong(node, $"{what} must be true or false, but this is {Described(type)}.");
        }
        return type;
    }

    private BooleanType Logic(BinaryNode logic, TypeEnvironment names)
    {
        var isAnd = logic.Operator == FeelOperator.And;
        var what = isAnd ? "What 'and' joins" : "What 'or' joins";
        var left = Condition(logic.Left, what, names);
        // The right side only matters where the left side does not decide: there it is true (and) or not true (or).
        var right = Condition(logic.Right, what, names.WithPresent(Presence.When(logic.Left, isAnd)));
        return new BooleanType { IsNullable = left is not BooleanType { IsNullable: false } || right is not BooleanType { IsNullable: false } };
    }

    private ListType For(ForNode iteration, TypeEnvironment names)
    {
        var inside = Iterators(iteration.Iterators, names, out var isNullable);
        return new ListType(Infer(iteration.Return, inside.With("partial", new ListType(FeelType.Any)))) { IsNullable = isNullable };
    }

    private BooleanType Quantified(QuantifiedNode quantified, TypeEnvironment names)
    {
        Condition(quantified.Condition, "What follows 'satisfies'", Iterators(quantified.Iterators, names, out _));
        return new BooleanType { IsNullable = true };
    }

    /// <param name="isNullable">Whether there may be nothing to run over.</param>
    private TypeEnvironment Iterators(IReadOnlyList<FeelIterator> iterators, TypeEnvironment names, out bool isNullable)
    {
        isNullable = false;
        foreach (var iterator in iterators)
        {
            var source = Infer(iterator.Source, names);
            if (iterator.End is not null)
            {
                var end = Infer(iterator.End, names);
                if (!IsSteps(source) || !IsSteps(end) || (!source.IsOpen() && !end.IsOpen() && !TypeRelations.SameKind(source, end)))
                {
                    Wrong(iterator.Source, $"An iteration runs over numbers or dates, but this is from {Described(source)} to {Described(end)}.");
                }
                source = new RangeType(source.IsOpen() ? end : source) { IsNullable = true };
            }
            isNullable |= source is not ListType { IsNullable: false };
            names = names.With(iterator.Name, source switch
            {
                ListType list => list.Of,
                RangeType { Of: NumberType } => FeelType.Number,
                RangeType { Of: DateType } => FeelType.Date,
                RangeType or AnyType or NullType => FeelType.Any,
                _ => source,
            });
        }
        return names;
    }

    private static bool IsSteps(FeelType type) => type.IsOpen() || type is NumberType or DateType;

    private FeelType Filter(FilterNode filter, TypeEnvironment names)
    {
        var source = Infer(filter.Source, names);
        var item = source switch
        {
            ListType list => list.Of,
            AnyType or NullType => FeelType.Any,
            _ => source.NotNull(),
        };
        // The filter of an empty list is asked once, with null, whether it is a position.
        var by = Infer(filter.Filter, names.WithItem(item.OrNull()));
        return by switch
        {
            NumberType { IsNullable: false } => item.OrNull(),
            NumberType => FeelType.Any,
            // A missing list is no list of one: filtering null gives null or nothing.
            BooleanType => new ListType(item).OrNull(source.IsNullable),
            AnyType or NullType => FeelType.Any,
            _ => Wrong(filter.Filter, $"A filter is a condition or a position, but this is {Described(by)}."),
        };
    }

    private FeelType Function(FunctionNode function, TypeEnvironment names)
    {
        var inside = function.Parameters.Aggregate(names, (e, p) => e.With(p.Name, (p.Type ?? FeelType.Any).OrNull()));
        var result = function.IsExternal ? FeelType.Any : Infer(function.Body, inside);
        return new FunctionType(
            [.. function.Parameters.Select(p => p.Type ?? FeelType.Any)], result, [.. function.Parameters.Select(p => p.Name)]);
    }

    private ContextType Context(ContextNode context, TypeEnvironment names)
    {
        var members = new Dictionary<string, FeelType>();
        foreach (var entry in context.Entries)
        {
            // A function may call itself by the key under which it stands.
            var inside = entry.Value is FunctionNode ? names.With(entry.Key, FeelType.Any) : names;
            members[entry.Key] = Infer(entry.Value, inside);
            names = names.With(entry.Key, members[entry.Key]);
        }
        return FeelType.Context(members);
    }

    private BooleanType InstanceOf(InstanceOfNode instance, TypeEnvironment names)
    {
        Infer(instance.Value, names);
        if (instance.Type is null)
        {
            Wrong(instance, $"There is no type '{instance.TypeName}'.", Nearest.To(instance.TypeName, TypeNames));
        }
        return FeelType.Boolean;
    }

    private static readonly string[] TypeNames =
    [
        "Any", "Null", "number", "string", "boolean", "date", "time", "date and time", "years and months duration", "days and time duration",
    ];

    private static string Described(FeelType type) => type switch
    {
        NumberType => "a number",
        TextType => "a text",
        BooleanType => "true or false",
        DateType => "a date",
        TimeType => "a time",
        DateTimeType => "a date and time",
        YearsMonthsType => "a duration in months",
        DaysTimeType => "a duration in days",
        ListType => "a list",
        ContextType => "a context",
        RangeType => "a range",
        FunctionType => "a function",
        NullType => "null",
        _ => type.Name,
    };
}
