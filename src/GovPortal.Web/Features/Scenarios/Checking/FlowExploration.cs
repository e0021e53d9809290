using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Tries answers: walks a slice of a flow with all typical answers to the questions that matter, and shows the aims
/// every state in which they are reached. States that behave alike from there on are one.
/// </summary>
internal sealed class FlowExploration(Flow flow, FlowDay day, TypicalAnswers typical)
{
    /// <summary>About how many answers are tried in one run.</summary>
    public const int StepsAtOnce = 40_000;

    /// <summary>Most answers tried for one flow.</summary>
    public const int MostSteps = 400_000;

    private const int FewestStates = 16;

    /// <summary>Answers tried so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Shows the aims all their states.</summary>
    /// <param name="aims">Several are given up when they take too much together; one sees states from all along instead.</param>
    /// <returns>Those that were not shown all.</returns>
    public IReadOnlyList<FlowAim> Run(IReadOnlyList<FlowAim> aims, TrialDensity density)
    {
        var slice = aims is [var single] ? single.Slice() : new FlowSlice(flow, aims);
        var run = new SliceRun(this, slice, density);
        run.Start(flow.Graph.Start, new(flow, day));
        List<FlowAim> open = [.. aims];
        var (start, complete) = (Steps, true);
        var ahead = flow.Questions.Count(q => slice.Matters(q.Key));
        foreach (var step in flow.Graph.Steps.Where(s => slice.From(s) == s))
        {
            var states = run.Take(step);
            if (aims.Count == 1)
            {
                // Of too many, some from all along.
                var each = density switch { TrialDensity.Sparse => 6, TrialDensity.Usual => 12, _ => 200 };
                var some = TypicalAnswers.Spread(states, Math.Max(FewestStates, (StepsAtOnce - (Steps - start)) / (each * Math.Max(1, ahead))));
                complete &= some.Count == states.Count;
                states = some;
            }

            foreach (var ((state, memory), left) in states.Select((s, i) => (s, states.Count - i)))
            {
                // Each state takes at least one answer more.
                if (Steps + left > MostSteps || (aims.Count > 1 && Steps + left - start > StepsAtOnce))
                {
                    return open;
                }

                Steps++;
                run.Visit(step, state, memory);
                if (density == TrialDensity.Dense && aims.All(a => a.IsShown))
                {
                    return [];
                }
            }

            ahead -= step is FlowQuestion passed && slice.Matters(passed.Key) ? 1 : 0;
            open.RemoveAll(a => complete && a.At.Contains(step) && (step is FlowQuestion || aims.Count == 1));
        }

        return complete ? [] : open;
    }

    /// <summary>The whole way to where a visit is: the answers that do not matter are chosen.</summary>
    public IReadOnlyList<KeyValuePair<FlowQuestion, TriedAnswer>> Trail(TrialVisit visit)
    {
        var given = visit.State.Answers().ToDictionary(a => a.Key, a => a.Value);
        var environment = new FlowEnvironment(flow, day);
        List<KeyValuePair<FlowQuestion, TriedAnswer>> trail = [];
        FlowStep? step = flow.Graph.Start;
        while (step is FlowQuestion question && question != visit.Step)
        {
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

    /// <summary>All typical answers that a question accepts in a state; the environment holds each while it is looked at.</summary>
    private IEnumerable<TriedAnswer> Accepted(FlowQuestion question, OpenTrial open, FlowEnvironment environment, IReadOnlyList<FlowRule> near, TrialDensity density)
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

    private FlowEnvironment After(TrialState state) => state.Environment(flow, day);

    private static FlowStep? Way(FlowQuestion question, FlowEnvironment environment) =>
        question.Branches.FirstOrDefault(b => b.When is null || environment.Evaluate(b.When) is true)?.To;

    /// <summary>The states that wait at each step while a slice is walked.</summary>
    private sealed class SliceRun(FlowExploration exploration, FlowSlice slice, TrialDensity density)
    {
        private readonly Dictionary<FlowStep, Dictionary<string, (TrialState State, Remembered Memory)>> waiting = [];
        private Remembered? last;

        public List<(TrialState State, Remembered Memory)> Take(FlowStep step) => waiting.Remove(step, out var states) ? [.. states.Values] : [];

        public void Start(FlowStep step, FlowEnvironment environment) => Push(TrialState.Empty, step, environment);

        private void Push(TrialState state, FlowStep? to, FlowEnvironment environment)
        {
            if (to is null || slice.From(to) is not { } next)
            {
                return;
            }

            var states = waiting.TryGetValue(next, out var known) ? known : waiting[next] = [];
            var memory = slice.Memory(next).Of(environment, last);
            states.TryAdd(memory.Key, (state, memory));
        }

        public void Visit(FlowStep step, TrialState state, Remembered memory)
        {
            last = memory;
            var environment = exploration.After(state);
            if (step is FlowQuestion question)
            {
                Ask(question, state, environment);
                return;
            }

            var visit = new TrialVisit(slice, step, state, environment, null);
            foreach (var aim in slice.At(step))
            {
                aim.See(visit);
            }
        }

        private void Ask(FlowQuestion question, TrialState state, FlowEnvironment environment)
        {
            if (!OpenTrial.IsAsked(question, environment))
            {
                Push(state, question.WhenSkipped, environment);
                return;
            }

            var (aims, matters, goesOn) = (slice.At(question), slice.Matters(question.Key), slice.GoesOn(question));
            if (aims.Count > 0 || matters)
            {
                var open = new OpenTrial(question, environment);
                var visit = new TrialVisit(slice, question, state, environment, open);
                foreach (var aim in aims)
                {
                    aim.See(visit);
                }

                foreach (var answer in exploration.Accepted(question, open, environment, slice.Rules, density))
                {
                    foreach (var aim in aims)
                    {
                        aim.See(visit, answer);
                    }

                    if (!matters)
                    {
                        break;
                    }

                    if (goesOn)
                    {
                        Push(new(state, question, answer), WayOn(question, environment), environment);
                    }
                }

                environment.Unset(question);
            }

            if (goesOn && !matters)
            {
                Push(state, WayOn(question, environment), environment);
            }
        }

        // Where all ways lead to the same step, the first serves for all.
        private FlowStep? WayOn(FlowQuestion question, FlowEnvironment environment) =>
            slice.Parts(question) ? Way(question, environment) : question.Branches[0].To;
    }
}
