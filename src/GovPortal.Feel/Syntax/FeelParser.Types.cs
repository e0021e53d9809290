namespace GovPortal.Feel;

/// <content>Types after <c>instance of</c> and of parameters.</content>
internal sealed partial class FeelParser
{
    // Longer names first: "date and time" begins with "date".
    private static readonly (string Name, FeelType Type)[] SimpleTypes =
    [
        ("years and months duration", FeelType.YearsMonths), ("days and time duration", FeelType.DaysTime), ("date and time", FeelType.DateTime),
        ("year month duration", FeelType.YearsMonths), ("day time duration", FeelType.DaysTime),
        ("boolean", FeelType.Boolean), ("number", FeelType.Number), ("string", FeelType.Text), ("date", FeelType.Date),
        ("time", FeelType.Time), ("Null", FeelType.Null), ("Any", FeelType.Any),
    ];

    private InstanceOfNode InstanceOf(FeelNode value, int start)
    {
        reader.ExpectWord("instance");
        reader.ExpectWord("of");
        var (type, name) = Type();
        return Made(new InstanceOfNode(value, type, name, reader.Span(start)));
    }

    private (FeelType? Type, string Name) Type()
    {
        Enter();
        reader.SkipBlanks();
        var start = reader.Position;
        var type = TypeHere();
        depth--;
        return (type, FeelName.Normalise(reader.Text[start..reader.Position]));
    }

    private FeelType? TypeHere()
    {
        if (reader.TryWord("list"))
        {
            return new ListType(TypeArgument());
        }

        if (reader.TryWord("range"))
        {
            return new RangeType(TypeArgument());
        }

        if (reader.TryWord("context"))
        {
            return new ContextType(ContextMembers());
        }

        if (reader.TryWord("function"))
        {
            return FunctionTypeHere();
        }

        foreach (var (name, type) in SimpleTypes)
        {
            var end = FeelName.Match(reader.Text, reader.Position, name);
            if (end < 0)
            {
                continue;
            }

            reader.Position = end;
            return type;
        }
        if (!FeelName.IsStart(reader.Current))
        {
            throw reader.Unexpected("a type");
        }

        UnknownName();
        while (reader.Current == '.' && FeelName.IsStart(reader.Ahead(1)))
        {
            reader.Position++;
            UnknownName();
        }
        return null;
    }

    private FeelType TypeArgument()
    {
        if (!reader.TrySymbol('<'))
        {
            return FeelType.Any;
        }

        var type = Type().Type ?? FeelType.Any;
        reader.ExpectSymbol('>');
        return type;
    }

    private Dictionary<string, FeelType> ContextMembers()
    {
        var members = new Dictionary<string, FeelType>(StringComparer.Ordinal);
        if (!reader.TrySymbol('<') || reader.TrySymbol('>'))
        {
            return members;
        }

        do
        {
            var name = NameUntil(":");
            reader.ExpectSymbol(':');
            members[name] = Type().Type ?? FeelType.Any;
        }
        while (reader.TrySymbol(','));
        reader.ExpectSymbol('>');
        return members;
    }

    private FunctionType FunctionTypeHere()
    {
        List<FeelType> parameters = [];
        if (!reader.TrySymbol('<'))
        {
            return new(parameters, FeelType.Any) { Names = null };
        }

        if (!reader.TrySymbol('>'))
        {
            do
            {
                parameters.Add(Type().Type ?? FeelType.Any);
            }
            while (reader.TrySymbol(','));
            reader.ExpectSymbol('>');
        }
        if (!reader.TrySymbol("->"))
        {
            throw reader.Unexpected("“->”");
        }

        return new(parameters, Type().Type ?? FeelType.Any);
    }
}
