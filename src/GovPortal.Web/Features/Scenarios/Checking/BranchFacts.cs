using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// What is known when a question has been answered: which answers are there, what they can be, and which branches were
/// taken before. Each fact is kept as the case that it rules out, as FEEL that is true only in that case.
/// </summary>
internal sealed class BranchFacts
{
    /// <summary>How often names of facts bring in further facts.</summary>
    private const int Rounds = 3;

    private readonly Flow flow;
    private readonly FlowQuestion question;

    private BranchFacts(Flow flow, FlowQuestion question) => (this.flow, this.question) = (flow, question);

    /// <summary>Conditions that are true only in cases that cannot happen.</summary>
    public IReadOnlyList<FeelExpression> Impossible { get; private set; } = [];

    /// <summary>The facts that have to do with what the branches read.</summary>
    public static BranchFacts Of(Flow flow, FlowQuestion question, IEnumerable<FlowBranch> branches)
    {
        var facts = new BranchFacts(flow, question);
        var all = facts.All().Select(text => FeelExpression.Compile(text, question.ScopeAfter).Expression).OfType<FeelExpression>().ToList();
        HashSet<string> names = [.. branches.SelectMany(b => b.When!.Expression.Names)];
        for (var round = 0; round < Rounds; round++)
        {
            names.UnionWith(all.Where(f => f.Names.Any(names.Contains)).SelectMany(f => f.Names).ToList());
        }

        facts.Impossible = [.. all.Where(f => f.Names.Any(names.Contains))];
        return facts;
    }

    /// <summary>A condition narrowed to what can happen.</summary>
    public string Within(string condition) => Impossible.Count == 0
        ? condition
        : $"({condition}) and not({string.Join(" or ", Impossible.Select(f => $"(({f.Text}) = true)"))})";

    private IEnumerable<string> All()
    {
        foreach (var value in flow.Values.Where(v => v.Type is BooleanType && v.Definition.Rule is not null))
        {
            var rule = value.Definition.Rule!.Text;
            yield return $"if {value.Name} then (if ({rule}) then false else true) else if ({rule}) then true else false";
        }

        foreach (var before in flow.Questions.TakeWhile(q => q != question))
        {
            foreach (var fact in Answer(before).Concat(Ways(before)))
            {
                yield return fact;
            }
        }

        foreach (var fact in Accepted(question))
        {
            yield return fact;
        }
    }

    /// <summary>An answer is there only if the question was asked, and surely if it was asked on every way.</summary>
    private IEnumerable<string> Answer(FlowQuestion before)
    {
        var surely = !before.HasUnsure && IsPassedTo(before);
        if (before.Ask is { } ask)
        {
            yield return $"if ({ask.Source.Text}) then {(surely ? $"{before.Name} = null" : "false")} else {before.Name} != null";
        }
        else if (surely)
        {
            yield return $"{before.Name} = null";
        }

        foreach (var fact in Accepted(before))
        {
            yield return fact;
        }
    }

    private static IEnumerable<string> Accepted(FlowQuestion asked)
    {
        foreach (var option in asked.Options.Where(o => o.When is not null))
        {
            var chosen = asked.Kind == QuestionKind.Choices ? $"list contains({asked.Name}, \"{option.Key}\")" : $"{asked.Name} = \"{option.Key}\"";
            yield return $"if ({option.When!.Source.Text}) then false else {chosen}";
        }

        if (asked.Kind is QuestionKind.MoneyPeriod or QuestionKind.Group)
        {
            yield break;
        }

        if (asked.Min is { } min)
        {
            yield return $"{asked.Name} < ({min.Source.Text})";
        }

        if (asked.Max is { } max)
        {
            yield return $"{asked.Name} > ({max.Source.Text})";
        }

        foreach (var check in asked.Checks)
        {
            yield return $"{asked.Name} != null and not({check.Rule.Source.Text})";
        }
    }

    /// <summary>Of the branches of an earlier question on every way, only those that lead here can have been taken.</summary>
    private IEnumerable<string> Ways(FlowQuestion before)
    {
        if (before.Ask is not null || before.Branches.All(b => b.When is null) || !IsPassedTo(before))
        {
            yield break;
        }

        bool Leads(FlowBranch branch) => flow.Graph.ReachableFrom(branch.To).Contains(question);
        if (before.Branches.All(Leads))
        {
            yield break;
        }

        // As a walk goes: by the first branch that holds. No branch at all leads nowhere.
        var otherwise = before.Branches[^1] is { When: null } last ? Leads(last) : false;
        yield return string.Concat(before.Branches.Where(b => b.When is not null).Select(b => $"if ({b.When!.Source.Text}) then {(Leads(b) ? "false" : "true")} else "))
            + (otherwise ? "false" : "true");
    }

    /// <summary>Whether every way to the question passes an earlier one.</summary>
    private bool IsPassedTo(FlowQuestion before)
    {
        if (before == flow.Graph.Start)
        {
            return true;
        }

        HashSet<FlowStep> reached = [flow.Graph.Start];
        foreach (var step in flow.Questions.TakeWhile(q => q != question).Where(q => q != before && reached.Contains(q)))
        {
            reached.UnionWith(flow.Graph.From(step).Select(e => e.To));
        }

        return !reached.Contains(question);
    }
}
