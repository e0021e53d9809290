using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

// Rules of questions and results.
internal sealed partial class FlowCompiler
{
    private FlowRule? Rule(FlowText? text, FeelScope scope, Wanted wanted) => text is null ? null : rules.Compile(text, scope, findings, wanted);

    private void CompileQuestion(FlowQuestion question)
    {
        var known = sure[question];
        question.Scope = ScopeOf(known, question.Index);
        question.ScopeAfter = ScopeOf(question.HasUnsure ? known : [.. known, question.Key], question.Index + 1);
        question.Ask = Rule(question.Definition.Ask, question.Scope, Wanted.Condition);
        CompileAnswer(question);
        question.Branches =
        [
            .. question.Definition.Next.Count == 0
                ? plans[question.Key]
                : question.Definition.Next.Zip(plans[question.Key], (definition, plan) => plan with { When = Rule(definition.When, question.ScopeAfter, Wanted.Condition) }),
        ];
        foreach (var branch in question.Definition.Next.SkipLast(1).Where(b => b.When is null))
        {
            Error(branch.Place, "a branch without 'when' stands last");
        }
    }

    private void CompileAnswer(FlowQuestion question)
    {
        var definition = question.Definition;
        question.Min = Rule(definition.Min, question.Scope, QuestionTypes.Limit(question));
        question.Max = Rule(definition.Max, question.Scope, QuestionTypes.Limit(question));
        question.Options = [.. definition.Options.Select(o => new FlowOption(o.Key, Rule(o.When, question.Scope, Wanted.Condition), o))];
        // A check is asked only of an answer that was given.
        var given = question.ScopeAfter.With(question.Name, question.Type with { IsNullable = false });
        question.Checks =
        [
            .. from check in definition.Checks
               let rule = Rule(check.Rule, given, Wanted.Condition)
               where rule is not null
               select new AnswerCheck(check.Key, rule),
        ];
        var inside = question.Scope;
        foreach (var below in question.Questions)
        {
            below.Scope = inside;
            below.ScopeAfter = inside = inside.With(below.Name, below.Type);
            CompileAnswer(below);
        }
    }

    private (List<FlowOutcome> Outcomes, List<FlowItem> Items) CompileResults(Dictionary<string, ItemDefinition> definitions)
    {
        Dictionary<string, FlowItem> items = [];
        foreach (var item in definition.Items)
        {
            var at = definition.Outcomes.Where(o => o.Items.Contains(item.Key)).Select(o => sure.GetValueOrDefault(steps[o.Key])).OfType<HashSet<string>>().ToList();
            var known = at.Count == 0 ? EndSure() : at.Skip(1).Aggregate(at[0], (all, next) => [.. all.Intersect(next)]);
            var scope = ScopeOf(known, questions.Count);
            items[item.Key] = new FlowItem(item, scope)
            {
                When = Rule(item.When, scope, Wanted.Condition),
                Date = Rule(item.Date, scope, Wanted.Date),
                Amount = Rule(item.Amount, scope, Wanted.Number),
            };
        }

        List<FlowOutcome> outcomes = [];
        foreach (var outcome in definition.Outcomes)
        {
            foreach (var missing in outcome.Items.Where(i => !definitions.ContainsKey(i)))
            {
                Error(outcome.Place, $"there is no item '{missing}'");
            }

            outcomes.Add(new(
                outcome, [.. outcome.Items.Where(items.ContainsKey).Select(i => items[i])],
                ScopeOf(sure.GetValueOrDefault(steps[outcome.Key]) ?? EndSure(), questions.Count)));
        }

        return (outcomes, [.. items.Values]);
    }
}
