using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Tries answers: walks a slice of a flow with all typical answers to the questions that matter, and shows every
/// state in which the target is reached. States that behave alike from there on are one.
/// </summary>
internal sealed class FlowExploration(Flow flow, FlowDay day, TypicalAnswers typical)
{
    /// <summary>Most states that wait for one step; of more, these are gone on with, and the exploration is incomplete.</summary>
    public const int MostStates = 1500;

    /// <summary>Most answers tried for one flow.</summary>
    public const int MostSteps = 400_000;

    /// <summary>Answers tried so far.</summary>
    public int Steps { get; private set; }

    /// <param name="visit">Sees a state at the target, before the target's own answer; false: enough seen.</param>
    /// <returns>Whether all states were seen.</returns>
    public bool Run(FlowSlice slice, TrialDensity density, Func<TrialState, FlowEnvironment, bool> visit)
    {
        Dictionary<FlowStep, Dictionary<string, TrialState>> waiting = [];
        var complete = true;
        void Push(TrialState state, FlowStep to, FlowEnvironment environment)
        {
            if (slice.From(to) is not { } next)
            {
                return;
            }

            var states = waiting.TryGetValue(next, out var known) ? known : waiting[next] = [];
            if (states.Count < MostStates)
            {
                states.TryAdd(slice.At(next).Key(environment), state);
            }
            else
            {
                complete = false;
            }
        }

        Push(TrialState.Empty, flow.Graph.Start, new(flow, day));
        foreach (var question in flow.Questions.Where(q => q != slice.Target))
        {
            if (!waiting.Remove(question, out var states))
            {
                continue;
            }

            foreach (var state in states.Values)
            {
                if (Steps > MostSteps)
                {
                    return false;
                }

                Pass(slice, question, state, density, Push);
            }
        }

        foreach (var state in waiting.GetValueOrDefault(slice.Target)?.Values ?? Enumerable.Empty<TrialState>())
        {
            Steps++;
            if (!visit(state, state.Environment(flow, day)))
            {
                return true;
            }
        }

        return complete;
    }

    /// <summary>All typical answers that a question accepts in a state; the environment holds each while it is looked at.</summary>
    public IEnumerable<TriedAnswer> Accepted(FlowQuestion question, OpenTrial open, FlowEnvironment environment, IReadOnlyList<FlowRule> near, TrialDensity density)
    {
        foreach (var answer in typical.For(question, open, near, density, environment))
        {
            Steps++;
            environment.Set(question, answer.Value);
            if (open.Accepts(answer.Value))
            {
                yield return answer;
            }
        }
    }

    /// <summary>The whole way to the target for a state: the answers that do not matter are chosen.</summary>
    /// <param name="last">The answer at the target, if it is a question that is answered.</param>
    public IReadOnlyList<KeyValuePair<FlowQuestion, TriedAnswer>> Trail(FlowSlice slice, TrialState state, TriedAnswer? last = null)
    {
        var given = state.Answers().ToDictionary(a => a.Key, a => a.Value);
        var environment = new FlowEnvironment(flow, day);
        List<KeyValuePair<FlowQuestion, TriedAnswer>> trail = [];
        FlowStep? step = flow.Graph.Start;
        while (step is FlowQuestion question)
        {
            if (question == slice.Target)
            {
                if (last is not null)
                {
                    trail.Add(new(question, last));
                }

                break;
            }

            if (!OpenTrial.IsAsked(question, environment))
            {
                environment.Unset(question);
                step = question.WhenSkipped;
                continue;
            }

            var answer = given.GetValueOrDefault(question.Key)
                ?? Accepted(question, new OpenTrial(question, environment), environment, [], TrialDensity.Usual).FirstOrDefault();
            if (answer is null)
            {
                break;
            }

            environment.Set(question, answer.Value);
            trail.Add(new(question, answer));
            step = Way(question, environment);
        }

        return trail;
    }

    private void Pass(FlowSlice slice, FlowQuestion question, TrialState state, TrialDensity density, Action<TrialState, FlowStep, FlowEnvironment> push)
    {
        var environment = state.Environment(flow, day);
        Steps++;
        if (!OpenTrial.IsAsked(question, environment))
        {
            push(state, question.WhenSkipped!, environment);
            return;
        }

        if (!slice.Matters(question))
        {
            if (Way(slice, question, environment) is { } way)
            {
                push(state, way, environment);
            }

            return;
        }

        foreach (var answer in Accepted(question, new OpenTrial(question, environment), environment, slice.Rules, density))
        {
            if (Way(slice, question, environment) is { } way)
            {
                push(new(state, question, answer), way, environment);
            }
        }
    }

    // Where all ways lead to the same step, the first serves for all.
    private static FlowStep? Way(FlowSlice slice, FlowQuestion question, FlowEnvironment environment) =>
        slice.Parts(question) ? Way(question, environment) : question.Branches[0].To;

    private static FlowStep? Way(FlowQuestion question, FlowEnvironment environment) =>
        question.Branches.FirstOrDefault(b => b.When is null || environment.Evaluate(b.When) is true)?.To;
}
