using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Answers that stand for all others: every option, the ends of ranges, what lies at and beside the constants of the
/// rules that read the question, "not sure", and groups of the least, one and most entries.
/// </summary>
internal sealed class TypicalAnswers(Flow flow, FlowDay day)
{
    private const int MostOptions = 40;
    private const int MostEntries = 12;

    private readonly RuleConstants constants = new(flow, day);
    private readonly Dictionary<(string Key, string Texts, string Offered), TriedAnswer?> read = [];

    /// <param name="rules">The rules that matter: near their constants answers are tried.</param>
    public IReadOnlyList<TriedAnswer> For(FlowQuestion question, OpenTrial open, IEnumerable<FlowRule> rules, TrialDensity density, FlowEnvironment environment)
    {
        var near = rules.Where(r => r.Questions.Contains((question.Group ?? question).Key)).SelectMany(constants.Of).Distinct().ToList();
        List<TriedAnswer> answers = question.Kind == QuestionKind.Group
            ? Entries(question, near, density, environment)
            : [.. Texts(question, open, near, density).Select(t => Read(question, t, open.Options)).OfType<TriedAnswer>()];
        if (question.HasUnsure)
        {
            answers.Add(new(question.Key, [Answers.Unsure], null));
        }

        return answers;
    }

    private IEnumerable<IReadOnlyList<string>> Texts(FlowQuestion question, OpenTrial open, List<object> near, TrialDensity density)
    {
        switch (question.Kind)
        {
            case QuestionKind.Choice:
                return open.Options.Select(o => new[] { o });
            case QuestionKind.Place:
                var named = open.Options.Where(near.Contains).Concat(open.Options.Where(o => !near.Contains(o)).Take(density == TrialDensity.Sparse ? 1 : MostOptions));
                return named.Select(o => new[] { o });
            case QuestionKind.Choices:
                return Subsets(question, open.Options, near, density);
            case QuestionKind.YesNo:
                return [["yes"], ["no"]];
            case QuestionKind.Text:
                return near.OfType<string>().Prepend("A").Where(t => t.Length <= question.Definition.Length).Distinct().Select(t => new[] { t });
            case QuestionKind.MoneyPeriod:
                return TypicalValues.Numbers(question, open, near, density).SelectMany(n => question.Definition.Periods.Select(p => new[] { $"{n}-{FlowMap.Hyphenated(p.ToString())}" }));
            case QuestionKind.Date or QuestionKind.Month:
                return TypicalValues.Dates(question, open, near, density, day.Today).Select(t => new[] { t });
            case QuestionKind.Span:
                return TypicalValues.Spans(question, open, near, density).Select(t => new[] { t });
            default:
                return TypicalValues.Numbers(question, open, near, density).Select(t => new[] { t });
        }
    }

    /// <summary>None, each alone, all; each pair too where there are few; without "none", at least one.</summary>
    private static IEnumerable<IReadOnlyList<string>> Subsets(FlowQuestion question, IReadOnlyList<string> options, List<object> near, TrialDensity density)
    {
        if (question.Definition.HasNone)
        {
            yield return [Answers.NoneOfThese];
        }

        // What no rule names is like any other that no rule names.
        var telling = options.Where(near.Contains).ToList();
        telling.AddRange(options.Except(telling).Take(1));
        var most = density switch { TrialDensity.Sparse => 0, TrialDensity.Usual => 4, _ => 9 };
        if (telling.Count <= most)
        {
            for (var set = 1; set < 1 << telling.Count; set++)
            {
                yield return [.. telling.Where((_, i) => (set & (1 << i)) != 0)];
            }

            yield break;
        }

        foreach (var option in telling)
        {
            yield return [option];
        }

        for (var i = 0; density != TrialDensity.Sparse && i < telling.Count; i++)
        {
            for (var j = i + 1; j < telling.Count; j++)
            {
                yield return [telling[i], telling[j]];
            }
        }

        if (telling.Count > 1)
        {
            yield return telling;
        }
    }

    private List<TriedAnswer> Entries(FlowQuestion group, List<object> near, TrialDensity density, FlowEnvironment environment)
    {
        List<List<(string Key, TriedAnswer Answer)>> entries = [[]];
        foreach (var question in group.Questions)
        {
            List<List<(string, TriedAnswer)>> longer = [];
            foreach (var entry in entries)
            {
                var inner = new FlowEnvironment(environment);
                foreach (var (key, answer) in entry)
                {
                    inner.Set(group.Questions.Single(q => q.Key == key), answer.Value);
                }

                foreach (var answer in Accepted(question, near, density, inner))
                {
                    longer.Add([.. entry, (question.Key, answer)]);
                }
            }

            entries = Spread(longer, density == TrialDensity.Dense ? MostEntries * 10 : MostEntries);
        }

        var most = group.Definition.Most;
        List<TriedAnswer> groups = [];
        void Add(IReadOnlyList<List<(string, TriedAnswer)>> chosen)
        {
            if (chosen.Count >= group.Definition.Least && chosen.Count <= most)
            {
                groups.Add(Group(group, chosen));
            }
        }

        Add([]);
        foreach (var entry in entries)
        {
            Add([entry]);
        }

        for (var i = 0; i + 1 < entries.Count && density != TrialDensity.Sparse; i++)
        {
            Add([entries[i], entries[i + 1]]);
            Add([entries[0], entries[i + 1]]);
        }

        if (entries.Count > 0)
        {
            foreach (var count in new[] { group.Definition.Least, most }.Distinct().Where(c => c > 1))
            {
                Add([.. Enumerable.Range(0, count).Select(i => entries[i % entries.Count])]);
                Add([.. Enumerable.Repeat(entries[0], count)]);
                Add([.. Enumerable.Repeat(entries[^1], count)]);
            }
        }

        return [.. groups.DistinctBy(g => g.Id)];
    }

    private IEnumerable<TriedAnswer> Accepted(FlowQuestion question, List<object> near, TrialDensity density, FlowEnvironment inner)
    {
        var open = new OpenTrial(question, inner);
        foreach (var text in Texts(question, open, near, density))
        {
            if (Read(question, text, open.Options) is not { } answer)
            {
                continue;
            }

            inner.Set(question, answer.Value);
            if (open.Accepts(answer.Value))
            {
                yield return answer;
            }
        }

        if (question.HasUnsure)
        {
            yield return new(question.Key, [Answers.Unsure], null);
        }
    }

    private static TriedAnswer Group(FlowQuestion group, IReadOnlyList<List<(string Key, TriedAnswer Answer)>> entries)
    {
        var raw = entries.SelectMany((entry, i) => entry.Select(a => KeyValuePair.Create(
            Answers.EntryKey(group.Questions.Single(q => q.Key == a.Key), i + 1), a.Answer.Raw[0].Value)));
        var contexts = entries.Select(entry => (object?)FeelContext.From(entry.Select(a => KeyValuePair.Create(FlowKeys.FeelName(a.Key), a.Answer.Value))));
        return new([.. raw, KeyValuePair.Create<string, IReadOnlyList<string>>(group.Key, [$"{entries.Count}"])], FeelList.From(contexts));
    }

    private TriedAnswer? Read(FlowQuestion question, IReadOnlyList<string> texts, IReadOnlyList<string> offered)
    {
        var key = (question.Group is { } group ? $"{group.Key}.{question.Key}" : question.Key, string.Join('|', texts), string.Join('|', offered));
        if (!read.TryGetValue(key, out var answer))
        {
            var reading = AnswerReader.Read(question, question.Key, texts, offered);
            read[key] = answer = reading.IsValid ? new(question.Key, reading.Raw, reading.Value) : null;
        }

        return answer;
    }

    /// <summary>At most so many, from all along the list.</summary>
    public static List<T> Spread<T>(List<T> all, int most) =>
        all.Count <= most ? all : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * (all.Count - 1) / (most - 1))])];
}
