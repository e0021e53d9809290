using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Something that is looked at wherever a way leads to it: a question, or what is shown at outcomes.</summary>
internal abstract class FlowAim(Flow flow)
{
    private FlowSlice? own;

    /// <summary>Key of the question, outcome or item that is meant.</summary>
    public abstract string Key { get; }

    /// <summary>One question, or the outcomes at which it is shown; between these no difference is made.</summary>
    public abstract IReadOnlyList<FlowStep> At { get; }

    /// <summary>The rules that are looked at there, and how much of their results.</summary>
    public abstract IReadOnlyList<(FlowRule Rule, RuleUse Use)> Reads { get; }

    /// <summary>Whether everything that must be seen once has been seen.</summary>
    public abstract bool IsShown { get; }

    /// <summary>Looks at a state in which it is reached; a question is asked then, and not answered yet.</summary>
    public abstract void See(TrialVisit visit);

    /// <summary>Looks at an answer that is accepted there, which the environment holds.</summary>
    public virtual void See(TrialVisit visit, TriedAnswer answer)
    {
    }

    /// <summary>Says what must have been seen and was not.</summary>
    /// <param name="isComplete">Whether all typical answers were tried.</param>
    public abstract void Conclude(bool isComplete);

    /// <summary>What of the flow matters for this alone.</summary>
    public FlowSlice Slice() => own ??= new(flow, [this]);

    /// <summary>The answers that matter for this, as a reader of the flow writes them.</summary>
    protected string Case(TrialVisit visit, TriedAnswer? last = null)
    {
        var given = visit.State.Answers().Where(a => Slice().Matters(a.Key)).Select(a => a.Value);
        var answers = given.Concat(last is null ? [] : [last]).SelectMany(a => a.Raw)
            .Select(r => $"{FlowKeys.FeelName(r.Key)} = {string.Join('|', r.Value)}").ToList();
        return answers.Count == 0 ? "any answers" : string.Join(" and ", answers);
    }
}

/// <summary>A step reached in one state while answers are tried.</summary>
/// <param name="Open">The question as it stands then; null at an outcome.</param>
internal sealed record TrialVisit(FlowSlice Slice, FlowStep Step, TrialState State, FlowEnvironment Environment, OpenTrial? Open);
