using CsCheck;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Checking;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Tests.Support;

namespace GovPortal.Tests.Features.Scenarios.Checking;

/// <summary>The check against walks with all answers there are, for small flows that nobody wrote.</summary>
public sealed class BruteForceTests
{
    private static readonly Gen<string> Flows =
        from count in Gen.Int[2, 4]
        from kinds in Gen.Int[0, 2].Array[count]
        from choices in Gen.Int[0, 99].Array[count * 12]
        select Write(kinds, choices);

    [Fact]
    public void Check_AnySmallFlow_AgreesWithAllWalks()
    {
        var (all, compared) = (0, 0);
        void Compare(string text)
        {
            Interlocked.Increment(ref all);
            var (flow, errors) = Flow.Compile(FlowFolder.Of(text).Source);
            if (flow is null || errors.Count > 0)
            {
                return; // Types or dead ends, which the compiler refuses.
            }

            Interlocked.Increment(ref compared);
            var report = FlowCheck.CheckRules(flow, FlowFolder.Day);
            var truth = new AllWalks(flow);
            bool Says(string part) => report.Findings.Any(f => f.Level == FindingLevel.Error && f.Reason.Contains(part, StringComparison.Ordinal));
            foreach (var question in flow.Questions)
            {
                Assert.True(Says($"no branch of '{question.Key}' for") || !truth.Gaps.Contains(question), $"{question.Key} has a gap\n{text}");
                Assert.True(Says($"the branches of '{question.Key}' to") || !truth.Clashes.Contains(question), $"{question.Key} has a clash\n{text}");
            }

            if (Says("no way leads") || truth.Gaps.Count > 0)
            {
                return; // Answers are tried once every step lies on some way; what lies beyond a gap is of no interest.
            }

            foreach (var step in flow.Graph.Steps)
            {
                var what = step is FlowQuestion ? "question" : "outcome";
                Assert.True(Says($"no answers lead to the {what} '{step.Key}'") != truth.Reached.Contains(step), $"{step.Key} reached: {truth.Reached.Contains(step)}\n{string.Join('\n', report.Findings)}\n{text}");
            }
        }

        Flows.Sample(Compare, iter: 400);
        Assert.True(compared > all / 2, $"only {compared} of {all} flows compile");
    }

    private static string Write(int[] kinds, int[] choices)
    {
        var next = 0;
        int Choose(int count) => choices[next++ % choices.Length] % count;
        string Atom(int until)
        {
            var about = Choose(until);
            var own = kinds[about] switch
            {
                0 => Choose(2) == 0 ? $"q{about} = true" : $"q{about} = false",
                _ => $"q{about} {(Choose(3) == 0 ? "!=" : "=")} \"{"abc"[Choose(3)]}\"",
            };
            return own;
        }

        string Condition(int until) => Choose(3) switch { 0 => $"{Atom(until)} and {Atom(until)}", 1 => $"{Atom(until)} or {Atom(until)}", _ => Atom(until) };
        var text = new System.Text.StringBuilder("steps:\n");
        for (var i = 0; i < kinds.Length; i++)
        {
            var isLast = i == kinds.Length - 1;
            text.Append($"  - question: q{i}\n    kind: {(kinds[i] == 0 ? "yes-no" : "choice\n    options: [a, b, c]")}\n{(kinds[i] == 2 ? "    unsure: true\n" : "")}");
            if (i > 0 && !isLast && Choose(2) == 0)
            {
                text.Append($"    ask: {Condition(i)}\n");
            }

            if (isLast || Choose(3) > 0)
            {
                string Target() => isLast || Choose(2) == 0 ? Choose(2) == 0 ? "x" : "y" : $"q{i + 1 + Choose(kinds.Length - i - 1)}";
                text.Append("    next:\n");
                for (var branches = 1 + Choose(3); branches > 0; branches--)
                {
                    text.Append($"      - when: {Condition(i + 1)}\n        to: {Target()}\n");
                }

                text.Append(Choose(2) == 0 ? $"      - to: {Target()}\n" : "");
            }
        }

        return text.Append("outcomes:\n  - outcome: x\n    items: []\n  - outcome: y\n    items: []\n").ToString();
    }

    private sealed class AllWalks
    {
        private readonly Flow flow;

        public AllWalks(Flow flow)
        {
            this.flow = flow;
            Try(0, Answers.Empty);
        }

        public HashSet<FlowStep> Reached { get; } = [];

        public HashSet<FlowQuestion> Gaps { get; } = [];

        public HashSet<FlowQuestion> Clashes { get; } = [];

        private void Try(int index, Answers answers)
        {
            if (index == flow.Questions.Count)
            {
                See(FlowWalker.Walk(flow, answers, FlowFolder.Day));
                return;
            }

            var question = flow.Questions[index];
            string[] all = question.Kind == QuestionKind.YesNo ? ["yes", "no"] : ["a", "b", "c"];
            foreach (var answer in question.HasUnsure ? all.Append("unsure") : all)
            {
                Try(index + 1, answers.With(question.Key, answer));
            }
        }

        private void See(FlowWalk walk)
        {
            Reached.UnionWith(walk.Answered.Select(a => a.Question));
            if (walk.Result is { } result)
            {
                Reached.Add(result.Outcome);
            }

            if (walk.Gap is { } gap)
            {
                Gaps.Add(gap);
            }

            Clashes.UnionWith(walk.Answered.Select(a => a.Question)
                .Where(q => q.Branches.Count(b => b.When is not null && walk.Environment.Evaluate(b.When) is true) > 1));
        }
    }
}
