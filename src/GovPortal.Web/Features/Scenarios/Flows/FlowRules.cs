using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Compiles FEEL texts, and knows on which questions each name depends.</summary>
internal sealed class FlowRules
{
    private readonly Dictionary<string, IReadOnlySet<string>> questions = [];

    /// <summary>Tells which questions a name rests on: itself, or those that a value reads.</summary>
    public void Know(string name, IReadOnlySet<string> keys) => questions[name] = keys;

    /// <summary>Keys of the questions behind some names.</summary>
    public IReadOnlySet<string> QuestionsOf(IEnumerable<string> names) =>
        names.SelectMany(n => questions.GetValueOrDefault(n) ?? Enumerable.Empty<string>()).ToHashSet();

    /// <param name="wanted">What the value must be; null: anything.</param>
    /// <returns>Null when it is wrong; findings say why.</returns>
    public FlowRule? Compile(FlowText source, FeelScope scope, List<ContentFinding> findings, Wanted? wanted = null)
    {
        var (expression, errors) = FeelExpression.Compile(source.Text, scope);
        findings.AddRange(errors.Select(e => Finding(source, e)));
        if (expression is null)
        {
            return null;
        }

        if (wanted is { } expected && !expected.Takes(expression.Type))
        {
            findings.Add(Finding(source, new(expected.Refusal(expression.Type), 1, 1, source.Text.Length)));
            return null;
        }

        return new(expression, source, QuestionsOf(expression.Names));
    }

    public static ContentFinding Finding(FlowText source, FeelError error)
    {
        var place = source.At(error.Line, error.Column);
        return Finding(place.File, error with { Line = place.Line, Column = place.Column });
    }

    /// <summary>An error whose place is that in the file.</summary>
    public static ContentFinding Finding(string file, FeelError error) => new(
        FindingLevel.Error, file, error.Line, $"{error.Message}{(error.Suggestion is { } meant ? $" Did you mean {meant}?" : "")}", error.Column);
}

/// <summary>What the value of a rule must be.</summary>
internal sealed record Wanted(string Name, params Type[] Types)
{
    public static readonly Wanted Condition = new("true or false", typeof(BooleanType));
    public static readonly Wanted Number = new("a number", typeof(NumberType));
    public static readonly Wanted Date = new("a date", typeof(DateType), typeof(DateTimeType));
    public static readonly Wanted YearsMonths = new("a duration of years and months", typeof(YearsMonthsType));
    public static readonly Wanted Days = new("a duration of days", typeof(DaysTimeType));

    public bool Takes(FeelType type) => type is AnyType || Types.Contains(type.GetType());

    public string Refusal(FeelType type) => $"This is {Name}, but the rule gives {type.Name}.";
}
