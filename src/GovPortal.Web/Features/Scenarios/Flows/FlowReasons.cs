using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Makes the result of a walk that reached an outcome.</summary>
internal static class FlowResults
{
    public static FlowResult Of(FlowOutcome outcome, FlowWalk walk, IReadOnlyList<FlowEdge> taken)
    {
        var route = FlowReasons.OfRoute(walk, taken);
        return new(outcome, [.. outcome.Items.Select(i => Item(i, walk, route))], route);
    }

    private static ResultItem Item(FlowItem item, FlowWalk walk, IReadOnlyList<FlowReason> route)
    {
        var environment = walk.Environment;
        var holds = item.When is null ? true : environment.Evaluate(item.When);
        var missing = holds is null ? FlowReasons.Missing(environment, item.When!) : [];
        // Whoever was not asked something can do nothing about it: only what one is not sure of leaves an item open.
        var state = holds is true ? ItemState.Applies : missing.Count > 0 ? ItemState.NeedToKnowMore : ItemState.DoesNotApply;
        var reasons = item.When is null ? route : FlowReasons.Of(walk, item.When);
        return new(
            item, state,
            item.Date is { } date ? Day(environment.Evaluate(date)) : null,
            item.Amount is { } amount && environment.Evaluate(amount) is decimal sum ? sum : null,
            reasons,
            missing);
    }

    private static DateOnly? Day(object? value) => value switch
    {
        FeelDate date when date.TryToDateOnly(out var day) => day,
        FeelDateTime time when time.Date.TryToDateOnly(out var day) => day,
        _ => null,
    };
}

/// <summary>Says what decided a rule: the answers, followed through values, and the values that have a name.</summary>
internal static class FlowReasons
{
    /// <summary>Answers in the order of the path, then values.</summary>
    public static IReadOnlyList<FlowReason> Of(FlowWalk walk, FlowRule rule) => Of(walk, [rule]);

    /// <summary>What led through the branches that were taken.</summary>
    public static IReadOnlyList<FlowReason> OfRoute(FlowWalk walk, IReadOnlyList<FlowEdge> taken)
    {
        // Otherwise means that all the other conditions failed.
        var deciding = taken.SelectMany(e => e switch
        {
            { IsSkip: true } => [],
            { IsOtherwise: true } => e.From.Branches.Select(b => b.When).OfType<FlowRule>(),
            { When: { } when } => [when],
            _ => Array.Empty<FlowRule>(),
        });
        return Of(walk, deciding);
    }

    /// <summary>
    /// Questions answered with "not sure" because of which a rule cannot be decided; also those because of which a
    /// question that the rule reads was not asked. Empty when it only reads what is not asked on this path.
    /// </summary>
    public static IReadOnlyList<FlowQuestion> Missing(FlowEnvironment environment, FlowRule rule)
    {
        var questions = environment.Flow.Questions;
        var missing = questions.Where(Follow(environment, [rule]).Questions.Contains).SelectMany(q => Unknown(environment, q)).ToHashSet();
        if (missing.Count == 0)
        {
            missing = questions.Where(q => rule.Questions.Contains(q.Key)).SelectMany(q => Unknown(environment, q)).ToHashSet();
        }

        return [.. missing.OrderBy(q => q.Index)];
    }

    private static IEnumerable<FlowQuestion> Unknown(FlowEnvironment environment, FlowQuestion question)
    {
        if (environment.Answers.TryGetValue(question.Name, out var answer))
        {
            return HasUnknown(answer) ? [question] : [];
        }

        return question.Ask is { } ask && environment.Evaluate(ask) is null ? Missing(environment, ask) : [];
    }

    // An entry of a group may hold an unknown answer too.
    private static bool HasUnknown(object? answer) => answer switch
    {
        null => true,
        IReadOnlyList<object?> list => list.Any(HasUnknown),
        IReadOnlyDictionary<string, object?> context => context.Values.Any(v => v is null),
        _ => false,
    };

    /// <summary>
    /// Named values that the reached outcome, its items or the way to it read, in their order of computing. Conditions
    /// and keys are left out: they serve reasons and the map, and nobody works out a yes or no by hand.
    /// </summary>
    public static IReadOnlyList<WorkedOutValue> WorkedOut(FlowWalk walk, string lang)
    {
        if (walk.Result is not { } result)
        {
            return [];
        }

        var words = walk.Flow.In(lang);
        var templates = new[] { words.Of(result.Outcome).Title, words.Of(result.Outcome).Text }
            .Concat(result.Applying.SelectMany(i => new[] { words.Of(i.Item).Title, words.Of(i.Item).Text, words.Of(i.Item).Because }));
        var rules = templates.OfType<FlowTemplate>().SelectMany(t => t.Rules)
            .Concat(result.Items.SelectMany(i => new[] { i.Item.When, i.State == ItemState.Applies ? i.Item.Date : null, i.State == ItemState.Applies ? i.Item.Amount : null }).OfType<FlowRule>())
            .Concat(walk.Answered.SelectMany(a => a.Question.Branches.Select(b => b.When)).OfType<FlowRule>());
        var read = rules.SelectMany(r => r.Expression.Names).ToHashSet();
        foreach (var value in walk.Flow.Values.Reverse().Where(v => read.Contains(v.Name)))
        {
            read.UnionWith(value.Names);
        }

        return
        [
            .. from value in walk.Flow.Values
               where read.Contains(value.Name) && words.Values.ContainsKey(value.Key)
               let worth = walk.Environment.Read(value.Name)
               where worth is not null and not bool and not string
               select new WorkedOutValue(value, words.Values[value.Key], FlowFormat.Write(worth, value.Format, lang)),
        ];
    }

    private static IReadOnlyList<FlowReason> Of(FlowWalk walk, IEnumerable<FlowRule> rules)
    {
        var (questions, values) = Follow(walk.Environment, rules);
        return
        [
            .. walk.Answered.Where(a => questions.Contains(a.Question) && !a.IsUnsure).Select(a => new FlowReason(a, null, null)),
            .. walk.Flow.Values.Where(values.Contains).Select(v => (Value: v, Is: walk.Environment.Read(v.Name))).Where(v => v.Is is not null)
                .Select(v => new FlowReason(null, v.Value, v.Is)),
        ];
    }

    private static (HashSet<FlowQuestion> Questions, HashSet<FlowValue> Values) Follow(FlowEnvironment environment, IEnumerable<FlowRule> rules)
    {
        HashSet<FlowQuestion> questions = [];
        HashSet<FlowValue> values = [];
        Stack<string> open = new(rules.SelectMany(environment.Explain));
        while (open.TryPop(out var name))
        {
            if (environment.Flow.Names.QuestionsByName.TryGetValue(name, out var question))
            {
                questions.Add(question);
            }
            else if (environment.Flow.Names.ValuesByName.TryGetValue(name, out var value) && values.Add(value))
            {
                foreach (var below in environment.Explain(value))
                {
                    open.Push(below);
                }
            }
        }

        return (questions, values);
    }
}
