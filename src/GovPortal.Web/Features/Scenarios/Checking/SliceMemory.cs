using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// What of the answers so far still makes a difference from a step on. Of a rule that reads only answers already given,
/// its result is enough; of the others, what they read. Two states that agree in this behave alike from here on.
/// </summary>
internal sealed class SliceMemory
{
    private readonly List<(FlowRule Rule, RuleUse Use)> settled = [];
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<SliceMemory, int[]> knownFrom = [];

    /// <param name="rules">All rules that are read from the step on.</param>
    public SliceMemory(Flow flow, FlowStep step, IReadOnlyList<(FlowRule Rule, RuleUse Use)> rules)
    {
        Rules = [.. rules.GroupBy(r => r.Rule).Select(g => (g.Key, g.Max(r => r.Use)))];
        var passed = step is FlowQuestion question ? question.Index : int.MaxValue;
        bool IsSettled(IEnumerable<string> keys) => keys.All(k => flow.Question(k) is not { } read || read.Index < passed);
        void Remember(string name)
        {
            if (flow.Names.ValuesByName.TryGetValue(name, out var value) && !IsSettled(value.Questions))
            {
                foreach (var below in value.Names)
                {
                    Remember(below);
                }
            }
            else if (value is not null || (flow.Names.QuestionsByName.TryGetValue(name, out var read) && read.Index < passed))
            {
                names.Add(name);
            }
        }

        foreach (var (rule, use) in Rules)
        {
            if (IsSettled(rule.Questions))
            {
                settled.Add((rule, use));
            }
            else
            {
                foreach (var name in rule.Expression.Names)
                {
                    Remember(name);
                }
            }
        }
    }

    /// <summary>Rules that are read from the step on, and how.</summary>
    public IReadOnlyList<(FlowRule Rule, RuleUse Use)> Rules { get; }

    /// <summary>What is remembered of the answers that the environment holds.</summary>
    /// <param name="before">What was remembered at the step before: what is settled stays so.</param>
    public Remembered Of(FlowEnvironment environment, Remembered? before)
    {
        var known = before is null ? null : KnownFrom(before.By);
        var results = new string[settled.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = known is not null && known[i] >= 0 ? before!.Settled[known[i]] : Result(settled[i].Rule, settled[i].Use, environment);
        }

        // Not asked and not sure are both null, but only one of them is on the way.
        var rest = names.Select(n => (environment.Answers.ContainsKey(n) ? "=" : "") + Short(environment.Read(n)));
        return new(this, results, string.Join('\n', results.Concat(rest)));
    }

    // Where each settled rule stands among those of an earlier step; -1 where it is new.
    private int[] KnownFrom(SliceMemory before)
    {
        if (!knownFrom.TryGetValue(before, out var known))
        {
            knownFrom[before] = known = [.. settled.Select(s => before.settled.IndexOf(s))];
        }

        return known;
    }

    private static string Result(FlowRule rule, RuleUse use, FlowEnvironment environment) => (environment.Evaluate(rule), use) switch
    {
        (null, RuleUse.Presence) => "-",
        (_, RuleUse.Presence) => "+",
        (null, _) => FlowReasons.Missing(environment, rule).Count > 0 ? "?" : "",
        (var value, _) => Short(value),
    };

    private static string Short(object? value) => value switch
    {
        null => "",
        true => "t",
        false => "f",
        string text => text,
        _ => FeelText.Write(value),
    };
}

/// <summary>What is remembered in one state.</summary>
/// <param name="Settled">Results of the rules that read only answers already given.</param>
/// <param name="Key">The same text for states that behave alike.</param>
internal sealed record Remembered(SliceMemory By, IReadOnlyList<string> Settled, string Key);
