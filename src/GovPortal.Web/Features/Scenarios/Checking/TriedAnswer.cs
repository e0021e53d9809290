using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>An answer that the checker tries.</summary>
/// <param name="Raw">Canonical texts by key: one, or for a group those of its entries too.</param>
/// <param name="Value">FEEL value; null when unsure.</param>
internal sealed record TriedAnswer(IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Raw, object? Value)
{
    public TriedAnswer(string key, IReadOnlyList<string> raw, object? value)
        : this([KeyValuePair.Create(key, raw)], value)
    {
    }

    /// <summary>Tells answers to one question apart.</summary>
    public string Id { get; } = string.Join(';', Raw.Select(r => string.Join('|', r.Value)));

    public override string ToString() => string.Join(", ", Raw.Select(r => $"{r.Key} = {string.Join('|', r.Value)}"));
}

/// <summary>How many answers are tried.</summary>
internal enum TrialDensity
{
    /// <summary>Ends of ranges and constants of the rules.</summary>
    Sparse,

    /// <summary>Also what lies beside the constants and between the ends.</summary>
    Usual,

    /// <summary>Also as many more as there is room for, where the usual ones found no way.</summary>
    Dense,
}

/// <summary>A step reached with some answers; the answers lie along the states before it.</summary>
internal sealed record TrialState(TrialState? Before, FlowQuestion? Question, TriedAnswer? Answer)
{
    public static readonly TrialState Empty = new(null, null, null);

    public FlowEnvironment Environment(Flow flow, FlowDay day)
    {
        var environment = new FlowEnvironment(flow, day);
        for (var state = this; state.Question is { } question; state = state.Before!)
        {
            environment.Set(question, state.Answer!.Value);
        }

        return environment;
    }

    public TriedAnswer? AnswerTo(string key)
    {
        for (var state = this; state.Question is { } question; state = state.Before!)
        {
            if (question.Key == key)
            {
                return state.Answer;
            }
        }

        return null;
    }

    public IEnumerable<KeyValuePair<string, TriedAnswer>> Answers()
    {
        Stack<KeyValuePair<string, TriedAnswer>> answers = [];
        for (var state = this; state.Question is { } question; state = state.Before!)
        {
            answers.Push(new(question.Key, state.Answer!));
        }

        return answers;
    }
}
