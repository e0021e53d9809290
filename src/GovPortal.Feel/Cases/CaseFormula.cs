namespace GovPortal.Feel;

/// <summary>The cases in which a condition is true, and those in which it is false; in all others it is null.</summary>
internal readonly record struct Truth(int True, int False);

/// <summary>A condition over scales, read from an expression before the cells of the scales are known.</summary>
internal abstract record CaseFormula
{
    public abstract Truth Cases(CaseDiagram diagram);

    public static readonly CaseFormula True = new KnownFormula(true);
    public static readonly CaseFormula False = new KnownFormula(false);
    public static readonly CaseFormula Null = new KnownFormula(null);

    public static CaseFormula Any(IEnumerable<CaseFormula> formulas) =>
        formulas.Aggregate((CaseFormula?)null, (all, next) => all is null ? next : new OrFormula(all, next)) ?? False;
}

/// <summary>The same in all cases.</summary>
internal sealed record KnownFormula(bool? Value) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram) =>
        new(Value == true ? CaseDiagram.All : CaseDiagram.None, Value == false ? CaseDiagram.All : CaseDiagram.None);
}

/// <summary>A question about one scale; null where one of the terms that it is about is null.</summary>
internal sealed record CellFormula(Func<CaseScale> Scale, Func<bool[]> Marked, params IReadOnlyList<NullScale?> NullWhere) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var holds = diagram.Cells(Scale().Level, Marked());
        var (isTrue, isFalse) = (holds, diagram.Not(holds));
        foreach (var scale in NullWhere)
        {
            if (scale is not null)
            {
                var present = diagram.Not(diagram.Cells(scale.Level, NullScale.Null));
                (isTrue, isFalse) = (diagram.And(present, isTrue), diagram.And(present, isFalse));
            }
        }
        return new(isTrue, isFalse);
    }
}

/// <summary>A truth that is false where it would be null, as equality with a constant is.</summary>
internal sealed record DefiniteFormula(CaseFormula Of) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var isTrue = Of.Cases(diagram).True;
        return new(isTrue, diagram.Not(isTrue));
    }
}

internal sealed record NotFormula(CaseFormula Of) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var (isTrue, isFalse) = Of.Cases(diagram);
        return new(isFalse, isTrue);
    }
}

internal sealed record AndFormula(CaseFormula Left, CaseFormula Right) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var (a, b) = (Left.Cases(diagram), Right.Cases(diagram));
        return new(diagram.And(a.True, b.True), diagram.Or(a.False, b.False));
    }
}

/// <summary>Two comparisons that together are one test: null where one of them is, even if the other is false.</summary>
internal sealed record BothFormula(CaseFormula Left, CaseFormula Right) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var (a, b) = (Left.Cases(diagram), Right.Cases(diagram));
        var isTrue = diagram.And(a.True, b.True);
        var isKnown = diagram.And(diagram.Or(a.True, a.False), diagram.Or(b.True, b.False));
        return new(isTrue, diagram.And(isKnown, diagram.Not(isTrue)));
    }
}

internal sealed record OrFormula(CaseFormula Left, CaseFormula Right) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var (a, b) = (Left.Cases(diagram), Right.Cases(diagram));
        return new(diagram.Or(a.True, b.True), diagram.And(a.False, b.False));
    }
}

/// <summary>The else branch counts where the condition is false or null.</summary>
internal sealed record IfFormula(CaseFormula Condition, CaseFormula Then, CaseFormula Else) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var holds = Condition.Cases(diagram).True;
        var not = diagram.Not(holds);
        var (then, otherwise) = (Then.Cases(diagram), Else.Cases(diagram));
        return new(
            diagram.Or(diagram.And(holds, then.True), diagram.And(not, otherwise.True)),
            diagram.Or(diagram.And(holds, then.False), diagram.And(not, otherwise.False)));
    }
}

/// <summary>Whether two truths are the same: both true, both false or both null. Never null itself.</summary>
internal sealed record SameFormula(CaseFormula Left, CaseFormula Right) : CaseFormula
{
    public override Truth Cases(CaseDiagram diagram)
    {
        var (a, b) = (Left.Cases(diagram), Right.Cases(diagram));
        var neither = diagram.And(
            diagram.And(diagram.Not(a.True), diagram.Not(a.False)), diagram.And(diagram.Not(b.True), diagram.Not(b.False)));
        var same = diagram.Or(diagram.Or(diagram.And(a.True, b.True), diagram.And(a.False, b.False)), neither);
        return new(same, diagram.Not(same));
    }
}
