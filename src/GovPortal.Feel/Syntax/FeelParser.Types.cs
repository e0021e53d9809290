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
        _in.ExpectWord("instance");
        _in.ExpectWord("of");
        var (type, name) = Type();
        return Made(new InstanceOfNode(value, type, name, _in.Span(start)));
    }

    private (FeelType? Type, string Name) Type()
    {
        Enter();
        _in.SkipBlanks();
        var start = _in.Position;
        var type = TypeHere();
        _depth--;
        return (type, FeelName.Normalise(_in.Text[start.._in.Position]));
    }

    private FeelType? TypeHere()
    {
        if (_in.TryWord("list"))
        {
            return new ListType(TypeArgument());
        }

        if (_in.TryWord("range"))
        {
            return new RangeType(TypeArgument());
        }

        if (_in.TryWord("context"))
        {
            return new ContextType(ContextMembers());
        }

        if (_in.TryWord("function"))
        {
            return FunctionTypeHere();
        }

        foreach (var (name, type) in SimpleTypes)
        {
            var end = FeelName.Match(_in.Text, _in.Position, name);
            if (end < 0)
            {
                continue;
            }

            _in.Position = end;
            return type;
        }
        if (!FeelName.IsStart(_in.Current))
        {
            throw _in.Unexpected("a type");
        }

        UnknownName();
        while (_in.Current == '.' && FeelName.IsStart(_in.Ahead(1)))
        {
            _in.Position++;
            UnknownName();
        }
        return null;
    }

    private FeelType TypeArgument()
    {
        if (!_in.TrySymbol('<'))
        {
            return FeelType.Any;
        }

        var type = Type().Type ?? FeelType.Any;
        _in.ExpectSymbol('>');
        return type;
    }

    private Dictionary<string, FeelType> ContextMembers()
    {
        var members = new Dictionary<string, FeelType>(StringComparer.Ordinal);
        if (!_in.TrySymbol('<') || _in.TrySymbol('>'))
        {
            return members;
        }

        do
        {
            var name = NameUntil(":");
            _in.ExpectSymbol(':');
            members[name] = Type().Type ?? FeelType.Any;
        }
        while (_in.TrySymbol(','));
        _in.ExpectSymbol('>');
        return members;
    }

    private FunctionType FunctionTypeHere()
    {
        List<FeelType> parameters = [];
        if (!_in.TrySymbol('<'))
        {
            return new(parameters, FeelType.Any) { Names = null };
        }

        if (!_in.TrySymbol('>'))
        {
            do
            {
                parameters.Add(Type().Type ?? FeelType.Any);
            }
            while (_in.TrySymbol(','));
            _in.ExpectSymbol('>');
        }
        if (!_in.TrySymbol("->"))
        {
            throw _in.Unexpected("“->”");
        }

        return new(parameters, Type().Type ?? FeelType.Any);
    }
}
