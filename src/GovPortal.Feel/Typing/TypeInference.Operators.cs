namespace GovPortal.Feel;

/// <summary>Operators, ranges and tests.</summary>
internal sealed partial class TypeInference
{
    /// <summary>A part of the text with the type that was found for it.</summary>
    private readonly record struct Operand(FeelNode Node, FeelType Type);

    private FeelType Negate(NegationNode negation, FeelType operand) => operand switch
    {
        NumberType number => new NumberType(-number.Maximum, -number.Minimum, number.Whole) { IsNullable = number.IsNullable },
        YearsMonthsType or DaysTimeType or AnyType or NullType => operand,
        _ => Wrong(negation, $"Only numbers and durations have a minus, but this is {Described(operand)}."),
    };

    private FeelType Arithmetic(BinaryNode node, FeelType left, FeelType right)
    {
        var nullable = left.IsNullable || right.IsNullable;
        if (left is NullType || right is NullType)
        {
            return FeelType.Null;
        }
        if (left is AnyType || right is AnyType)
        {
            return FeelType.Any;
        }
        FeelType? result = (node.Operator, left, right) switch
        {
            (_, NumberType a, NumberType b) => Bounds.Of(node.Operator, a, b).OrNull(nullable),
            (FeelOperator.Add, TextType, TextType) => FeelType.Text.OrNull(nullable),
            (FeelOperator.Add, DateType date, YearsMonthsType or DaysTimeType) => Bounds.Shifted(date, node.Right, 1).OrNull(nullable),
            (FeelOperator.Add, YearsMonthsType or DaysTimeType, DateType date) => Bounds.Shifted(date, node.Left, 1).OrNull(nullable),
            (FeelOperator.Subtract, DateType date, YearsMonthsType or DaysTimeType) => Bounds.Shifted(date, node.Right, -1).OrNull(nullable),
            (FeelOperator.Add or FeelOperator.Subtract, DateTimeType, YearsMonthsType or DaysTimeType) => FeelType.DateTime.OrNull(),
            (FeelOperator.Add, YearsMonthsType or DaysTimeType, DateTimeType) => FeelType.DateTime.OrNull(),
            (FeelOperator.Add or FeelOperator.Subtract, TimeType, DaysTimeType) => FeelType.Time.OrNull(),
            (FeelOperator.Add, DaysTimeType, TimeType) => FeelType.Time.OrNull(),
            (FeelOperator.Subtract, DateType, DateType) => FeelType.DaysTime.OrNull(nullable),
            (FeelOperator.Subtract, DateType or DateTimeType, DateType or DateTimeType) => FeelType.DaysTime.OrNull(),
            (FeelOperator.Subtract, TimeType, TimeType) => FeelType.DaysTime.OrNull(),
            (FeelOperator.Add or FeelOperator.Subtract, YearsMonthsType, YearsMonthsType) => FeelType.YearsMonths.OrNull(),
            (FeelOperator.Add or FeelOperator.Subtract, DaysTimeType, DaysTimeType) => FeelType.DaysTime.OrNull(),
            (FeelOperator.Multiply, YearsMonthsType or DaysTimeType, NumberType) => left.OrNull(),
            (FeelOperator.Multiply, NumberType, YearsMonthsType or DaysTimeType) => right.OrNull(),
            (FeelOperator.Divide, YearsMonthsType or DaysTimeType, NumberType) => left.OrNull(),
            (FeelOperator.Divide, YearsMonthsType, YearsMonthsType) => FeelType.Number.OrNull(),
            (FeelOperator.Divide, DaysTimeType, DaysTimeType) => FeelType.Number.OrNull(),
            _ => null,
        };
        return result ?? Wrong(node, $"{Described(left)} and {Described(right)} cannot be {Done(node.Operator)}.".FirstUpper(), AsText(node, left, right));
    }

    private static string Done(FeelOperator operation) => operation switch
    {
        FeelOperator.Add => "added",
        FeelOperator.Subtract => "subtracted",
        FeelOperator.Multiply => "multiplied",
        FeelOperator.Divide => "divided",
        _ => "raised to a power",
    };

    private static string? AsText(BinaryNode node, FeelType left, FeelType right) => (node.Operator, left, right) switch
    {
        (FeelOperator.Add, TextType, not (ListType or ContextType)) => $"string({node.Right})",
        (FeelOperator.Add, not (ListType or ContextType), TextType) => $"string({node.Left})",
        _ => null,
    };

    private FeelType Compare(FeelOperator comparison, Operand left, Operand right) =>
        comparison is FeelOperator.Equal or FeelOperator.NotEqual ? Equal(left, right) : Order(left, right);

    private BooleanType Equal(Operand left, Operand right)
    {
        CheckEqual(left, right);
        var isNull = left.Type is NullType || right.Type is NullType;
        return new BooleanType
        {
            IsNullable = !isNull && !(TypeRelations.SameKind(left.Type, right.Type) && left.Type.AlwaysCompares()),
        };
    }

    private FeelType Order(Operand left, Operand right)
    {
        var (a, b) = (left.Type, right.Type);
        if (a is NullType || b is NullType)
        {
            return FeelType.Null;
        }
        foreach (var side in (Operand[])[left, right])
        {
            if (side.Type is not AnyType && !side.Type.IsOrdered())
            {
                return Wrong(side.Node, $"{Described(side.Type)} is neither less nor greater than anything.".FirstUpper());
            }
        }
        if (a is AnyType || b is AnyType)
        {
            return FeelType.Boolean.OrNull();
        }
        return TypeRelations.SameKind(a, b)
            ? FeelType.Boolean.OrNull(a.IsNullable || b.IsNullable || !a.AlwaysCompares())
            : Wrong(right.Node, $"{Described(a)} cannot be compared with {Described(b)}.".FirstUpper());
    }

    /// <summary>Reports two parts of which no values are ever equal.</summary>
    private void CheckEqual(Operand left, Operand right)
    {
        if (!TypeRelations.NeverEqual(left.Type, right.Type))
        {
            return;
        }
        // The constant is what is wrong; the other side says what it may be.
        var (known, other) = left.Node is LiteralNode && right.Node is not LiteralNode ? (left, right) : (right, left);
        switch (known.Type, other.Type)
        {
            case (TextType { Allowed: { } texts }, TextType { Allowed: { } allowed }) when texts.Count == 1:
                Wrong(
                    known.Node,
                    $"'{texts[0]}' is no value of {other.Node}; these are: {string.Join(", ", allowed.Select(Quoted))}.",
                    Nearest.To(texts[0], allowed) is { } near ? Quoted(near) : null);
                break;
            case (NumberType { Minimum: { } value } point, NumberType range) when value == point.Maximum:
                Wrong(known.Node, $"{other.Node} never equals {FeelText.Write(value)}: it is {Range(range)}.");
                break;
            default:
                Wrong(known.Node, TypeRelations.SameKind(left.Type, right.Type)
                    ? $"{left.Node} and {right.Node} have no value in common."
                    : $"{Described(other.Type)} never equals {Described(known.Type)}.".FirstUpper());
                break;
        }
    }

    private static string Quoted(string text) => FeelText.Write((object)text);

    private static string Range(NumberType type) =>
        (type.Whole ? "a whole number" : "a number")
        + (type.Minimum is { } low ? $" of at least {FeelText.Write(low)}" : "")
        + (type.Maximum is { } high ? $"{(type.Minimum is null ? " of" : " and")} at most {FeelText.Write(high)}" : "");

    private BooleanType Between(BetweenNode between, TypeEnvironment names)
    {
        var value = new Operand(between.Value, Infer(between.Value, names));
        return Within(value, [new(between.Low, Infer(between.Low, names)), new(between.High, Infer(between.High, names))]);
    }

    /// <summary>A comparison with one or two ends; what is wrong with the first need not be said of the second too.</summary>
    private BooleanType Within(Operand value, List<Operand> ends)
    {
        var isNullable = false;
        foreach (var end in ends)
        {
            var type = Order(value, end);
            isNullable |= type.IsNullable;
            if (type is NullType)
            {
                break;
            }
        }
        return FeelType.Boolean with { IsNullable = isNullable };
    }

    private FeelType Range(RangeNode range, TypeEnvironment names) => Range(range, Ends(range, names));

    private List<Operand> Ends(RangeNode range, TypeEnvironment names) =>
        [.. range.Children.Select(e => new Operand(e, Infer(e, names)))];

    private FeelType Range(RangeNode range, List<Operand> ends)
    {
        FeelType? of = null;
        foreach (var (end, type) in ends)
        {
            if (!type.IsOpen() && !type.IsOrdered())
            {
                return Wrong(end, $"{Described(type)} cannot be the end of a range.".FirstUpper());
            }
            if (of is not null && !of.IsOpen() && !type.IsOpen() && !TypeRelations.SameKind(of, type))
            {
                return Wrong(range, $"A range from {Described(of)} to {Described(type)} holds nothing.");
            }
            of = of is null || of.IsOpen() ? type : TypeRelations.Join(of, type);
        }
        // The ends must be there and in order.
        return new RangeType(of is null ? FeelType.Any : TypeRelations.Wide(of.NotNull())) { IsNullable = true };
    }

    private BooleanType UnaryTests(UnaryTestsNode tests, TypeEnvironment names)
    {
        var input = names.TryGet("?", out var type) ? type : FeelType.Any;
        var node = new NameNode("?", tests.Span);
        return tests.Tests.Count == 0 ? FeelType.Boolean : Tests(new(node, input), tests.Tests, names);
    }

    private BooleanType Tests(Operand value, IReadOnlyList<FeelNode> tests, TypeEnvironment names)
    {
        var nullable = value.Type.IsNullable || !value.Type.AlwaysCompares();
        var inside = names.With("?", value.Type);
        foreach (var test in tests)
        {
            nullable |= Test(value, test, inside).IsNullable;
        }
        return FeelType.Boolean with { IsNullable = nullable };
    }

    private FeelType Test(Operand value, FeelNode test, TypeEnvironment names)
    {
        switch (test)
        {
            case ComparisonTestNode comparison:
                return Compare(comparison.Operator, value, new(comparison.Operand, Infer(comparison.Operand, names)));
            case RangeNode range when value.Type is not (RangeType or ListType):
                var ends = Ends(range, names);
                return Range(range, ends) is NullType ? FeelType.Boolean.OrNull() : Within(value, ends);
            case ListNode list when value.Type is not ListType:
                return list.Items.Select(i => Test(value, i, names).IsNullable).ToList().Contains(true)
                    ? FeelType.Boolean.OrNull()
                    : FeelType.Boolean;
        }
        var operand = new Operand(test, Infer(test, names));
        switch (operand.Type)
        {
            // A condition, on ? or on other names, decides by itself.
            case BooleanType when test is not LiteralNode:
                return FeelType.Boolean.OrNull(operand.Type.IsNullable);
            case ListType list:
                CheckEqual(value.Type is ListType own ? value with { Type = own.Of } : value, operand with { Type = list.Of });
                return FeelType.Boolean.OrNull();
            case RangeType range:
                if (value.Type is not RangeType)
                {
                    Order(value, operand with { Type = range.Of });
                }
                return FeelType.Boolean.OrNull();
            default:
                // A list that is tested by a value holds it.
                return Equal(value.Type is ListType items && operand.Type is not ListType ? value with { Type = items.Of } : value, operand)
                    .OrNull(value.Type is ListType);
        }
    }
}
