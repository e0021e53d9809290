using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>A question as it stands after some answers: what is offered, between which ends, and what is refused.</summary>
internal sealed class OpenTrial
{
    private readonly FlowQuestion question;
    private readonly FlowEnvironment environment;

    public OpenTrial(FlowQuestion question, FlowEnvironment environment)
    {
        (this.question, this.environment) = (question, environment);
        Options = QuestionAsker.Options(question, environment);
        Min = question.Min is { } min ? environment.Evaluate(min) : null;
        Max = question.Max is { } max ? environment.Evaluate(max) : null;
    }

    public IReadOnlyList<string> Options { get; }

    public object? Min { get; }

    public object? Max { get; }

    /// <summary>An end of the range that is given and comes out as null, by name.</summary>
    public string? NullEnd => question.Min is not null && Min is null ? "min" : question.Max is not null && Max is null ? "max" : null;

    public bool IsRangeEmpty => Min is not null && Max is not null && Compare(Min, Max) > 0;

    public static bool IsAsked(FlowQuestion question, FlowEnvironment environment) =>
        question.Ask is not { } ask || environment.Evaluate(ask) is true;

    /// <summary>Order of two values of a range; 0 for what has none.</summary>
    public static int Compare(object a, object b) => (a, b) switch
    {
        (decimal x, decimal y) => x.CompareTo(y),
        (FeelDate x, FeelDate y) => x.CompareTo(y),
        (YearsMonthsDuration x, YearsMonthsDuration y) => x.CompareTo(y),
        (DaysTimeDuration x, DaysTimeDuration y) => x.CompareTo(y),
        _ => 0,
    };

    /// <summary>Whether range and checks accept an answer, which the environment must already hold.</summary>
    public bool Accepts(object? value)
    {
        if (value is null)
        {
            return true;
        }

        var compared = value is IReadOnlyDictionary<string, object?> money && money.TryGetValue("amount", out var amount) ? amount! : value;
        return (Min is null || Compare(compared, Min) >= 0)
            && (Max is null || Compare(compared, Max) <= 0)
            && question.Checks.All(c => environment.Evaluate(c.Rule) is not false);
    }
}
