using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>What kind of value each kind of question gives.</summary>
internal static class QuestionTypes
{
    public static FeelType Of(FlowQuestion question)
    {
        var definition = question.Definition;
        switch (question.Kind)
        {
            case QuestionKind.Choice:
                return new TextType([.. definition.Options.Select(o => o.Key)]);
            case QuestionKind.Choices:
                return FeelType.List(new TextType([.. definition.Options.Select(o => o.Key)]));
            case QuestionKind.YesNo:
                return FeelType.Boolean;
            case QuestionKind.Whole:
                return new NumberType(Constant(definition.Min) as decimal?, Constant(definition.Max) as decimal?, Whole: true);
            case QuestionKind.Decimal:
                return new NumberType(Constant(definition.Min) as decimal?, Constant(definition.Max) as decimal?);
            case QuestionKind.Money:
                return new NumberType(Constant(definition.Min) as decimal? ?? 0, Constant(definition.Max) as decimal?);
            case QuestionKind.MoneyPeriod:
                return FeelType.Context(new Dictionary<string, FeelType>
                {
                    ["amount"] = FeelType.Number,
                    ["period"] = new TextType([.. definition.Periods.Select(p => FlowMap.Hyphenated(p.ToString()))]),
                    ["monthly"] = FeelType.Number,
                    ["yearly"] = FeelType.Number,
                });
            case QuestionKind.Date or QuestionKind.Month:
                return new DateType(Constant(definition.Min) as FeelDate? ?? new FeelDate(1, 1, 1), Constant(definition.Max) as FeelDate? ?? new FeelDate(9999, 12, 31));
            case QuestionKind.Year:
                return new NumberType(Constant(definition.Min) as decimal? ?? 1, Constant(definition.Max) as decimal? ?? 9999, Whole: true);
            case QuestionKind.Span:
                return definition.InDays ? FeelType.DaysTime : FeelType.YearsMonths;
            case QuestionKind.Place:
                return new TextType(question.Table?.Keys);
            case QuestionKind.Group:
                return FeelType.List(FeelType.Context(question.Questions.ToDictionary(q => q.Name, q => q.Type)));
            default:
                return FeelType.Text;
        }
    }

    /// <summary>What the limits of an answer must be.</summary>
    public static Wanted Limit(FlowQuestion question) => question.Kind switch
    {
        QuestionKind.Date or QuestionKind.Month => Wanted.Date,
        QuestionKind.Span => question.Definition.InDays ? Wanted.Days : Wanted.YearsMonths,
        _ => Wanted.Number,
    };

    // A limit that is the same for everybody at any time narrows the type; one that reads answers or the clock does not.
    private static object? Constant(FlowText? limit)
    {
        if (limit is null || FeelExpression.Compile(limit.Text, FeelScope.Empty).Expression is not { } expression || ReadsClock(expression.Root))
        {
            return null;
        }

        try
        {
            return expression.Evaluate(new(new Dictionary<string, object?>(), DateTimeOffset.UnixEpoch));
        }
        catch (FeelLimitException)
        {
            return null;
        }
    }

    private static bool ReadsClock(FeelNode node) => node is NameNode { Name: "today" or "now" } || node.Children.Any(ReadsClock);
}
