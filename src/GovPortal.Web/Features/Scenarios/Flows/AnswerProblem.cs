namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Why an answer is refused.</summary>
public enum ProblemKind
{
    Missing,
    ChooseOne,
    ChooseSome,
    NoneAndOthers,
    NoNumber,
    NotWhole,
    TooManyDecimals,
    TooLarge,
    NoMoney,
    NoPeriod,
    NoDate,
    NoMonth,
    NoYear,
    NoSpan,
    NoDays,
    TooLong,
    AtLeast,
    AtMost,
    TooFewEntries,
    TooManyEntries,
    Check,
}

/// <summary>A refused answer; <see cref="FlowSpeech.Problem"/> says it in words.</summary>
/// <param name="Key">Key of the answer, such as <c>birth-month</c> or <c>children.2.birth-month</c>.</param>
/// <param name="Argument">Limit that was passed, where there is one.</param>
/// <param name="Check">Key of the check whose rule does not hold.</param>
/// <param name="Part">Field that is wrong, where the answer has several: year, month, day, years, months, amount, period.</param>
public sealed record AnswerProblem(string Key, FlowQuestion Question, ProblemKind Kind, object? Argument = null, string? Check = null, string? Part = null);
