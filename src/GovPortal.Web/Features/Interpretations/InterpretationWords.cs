namespace GovPortal.Web.Features.Interpretations;

/// <summary>Names of kinds: keys of the portal's words.</summary>
internal static class InterpretationWords
{
    public static string Kind(InterpretationKind kind) => kind switch
    {
        InterpretationKind.OnePicture => "In one picture",
        InterpretationKind.ChartExplainer => "Chart explainer",
        InterpretationKind.HotTopic => "Hot topic explained",
        InterpretationKind.QuestionsAndAnswers => "Questions and answers",
        InterpretationKind.ExpertComment => "Expert comment",
        _ => "Media view",
    };
}
