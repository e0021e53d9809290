using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

// Ways: where each step leads, and what is surely known when it is reached.
internal sealed partial class FlowCompiler
{
    /// <summary>Stands for an outcome until the outcomes are compiled.</summary>
    private sealed class OutcomeMark(string key) : FlowStep(key);

    private readonly Dictionary<string, List<FlowBranch>> plans = [];

    private void LinkSteps(Dictionary<string, OutcomeDefinition> outcomes)
    {
        foreach (var question in questions)
        {
            steps[question.Key] = question;
        }

        foreach (var key in outcomes.Keys)
        {
            steps[key] = new OutcomeMark(key);
        }

        foreach (var question in questions)
        {
            var follower = question.Index + 1 < questions.Count ? questions[question.Index + 1] : null;
            if (question.Definition.Ask is { } ask)
            {
                question.WhenSkipped = follower;
                if (question.Index == 0)
                {
                    Error(ask.Place, "the first question is always asked: there is no answer that could spare it");
                }
                else if (follower is null)
                {
                    Error(ask.Place, "the last question is always asked: nothing follows that the way could go on to");
                }
            }

            plans[question.Key] = [.. Branches(question, follower)];
        }
    }

    private IEnumerable<FlowBranch> Branches(FlowQuestion question, FlowQuestion? follower)
    {
        if (question.Definition.Next.Count == 0)
        {
            if (follower is null)
            {
                Error(question.Definition.Place, $"a dead end: nothing follows '{question.Key}', so it says with 'next' where the way leads");
                yield break;
            }

            yield return new(null, follower, question.Definition.Place);
        }

        foreach (var branch in question.Definition.Next)
        {
            if (Target(question, branch) is { } to)
            {
                yield return new(null, to, branch.Place);
            }
        }
    }

    private FlowStep? Target(FlowQuestion from, BranchDefinition branch)
    {
        var to = branch.To;
        if (to == "end" && from.Part is { } part)
        {
            var after = questions.FindLastIndex(q => q.Part == part) + 1;
            if (after < questions.Count)
            {
                return questions[after];
            }

            Error(branch.Place, $"nothing follows the part '{part}'");
            return null;
        }

        var first = from.Part is null ? questions.Find(q => q.Part == to) : null;
        if ((first ?? steps.GetValueOrDefault(to)) is not { } step)
        {
            Error(branch.Place, $"there is no question and no outcome '{to}'");
            return null;
        }

        if (step is FlowQuestion later && later.Index <= from.Index)
        {
            Error(branch.Place, $"'{to}' stands before '{from.Key}'; ways lead forward only");
            return null;
        }

        if (from.Part is not null && step is FlowQuestion { Part: var other } && other != from.Part)
        {
            Error(branch.Place, $"a part knows only its own questions and outcomes; 'end' leads to what follows it");
            return null;
        }

        return step;
    }

    private void FindWhatIsSure()
    {
        void Reach(FlowStep step, IEnumerable<string> known)
        {
            if (sure.TryGetValue(step, out var before))
            {
                before.IntersectWith(known);
            }
            else
            {
                sure[step] = [.. known];
            }
        }

        Reach(questions[0], []);
        foreach (var question in questions)
        {
            // A question that no way leads to is the checker's business; here it knows nothing.
            sure.TryAdd(question, []);
            var known = sure[question];
            foreach (var way in plans[question.Key])
            {
                Reach(way.To, question.HasUnsure ? known : known.Append(question.Key));
            }

            if (question.WhenSkipped is { } skipped)
            {
                Reach(skipped, known);
            }
        }
    }

    /// <summary>Sure at every outcome that is reached.</summary>
    private HashSet<string> EndSure() => steps.Values.OfType<OutcomeMark>().Where(sure.ContainsKey).Select(o => sure[o])
        .Aggregate((HashSet<string>?)null, (all, next) => all is null ? [.. next] : [.. all.Intersect(next)]) ?? [];

    /// <summary>Tables, values and the first questions, nullable where an answer is not sure.</summary>
    private FeelScope ScopeOf(IReadOnlySet<string> known, int count)
    {
        var scope = tables.With(questions.Take(count).Select(q =>
            KeyValuePair.Create(q.Name, known.Contains(q.Key) ? q.Type : q.Type with { IsNullable = true })));
        return scope.With(values.Select(v =>
            KeyValuePair.Create(v.Name, v.Questions.IsSubsetOf(known) ? v.Type : v.Type with { IsNullable = true })));
    }

    // Outcomes are compiled after the questions, whose ways lead to them.
    private void Rewire(IReadOnlyList<FlowOutcome> outcomes)
    {
        var byKey = outcomes.ToDictionary(o => o.Key);
        foreach (var question in questions)
        {
            question.Branches = [.. question.Branches.Select(b => b.To is OutcomeMark mark ? b with { To = byKey[mark.Key] } : b)];
        }
    }
}
