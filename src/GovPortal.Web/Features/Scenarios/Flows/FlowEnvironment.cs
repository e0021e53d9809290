using System.Collections;
using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>
/// What rules read during a walk: answers so far, values computed when they are asked for, and data tables. Names
/// without an answer are null.
/// </summary>
internal sealed class FlowEnvironment : IReadOnlyDictionary<string, object?>
{
    private readonly Dictionary<string, object?> answers = [];
    private readonly Dictionary<string, object?> computed = [];
    private readonly FlowEnvironment? outer;

    public FlowEnvironment(Flow flow, FlowDay day)
    {
        Flow = flow;
        Inputs = new(this, day.Now);
    }

    /// <summary>Within an entry of a group: what stands around it, and the entry's own answers.</summary>
    public FlowEnvironment(FlowEnvironment outer)
    {
        this.outer = outer;
        Flow = outer.Flow;
        Inputs = new(this, outer.Inputs.Now);
    }

    public Flow Flow { get; }

    public FeelInputs Inputs { get; }

    public IEnumerable<string> Keys => answers.Keys;

    public IEnumerable<object?> Values => answers.Values;

    public int Count => answers.Count;

    public object? this[string key] => Read(key);

    /// <summary>Answers given so far, by name.</summary>
    public IReadOnlyDictionary<string, object?> Answers => answers;

    public void Set(FlowQuestion question, object? value)
    {
        answers[question.Name] = value;
        Forget(question);
    }

    public void Unset(FlowQuestion question)
    {
        answers.Remove(question.Name);
        Forget(question);
    }

    public object? Read(string name) => TryGetValue(name, out var value) ? value : null;

    public bool TryGetValue(string name, out object? value)
    {
        if (answers.TryGetValue(name, out value))
        {
            return true;
        }

        if (outer is not null)
        {
            return outer.TryGetValue(name, out value);
        }

        if (computed.TryGetValue(name, out value))
        {
            return true;
        }

        if (Flow.Names.ValuesByName.TryGetValue(name, out var rule))
        {
            value = computed[name] = Guard(() => rule.Evaluate(Inputs));
            return true;
        }

        var found = Flow.Names.TablesByName.TryGetValue(name, out var table);
        value = table?.Rows;
        return found;
    }

    /// <summary>The value of a rule; null also when it asks for more than it may, so that no answer can stop a walk.</summary>
    public object? Evaluate(FlowRule rule) => Guard(() => rule.Expression.Evaluate(Inputs));

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => answers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object? Guard(Func<object?> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (FeelLimitException)
        {
            return null;
        }
    }

    private void Forget(FlowQuestion question)
    {
        if (computed.Count > 0)
        {
            foreach (var name in computed.Keys.Where(n => Flow.Names.ValuesByName[n].Questions.Contains(question.Key)).ToArray())
            {
                computed.Remove(name);
            }
        }
    }
}
