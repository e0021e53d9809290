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

    /// <summary>The same text for states that behave alike.</summary>
    public string Key(FlowEnvironment environment)
    {
        var key = new System.Text.StringBuilder();
        foreach (var (rule, use) in settled)
        {
            var value = environment.Evaluate(rule);
            key.Append(use == RuleUse.Presence ? value is null ? "-" : "+" : Short(value)).Append('\n');
        }

        foreach (var name in names)
        {
            // Not asked and not sure are both null, but only one of them is on the way.
            key.Append(environment.Answers.ContainsKey(name) ? "=" : "").Append(Short(environment.Read(name))).Append('\n');
        }

        return key.ToString();
    }

    private static string Short(object? value) => value switch
    {
        null => "",
        true => "t",
        false => "f",
        string text => text,
        _ => FeelText.Write(value),
    };
}
