namespace GovPortal.Feel;

/// <content>Conditions, iterations and functions.</content>
internal sealed partial class FeelParser
{
    private IfNode If(int start)
    {
        var condition = Expression();
        reader.ExpectWord("then");
        var then = Expression();
        reader.ExpectWord("else");
        var otherwise = Expression();
        return Made(new IfNode(condition, then, otherwise, reader.Span(start)));
    }

    private ForNode For(int start)
    {
        var outer = locals.Count;
        var iterators = Iterators();
        reader.ExpectWord("return");
        locals.Add("partial");
        var result = Expression();
        locals.RemoveRange(outer, locals.Count - outer);
        return Made(new ForNode(iterators, result, reader.Span(start)));
    }

    private QuantifiedNode Quantified(int start, bool isEvery)
    {
        var outer = locals.Count;
        var iterators = Iterators();
        reader.ExpectWord("satisfies");
        var condition = Expression();
        locals.RemoveRange(outer, locals.Count - outer);
        return Made(new QuantifiedNode(isEvery, iterators, condition, reader.Span(start)));
    }

    private List<FeelIterator> Iterators()
    {
        List<FeelIterator> iterators = [];
        do
        {
            var name = NameUntil("in");
            reader.ExpectWord("in");
            var source = Expression();
            var end = reader.TrySymbol("..") ? Expression() : null;
            iterators.Add(new(name, source, end));
            locals.Add(name);
        }
        while (reader.TrySymbol(','));
        return iterators;
    }

    private FunctionNode Function(int start)
    {
        reader.ExpectSymbol('(');
        List<FeelParameter> parameters = [];
        if (!reader.TrySymbol(')'))
        {
            do
            {
                var at = reader.Position;
                var name = NameUntil(",:)");
                if (parameters.Exists(p => p.Name == name))
                {
                    throw reader.Error(at, name.Length, $"The function has two parameters named “{name}”.");
                }

                var type = reader.TrySymbol(':') ? Type().Type ?? FeelType.Any : null;
                parameters.Add(new(name, type));
            }
            while (reader.TrySymbol(','));
            reader.ExpectSymbol(')');
        }
        var isExternal = reader.TryWord("external");
        var outer = locals.Count;
        locals.AddRange(parameters.Select(p => p.Name));
        var body = Expression();
        locals.RemoveRange(outer, locals.Count - outer);
        return Made(new FunctionNode(parameters, body, isExternal, reader.Span(start)));
    }
}
