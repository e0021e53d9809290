namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Walks a flow with a set of answers: asks in order until an answer is missing or refused, or an outcome is reached.</summary>
public static class FlowWalker
{
    public static FlowWalk Walk(Flow flow, Answers answers, FlowDay day)
    {
        var environment = new FlowEnvironment(flow, day);
        List<AnsweredQuestion> answered = [];
        List<FlowEdge> taken = [];
        FlowStep? step = flow.Graph.Start;
        AskedQuestion? asked = null;
        FlowQuestion? gap = null;
        while (step is FlowQuestion question)
        {
            if (question.Ask is { } ask && environment.Evaluate(ask) is not true)
            {
                taken.Add(flow.Graph.From(question).First(e => e.IsSkip));
                step = question.WhenSkipped;
                continue;
            }

            asked = QuestionAsker.Ask(question, answers, environment);
            if (asked.Answered is not { } valid)
            {
                break;
            }

            asked = null;
            answered.Add(valid);
            environment.Set(question, valid.Value);
            if (Way(flow, question, environment) is not { } way)
            {
                gap = question;
                break;
            }

            taken.Add(way);
            step = way.To;
        }

        var next = asked?.Open;
        var (kept, dropped) = Sort(flow, answers, answered, next);
        var walk = new FlowWalk
        {
            Flow = flow,
            Day = day,
            Answered = answered,
            Next = next,
            Problems = asked?.Problems ?? [],
            Dropped = dropped,
            Kept = kept,
            Gap = gap,
            Remaining = next is null ? default : FlowProgress.After(next.Question, environment),
            Environment = environment,
            Result = null,
        };
        return step is FlowOutcome outcome ? walk.With(FlowResults.Of(outcome, walk, taken)) : walk;
    }

    /// <summary>A question on the path as it was asked, with its answer.</summary>
    internal static OpenQuestion? Reopen(FlowWalk walk, string key)
    {
        if (walk.Flow.Question(key) is not { } wanted || walk.Answered.All(a => a.Question != wanted))
        {
            return null;
        }

        var before = new FlowEnvironment(walk.Flow, walk.Day);
        foreach (var answer in walk.Answered.TakeWhile(a => a.Question != wanted))
        {
            before.Set(answer.Question, answer.Value);
        }

        return QuestionAsker.Ask(wanted, walk.Kept, before).Open;
    }

    private static FlowEdge? Way(Flow flow, FlowQuestion question, FlowEnvironment environment) =>
        flow.Graph.From(question).FirstOrDefault(e => !e.IsSkip && (e.When is null || environment.Evaluate(e.When) is true));

    // What was answered comes first, in canonical form; what may still be asked is kept as it was given; the rest is dropped.
    private static (Answers Kept, IReadOnlyList<DroppedAnswer> Dropped) Sort(
        Flow flow, Answers answers, IReadOnlyList<AnsweredQuestion> answered, OpenQuestion? next)
    {
        List<KeyValuePair<string, IReadOnlyList<string>>> kept = [];
        foreach (var answer in answered)
        {
            foreach (var (entry, index) in answer.Entries.Select((e, i) => (e, i)))
            {
                kept.AddRange(entry.Select(a => KeyValuePair.Create(Answers.EntryKey(a.Question, index + 1), a.Raw)));
            }

            kept.Add(new(answer.Question.Key, answer.Raw));
        }

        foreach (var entry in next?.Entries ?? [])
        {
            kept.AddRange(entry.Answered.Select(a => KeyValuePair.Create(Answers.EntryKey(a.Question, entry.Number), a.Raw)));
        }

        var ahead = next is null ? new HashSet<FlowStep>() : flow.Graph.ReachableFrom(next.Question);
        var done = answered.Select(a => a.Question).ToHashSet();
        List<DroppedAnswer> dropped = [];
        foreach (var question in flow.Questions.Where(q => !done.Contains(q) && q != next?.Question))
        {
            var keys = answers.Keys.Where(k => k == question.Key || k.StartsWith(question.Key + ".", StringComparison.Ordinal)).ToList();
            if (keys.Count == 0)
            {
                continue;
            }

            if (ahead.Contains(question))
            {
                kept.AddRange(keys.Select(k => KeyValuePair.Create(k, answers[k])));
            }
            else
            {
                dropped.Add(new(question.Key, question, answers[question.Key]));
            }
        }

        return (Answers.From(kept, flow), dropped);
    }
}

/// <summary>How many questions may still come.</summary>
internal static class FlowProgress
{
    /// <summary>Questions after one, which is not counted. Conditions that rest only on what is already known are decided.</summary>
    public static FlowRemaining After(FlowQuestion next, FlowEnvironment environment)
    {
        var flow = environment.Flow;
        Dictionary<FlowStep, FlowRemaining> ahead = [];
        FlowRemaining From(FlowStep step) => ahead.GetValueOrDefault(step);
        foreach (var question in flow.Questions.Skip(next.Index).Reverse())
        {
            List<FlowRemaining> ways = [.. Ways(flow, question, next, environment).Select(e => Plus(From(e.To), question != next && !e.IsSkip))];
            ahead[question] = ways.Count == 0 ? default : new(ways.Min(w => w.Least), ways.Max(w => w.Most));
        }

        return From(next);
    }

    private static FlowRemaining Plus(FlowRemaining rest, bool counted) => counted ? new(rest.Least + 1, rest.Most + 1) : rest;

    private static IEnumerable<FlowEdge> Ways(Flow flow, FlowQuestion question, FlowQuestion next, FlowEnvironment environment)
    {
        var edges = flow.Graph.From(question);
        if (question == next)
        {
            edges = [.. edges.Where(e => !e.IsSkip)];
        }
        else if (question.Ask is { } ask && IsSettled(ask))
        {
            var isAsked = environment.Evaluate(ask) is true;
            edges = [.. edges.Where(e => e.IsSkip != isAsked)];
        }

        foreach (var edge in edges)
        {
            if (edge.IsSkip || edge.When is null)
            {
                yield return edge;
            }
            else if (!IsSettled(edge.When))
            {
                yield return edge;
            }
            else if (environment.Evaluate(edge.When) is true)
            {
                yield return edge;
                yield break;
            }
        }

        // Whatever stands before the next question has its answer, or none for ever.
        bool IsSettled(FlowRule rule) => rule.Questions.All(key => flow.Question(key) is { } read && read.Index < next.Index);
    }
}
