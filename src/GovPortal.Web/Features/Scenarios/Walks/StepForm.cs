using System.Globalization;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>The form of one question: what stands in it, and what is wrong.</summary>
public sealed record StepForm
{
    public required FieldTexts Texts { get; init; }

    public IReadOnlyList<(string Id, string Message)> Errors { get; init; } = [];

    /// <summary>Entries of a group that are shown.</summary>
    public int Count { get; init; }

    /// <summary>As it is first shown: with the answer that was given before, if any, and what is wrong with it now.</summary>
    public static StepForm Of(FlowWalk walk, OpenQuestion open, IStringLocalizer<Words> t, string lang) =>
        open == walk.Next && open.Typed.Count > 0 ? Of(open) with { Errors = [.. Problems(walk, t, lang)] } : Of(open);

    private static StepForm Of(OpenQuestion open)
    {
        var question = open.Question;
        if (question.Kind != QuestionKind.Group)
        {
            return new() { Texts = FieldTexts.Of(TypedAnswer.Split(question, question.Key, open.Typed)) };
        }

        var isUnsure = open.Typed is [Answers.Unsure];
        var count = open.Entries.Count > 0 || (open.Typed.Count > 0 && !isUnsure) ? Math.Max(open.Entries.Count, question.Definition.Least) : GroupEntries.First(question);
        return new()
        {
            Count = count,
            Texts = FieldTexts.Of(
            [
                new(question.Key, new StringValues(count.ToString(CultureInfo.InvariantCulture))),
                .. open.Entries.SelectMany(e => e.Questions.SelectMany(q =>
                    TypedAnswer.Split(q.Question, GroupEntries.Name(question.Key, e.Number, q.Question.Key), q.Typed))),
                .. isUnsure ? TypedAnswer.Split(question, question.Key, open.Typed) : [],
            ]),
        };
    }

    /// <summary>As it was typed, to be shown again.</summary>
    public static StepForm Typed(OpenQuestion open, FieldTexts texts, params IReadOnlyList<(string Id, string Message)> errors) =>
        new() { Texts = texts, Errors = errors, Count = open.Question.Kind == QuestionKind.Group ? GroupEntries.Count(open.Question, texts) : 0 };

    /// <summary>With one entry more, or one less; null when the form was sent to go on.</summary>
    public static StepForm? Resized(OpenQuestion open, FieldTexts texts)
    {
        var (group, to) = (open.Question, texts[WalkAddress.To]);
        if (group.Kind != QuestionKind.Group || to is null)
        {
            return null;
        }

        var count = GroupEntries.Count(group, texts);
        if (to == WalkAddress.Add)
        {
            return new() { Texts = texts, Count = Math.Min(count + 1, group.Definition.Most) };
        }

        return to.StartsWith(WalkAddress.Remove, StringComparison.Ordinal) && int.TryParse(to.AsSpan(WalkAddress.Remove.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Typed(open, GroupEntries.Without(group, texts, number))
            : null;
    }

    /// <summary>Takes the answer typed.</summary>
    /// <param name="before">The walk without it.</param>
    /// <param name="given">The answers that it joins.</param>
    public static TakenAnswer Take(FlowWalk before, Answers given, OpenQuestion open, FieldTexts texts, IStringLocalizer<Words> t, string lang)
    {
        if (open.Question.Kind == QuestionKind.Group)
        {
            texts = GroupEntries.WithoutEmpty(open.Question, texts);
        }

        var answers = Answer(given, open, texts);
        var walk = FlowWalker.Walk(before.Flow, answers, before.Day);
        List<(string, string)> errors = [.. Faults(open, texts, t)];
        if (walk.Next?.Question == open.Question)
        {
            // What the form itself says is plainer than what the flow makes of half an answer.
            errors.AddRange(Problems(walk, t, lang).Where(p => errors.TrueForAll(e => !SameField(e.Item1, p.Id))));
            if (errors.Count == 0)
            {
                errors.Add((NamedField.IdOf(TypedAnswer.First(open.Question, open.Question.Key)), FlowSpeech.Problem(walk, Nothing(open.Question), t, lang)));
            }
        }

        return errors.Count > 0 ? new(answers, null, Typed(open, texts, errors)) : new(WithIdle(walk), walk, null);
    }

    // Answers that the change made idle or wrong stay for one page more, which says so.
    private static Answers WithIdle(FlowWalk walk)
    {
        var answers = walk.Dropped.Aggregate(walk.Kept, (all, dropped) => all.With(dropped.Key, dropped.Raw));
        return walk.Next is { Question.Kind: not QuestionKind.Group } next && walk.Problems.Count > 0 ? answers.With(next.Question.Key, next.Typed) : answers;
    }

    /// <summary>All answers of the walk with the one typed in the form instead of what it was.</summary>
    public static Answers Answer(Answers given, OpenQuestion open, FieldTexts texts)
    {
        var question = open.Question;
        if (question.Kind != QuestionKind.Group)
        {
            return given.With(question.Key, TypedAnswer.Read(question, question.Key, texts));
        }

        var answers = given.Without(question);
        if (TypedAnswer.Read(question, question.Key, texts) is [Answers.Unsure])
        {
            return answers.With(question.Key, Answers.Unsure);
        }

        foreach (var (name, raw) in GroupEntries.Read(question, texts))
        {
            answers = answers.With(name, raw);
        }

        return answers.With(question.Key, GroupEntries.Count(question, texts).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What is wrong in the form itself, before anybody asks what the answer means.</summary>
    public static IEnumerable<(string Id, string Message)> Faults(OpenQuestion open, FieldTexts texts, IStringLocalizer<Words> t)
    {
        IEnumerable<(FlowQuestion Question, string Name)> asked = open.Question.Kind == QuestionKind.Group
            ? Enumerable.Range(1, GroupEntries.Count(open.Question, texts))
                .SelectMany(n => open.Question.Questions.Select(q => (q, GroupEntries.Name(open.Question.Key, n, q.Key))))
            : [(open.Question, open.Question.Key)];
        var both = t["Either give an answer or say that you are not sure, not both"];
        if (open.Question is { Kind: QuestionKind.Group, HasUnsure: true } && texts[TypedAnswer.UnsureBox(open.Question.Key)] is not null && GroupEntries.Read(open.Question, texts).Any())
        {
            yield return (NamedField.IdOf(open.Question.Key), both);
        }

        foreach (var (question, name) in asked)
        {
            if (TypedAnswer.IsBoth(question, name, texts))
            {
                yield return (NamedField.IdOf(TypedAnswer.First(question, name)), both);
            }
            else if (TypedAnswer.MissingParts(question, name, texts) is [var first, ..] missing)
            {
                yield return (NamedField.IdOf($"{name}.{first}"), string.Join(' ', missing.Select(p => Missing(p, t))));
            }
        }
    }

    /// <summary>Messages of the flow, each with the input that it is about.</summary>
    public static IEnumerable<(string Id, string Message)> Problems(FlowWalk walk, IStringLocalizer<Words> t, string lang) =>
        walk.Problems.Select(p => (
            NamedField.IdOf(p.Part is { } part && AnswerFields.Parts(p.Question).Contains(part) ? $"{p.Key}.{part}" : TypedAnswer.First(p.Question, p.Key)),
            FlowSpeech.Problem(walk, p, t, lang)));

    // The flow does not complain of an answer that was not given yet.
    private static AnswerProblem Nothing(FlowQuestion question) => new(question.Key, question, question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.YesNo or QuestionKind.Place => ProblemKind.ChooseOne,
        QuestionKind.Choices => ProblemKind.ChooseSome,
        _ => ProblemKind.Missing,
    });

    // Both are inputs of one answer: those of a date differ in their last part only.
    private static bool SameField(string one, string other) =>
        one == other || one.StartsWith(other + "-", StringComparison.Ordinal) || one[..Math.Max(0, one.LastIndexOf('-'))] == other[..Math.Max(0, other.LastIndexOf('-'))];

    private static string Missing(string part, IStringLocalizer<Words> t) => part switch
    {
        FieldPart.Year => t["The year is missing."],
        FieldPart.Month => t["The month is missing."],
        _ => t["The day is missing."],
    };
}

/// <summary>What came of an answer: all answers with it and where they lead, or the form again with what is wrong.</summary>
public sealed record TakenAnswer(Answers Answers, FlowWalk? Walk, StepForm? Form)
{
    public IReadOnlyList<(string Id, string Message)> Errors => Form?.Errors ?? [];
}
