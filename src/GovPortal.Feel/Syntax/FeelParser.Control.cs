namespace GovPortal.Feel;

/// <content>Conditions, iterations and functions.</content>
internal sealed partial class FeelParser
{
    private IfNode If(int start)
    {
        var condition = Expression();
        _in.ExpectWord("then");
        var then = Expression();
        _in.ExpectWord("else");
        var otherwise = Expression();
        return Made(new IfNode(condition, then, otherwise, _in.Span(start)));
    }

    private ForNode For(int start)
    {
        var outer = _locals.Count;
        var iterators = Iterators();
        _in.ExpectWord("return");
        _locals.Add("partial");
        var result = Expression();
        _locals.RemoveRange(outer, _locals.Count - outer);
        return Made(new ForNode(iterators, result, _in.Span(start)));
    }

    private QuantifiedNode Quantified(int start, bool isEvery)
    {
        var outer = _locals.Count;
        var iterators = Iterators();
        _in.ExpectWord("satisfies");
        var condition = Expression();
        _locals.RemoveRange(outer, _locals.Count - outer);
        return Made(new QuantifiedNode(isEvery, iterators, condition, _in.Span(start)));
    }

    private List<FeelIterator> Iterators()
    {
        List<FeelIterator> iterators = [];
        do
        {
            var name = NameUntil("in");
            _in.ExpectWord("in");
            var source = Expression();
            var end = _in.TrySymbol("..") ? Expression() : null;
            iterators.Add(new(name, source, end));
            _locals.Add(name);
        }
        while (_in.TrySymbol(','));
        return iterators;
    }

    private FunctionNode Function(int start)
    {
        _in.ExpectSymbol('(');
        List<FeelParameter> parameters = [];
        if (!_in.TrySymbol(')'))
        {
            do
            {
                var at = _in.Position;
                var name = NameUntil(",:)");
                if (parameters.Exists(p => p.Name == name))
                {
                    throw _in.Error(at, name.Length, $"The function has two parameters named “{name}”.");
                }

                var type = _in.TrySymbol(':') ? Type().Type ?? FeelType.Any : null;
                parameters.Add(new(name, type));
            }
            while (_in.TrySymbol(','));
            _in.ExpectSymbol(')');
        }
        var isExternal = _in.TryWord("external");
        var outer = _locals.Count;
        _locals.AddRange(parameters.Select(p => p.Name));
        var body = Expression();
        _locals.RemoveRange(outer, _locals.Count - outer);
        return Made(new FunctionNode(parameters, body, isExternal, _in.Span(start)));
    }
}
