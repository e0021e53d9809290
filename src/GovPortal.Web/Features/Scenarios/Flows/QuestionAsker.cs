using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>A question with what was given: as it is to be asked, and what its answer is worth.</summary>
internal sealed record AskedQuestion(OpenQuestion Open, AnsweredQuestion? Answered, IReadOnlyList<AnswerProblem> Problems);

/// <summary>Asks one question with the answers before it: options, range, reading of the answer, checks.</summary>
internal static class QuestionAsker
{
    public static AskedQuestion Ask(FlowQuestion question, Answers answers, FlowEnvironment environment) =>
        question.Kind == QuestionKind.Group ? GroupReader.Ask(question, answers, environment) : Ask(question, question.Key, answers[question.Key], environment);

    /// <param name="key">Key of the answer, which in a group is longer than the question's.</param>
    public static AskedQuestion Ask(FlowQuestion question, string key, IReadOnlyList<string> typed, FlowEnvironment environment)
    {
        var options = Options(question, environment);
        var (min, max) = (question.Min is { } low ? environment.Evaluate(low) : null, question.Max is { } high ? environment.Evaluate(high) : null);
        var open = new OpenQuestion(question, options, min, max, typed);
        if (typed.Count == 0)
        {
            return new(open, null, []);
        }

        var reading = AnswerReader.Read(question, key, typed, options);
        var problem = reading.Problem ?? (reading.Value is null ? null : Range(question, key, reading.Value, min, max) ?? Check(question, key, reading.Value, environment));
        return problem is null
            ? new(open with { Typed = reading.Raw }, new(question, reading.Raw, reading.Value), [])
            : new(open, null, [problem]);
    }

    public static IReadOnlyList<string> Options(FlowQuestion question, FlowEnvironment environment) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Choices =>
            [.. question.Options.Where(o => o.When is null || environment.Evaluate(o.When) is true).Select(o => o.Key)],
        QuestionKind.Place => question.Table?.Keys ?? [],
        _ => [],
    };

    private static AnswerProblem? Range(FlowQuestion question, string key, object value, object? min, object? max)
    {
        var (measured, part) = value is FeelContext money ? (money["amount"], "amount") : (value, null);
        // Money without a stated minimum is not negative: a minus is a slip of the finger.
        if (min is null && question.Kind is QuestionKind.Money or QuestionKind.MoneyPeriod)
        {
            min = 0m;
        }

        if (Compare(measured, min) < 0)
        {
            return new(key, question, ProblemKind.AtLeast, min, null, part);
        }

        return Compare(measured, max) > 0 ? new(key, question, ProblemKind.AtMost, max, null, part) : null;
    }

    // Values of different kinds are not compared: the limit is then no limit, which the compiler refuses where it can see it.
    private static int Compare(object? value, object? limit) => (value, limit) switch
    {
        (decimal v, decimal l) => v.CompareTo(l),
        (FeelDate v, FeelDate l) => v.CompareTo(l),
        (FeelDate v, FeelDateTime l) => v.CompareTo(l.Date),
        (YearsMonthsDuration v, YearsMonthsDuration l) => v.CompareTo(l),
        (DaysTimeDuration v, DaysTimeDuration l) => v.CompareTo(l),
        _ => 0,
    };

    private static AnswerProblem? Check(FlowQuestion question, string key, object value, FlowEnvironment environment)
    {
        if (question.Checks.Count == 0)
        {
            return null;
        }

        environment.Set(question, value);
        // A check that cannot be decided, because another answer is unknown, refuses nobody.
        var failed = question.Checks.FirstOrDefault(c => environment.Evaluate(c.Rule) is false);
        environment.Unset(question);
        return failed is null ? null : new(key, question, ProblemKind.Check, null, failed.Key);
    }
}

/// <summary>Reads the entries of a group: <c>children.1.birth-month</c> and so on, and <c>children=2</c> when finished.</summary>
internal static class GroupReader
{
    public static AskedQuestion Ask(FlowQuestion group, Answers answers, FlowEnvironment environment)
    {
        var count = answers[group.Key];
        if (group.HasUnsure && count.Contains(Answers.Unsure))
        {
            return new(new(group, [], null, null, [Answers.Unsure]), new(group, [Answers.Unsure], null), []);
        }

        var finished = count.Count > 0 && AnswerText.Small(count[0]) is { } number ? number : (int?)null;
        var entries = Entries(group, answers, environment, finished);
        var open = new OpenQuestion(group, [], (decimal)group.Definition.Least, (decimal)group.Definition.Most, count) { Entries = entries };
        List<AnswerProblem> problems = [.. entries.SelectMany(e => e.Problems.Where(p => finished is not null || answers[p.Key].Count > 0))];
        if (count.Count > 0 && finished is null)
        {
            problems.Insert(0, new(group.Key, group, ProblemKind.NoNumber));
        }
        else if (finished < group.Definition.Least)
        {
            problems.Insert(0, new(group.Key, group, ProblemKind.TooFewEntries, (decimal)group.Definition.Least));
        }
        else if (finished > group.Definition.Most)
        {
            problems.Insert(0, new(group.Key, group, ProblemKind.TooManyEntries, (decimal)group.Definition.Most));
        }

        if (finished is not { } all || problems.Count > 0)
        {
            return new(open, null, problems);
        }

        var value = FeelList.From(entries.Select(e => (object?)FeelContext.From(e.Answered.Select(a => new KeyValuePair<string, object?>(a.Question.Name, a.Value)))));
        var answered = new AnsweredQuestion(group, [all.ToString(System.Globalization.CultureInfo.InvariantCulture)], value)
        {
            Entries = [.. entries.Select(e => e.Answered)],
        };
        environment.Set(group, value);
        var failed = group.Checks.FirstOrDefault(c => environment.Evaluate(c.Rule) is false);
        environment.Unset(group);
        return failed is null
            ? new(open with { Typed = answered.Raw }, answered, [])
            : new(open, null, [new(group.Key, group, ProblemKind.Check, null, failed.Key)]);
    }

    private static List<OpenEntry> Entries(FlowQuestion group, Answers answers, FlowEnvironment environment, int? finished)
    {
        // Unfinished: up to the last entry of which something is known.
        var most = group.Definition.Most;
        var last = finished is { } all
            ? Math.Min(all, most)
            : Enumerable.Range(1, most).LastOrDefault(n => group.Questions.Any(q => answers[Answers.EntryKey(q, n)].Count > 0));
        return [.. Enumerable.Range(1, last).Select(n => Entry(group, n, answers, environment))];
    }

    private static OpenEntry Entry(FlowQuestion group, int number, Answers answers, FlowEnvironment environment)
    {
        var inside = new FlowEnvironment(environment);
        List<OpenQuestion> questions = [];
        List<AnsweredQuestion> answered = [];
        List<AnswerProblem> problems = [];
        foreach (var question in group.Questions)
        {
            var key = Answers.EntryKey(question, number);
            var asked = QuestionAsker.Ask(question, key, answers[key], inside);
            questions.Add(asked.Open);
            problems.AddRange(asked.Problems);
            if (asked.Answered is { } valid)
            {
                answered.Add(valid);
                inside.Set(question, valid.Value);
            }
            else if (asked.Problems.Count == 0)
            {
                problems.Add(AnswerReader.Read(question, key, [], []).Problem!);
            }
        }

        return new(number, questions, problems) { IsComplete = problems.Count == 0, Answered = answered };
    }
}
