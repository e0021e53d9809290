using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Tries answers: walks a slice of a flow with all typical answers to the questions that matter, and shows every
/// state in which the target is reached. States that differ only in answers that nobody reads any more are one.
/// </summary>
internal sealed class FlowExploration(Flow flow, FlowDay day, TypicalAnswers typical)
{
    /// <summary>Most states for one target; beyond them the exploration is incomplete.</summary>
    public const int MostStates = 6000;

    /// <summary>Most steps for one flow: questions with one answer each.</summary>
    public const int MostSteps = 600_000;

    /// <summary>Steps done so far for this flow.</summary>
    public int Steps { get; private set; }

    /// <param name="rules">The rules read at the target, beside those of the way to it.</param>
    /// <param name="visit">Sees a state at the target, before the target's own answer; false: enough seen.</param>
    /// <returns>Whether all states were seen.</returns>
    public bool Run(FlowSlice slice, IReadOnlyList<FlowRule> rules, TrialDensity density, Func<TrialState, FlowEnvironment, bool> visit)
    {
        IReadOnlyList<FlowRule> near = [.. slice.Rules, .. rules];
        Dictionary<FlowStep, Dictionary<string, TrialState>> waiting = [];
        var count = 0;
        void Push(TrialState state, FlowStep to)
        {
            if (slice.From(to) is { } next)
            {
                var states = waiting.TryGetValue(next, out var known) ? known : waiting[next] = [];
                count += states.TryAdd(Key(slice, next, state), state) ? 1 : 0;
            }
        }

        Push(TrialState.Empty, flow.Graph.Start);
        foreach (var question in flow.Questions.Where(q => q != slice.Target))
        {
            if (!waiting.Remove(question, out var states))
            {
                continue;
            }

            foreach (var state in states.Values)
            {
                if (count > MostStates || Steps > MostSteps)
                {
                    return false;
                }

                Pass(slice, question, state, near, density, Push);
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

        return true;
    }

    /// <summary>All typical answers that a question accepts in a state, each with the environment that holds it.</summary>
    public IEnumerable<TriedAnswer> Accepted(FlowQuestion question, OpenTrial open, FlowEnvironment environment, IEnumerable<FlowRule> near, TrialDensity density)
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
                step = question.WhenSkipped;
                continue;
            }

            var answer = given.GetValueOrDefault(question.Key)
                ?? Accepted(question, new OpenTrial(question, environment), environment, question.Checks.Select(c => c.Rule), TrialDensity.Usual).FirstOrDefault();
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

    private void Pass(FlowSlice slice, FlowQuestion question, TrialState state, IReadOnlyList<FlowRule> near, TrialDensity density, Action<TrialState, FlowStep> push)
    {
        var environment = state.Environment(flow, day);
        Steps++;
        if (!OpenTrial.IsAsked(question, environment))
        {
            push(state, question.WhenSkipped!);
            return;
        }

        if (!slice.Matters(question))
        {
            if (Way(slice, question, environment) is { } way)
            {
                push(state, way);
            }

            return;
        }

        foreach (var answer in Accepted(question, new OpenTrial(question, environment), environment, near, density))
        {
            if (Way(slice, question, environment) is { } way)
            {
                push(new(state, question, answer), way);
            }
        }
    }

    // Where all ways lead to the same step, the first serves for all.
    private static FlowStep? Way(FlowSlice slice, FlowQuestion question, FlowEnvironment environment) =>
        slice.Parts(question) ? Way(question, environment) : question.Branches[0].To;

    private static FlowStep? Way(FlowQuestion question, FlowEnvironment environment) =>
        question.Branches.FirstOrDefault(b => b.When is null || environment.Evaluate(b.When) is true)?.To;

    private static string Key(FlowSlice slice, FlowStep step, TrialState state) =>
        string.Join('\n', slice.Kept(step).Select(k => state.AnswerTo(k)?.Id ?? "\t"));
}
