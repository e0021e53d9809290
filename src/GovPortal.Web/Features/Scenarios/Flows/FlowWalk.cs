using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>The moment at which a flow is walked, in the city's time; <c>today()</c> and <c>now()</c> in rules.</summary>
public readonly record struct FlowDay(DateTimeOffset Now)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Noon of a day: a past day of a kept result, or a pretended one.</summary>
    public static FlowDay On(DateOnly day) => new(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));

    public static FlowDay At(DateTime utc, TimeZoneInfo zone) => new(TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), zone));
}

/// <summary>Where a set of answers leads in a flow. Made anew from the answers each time; holds no other state.</summary>
public sealed class FlowWalk
{
    public required Flow Flow { get; init; }

    public required FlowDay Day { get; init; }

    /// <summary>Questions on the path that have an answer, in the order in which they were asked.</summary>
    public required IReadOnlyList<AnsweredQuestion> Answered { get; init; }

    /// <summary>The question that is to be answered; null when an outcome is reached or the flow has a gap.</summary>
    public OpenQuestion? Next { get; init; }

    /// <summary>What is wrong with the answer given to <see cref="Next"/>; empty when there is none yet. More than one only in a group.</summary>
    public IReadOnlyList<AnswerProblem> Problems { get; init; } = [];

    /// <summary>Answers given that are no longer on the path.</summary>
    public required IReadOnlyList<DroppedAnswer> Dropped { get; init; }

    /// <summary>
    /// Answers in canonical form, in the order of the path, then those given to questions that may still come. This is
    /// what addresses and drafts hold.
    /// </summary>
    public required Answers Kept { get; init; }

    public FlowResult? Result { get; init; }

    /// <summary>The question after which no branch holds: a fault of the flow, which checked ones do not have.</summary>
    public FlowQuestion? Gap { get; init; }

    /// <summary>Questions that may come after <see cref="Next"/>, which is not counted.</summary>
    public required FlowRemaining Remaining { get; init; }

    internal FlowEnvironment Environment { get; init; } = null!;

    internal FlowWalk With(FlowResult result) => new()
    {
        Flow = Flow, Day = Day, Answered = Answered, Next = Next, Problems = Problems, Dropped = Dropped, Kept = Kept, Gap = Gap,
        Remaining = Remaining, Environment = Environment, Result = result,
    };

    /// <summary>The answer, canonical, of a question on the path; null for one that is not.</summary>
    public AnsweredQuestion? AnswerTo(string key) => Answered.FirstOrDefault(a => a.Question.Key == key);

    /// <summary>Value of a question or value, by key; null when unknown.</summary>
    public object? Value(string key) => Environment.Read(FlowKeys.FeelName(key));

    /// <summary>
    /// A question on the path, or the next one, with its options and range as they are with the answers before it; null
    /// for one that is not reached.
    /// </summary>
    public OpenQuestion? Open(string key) => Next?.Question.Key == key ? Next : FlowWalker.Reopen(this, key);

    /// <summary>Plain text of a template with values filled in.</summary>
    public string Text(FlowTemplate template, string lang) => template.Render(Environment, lang, markdown: false);

    /// <summary>Markdown of a template; values are escaped, so that an answer can never become a link or markup.</summary>
    public string Markdown(FlowTemplate template, string lang) => template.Render(Environment, lang, markdown: true);

    /// <summary>Named values that the result rests on, with their texts, for "how we worked it out".</summary>
    public IReadOnlyList<WorkedOutValue> WorkedOut(string lang) => FlowReasons.WorkedOut(this, lang);
}

/// <param name="Raw">Canonical texts: one, or several for choices; for a group the number of entries.</param>
/// <param name="Value">FEEL value; null when unsure.</param>
public sealed record AnsweredQuestion(FlowQuestion Question, IReadOnlyList<string> Raw, object? Value)
{
    public bool IsUnsure => Raw is ["unsure"];

    /// <summary>For a group: the answers of each entry.</summary>
    public IReadOnlyList<IReadOnlyList<AnsweredQuestion>> Entries { get; init; } = [];
}

/// <summary>A question as it is to be asked now.</summary>
/// <param name="Options">Keys of the options offered, in order; for places those of the table.</param>
/// <param name="Min">Least value allowed; null when there is no limit.</param>
/// <param name="Typed">What was given so far: canonical when valid, else as typed.</param>
public sealed record OpenQuestion(FlowQuestion Question, IReadOnlyList<string> Options, object? Min, object? Max, IReadOnlyList<string> Typed)
{
    /// <summary>For a group: its entries so far, those that are incomplete too.</summary>
    public IReadOnlyList<OpenEntry> Entries { get; init; } = [];
}

/// <summary>One entry of a group while it is being answered.</summary>
/// <param name="Number">From 1.</param>
public sealed record OpenEntry(int Number, IReadOnlyList<OpenQuestion> Questions, IReadOnlyList<AnswerProblem> Problems)
{
    public bool IsComplete { get; init; }

    /// <summary>Answers of the entry that are valid.</summary>
    public IReadOnlyList<AnsweredQuestion> Answered { get; init; } = [];
}

/// <param name="Question">Null when the flow has no such question.</param>
public sealed record DroppedAnswer(string Key, FlowQuestion? Question, IReadOnlyList<string> Raw);

/// <summary>Least and most questions still to come.</summary>
public readonly record struct FlowRemaining(int Least, int Most);

/// <summary>What a walk ends in.</summary>
/// <param name="Reasons">What led to this outcome.</param>
public sealed record FlowResult(FlowOutcome Outcome, IReadOnlyList<ResultItem> Items, IReadOnlyList<FlowReason> Reasons)
{
    /// <summary>Items that apply, in the outcome's order.</summary>
    public IEnumerable<ResultItem> Applying => Items.Where(i => i.State == ItemState.Applies);

    /// <summary>Items of which nobody can say yet whether they apply.</summary>
    public IEnumerable<ResultItem> Unknown => Items.Where(i => i.State == ItemState.NeedToKnowMore);
}

public enum ItemState
{
    Applies,
    DoesNotApply,
    NeedToKnowMore,
}

/// <summary>An item of the outcome reached.</summary>
/// <param name="Date">The day of a deadline; null when it cannot be computed.</param>
/// <param name="Reasons">Why it applies: its own condition, or what led to the outcome when it has none.</param>
/// <param name="Missing">Questions answered with "not sure" on which it depends; empty unless one needs to know more.</param>
public sealed record ResultItem(
    FlowItem Item, ItemState State, DateOnly? Date, decimal? Amount, IReadOnlyList<FlowReason> Reasons, IReadOnlyList<FlowQuestion> Missing)
{
    public string Key => Item.Key;

    public ItemKind Kind => Item.Kind;
}

/// <summary>What decided something: an answer, or a value that has a name in the words.</summary>
public sealed record FlowReason(AnsweredQuestion? Answer, FlowValue? Value, object? ValueIs)
{
    /// <summary>Name of the question or value, in words; null for what is not shown: a value without a name, or one that is a key.</summary>
    public string? Name(FlowWalk walk, string lang) => Answer is { } answer
        ? FlowSpeech.Short(walk, answer.Question, lang)
        : ValueIs is string ? null
        : walk.Flow.In(lang).Values.GetValueOrDefault(Value!.Key);

    /// <summary>The answer or value, in words.</summary>
    public string Text(FlowWalk walk, string lang) => Answer is { } answer
        ? FlowSpeech.Answer(walk.Flow, answer, lang)
        : FlowFormat.Write(ValueIs, Value!.Format, lang);
}

/// <summary>A named value with its text.</summary>
public sealed record WorkedOutValue(FlowValue Value, string Name, string Text);
